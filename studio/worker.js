// Runs what lints and proves a deck beside the page, so that typing never waits for it; and what draws a deck to be handed over.
import startChecker, * as checker from "./hontou-checker.js";
import startPrinter, * as printer from "./hontou-printer.js";

const beside = (file) => ({ module_or_path: new URL(file, import.meta.url) });
const checking = startChecker(beside("hontou-checker_bg.wasm"));
/** Nobody waits for it who only writes: it comes with the first deck to be drawn. */
let printing;

async function called(call) {
  if (call in checker) {
    await checking;
    return checker[call];
  }
  await (printing ??= startPrinter(beside("hontou-printer_bg.wasm")));
  return printer[call];
}

addEventListener("message", async ({ data: [number, call, ...given] }) => {
  try {
    postMessage([number, await (await called(call))(...given), null]);
  } catch (error) {
    postMessage([number, null, String(error)]);
  }
});
