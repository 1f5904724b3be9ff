// The element; the types beside this file are for templates.
export * from "./index.js";
