//! The WebAssembly module of pages on which decks are written, for what is handed over. It has only what the library exports.

// Linked for its wasm-bindgen exports.
use hontou_printer as _;

fn main() {}
