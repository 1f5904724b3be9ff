// The small parts that all scripts share.
import assert from "node:assert/strict";
import { test } from "node:test";
import { noteListeners } from "../runtime/wasm-closures.js";
import { copyAllowed } from "../shared/copy.js";
import { deckFile, flatFile, isName, staticPageOf, textsFile } from "../shared/files.js";
import { once } from "../shared/once.js";

test("what is made once is kept, and what failed is made anew", async () => {
  const kept = {};
  let made = 0;
  const make = async (key) => {
    made += 1;
    if (made === 1) throw new Error("not yet");
    return `${key} ${made}`;
  };
  await assert.rejects(once(kept, "deck", make), /not yet/);
  assert.equal(await once(kept, "deck", make), "deck 2");
  assert.equal(await once(kept, "deck", make), "deck 2");
  assert.equal(await once(kept, "words", make), "words 3");
});

test("the static page of a deck lies beside it, whatever follows its name", () => {
  assert.equal(staticPageOf("https://a.example/decks/x.ja.json"), "https://a.example/decks/x.ja.html");
  assert.equal(staticPageOf("https://a.example/x.json?v=2#top"), "https://a.example/x.html?v=2#top");
  assert.equal(staticPageOf("https://a.example/x.json.php"), "https://a.example/x.json.php");
});

test("a built-in deck has a name, and every other an address", () => {
  assert.ok(isName("exosome") && isName("my-deck_2"));
  assert.ok(!isName("./deck.json") && !isName("") && !isName("decks/exosome"));
  assert.equal(deckFile("exosome", "zh-Hant"), "decks/exosome.zh-Hant.json");
  assert.equal(flatFile(deckFile("exosome", "zh-Hant")), "decks/exosome.zh-Hant.txt");
  assert.equal(textsFile("ja"), "texts/ja.json");
});

// As much of a node as the copying looks at.
const text = (data) => ({ nodeType: 3, data });
const element = (localName, ...childNodes) => ({
  nodeType: 1,
  localName,
  childNodes,
  append(...content) {
    childNodes.push(...content.filter((one) => one !== ""));
  },
  hasChildNodes: () => childNodes.length > 0,
});
const written = (node) => (typeof node === "string" ? node : `<${node.localName}>${node.childNodes.map(written).join("")}</${node.localName}>`);

test("only allowed elements are copied, each without what is in one that is not", () => {
  const from = element("p", text("one "), element("script", text("evil")), { nodeType: 8, data: "a comment" }, element("b", text("two")));
  const copy = copyAllowed(from, ({ localName }) => (localName === "script" ? undefined : element(localName)));
  assert.equal(written(copy), "<p>one <b>two</b></p>");
  assert.equal(copyAllowed(element("script"), () => undefined), undefined);
});

test("a copy that has its content already keeps it", () => {
  const from = element("g", element("text", text("of the file")));
  const copy = copyAllowed(from, ({ localName }) => (localName === "text" ? element("text", "ours") : element(localName)));
  assert.equal(written(copy), "<g><text>ours</text></g>");
});

test("listeners are noted as they are added, then taken off and freed; one that cannot be freed is left in peace", () => {
  const place = new EventTarget();
  const free = noteListeners(place);
  let [heard, freed] = [0, 0];
  const listener = Object.assign(() => (heard += 1), { _wbg_cb_unref: () => (freed += 1) });
  const once = () => (heard += 10);
  place.addEventListener("click", listener, { capture: true });
  place.addEventListener("click", once, { once: true });
  place.dispatchEvent(new Event("click"));
  place.dispatchEvent(new Event("click"));
  assert.deepEqual([heard, freed], [12, 0]);
  free();
  place.dispatchEvent(new Event("click"));
  assert.deepEqual([heard, freed], [12, 1]);
});

test("a listener that is freed while its event is under way is not called", () => {
  const place = new EventTarget();
  const free = noteListeners(place);
  let heard = 0;
  EventTarget.prototype.addEventListener.call(place, "click", free);
  place.addEventListener("click", () => (heard += 1));
  place.dispatchEvent(new Event("click"));
  assert.equal(heard, 0);
});
