//! The deck as the studio edits it, without anything of a browser.

pub mod blank;
mod drawable;
mod fix;
mod history;
mod lines;
mod node;
mod parity;
mod path;
mod pressed;
mod refer;
mod shape;

pub use drawable::drawable;
pub use fix::fix;
pub use history::History;
pub use lines::{lines_of, pretty, units, units_of};
pub use node::Node;
pub use parity::{Unequal, unequal};
pub use path::{Path, Step};
pub use pressed::{Said, pressed};
pub use refer::referring;
pub use shape::{Field, Shape};
