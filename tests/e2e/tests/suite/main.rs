//! What a reader, a page and its owner meet: the release build in a real browser, on pages that are not ours.

mod cards;
mod english;
mod figures;
mod keyboard;
mod lifecycle;
mod loading;
mod options;
mod recap;
mod self_check;
mod several;
mod silence;
mod theme;
mod trouble;
mod walk;
