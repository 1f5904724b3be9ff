// Every part inside, and the widget itself: where it is, and what it looks like. Of the element in the page only what is not
// the page's: where it stands, and what it would hand down to a word of its own, if it had one.
const OWN = [
  "visibility", "opacity", "transform", "filter", "clip-path", "mask-image", "zoom", "contain", "writing-mode", "direction", "unicode-bidi",
  "columns", "overflow-x", "overflow-y", "background-color", "border-top-width", "padding-top", "padding-left", "pointer-events",
  "mix-blend-mode",
];
const PROPERTIES = [
  "display", "position", "float", "visibility", "opacity", "transform", "filter", "clip-path", "mask-image", "zoom", "contain",
  "writing-mode", "direction", "unicode-bidi", "text-orientation", "columns", "overflow-x", "overflow-y", "overflow-wrap",
  "font-family", "font-size", "font-weight", "font-style", "font-stretch", "font-variant", "font-feature-settings",
  "font-size-adjust", "line-height", "letter-spacing", "word-spacing", "text-align", "text-indent", "text-transform",
  "text-shadow", "text-decoration-line", "text-emphasis-style", "text-wrap", "white-space", "word-break", "line-break", "hyphens",
  "color", "-webkit-text-fill-color", "-webkit-text-stroke-width", "background-color", "caret-color", "accent-color",
  "border-top-width", "border-top-style", "border-top-color", "border-top-left-radius", "padding-top", "padding-left",
  "margin-top", "margin-left", "list-style-type", "cursor", "user-select", "pointer-events", "mix-blend-mode", "ruby-position",
];
const frame = host.getBoundingClientRect();
const parts = [];
for (const part of [host, ...root.querySelectorAll("*")]) {
  const style = getComputedStyle(part);
  const values = {};
  for (const property of part === host ? OWN : PROPERTIES) values[property] = style.getPropertyValue(property);
  const { left, top, width, height } = part.getBoundingClientRect();
  // What is not drawn is nowhere.
  const place = part.getClientRects().length > 0 ? [left - frame.left, top - frame.top, width, height] : [0, 0, 0, 0];
  parts.push({ name: `${part.localName}.${part.getAttribute("class") ?? ""}`, place, style: values });
}
return parts;
