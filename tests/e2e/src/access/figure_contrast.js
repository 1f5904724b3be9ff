// The words of a drawing against the paper and whatever is filled under them; axe does not know what stands behind them.
const LEAST = 4.5;
const brightness = (colour) => {
  const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [dark, light] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
const fill = (part) => getComputedStyle(part).fill;
const paper = (part) => getComputedStyle(part.closest(".hontou")).backgroundColor;

return shown("svg text").flatMap((text) => {
  const under = shown("svg :is(path, circle, ellipse, rect, polygon)")
    .filter((shape) => fill(shape).startsWith("rgb") && shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
    .filter((shape) => meet(shape.getBoundingClientRect(), text.getBoundingClientRect()));
  return [paper(text), ...under.map(fill)]
    .map((behind) => [behind, contrast(fill(text), behind)])
    .filter(([, ratio]) => !(ratio >= LEAST))
    .map(([behind, ratio]) => `"${text.textContent}" in ${fill(text)} on ${behind}: ${ratio}`);
});
