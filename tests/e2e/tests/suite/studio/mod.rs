//! The studio, as it is published: what an author does in it.

mod author;
mod colours;
mod desk;
mod disk;
mod h5p;
mod hand_over;
mod json;
mod keyboard;
mod looks;
mod narrow;
mod preview;
mod reading;
mod ways_out;
