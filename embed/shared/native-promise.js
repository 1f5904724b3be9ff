// The browser's own Promise: pages put others in its place, and an async function still returns the browser's.
// @ts-check

export const NativePromise = /** @type {PromiseConstructor} */ ((async () => {})().constructor);
