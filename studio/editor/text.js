// Two texts and their places, in UTF-16 units.
// @ts-check

/**
 * What is to be put where, so that one text becomes another: as little as one piece can be. Nothing if they are the same.
 * @param {string} before
 * @param {string} text
 * @returns {{ from: number, to: number, insert: string } | null}
 */
export function difference(before, text) {
  const after = text.replace(/\r\n?/g, "\n");
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/**
 * The place of a unit of a line, both counted from 0; the nearest there is.
 * @param {{ lines: number, length: number, line(number: number): { from: number, to: number } }} doc
 * @param {number} line
 * @param {number} unit
 */
export function place(doc, line, unit) {
  if (line >= doc.lines) return doc.length;
  const { from, to } = doc.line(Math.max(line, 0) + 1);
  return Math.min(from + unit, to);
}
