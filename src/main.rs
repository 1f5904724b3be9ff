//! The WebAssembly module that the loader starts. It has only what the library exports, and no `main` there: what comes
//! before and after one would be a third of a kilobyte of every reader's download.
#![cfg_attr(target_arch = "wasm32", no_main)]

// Linked for its wasm-bindgen exports.
use hontou as _;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
