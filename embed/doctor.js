// Finds out why a widget does not work, for somebody who is no developer: each of its files is asked for once more, as
// the widget does it, and what fails is reported with the fix. Fetched by `diagnose()` and by doctor.html, by nobody else.
// @ts-check
import { inFull } from "./doctor/ask.js";
import { bad, failedAmong, good } from "./doctor/check.js";
import { deck, fitting, loader, module, reference, staticPage, sumsIn, wasm } from "./doctor/files.js";
import { DECKS, LANGS } from "./loader/surface.js";
import { READER, RUNTIME, WASM, deckFile, firstScreenFile, flatFile, published, staticPageOf, textsFile } from "./shared/files.js";

/** Each built-in deck has files of its own; looking at those of one tells whether the folder is whole. */
const [NAME] = Object.keys(DECKS);

/**
 * Where a bundler has put the files, and the hash of the module: npm's package says it in the place of these words, as it does in
 * loader/release.js. It has a copy of this script for its own folder alone.
 *
 * @type {{ url?: (url: string, base: string) => string | undefined, sum?: string }}
 */
const moved = /** @type {any} */ (["%moved%"][0]);

export { NotAsked, ask, inFull, isWeb } from "./doctor/ask.js";
export { examineEmbedder, examinePolicy } from "./doctor/policy.js";

/**
 * @typedef {object} Question
 * @property {string} base where the widget's files are
 * @property {string} [version] the one that is running
 * @property {string} [address] the deck's
 * @property {{ code: string, message: string }} [trouble] what went wrong last
 * @property {import("./doctor/ask.js").Allowed} [allowed] what may be asked; else what the quiz has asked itself
 * @property {boolean} [run] false: nothing that was found is run, as the address may be anybody's
 */

/**
 * Looks at the widget whose files are at `base` and, if there is an `address`, at the deck there.
 *
 * Returns plain JSON: `ok`, and one of `checks` for each thing looked at.
 *
 * @param {Question} question
 */
export async function examine({ version, base, address, trouble, allowed = ofTheQuiz(base, address), run = true }) {
  const asked = { version, base, address, trouble };
  // Of a deck of ours the package has the static page alone.
  const isAsked = address && !moved.url?.(address, base);
  const ofDeck = isAsked ? [deck(allowed, address), staticPage(allowed, staticPageOf(address))] : [];
  const wasmOfPackage = moved.url?.(base + WASM, base);
  // A bundler puts the files where it puts an app's: nothing lies beside the loader.
  if (wasmOfPackage) return report(asked, [page(), wasm(allowed, wasmOfPackage, moved.sum), ...ofDeck]);
  /** @param {string} file */
  const at = (file) => inFull(file, base) ?? base;
  // The loader knows the files that are wanted first, the runtime the others.
  const first = sumsIn(await reference(allowed, at("embed.js")));
  const runtime = at(published(RUNTIME, first[RUNTIME]));
  const sums = { ...first, ...sumsIn(await reference(allowed, runtime)) };
  /** Without the script that knows its name nobody can tell where a file is. @param {string} what @param {string} file @param {string} directive */
  const file = (what, file, directive) => (first[RUNTIME] && !sums[file] ? [] : [fitting(allowed, what, at(published(file, sums[file])), directive, sums[file])]);
  // The deck of a quiz, if it is one of ours.
  const flat = flatFile(address?.startsWith(base) ? address.slice(base.length) : "");
  return report(asked, [
    page(),
    loader(allowed, at("embed.js"), version),
    ...file("runtime", RUNTIME, "script-src"),
    ...(run ? [module(allowed, runtime)] : []),
    wasm(allowed, at(published(WASM, sums[WASM])), sums[WASM]),
    ...file("figures", "figures.js", "script-src"),
    ...file("accent", "accent.js", "script-src"),
    ...file("uncover", "uncover.js", "script-src"),
    ...file("reader", READER[0], "script-src"),
    ...file("reader", READER[1], "connect-src"),
    ...file("flat", sums[flat] ? flat : flatFile(deckFile(NAME, LANGS[0])), "connect-src"),
    ...file("texts", textsFile(LANGS[0]), "connect-src"),
    ...file("first", firstScreenFile(deckFile(NAME, LANGS[0])), "connect-src"),
    ...ofDeck,
  ]);
}

/** @param {Question} asked @param {(import("./doctor/check.js").Check | Promise<import("./doctor/check.js").Check>)[]} looks */
async function report({ version, base, address, trouble }, looks) {
  const checks = await Promise.all(looks);
  return { version, base, address, ok: failedAmong(checks).length === 0, trouble, checks };
}

/** The page's origin, that of our own files, and the deck's if it has come. @param {string} base @param {string} [address] */
function ofTheQuiz(base, address) {
  // A bundler may say anything of a module's own address.
  const own = moved.url?.(base + WASM, base) ?? import.meta.url;
  const asked = [location.href, own, address ?? location.href];
  return { origins: new Set(asked.map((url) => new URL(url).origin)) };
}

// A page that was opened from a disk may load nothing.
function page() {
  const { protocol, href, origin: from } = location;
  if (protocol === "file:") return bad("page", href, "file", protocol, { server: true });
  return good("page", from, navigator.userAgent);
}
