//! hontou.
