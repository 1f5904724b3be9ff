//! What is pure of looks and snippet, held to the lists of the project.

mod accent;
mod disclosure;
mod escape;
mod settings;
mod snippet;
mod words;

use super::host::Host;
use super::settings::{About, Looks};

fn about() -> About {
    About {
        id: "sunscreen".into(),
        lang: "ja".into(),
        file: "sunscreen.ja".into(),
        title: "日焼け止めの「ほんとう？」".into(),
    }
}

fn looks(host: Host) -> Looks {
    Looks { host, ..Looks::default() }
}
