// What the runtime takes from the loader by the name of a module of the loader's is handed over, too.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const read = (file) => readFileSync(new URL(file, import.meta.url), "utf8");
const IMPORTS = /^import {([^}]*)} from "(\.\.\/loader\/[^"]*|\.\.\/shared\/element\.js)";$/gm;

test("whatever the runtime imports from a module of the loader's is among its exports", () => {
  const handed = read("../loader/exports.js");
  let found = 0;
  for (const file of readdirSync(new URL("../runtime/", import.meta.url)).filter((name) => name.endsWith(".js"))) {
    for (const [, names, from] of read(`../runtime/${file}`).matchAll(IMPORTS)) {
      const module = from.startsWith("../loader/") ? from.replace("../loader/", "./") : from;
      const line = handed.split("\n").find((one) => one.endsWith(`from "${module}";`)) ?? "";
      for (const name of names.split(",").map((one) => one.trim())) {
        assert.match(line, new RegExp(`[{,] ${name}[,} ]`), `${file} takes ${name} of ${from}`);
        found += 1;
      }
    }
  }
  assert.ok(found > 3);
});
