//! The line of a Content-Security-Policy without which the quiz does not run on a page that has one.

use super::address::origin;
use super::host::Host;
use super::settings::{About, Looks};

/// What a page's policy needs, or nothing where a page's policy has no part in it.
pub fn line(looks: &Looks, about: &About) -> Option<String> {
    let home = origin(&looks.home());
    let own = match looks.host {
        // There the widget's files come with the site's own.
        Host::Block | Host::Shortcode | Host::React | Host::Vue => "'self'".to_owned(),
        Host::Page => home,
        Host::Frame | Host::Address => return Some(format!("frame-src {home}")),
    };
    let deck = origin(&looks.deck_for(about));
    let mut connect = own.clone();
    if !deck.is_empty() && deck != own {
        connect = format!("{connect} {deck}");
    }
    Some(format!("script-src {own} 'wasm-unsafe-eval'; connect-src {connect}"))
}
