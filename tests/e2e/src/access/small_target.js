// A radio button or a box to tick is as large as its label, which can be pressed as well.
const LEAST = 44;
const area = (control) => control.labels?.[0] ?? control;
// A link in a line of text is as high as the line; axe sees to its distance from others.
const isInLine = (control) => control.localName === "a" && getComputedStyle(control).display === "inline";

return shown("a[href], button, summary, input")
  .filter((control) => !isInLine(control))
  .map((control) => [control, area(control).getBoundingClientRect()])
  // Pixels of a screen are whole, those of a layout are not.
  .filter(([, { width, height }]) => width < LEAST - 0.1 || height < LEAST - 0.1)
  .map(([control, { width, height }]) => `${width} × ${height}: ${control.localName} "${words(area(control))}"`);
