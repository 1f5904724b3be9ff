// The address that a reader passes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pageAddress } from "../loader/shared-address.js";

/** On a page at this address, with this canonical link if there is one. */
function passedOn(address, canonical, card) {
  globalThis.location = new URL(address);
  globalThis.document = { baseURI: "https://parent.example/", querySelector: () => (canonical ? { href: canonical } : null) };
  return pageAddress(card);
}

test("what follows a reader about is left out, and what says which page it is stays", () => {
  assert.equal(passedOn("https://a.example/?utm_source=line&p=12&fbclid=x&q=a+b&flag#part"), "https://a.example/?p=12&q=a+b&flag");
  assert.equal(passedOn("https://a.example/x?msclkid=1&gclid=2&_ga=3&igshid=4&mc_eid=5"), "https://a.example/x");
  assert.equal(passedOn("https://a.example/?p=12", undefined, "stem-cells"), "https://a.example/?p=12#hontou-stem-cells");
});

test("the canonical link is the page's own word", () => {
  assert.equal(passedOn("https://a.example/amp?x=1", "https://a.example/page", "cell"), "https://a.example/page#hontou-cell");
  assert.equal(passedOn("https://a.example/x", "about:blank"), "https://a.example/x");
});

test("a route in the address stays, and is no place for a card", () => {
  for (const route of ["#/article/3", "#!/article/3"]) assert.equal(passedOn(`https://a.example/?utm_id=1${route}`, "https://a.example/", "cell"), `https://a.example/${route}`);
});

test("a frame without an address of its own passes on its page's", () => {
  assert.equal(passedOn("about:srcdoc"), "https://parent.example/");
});
