// Whether a quiz has more room than on a phone.
// @ts-check

/** @param {Element} element */
const letters = (element) => parseFloat(getComputedStyle(element).fontSize);

/**
 * Whether a quiz is wider than on a phone: 34em of its own letters, as in the style sheet.
 *
 * @param {HTMLElement} element
 */
export const isWide = (element) =>
  element.getBoundingClientRect().width >= 34 * Math.max(16, letters(document.documentElement), Math.min(letters(element), 32));

/** Where nothing is measured: the page would be laid out for that alone. */
const isDesk = matchMedia("(min-width: 544px) and (min-height: 720px)");

/** Whether nothing needs to be folded. @param {HTMLElement} element */
export const isRoomy = (element) => isDesk.matches && isWide(element);
