// What a page is but for its quizzes: its elements, what they look like, what its scripts find. Written with as little
// of what a page may have replaced as can be.
const lines = [];

const html = document.documentElement.outerHTML.replace(/<hontou-quiz[^]*?<\/hontou-quiz>/g, "");
for (const part of html.replace(/\/nothing\.js/g, "/embed.js").split("\n")) lines.push(part.trim());

// What a driver leaves in a window is none of the page's business, nor of ours; nor are the notes zone.js keeps there of who
// listens to what.
for (const name of Object.getOwnPropertyNames(window)) if (!/^((se|cdc)_|__zone_symbol__)/.test(name)) lines.push(`window.${name}`);
for (const type of [Object, Array, String, Function, Element, HTMLElement, Document, EventTarget, ShadowRoot, CSSStyleSheet]) {
  for (const name of Object.getOwnPropertyNames(type.prototype)) lines.push(`${type.name}.prototype.${name}`);
}

const LOOKS = ["display", "color", "background-color", "font", "line-height", "margin", "padding", "visibility", "opacity", "overflow", "position", "cursor"];
for (const element of document.querySelectorAll("html, body, article, article *")) {
  const style = getComputedStyle(element);
  // A longer page has a scroll bar, and what is centred in it moves by half of that.
  for (const name of LOOKS) if (name !== "margin" || element !== document.body) lines.push(`${element.localName} ${name}: ${style.getPropertyValue(name)}`);
}
lines.push(`style sheets: ${document.styleSheets.length}, ${document.adoptedStyleSheets.length} adopted`);
lines.push(`cookies: ${document.cookie}; stored: ${localStorage.length}, ${sessionStorage.length}`);
return lines;
