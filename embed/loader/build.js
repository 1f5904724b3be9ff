// Which build this is. `cargo xtask dist` writes its name into every file that has to fit the others: a browser, a proxy or
// a plugin that keeps an old one would otherwise have two releases run together, and say something else than either.
// @ts-check

/** What stands here until then, while `trunk serve` builds. */
export const BUILD = "b-%%%%%%%%";

/** Whether this is what a site publishes. */
export const isPublished = !/%/.test(BUILD);

/**
 * Whether a file is of another build than this script.
 *
 * @param {string | undefined} build the one it names
 */
export const isOther = (build) => isPublished && build !== BUILD;

/** What a text file calls its build; a server that makes style sheets small may have taken it out. @param {string} text */
export const buildIn = (text) => /\bb-[0-9a-f]{8}\b/.exec(text)?.[0];

/**
 * A checksum of the module. It goes by its bytes: the names of what it imports are short, and another build may have the
 * same ones for other things.
 *
 * @param {ArrayBuffer} bytes
 */
export function checksum(bytes) {
  let sum = 0;
  for (const four of new Uint32Array(bytes, 0, bytes.byteLength >> 2)) sum = Math.imul(sum ^ four, 0x01000193);
  return sum >>> 0;
}
