//! The WebAssembly module that the loader starts for a deck of one's own. It has only what the library exports.

// Linked for its wasm-bindgen exports.
use hontou_reader as _;

/// It has half the code size of the standard allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
