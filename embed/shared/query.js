// What an address says after its question mark. On a page in another encoding a browser writes the words of an address in
// that one, and what is read as UTF-8 then is no word at all.
// @ts-check
import { decode } from "./decode.js";

/**
 * The values by their names; none for what is not UTF-8.
 *
 * @param {string} search
 * @returns {Map<string, string | undefined>}
 */
export function readQuery(search) {
  const pairs = search.slice(1).split("&").map((pair) => pair.split(/=(.*)/s));
  return new Map(pairs.map(([key, value = ""]) => [read(key) ?? key, read(value)]));
}

/** @param {string} written */
function read(written) {
  const signs = written.replaceAll("+", " ").replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  try {
    return decode(Uint8Array.from(signs, (sign) => sign.charCodeAt(0)).buffer);
  } catch {
    return undefined;
  }
}
