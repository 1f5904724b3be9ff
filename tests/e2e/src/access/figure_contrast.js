// The words of a drawing against the paper and whatever is filled under them; axe does not know what stands behind them.
const LEAST = 4.5;
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
