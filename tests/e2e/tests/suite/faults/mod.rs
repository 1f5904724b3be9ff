//! Faults of servers and networks, and of the widget itself: none leaves a blank, and each tells the owner what to fix.

mod deck;
mod engine;
mod panic;
mod reader;
