// The clipboard.
// @ts-check

/**
 * "copied" if the text is on it now.
 *
 * @param {string} text
 * @returns {Promise<"copied" | "">}
 */
export async function copy(text) {
  // Without the marks of where a line may end.
  const plain = text.replaceAll("\u200b", "");
  try {
    await navigator.clipboard.writeText(plain);
    return "copied";
  } catch {
    return copyByEvent(plain);
  }
}

/**
 * The old way, which works where the new one is missing or forbidden: on http, in frames, in the browsers of apps. The text
 * is handed over in the event, and never stands in the page.
 *
 * @param {string} text
 */
function copyByEvent(text) {
  /** @type {"copied" | ""} */
  let outcome = "";
  /** @param {ClipboardEvent} asked whether there is something to copy, then for it */
  const put = (asked) => {
    asked.preventDefault();
    asked.stopImmediatePropagation();
    if (asked.type !== "copy") return;
    asked.clipboardData?.setData("text/plain", text);
    outcome = "copied";
  };
  const types = /** @type {"copy"[]} */ (["beforecopy", "copy"]);
  for (const type of types) addEventListener(type, put, true);
  try {
    document.execCommand("copy");
  } catch {
    // It is no function on some page.
  }
  for (const type of types) removeEventListener(type, put, true);
  return outcome;
}
