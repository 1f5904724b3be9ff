// What is shown where the widget cannot be had: a line, a way to try again, the page's own fallback, and all of the deck
// to read.
// @ts-check
import { create } from "../shared/element.js";
import { FOR_THE_READER } from "./failure-words.js";
import { published } from "./release.js";
import { part, interfaceLang } from "./settings.js";
import { failed } from "./styles.js";

/**
 * @param {import("./quiz.js").Quiz} quiz
 * @param {AbortSignal} signal nothing is added to what was begun later
 */
export async function showFailure(quiz, signal) {
  const { element, root, address } = quiz;
  const lang = interfaceLang(element);
  const [line, again] = FOR_THE_READER[lang];
  const button = create("button", { lang, id: "again" }, again);
  button.addEventListener("click", () => quiz.retry());
  const said = [create("p", { lang }, line), button];
  const { shown } = quiz;
  if (shown) {
    // It stays where it is, and can be answered; what it cannot do follows.
    while (root.lastChild !== shown.place) root.lastChild?.remove();
    root.append(...said, create("slot"));
    root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...failed])];
    if (shown.isWaitedFor) button.focus();
  } else {
    root.adoptedStyleSheets = failed;
    root.replaceChildren(create("slot"), ...said);
  }
  if (!address || element.querySelector(".hontou-edition")) return;
  try {
    /** @type {typeof import("../edition.js")} */
    const { staticPage } = await part(element, "edition.js");
    const content = await staticPage(published(address));
    if (!signal.aborted) root.append(...content);
  } catch {
    // There is none: the line has to do.
  }
}
