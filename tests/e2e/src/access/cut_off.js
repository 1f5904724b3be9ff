const name = (part) => `${part.localName}.${part.className} "${words(part).slice(0, 40)}"`;
// What is only for the ear is cut off on purpose.
const parts = shown("*").filter((part) => !part.closest(".aside, svg"));
const clips = (part) => getComputedStyle(part).overflowY !== "visible" || getComputedStyle(part).overflowX !== "visible";

// The words of a control, readings too, lie inside it.
const outside = (control) => {
  const box = control.getBoundingClientRect();
  const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    if (!isShown(walker.currentNode.parentElement) || walker.currentNode.parentElement.closest(".aside")) continue;
    range.selectNodeContents(walker.currentNode);
    for (const { left, right, top, bottom, width } of range.getClientRects()) {
      if (width > 0 && (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1)) return true;
    }
  }
  return false;
};

return [
  ...parts
    .filter(clips)
    .filter((part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1)
    .map((part) => `${name(part)} is cut off`),
  ...shown("button, summary, label").filter(outside).map((control) => `words stand outside ${name(control)}`),
];
