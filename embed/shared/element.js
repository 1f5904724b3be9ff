// One way to make an element: its name, its attributes, what is in it.
// @ts-check

/** @typedef {Record<string, string>} Attributes */

export const SVG = "http://www.w3.org/2000/svg";

/**
 * @template {Element} T
 * @param {T} element
 * @param {Attributes} attributes
 * @param {(Node | string)[]} content
 */
function filled(element, attributes, content) {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/**
 * @template {string} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {...(Node | string)} content
 * @returns {K extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[K] : HTMLElement}
 */
export function create(tag, attributes = {}, ...content) {
  return filled(/** @type {any} */ (document.createElement(tag)), attributes, content);
}

/**
 * The same, for a drawing.
 *
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...(Node | string)} content
 */
export function createSvg(tag, attributes = {}, ...content) {
  return filled(document.createElementNS(SVG, tag), attributes, content);
}

/** What an element is drawn in, through slots and shadow trees. @param {any} element */
export const outside = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
