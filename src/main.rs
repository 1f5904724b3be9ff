//! The WebAssembly module that the loader starts. It has only what the library exports.

// Linked for its wasm-bindgen exports.
use hontou as _;

fn main() {}
