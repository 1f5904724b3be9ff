//! The studio: switches beside a real embed.
fn main() {}
