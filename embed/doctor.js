// Finds out why a widget does not work, for somebody who is no developer: each of its files is asked for once more, as
// the widget does it, and what fails is reported with the fix. Fetched by `diagnose()` and by doctor.html, by nobody else.
// @ts-check
import { bad, failedAmong, good } from "./doctor/check.js";
import { deck, fitting, loader, module, present, reference, staticPage, wasm } from "./doctor/files.js";
import { LANGS } from "./loader/surface.js";
import { GLUE, STYLES, WASM, staticPageOf, textsFile } from "./shared/files.js";

export { examineEmbedder, examinePolicy } from "./doctor/policy.js";

/**
 * @typedef {object} Question
 * @property {string} base where the widget's files are
 * @property {string} [version] the one that is running
 * @property {string} [address] the deck's
 * @property {{ code: string, message: string }} [trouble] what went wrong last
 * @property {boolean} [run] false: nothing that was found is run, as the address may be anybody's
 */

/**
 * Looks at the widget whose files are at `base` and, if there is an `address`, at the deck there.
 *
 * Returns plain JSON: `ok`, and one of `checks` for each thing looked at.
 *
 * @param {Question} question
 */
export async function examine({ version, base, address, trouble, run = true }) {
  /** @param {string} file */
  const at = (file) => new URL(file, base).href;
  const [script, glue] = [reference(at("embed.js")), reference(at(GLUE))];
  const checks = await Promise.all([
    page(),
    loader(at("embed.js"), version),
    fitting("glue", at(GLUE), "script-src", script),
    ...(run ? [module(at(GLUE))] : []),
    wasm(at(WASM), glue),
    ...STYLES.map((style) => fitting("style", at(style), "connect-src", script)),
    fitting("figures", at("figures.js"), "script-src", script),
    fitting("accent", at("accent.js"), "script-src", script),
    fitting("uncover", at("uncover.js"), "script-src", script),
    present("texts", at(textsFile(LANGS[0])), "connect-src"),
    ...(address ? [deck(address), staticPage(staticPageOf(address))] : []),
  ]);
  return { version, base, address, ok: failedAmong(checks).length === 0, trouble, checks };
}

// A page that was opened from a disk may load nothing.
function page() {
  const { protocol, href, origin: from } = location;
  if (protocol === "file:") return bad("page", href, "file", protocol, { server: true });
  return good("page", from, navigator.userAgent);
}
