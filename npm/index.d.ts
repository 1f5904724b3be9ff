export type * from "./element.js";
export type * from "./deck.js";

/** The name of the element. */
export const TAG: "hontou-quiz";
/** The version of this package. */
export const VERSION: string;
/** The attributes of the element. */
export const ATTRIBUTES: readonly (keyof import("./element.js").HontouAttributes)[];
/** The events of the element. */
export const EVENTS: readonly (keyof import("./element.js").HontouEvents)[];
/** The languages of the interface. */
export const LANGS: readonly string[];
/** The decks that come with it, and the languages of each. */
export const DECKS: Readonly<Record<string, readonly string[]>>;
