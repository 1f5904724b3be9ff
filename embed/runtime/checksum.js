// By what two files are told apart, as in src/view/first_screen/script.rs: what is left over after the last four bytes does not
// count.
// @ts-check

/** @param {ArrayBuffer} bytes */
export function checksum(bytes) {
  let sum = 0;
  for (const four of new Uint32Array(bytes, 0, bytes.byteLength >> 2)) sum = Math.imul(sum ^ four, 0x01000193);
  return sum >>> 0;
}
