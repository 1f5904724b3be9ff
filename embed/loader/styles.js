// The few styles of the loader itself, as style sheets that no policy forbids.
// @ts-check
import failedCss from "minified/loader/failed.css";
import hostCss from "minified/loader/host.css";
import settledCss from "minified/loader/settled.css";
import waitingCss from "minified/loader/waiting.css";

/**
 * None in a browser too old for such sheets: it reads the static page, which needs none.
 *
 * @param {string} css
 */
export function sheets(css) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return [sheet];
  } catch {
    return [];
  }
}

/** Of the element itself, whatever it holds. */
export const host = sheets(hostCss);
/** Until the widget is there. */
export const waiting = [...host, ...sheets(waitingCss)];
/** Once the room that was kept for it is given back. */
export const settled = sheets(settledCss);
/** Where it cannot be had. */
export const failed = [...host, ...sheets(failedCss)];
