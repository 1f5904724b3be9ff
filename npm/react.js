// The element; the types beside this file are for JSX.
export * from "./index.js";
