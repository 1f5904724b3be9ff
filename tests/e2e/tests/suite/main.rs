//! What a reader, a page and its owner meet: the release build in a real browser, on pages that are not ours.

mod a11y;
mod aids;
mod cards;
mod doctor;
mod english;
mod failure;
mod faults;
mod figures;
mod frame;
mod hosts;
mod keyboard;
mod languages;
mod layout;
mod lifecycle;
mod links;
mod loading;
mod options;
mod paper;
mod policies;
mod recap;
mod self_check;
mod several;
mod silence;
mod surface;
mod theme;
mod walk;
