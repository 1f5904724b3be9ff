// The page's accent. A script of its own sees to it that it can be read; most pages set none, and none of them fetch it.
// @ts-check
import { effectiveTheme } from "../shared/theme.js";
import { get, part, warn } from "./settings.js";

/** @type {typeof import("../accent.js") | undefined} */
let accent;

/** Whether an accent is set that cannot be painted yet. @param {HTMLElement} element */
export const wantsAccent = (element) => !accent && Boolean(get(element, "accent") || getComputedStyle(element).getPropertyValue("--hontou-accent").trim());

/** @param {HTMLElement} element */
export async function loadAccent(element) {
  if (!wantsAccent(element)) return;
  try {
    accent = await part(element, "accent.js");
  } catch (error) {
    warn(element, `the accent could not be set: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {boolean} isDark whether the page is; a quiz can be of another mind
 */
export function paintAccent(element, root, isDark) {
  const theme = effectiveTheme(get(element, "theme"), isDark ? "dark" : "light");
  const invalid = accent?.paint(root, get(element, "accent"), theme === "dark");
  if (invalid) warn(element, invalid);
}
