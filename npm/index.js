// Defines <hontou-quiz>. On a server there is nothing to define it in, and nothing happens.
import "./loader.js";

export { ATTRIBUTES, DECKS, EVENTS, LANGS, TAG, VERSION } from "./surface.js";
