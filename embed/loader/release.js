// The files of a release. Each has its content's hash in its name, so that a browser, a proxy or a plugin that keeps an old one
// cannot have two releases run together; and each is what was published, as far as a browser lets us look.
// @ts-check
import { hasSum } from "../shared/digest.js";
import { create } from "../shared/element.js";
import { published as publishedAs } from "../shared/files.js";
import { NativePromise } from "../shared/native-promise.js";
import { ADDRESS, BASE, current } from "./address.js";
import { noScript } from "./load-error.js";

/**
 * The SHA-256 of each file, in base64, by its plain name: of scripts all of it, as a browser wants it, of others the first 132
 * bits. `cargo xtask dist` puts those here that are wanted first; the runtime brings the others. `trunk serve` knows none: its
 * files have their plain names, and change.
 *
 * @type {Record<string, string>}
 */
export const sums = { .../** @type {any} */ (["%sums%"][0]) };

/**
 * Where a bundler has put a file, and what a script of ours exports: npm's package says it in the place of these words,
 * and nothing else can. Both take a plain address and the folder of this script, and answer for what lies in that alone.
 *
 * @type {{ url?: (url: string, base: string) => string | undefined, import?: (url: string, base: string) => Promise<any> | undefined }}
 */
export const moved = /** @type {any} */ (["%moved%"][0]);

/** The plain names of those that were asked for, by their plain addresses. @type {Record<string, string>} */
const names = {};

/** Where a file would be under its plain name: by that everybody knows it. @param {string} file @param {string} base */
export function at(file, base) {
  const { href } = new URL(file, base);
  names[href] = file;
  return href;
}

/** @param {string} url */
export const sumOf = (url) => sums[names[url]];

/** Where it is. @param {string} url its plain address */
export const published = (url) => moved.url?.(url, BASE) ?? publishedAs(url, sumOf(url));

/** Whether these bytes are those of the release, as far as a browser tells. @param {string} url the plain address @param {ArrayBuffer} bytes */
export const isGenuine = (url, bytes) => hasSum(bytes, sumOf(url));

/**
 * A script of ours. The browser itself looks at it, if it is one that does: what it has loaded ahead with a hash is what it
 * then runs.
 *
 * @param {string} file
 * @param {string} base
 * @param {string} [query] for another try, as a browser keeps what failed under its address
 * @returns {Promise<any>}
 */
export async function getScript(file, base, query = "") {
  const plain = at(file, base);
  const url = published(plain) + query;
  try {
    return await (moved.import?.(plain, BASE) ?? (await preload(url, sumOf(plain)), import(url)));
  } catch (error) {
    throw noScript(url, error);
  }
}

/** @param {string} href @param {string | undefined} sum */
async function preload(href, sum) {
  const link = create("link", { rel: "modulepreload", href, integrity: `sha256-${sum}` });
  if (!sum || !link.relList.supports?.("modulepreload")) return;
  // A module has no current script.
  const script = current ?? [...document.scripts].find(({ src }) => src === ADDRESS);
  if (script) link.nonce = script.nonce;
  await new NativePromise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject("it is not there, or not the one of this release");
    document.documentElement.append(link);
  }).finally(() => link.remove());
}

