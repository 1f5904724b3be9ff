// No name in the scripts hides one that every page has: `open` or `name` then means another thing than a reader takes it for.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const GLOBALS = new Set(
  `alert blur caches close closed confirm crypto customElements document event external fetch find focus frames history length
  location locationbar menubar moveBy moveTo name navigator open opener origin outerWidth parent performance print prompt
  queueMicrotask reportError resizeTo screen scroll scrollTo self status stop toolbar top window
  Array Comment Date Document Element Error Event EventTarget File Function Image Intl JSON Map Math Node Number Object Option
  Promise Proxy Range Reflect Request Response Selection Set String Symbol Text URL WeakMap WeakSet`.split(/\s+/),
);

/** The names that a script declares: rough, but no hidden global has the luck to be written in another way. */
function declared(source) {
  const code = source.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "").replace(/`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g, '""');
  const plain = [...code.matchAll(/\b(?:const|let|var|function\*?|class)\s+([\w$]+)/g)].map(([, found]) => found);
  const lists = [
    ...code.matchAll(/\b(?:const|let|var)\s*([[{][^=]*?[\]}])\s*(?:=|of\b)/g),
    ...code.matchAll(/\bfunction\b\s*[\w$]*\s*\(([^()]*)\)/g),
    ...code.matchAll(/\(([^()]*)\)\s*=>/g),
    ...code.matchAll(/\b(?!if|for|while|switch|catch)[\w$]+\(([^()]*)\)\s*\{/g),
    ...code.matchAll(/\bcatch\s*\(([^()]*)\)/g),
    ...code.matchAll(/\bimport\s*\{([^}]*)\}/g),
    ...code.matchAll(/([\w$]+)\s*=>/g),
  ];
  // In `{ key: local = other }` it is `local` that is declared.
  const parts = lists.flatMap(([, list]) => list.replace(/=[^,]*/g, "").split(/[,{}[\]]/));
  return [...plain, ...parts.map((part) => part.trim().replace(/^\.\.\./, "").replace(/^[\w$]+\s*(?::|\bas\b)\s*/, ""))];
}

test("a hidden global is found, however it is declared", () => {
  for (const source of ["const open = 1;", "let { name } = a;", "const [top] = a;", "function print() {}", "class Promise {}", "(a, status) => a", "name => 1", "f(event) {}", "const { a: self } = b", "function f(a, { find }) {}", "for (const { length } of a) {}"])
    assert.ok(declared(source).some((found) => GLOBALS.has(found)), source);
  for (const source of ["const { name: what } = a;", "a.open();", "if (open) {}", "const a = { name: 1 };", "// const open", "f(event);"]) assert.ok(!declared(source).some((found) => GLOBALS.has(found)), source);
});

test("no script hides a global", () => {
  const root = new URL("../", import.meta.url);
  const files = readdirSync(root, { recursive: true }).filter((file) => file.endsWith(".js") && !file.startsWith("tests"));
  assert.ok(files.length > 25, `${files.length} files`);
  for (const file of files) {
    const hidden = declared(readFileSync(new URL(file, root), "utf8")).filter((found) => GLOBALS.has(found));
    assert.deepEqual(hidden, [], file);
  }
});

// Pages replace them with what only throws: NativePromise is the browser's own, and an object does for a map.
test("the loader makes no promise and no map of the page's", () => {
  const root = new URL("../loader/", import.meta.url);
  for (const file of readdirSync(root).filter((file) => file.endsWith(".js"))) {
    const code = readFileSync(new URL(file, root), "utf8").replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
    assert.doesNotMatch(code, /\bnew (?:Promise|Map)\b|(?<!Native)Promise\.|\bfetch\((?!url, \{ signal \}\))/, file);
  }
});
