// Copies a tree of somebody else's, element by element: only what is allowed comes with it.
// @ts-check

/**
 * The copy of an element and of what is in it; undefined if the element is not allowed.
 *
 * `copyOne` makes the copy of one element alone, or nothing if it may not be copied: then nothing in it is, either. A copy
 * that it has already put something into is left as it is.
 *
 * @template {Element} T
 * @param {Element} from
 * @param {(from: Element) => T | undefined} copyOne
 * @returns {T | undefined}
 */
export function copyAllowed(from, copyOne) {
  const to = copyOne(from);
  if (to?.hasChildNodes() === false) {
    for (const child of from.childNodes) {
      // By number: pages put something else in the place of `Node`, `Element` and `Text`.
      if (child.nodeType === 3) to.append(/** @type {Text} */ (child).data);
      else if (child.nodeType === 1) to.append(copyAllowed(/** @type {Element} */ (child), copyOne) ?? "");
    }
  }
  return to;
}
