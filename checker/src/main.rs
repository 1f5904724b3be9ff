//! The WebAssembly module of pages on which decks are written. It has only what the library exports.
//!
//! It keeps the standard allocator: no reader downloads it, and a proof makes millions of small things.

// Linked for its wasm-bindgen exports.
use hontou_checker as _;

fn main() {}
