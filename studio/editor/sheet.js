// CodeMirror's styles where a content security policy lets no element <style> be: in a sheet that a script has made.
// @ts-check
import { StyleModule } from "style-mod";

let isAdopted = false;

/** Has every editor on the page mount its styles so. CodeMirror itself does in shadow trees alone. */
export function adoptStyles() {
  if (isAdopted) return;
  isAdopted = true;
  const sheet = new CSSStyleSheet();
  /** @type {Set<StyleModule>} */
  const mounted = new Set();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  StyleModule.mount = (_root, modules) => {
    const all = [modules].flat();
    // The later of two has precedence, and the later of two lists is the longer one.
    if (all.every((one) => mounted.has(one))) return;
    for (const one of all) mounted.add(one);
    sheet.replaceSync(all.map((one) => one.getRules()).join("\n"));
  };
}
