// Draws a deck's figures. Fetched when a card with a figure shows its answer, never before.
//
// A figure is an SVG file of the deck's. It is copied into the widget element by element, so that it follows theme and
// accent; only what draws is copied: no script, no style, no link, nothing that fetches.

const ELEMENTS = new Set(["svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "tspan"]);
const ATTRIBUTES = new Set([
  "class", "cx", "cy", "d", "data-label", "dominant-baseline", "dx", "dy", "height", "opacity", "points", "r", "rx", "ry",
  "stroke-dasharray", "stroke-width", "text-anchor", "transform", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
]);
const SVG = "http://www.w3.org/2000/svg";

const files = new Map();

export async function draw(place, url, labels) {
  if (!files.has(url)) files.set(url, load(url));
  try {
    place.replaceChildren(copy(await files.get(url), labels));
  } catch (error) {
    files.delete(url);
    // The words of the figure carry the same fact.
    place.textContent = place.getAttribute("aria-label");
    console.warn(`hontou: ${error.message}`);
  }
}

// An XMLHttpRequest reads SVG where a policy of trusted types forbids a parser.
function load(url) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.overrideMimeType("image/svg+xml");
    request.onload = () => {
      const root = request.response?.documentElement;
      if (request.status === 200 && root?.namespaceURI === SVG) resolve(root);
      else reject(new Error(`the figure ${url} could not be read (status ${request.status}). Check the address and that it is an SVG file.`));
    };
    request.onerror = () => reject(new Error(`the figure ${url} could not be fetched. If it is on another origin, serve it with Access-Control-Allow-Origin.`));
    request.send();
  });
}

function copy(from, labels) {
  const to = document.createElementNS(SVG, from.localName);
  for (const { name, value } of from.attributes) if (ATTRIBUTES.has(name)) to.setAttribute(name, value);
  const label = from.getAttribute("data-label");
  if (label !== null) {
    to.textContent = labels[Number(label)] ?? "";
    return to;
  }
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) to.append(child.data);
    else if (child.namespaceURI === SVG && ELEMENTS.has(child.localName)) to.append(copy(child, labels));
  }
  return to;
}
