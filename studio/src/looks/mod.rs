//! Looks and snippet: how the quiz is to look, and the code that puts it on the owner's page.
//!
//! What is pure stands in files of its own and is tested natively; [`panel`] draws it.

pub mod accent;
mod address;
mod booking;
mod browser;
mod choices;
mod code;
mod colours;
pub mod disclosure;
pub mod escape;
pub mod host;
pub mod panel;
pub mod policy;
pub mod settings;
mod shown;
pub mod snippet;

#[cfg(test)]
mod tests;
