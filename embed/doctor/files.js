// The checks of the widget's files.
// @ts-check
import { decode } from "../shared/decode.js";
import { hasSum } from "../shared/digest.js";
import { NotAsked, ask, permit } from "./ask.js";
import { bad, good, howToAllow } from "./check.js";

/** @typedef {import("./ask.js").Allowed} Allowed */
/** @typedef {import("./ask.js").Answer} Answer */
/** @typedef {import("./check.js").Check} Check */

const SMALLEST = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/**
 * What was not asked was not found to be well.
 *
 * @param {string} what
 * @param {string} url
 * @param {NotAsked} error
 */
const notChecked = (what, url, { code, about }) => bad(what, url, code, about, code === "not-http" ? { web: true } : { ask: about });

/**
 * @param {Allowed} allowed
 * @param {string} what
 * @param {string} url
 * @param {string} directive under which a policy lets it through
 * @param {(answer: Answer) => Check | Promise<Check>} judge
 */
async function look(allowed, what, url, directive, judge) {
  let answer;
  try {
    answer = await ask(allowed, url);
  } catch (error) {
    if (error instanceof NotAsked) return notChecked(what, url, error);
    return bad(what, url, "unreachable", String(error), { allow: howToAllow(url, directive) });
  }
  if (answer.status !== 200) return bad(what, url, "http", String(answer.status), { upload: url });
  return judge(answer);
}

/** @param {Answer} answer */
const textOf = ({ bytes }) => new TextDecoder().decode(bytes);

/** The text of a file that others have to fit; empty if it is not there. @param {Allowed} allowed @param {string} url */
export const reference = (allowed, url) => ask(allowed, url).then(textOf, () => "");

/** A file that only has to be there. @param {Allowed} allowed @param {string} what @param {string} url @param {string} directive */
export const present = (allowed, what, url, directive) =>
  look(allowed, what, url, directive, ({ bytes, type }) => good(what, url, `${bytes.length} bytes, ${type}`));

/** What a script of ours says of the other files: the SHA-256 of each. None if `trunk serve` has made it. @param {string} script @returns {Record<string, string>} */
export const sumsIn = (script) => JSON.parse(/\{("[\w./-]+":"[\w+/]{22,43}=?",?)+\}/.exec(script)?.[0] ?? "{}");

/**
 * A file of the release.
 *
 * @param {Allowed} allowed
 * @param {string} what
 * @param {string} url
 * @param {string} directive
 * @param {string} [sum]
 */
export const fitting = (allowed, what, url, directive, sum) =>
  look(allowed, what, url, directive, async (answer) => {
    if (!(await hasSum(answer.bytes, sum))) return bad(what, url, "integrity", `${answer.bytes.length} bytes, ${answer.type}`, { changed: url });
    return good(what, url, `${answer.bytes.length} bytes, ${answer.type}`);
  });

/** @param {Allowed} allowed @param {string} url @param {string} [version] */
export const loader = (allowed, url, version) =>
  look(allowed, "loader", url, "script-src", (answer) => {
    const found = /VERSION\s*=\s*"([^"]+)"|"(\d+\.\d+\.\d+)"/.exec(textOf(answer));
    const there = found?.[1] ?? found?.[2];
    if (there && version && there !== version) return bad("loader", url, "version", `${there} ≠ ${version}`, { cache: true });
    return good("loader", url, `${there ?? version}, ${answer.type}`);
  });

/** @param {Allowed} allowed @param {string} url */
export async function module(allowed, url) {
  try {
    permit(allowed, url);
    await import(url);
    return good("module", url, "");
  } catch (error) {
    if (error instanceof NotAsked) return notChecked("module", url, error);
    return bad("module", url, "glue", String(error), { script: howToAllow(url, "script-src"), type: "Content-Type: text/javascript" });
  }
}

/** @param {Allowed} allowed @param {string} url @param {string} [sum] */
export const wasm = (allowed, url, sum) =>
  look(allowed, "wasm", url, "connect-src", async (answer) => {
    const { bytes, type } = answer;
    if (!globalThis.WebAssembly) return bad("wasm", url, "browser", navigator.userAgent, { browser: true });
    const magic = SMALLEST.slice(0, 4).every((byte, at) => bytes[at] === byte);
    if (!magic) return bad("wasm", url, "wasm-invalid", `${bytes.length} bytes, ${type}`, { binary: url });
    try {
      // The smallest module there is: what refuses it is no fault of ours. To compile is not refused everywhere.
      await WebAssembly.instantiate(SMALLEST);
    } catch (error) {
      return bad("wasm", url, "wasm-blocked", String(error), { policy: `script-src ${new URL(url).origin} 'wasm-unsafe-eval'` });
    }
    try {
      await WebAssembly.compile(bytes);
    } catch (error) {
      return bad("wasm", url, "wasm-invalid", String(error), { binary: url });
    }
    if (!(await hasSum(answer.bytes, sum))) return bad("wasm", url, "integrity", `${bytes.length} bytes, ${type}`, { changed: url });
    return good("wasm", url, `${bytes.length} bytes, ${type}`);
  });

/** @param {Allowed} allowed @param {string} url */
export const deck = (allowed, url) =>
  look(allowed, "deck", url, "connect-src", ({ bytes }) => {
    let text;
    try {
      text = decode(bytes.buffer);
    } catch (error) {
      return bad("deck", url, "encoding", String(error), { utf8: url });
    }
    let json;
    try {
      json = JSON.parse(text);
    } catch (error) {
      return bad("deck", url, "deck-not-json", String(error), { json: url });
    }
    if (json?.schema !== 1) return bad("deck", url, "deck-invalid", `schema: ${JSON.stringify(json?.schema)}`, { deck: url });
    return good("deck", url, `${json.title} (${json.lang}), ${json.cards?.length} cards`);
  });

/** The quiz works without a static page. @param {Allowed} allowed @param {string} url @returns {Promise<Check>} */
export async function staticPage(allowed, url) {
  const found = await present(allowed, "static-page", url, "connect-src");
  return found.ok || found.fix?.ask ? found : { ...found, optional: true, fix: { render: url } };
}
