// Draws a deck's figures, and shows them large. Fetched when a card with a figure shows its answer, never before.
//
// A figure is an SVG file of the deck's. It is copied into the widget element by element, so that it follows theme and
// accent; only what draws is copied: no script, no style, no link, nothing that fetches.
// @ts-check
import { draw as drawWith } from "./figures/draw.js";
import figuresCss from "minified/figures/figures.css";

/** @param {HTMLElement} place @param {string} url @param {string[]} labels */
export const draw = (place, url, labels) => drawWith(place, url, labels, figuresCss);
