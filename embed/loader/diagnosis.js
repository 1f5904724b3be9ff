// What was tried, what failed, and the fix; for the page's owner.
// @ts-check
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
    // What keeps a script away, and what to do about it, is said by the error.
    return { ...asked, ok: false, checks: [{ name: "doctor", ok: false, message: `${error}` }] };
  }
}
