// The browser's own dates, digits and plurals.
// @ts-check

/** @param {string} locale @returns {import("./widget.js").LocaleFormat} */
export function intl(locale) {
  // Made once: each drawing counts a dozen things. Not before that: the locale of words that do not fit is none.
  /** @type {Intl.NumberFormat | undefined} */
  let digits;
  /** @type {Intl.PluralRules | undefined} */
  let plurals;
  return {
    date: (year, month, day) => new Date(year, month - 1, day).toLocaleDateString(locale, { dateStyle: "long" }),
    number: (number) => (digits ??= new Intl.NumberFormat(locale)).format(number),
    isOne: (number) => (plurals ??= new Intl.PluralRules(locale)).select(number) === "one",
  };
}
