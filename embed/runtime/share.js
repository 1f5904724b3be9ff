// Passing a quiz on.
// @ts-check
import { pageAddress } from "../loader/shared-address.js";
import { copy } from "./copy.js";

/**
 * What is shared is an address that somebody else can open; it holds no answer.
 *
 * @param {string} title
 * @param {string | undefined} card the one it opens at
 * @param {import("./widget.js").Done} done
 */
export async function share(title, card, done) {
  const url = pageAddress(card);
  try {
    await navigator.share({ title, url });
  } catch (error) {
    // A reader who closes the browser's sheet again has changed their mind: there is nothing to say.
    if (/** @type {Error} */ (error).name !== "AbortError") return done((await copy(url)) || url);
  }
  done("");
}
