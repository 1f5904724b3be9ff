//! The module the loader starts in the browser: everything the library exports, and nothing of its own.

// Linked for its wasm-bindgen exports.
use hontou as _;

fn main() {}
