// The checks of the widget's files: each is asked for anew, as what a cache still has is not what the next reader gets.
// @ts-check
import { buildIn, checksum } from "../loader/build.js";
import { decode } from "../shared/decode.js";
import { bad, good, howToAllow } from "./check.js";

/** @typedef {import("./check.js").Check} Check */
/** @typedef {{ status: number, type: string, bytes: Uint8Array<ArrayBuffer> }} Answer */

const SMALLEST = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** @param {string} url @returns {Promise<Answer>} */
async function ask(url) {
  const response = await fetch(url, { cache: "no-store", credentials: "same-origin" });
  return { status: response.status, type: response.headers.get("content-type") ?? "", bytes: new Uint8Array(await response.arrayBuffer()) };
}

/**
 * @param {string} what
 * @param {string} url
 * @param {string} directive under which a policy lets it through
 * @param {(answer: Answer) => Check | Promise<Check>} judge
 */
async function look(what, url, directive, judge) {
  let answer;
  try {
    answer = await ask(url);
  } catch (error) {
    return bad(what, url, "unreachable", String(error), { allow: howToAllow(url, directive) });
  }
  if (answer.status !== 200) return bad(what, url, "http", String(answer.status), { upload: url });
  return judge(answer);
}

/** @param {Answer} answer */
const textOf = ({ bytes }) => new TextDecoder().decode(bytes);

/** The text of a file that others have to fit; empty if it is not there. @param {string} url */
export const reference = (url) => ask(url).then(textOf, () => "");

/** A file that only has to be there. @param {string} what @param {string} url @param {string} directive */
export const present = (what, url, directive) => look(what, url, directive, ({ bytes, type }) => good(what, url, `${bytes.length} bytes, ${type}`));

/**
 * A file of the same build as the loader.
 *
 * @param {string} what
 * @param {string} url
 * @param {string} directive
 * @param {Promise<string>} script the loader's text
 */
export const fitting = (what, url, directive, script) =>
  look(what, url, directive, async (answer) => {
    const [wanted, there] = [buildIn(await script), buildIn(textOf(answer))];
    if (wanted && there && there !== wanted) return bad(what, url, "version", `${there} ≠ ${wanted}`, { cache: true });
    return good(what, url, `${answer.bytes.length} bytes, ${answer.type}`);
  });

/** @param {string} url @param {string} [version] */
export const loader = (url, version) =>
  look("loader", url, "script-src", (answer) => {
    const found = /VERSION\s*=\s*"([^"]+)"|"(\d+\.\d+\.\d+)"/.exec(textOf(answer));
    const there = found?.[1] ?? found?.[2];
    if (there && version && there !== version) return bad("loader", url, "version", `${there} ≠ ${version}`, { cache: true });
    return good("loader", url, `${there ?? version}, ${answer.type}`);
  });

/** @param {string} url */
export async function module(url) {
  try {
    await import(url);
    return good("module", url, "");
  } catch (error) {
    return bad("module", url, "glue", String(error), { script: howToAllow(url, "script-src"), type: "Content-Type: text/javascript" });
  }
}

/** @param {string} url @param {Promise<string>} glue its text, which says the checksum of the module it fits */
export const wasm = (url, glue) =>
  look("wasm", url, "connect-src", async ({ bytes, type }) => {
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
    const wanted = /\bwasm=(\d+)/.exec(await glue)?.[1];
    if (wanted && Number(wanted) !== checksum(bytes.buffer)) return bad("wasm", url, "version", `${checksum(bytes.buffer)} ≠ ${wanted}`, { cache: true });
    return good("wasm", url, `${bytes.length} bytes, ${type}`);
  });

/** @param {string} url */
export const deck = (url) =>
  look("deck", url, "connect-src", ({ bytes }) => {
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

/** The quiz works without a static page. @param {string} url @returns {Promise<Check>} */
export async function staticPage(url) {
  const found = await present("static-page", url, "connect-src");
  return found.ok ? found : { ...found, optional: true, fix: { render: url } };
}
