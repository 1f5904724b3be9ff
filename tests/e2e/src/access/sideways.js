const page = document.scrollingElement;
const { left, right } = host.getBoundingClientRect();
// What is only for the ear is a pixel wide on purpose, and a drawing is clipped to its own box.
const parts = shown("*").filter((part) => !part.closest(".aside, svg *"));
const name = (part) => `${part.localName}.${part.className.baseVal ?? part.className} "${words(part).slice(0, 40)}"`;

return [
  ...[page].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(() => `the page: ${page.scrollWidth} in ${page.clientWidth}`),
  ...parts
    .map((part) => [part, part.getBoundingClientRect()])
    // Where a box ends between two pixels, browsers round.
    .filter(([, box]) => box.width > 0 && (box.right > right + 0.6 || box.left < left - 0.6))
    .map(([part, box]) => `${name(part)} from ${box.left} to ${box.right}, of ${left} to ${right}`),
  // What a box holds may stand out where nothing is drawn around it, but no box scrolls by itself.
  ...parts
    .filter((part) => getComputedStyle(part).overflowX !== "visible" && part.scrollWidth > part.clientWidth + 1)
    .map((part) => `${name(part)} scrolls: ${part.scrollWidth} in ${part.clientWidth}`),
];
