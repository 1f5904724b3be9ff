// What is made once and kept; what failed is made anew when it is next asked for.
// @ts-check

/**
 * @template T
 * @param {Record<string, Promise<T>>} kept
 * @param {string} key
 * @param {(key: string) => Promise<T>} make
 */
export function once(kept, key, make) {
  return (kept[key] ??= make(key).catch((error) => {
    delete kept[key];
    throw error;
  }));
}
