// Runs what lints and proves a deck beside the page, so that typing never waits for it.
import start, * as checker from "./hontou-checker.js";

const started = start({ module_or_path: new URL("hontou-checker_bg.wasm", import.meta.url) });

addEventListener("message", async ({ data: [number, call, ...given] }) => {
  try {
    await started;
    postMessage([number, checker[call](...given), null]);
  } catch (error) {
    postMessage([number, null, String(error)]);
  }
});
