// Whether a quiz is dark. tests/cases/themes.json says the same of this file and of its twin in Rust.
// @ts-check

/**
 * What `theme` says of a quiz on a page that is dark, or is not: `light` and `dark` are fixed, anything else is as the page.
 *
 * @template T
 * @param {string | null | undefined} theme
 * @param {T} page
 */
export function effectiveTheme(theme, page) {
  const fixed = theme?.trim().toLowerCase();
  return fixed === "light" || fixed === "dark" ? fixed : page;
}
