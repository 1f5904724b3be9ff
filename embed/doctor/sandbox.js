// Whether the widget's files come into a sandbox: a frame without an origin of its own gets nothing that its server does not let
// at everybody. WordPress puts a pasted address into one.
// @ts-check
import { ask } from "./ask.js";
import { bad, good } from "./check.js";

/** @typedef {import("./ask.js").Allowed} Allowed */
/** @typedef {import("./check.js").Check} Check */

const HEADER = "Access-Control-Allow-Origin";

/**
 * Asks for each file that was found once more, and looks at its header. It can be read on the folder's own site alone; on another
 * one, undefined: that the file has come says that somebody is let at it.
 *
 * @param {Allowed} allowed
 * @param {string} base where the files are
 * @param {Check[]} checks of the files
 * @param {string} [site] the origin from which this asks
 * @returns {Promise<Check | undefined>}
 */
export async function examineSandbox(allowed, base, checks, site = location.origin) {
  if (new URL(base).origin !== site) return undefined;
  const files = new Set(checks.filter(({ ok, file }) => ok && file.startsWith(base)).map(({ file }) => file));
  const headers = await Promise.all([...files].map(async (file) => ({ file, sent: (await ask(allowed, file)).headers.get(HEADER) })));
  const [lacking] = headers.filter(({ sent }) => sent !== "*" && sent !== "null");
  if (!lacking) return good("sandbox", base, `${HEADER}: *`);
  return bad("sandbox", lacking.file, "sandbox", lacking.sent ? `${HEADER}: ${lacking.sent}` : `no ${HEADER}`, { share: [base, `${HEADER}: *`] });
}
