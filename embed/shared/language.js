// Which of some languages a tag asks for, and which way a language is written. tests/cases/languages.json says the same
// of this file and of its twin in Rust.
// @ts-check

// The scripts that are written from right to left; then languages in them that the oldest browsers do not know (CLDR 42).
const RTL = /^(adlm|ara[bn]|armi|gara|hebr|mand|nkoo|rohg|samr|syr[cejn]|thaa|acm|ajp|azb|mid|pnb|sam)$/i;

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
 * The script that a language is mostly written in, as the browser knows it. None if it does not, or if this is no tag.
 *
 * @param {string} tag
 */
function usualScript(tag) {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}

/**
 * Which way the language of a tag is written: as its script is if it names one, else as the language mostly is there.
 *
 * @param {string} tag
 * @returns {"rtl" | "ltr"}
 */
export function direction(tag) {
  const { whole, primary, script } = parse(tag);
  // A first screen does not wait until a browser has looked up what is known.
  if (!script && /^(en|ja|ko|zh)$/.test(primary)) return "ltr";
  // A tag with parts that browsers do not take, as in `ar-ary`, still begins with a language.
  return RTL.test(script ?? usualScript(whole) ?? usualScript(primary) ?? primary) ? "rtl" : "ltr";
}
