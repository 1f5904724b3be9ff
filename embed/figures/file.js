// A figure's file, and copies of it: only what draws is copied.
// @ts-check
import { copyAllowed } from "../shared/copy.js";
import { SVG, createSvg } from "../shared/element.js";
import { once } from "../shared/once.js";
import { request } from "../shared/request.js";

const ELEMENTS = new Set(["svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "tspan"]);
const ATTRIBUTES = new Set([
  "class", "cx", "cy", "d", "data-label", "dominant-baseline", "dx", "dy", "height", "opacity", "points", "r", "rx", "ry",
  "stroke-dasharray", "stroke-width", "text-anchor", "transform", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
]);

/** @type {Record<string, Promise<Element>>} */
const files = {};

/** @param {string} url */
export const loadFigure = (url) => once(files, url, load);

/** @param {string} url @returns {Promise<Element>} */
async function load(url) {
  const { status: answered, response } = await request(url, "document", "image/svg+xml").catch(() => {
    throw new Error(`the figure ${url} could not be fetched. If it is on another origin, serve it with Access-Control-Allow-Origin.`);
  });
  const root = response?.documentElement;
  if (answered === 200 && root && isAllowed(root)) return root;
  throw new Error(`the figure ${url} could not be read (status ${answered}). Check the address and that it is an SVG file.`);
}

/** @param {Element} element */
const isAllowed = (element) => element.namespaceURI === SVG && ELEMENTS.has(element.localName);

/**
 * A copy to be drawn, with these words in it.
 *
 * @param {Element} file
 * @param {string[]} labels
 * @returns {Element}
 */
export function copyFigure(file, labels) {
  const figure = copyAllowed(file, (from) => {
    if (!isAllowed(from)) return undefined;
    const allowed = [...from.attributes].filter((attribute) => ATTRIBUTES.has(attribute.name));
    const to = createSvg(from.localName, Object.fromEntries(allowed.map((attribute) => [attribute.name, attribute.value])));
    const label = from.getAttribute("data-label");
    // A text even if it is empty: what the file says in its place is not wanted.
    if (label !== null) to.append(labels[Number(label)] ?? "");
    return to;
  });
  return /** @type {Element} */ (figure);
}
