// What was tried, what failed, and the fix; for the page's owner.
// @ts-check
import { howToAllow } from "./load-error.js";
import { baseOf, part } from "./settings.js";
import { VERSION } from "./surface.js";

/** @param {import("./quiz.js").Quiz} quiz */
export async function diagnose({ element, address, trouble }) {
  const asked = { version: VERSION, base: baseOf(element), address, trouble };
  try {
    /** @type {typeof import("../doctor.js")} */
    const { examine } = await part(element, "doctor.js");
    return await examine(asked);
  } catch (error) {
    return { ...asked, ok: false, checks: [{ name: "doctor", ok: false, message: `${error} ${howToAllow("script-src", asked.base)}` }] };
  }
}
