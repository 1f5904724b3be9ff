// Values as they were meant.
// @ts-check

/** Quotes that an editor or a messenger put in the place of straight ones: they are part of the value then. */
const QUOTES = /^["'“”„‟″‘’「『«]+|["'“”‟″‘’」』»]+$/g;

/** @param {string} value */
export const withoutQuotes = (value) => value.trim().replace(QUOTES, "");
