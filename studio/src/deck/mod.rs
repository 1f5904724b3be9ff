//! The deck as the studio edits it, without anything of a browser.

pub mod blank;
mod history;
mod node;
mod path;
mod shape;

pub use history::{Change, History};
pub use node::Node;
pub use path::{Path, Step};
pub use shape::{Field, Shape};
