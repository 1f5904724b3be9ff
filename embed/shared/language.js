// Which of some languages a tag asks for, and which way a language is written. tests/cases/languages.json says the same
// of this file and of its twin in Rust.
// @ts-check

const RTL_LANGUAGES = /^(ar[cyz]?|azb|ckb|dv|fa|glk|he|iw|ji|khw|ks|lrc|mzn|nqo|pnb|prs|ps|sd|skr|syr|ug|ur|yi)$/;
const RTL_SCRIPTS = /^(adlm|arab|aran|hebr|nkoo|rohg|syrc|thaa)$/;

/**
 * The parts of a tag that count here: all of it, the language, the script if it names one. Case does not matter, and `_`
 * is `-`.
 *
 * @param {string} tag
 */
function parse(tag) {
  const whole = tag.toLowerCase().replaceAll("_", "-");
  // Right after the language: four letters further on are something else, as in `ar-u-nu-latn`.
  const script = /^[a-z]+(?:-[a-z]{3})*-([a-z]{4})\b/.exec(whole)?.[1];
  return { whole, primary: whole.split("-")[0], script };
}

/**
 * The language among `langs` that is nearest to the one a tag names: that one, else Chinese in the script it is written in
 * there, else the language alone. Undefined if there is none; most callers then take the first.
 *
 * @param {string} tag
 * @param {readonly string[]} langs
 * @returns {string | undefined}
 */
export function nearest(tag, langs) {
  const { whole, primary, script } = parse(tag);
  const chinese = primary === "zh" && `zh-${script ?? (/-(tw|hk|mo)\b/.test(whole) ? "hant" : "hans")}`;
  for (const wanted of [whole, chinese, primary]) {
    const found = langs.find((lang) => lang.toLowerCase() === wanted);
    if (found) return found;
  }
  return undefined;
}

/**
 * Which way the language of a tag is written: as its script is if it names one, else as the language mostly is.
 *
 * @param {string} tag
 * @returns {"rtl" | "ltr"}
 */
export function direction(tag) {
  const { primary, script } = parse(tag);
  return (script ? RTL_SCRIPTS.test(script) : RTL_LANGUAGES.test(primary)) ? "rtl" : "ltr";
}
