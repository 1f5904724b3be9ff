// What a reader sees inside a shadow tree.
const [opened, host, element] = arguments;
// Where the driver does not open a closed tree, the page has kept it.
const tree = opened ?? hontouPrelude.rootOf(host);
// A first screen stands there until the module takes over. Only a page that says so has it looked at: others wait for the quiz.
const isEarly =
  !window.looksEarly && tree?.querySelector(".hontou") && !tree.querySelector("#again") && tree.firstElementChild.__yew_subtree_id === undefined;
const root = isEarly ? document.createDocumentFragment() : tree;

const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
const shown = (selector) => [...root.querySelectorAll(selector)].filter(isShown);

// The box whose words run on: two texts in one such box are read without a break.
const INLINE = ["inline", "contents", "ruby", "ruby-text"];
const box = (element) => (INLINE.includes(getComputedStyle(element).display) ? box(element.parentElement) : element);

// The visible words of a part, a line for each box, without the readings above them.
const words = (part) => {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let [text, last] = ["", null];
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    if (around.closest("rt, rp, svg") || !isShown(around)) continue;
    const here = box(around);
    text += (last && here !== last ? "\n" : "") + walker.currentNode.data.replaceAll("\u200b", "");
    last = here;
  }
  return text.trim();
};
