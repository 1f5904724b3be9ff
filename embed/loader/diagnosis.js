// What was tried, what failed, and the fix; for the page's owner.
// @ts-check
import { BASE } from "./address.js";
import { howToAllow } from "./load-error.js";
import { WASM } from "../shared/files.js";
import { at, isPackage, published, sumOf } from "./release.js";
import { baseOf, part } from "./settings.js";
import { VERSION } from "./surface.js";

/** @param {import("./quiz.js").Quiz} quiz */
export async function diagnose({ element, address, trouble }) {
  const asked = { version: VERSION, base: baseOf(element), address, trouble };
  try {
    /** @type {typeof import("../doctor.js")} */
    const { examine } = await part(element, "doctor.js");
    if (!isPackage || asked.base !== BASE) return await examine(asked);
    // A bundler has put the files where it puts an app's; of a deck of ours there is none but those.
    const wasm = at(WASM, BASE);
    const own = address && published(address) === address ? address : undefined;
    return { ...(await examine({ ...asked, address: own, moved: { url: published(wasm), sum: sumOf(wasm) } })), ...asked };
  } catch (error) {
    return { ...asked, ok: false, checks: [{ name: "doctor", ok: false, message: `${error} ${howToAllow("script-src", asked.base)}` }] };
  }
}
