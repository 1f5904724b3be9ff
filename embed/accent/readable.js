// A colour that can be read on a paper: luminance and contrast as WCAG defines them.
// @ts-check

/** A colour in sRGB, each part from 0 to 1. @typedef {number[]} Colour */

// As WCAG 2.2 asks of text (1.4.3), and a little for the tinted grounds, which are not quite the paper.
const ENOUGH = 5.1;

/** "rgb(1, 2, 3)", or "color(srgb 0.1 0.2 0.3)", as three numbers from 0 to 1. @param {string} colour @returns {Colour} */
export function numbers(colour) {
  const scale = colour.startsWith("rgb") ? 255 : 1;
  const parts = colour.replace("srgb", "").match(/[\d.]+(e-\d+)?/g) ?? [];
  return parts.slice(0, 3).map((part) => Math.min(Number(part) / scale, 1));
}

/** Relative luminance, as WCAG defines it. @param {Colour} colour */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, as WCAG defines it. @param {Colour} one @param {Colour} other */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The nearest mix of the colour with black or white that can be read on this paper, as CSS writes it.
 *
 * @param {Colour} colour
 * @param {Colour} paper
 */
export function readable(colour, paper) {
  const end = luminance(paper) > 0.18 ? 0 : 1;
  /** @param {number} share */
  const mix = (share) => colour.map((part) => part + (end - part) * share);
  let share = 0;
  while (share < 1 && contrast(mix(share), paper) < ENOUGH) share += 0.02;
  return `rgb(${mix(share).map((part) => Math.round(part * 255))})`;
}
