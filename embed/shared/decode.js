// The bytes of a deck as text: UTF-8, with or without a byte order mark, or UTF-16 with one. tests/cases/encodings.json says
// the same of this file and of its twin in Rust.
// @ts-check

/**
 * The text without its byte order mark. Throws for any other encoding: a wrong guess would show readers wrong characters.
 *
 * @param {ArrayBuffer} buffer
 * @returns {string}
 */
export function decode(buffer) {
  const [first, second] = new Uint8Array(buffer);
  const mark = first * 256 + second;
  const encoding = "utf-" + (mark === 0xfffe ? "16le" : mark === 0xfeff ? "16be" : "8");
  return new TextDecoder(encoding, { fatal: true }).decode(buffer);
}
