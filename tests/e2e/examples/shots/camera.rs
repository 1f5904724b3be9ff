//! Takes the screen at hand in every width and theme that is wanted.

use std::fs;
use std::path::Path;

use hontou_e2e::reader::Reader;

use crate::wanted::Wanted;

/// How high the view is while a picture is taken; what goes beyond is in the picture, too.
const HEIGHT: u32 = 900;

/// Light, dark, or the colours of a reader who chose few of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
    Forced,
}

impl Theme {
    pub(crate) const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Forced];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
        }
    }

    /// What the reader's system says of itself. Nothing moves while it is taken.
    fn features(self) -> [(&'static str, &'static str); 3] {
        let scheme = if self == Self::Dark { "dark" } else { "light" };
        let forced = if self == Self::Forced { "active" } else { "none" };
        [("prefers-color-scheme", scheme), ("forced-colors", forced), ("prefers-reduced-motion", "reduce")]
    }
}

/// A picture that was taken.
#[derive(Clone, Debug)]
pub(crate) struct Shot {
    pub(crate) screen: &'static str,
    pub(crate) theme: Theme,
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Its file's name.
    pub(crate) file: String,
}

/// What takes the pictures of one walk.
pub(crate) struct Camera<'w> {
    reader: &'w Reader,
    wanted: &'w Wanted,
    folder: &'w Path,
    lang: &'w str,
    pub(crate) shots: Vec<Shot>,
}

impl<'w> Camera<'w> {
    pub(crate) fn new(reader: &'w Reader, wanted: &'w Wanted, folder: &'w Path, lang: &'w str) -> Self {
        Self { reader, wanted, folder, lang, shots: Vec::new() }
    }

    /// Takes the screen that is open, if somebody wants it.
    pub(crate) fn takes(&mut self, screen: &'static str) {
        if !self.wanted.screens.iter().any(|wanted| wanted == screen) {
            return;
        }
        for &theme in &self.wanted.themes {
            self.reader.prefers(&theme.features());
            for &width in &self.wanted.widths {
                self.reader.views(width, HEIGHT);
                self.take(screen, theme, width);
            }
        }
    }

    fn take(&mut self, screen: &'static str, theme: Theme, width: u32) {
        let quiz = self.reader.quiz();
        let painted = if theme == Theme::Dark { "dark" } else { "light" };
        // Where there is no widget, there is nothing that has a theme.
        quiz.waits_until(&format!(
            "return innerWidth === {width} && (root.querySelector('.hontou')?.dataset.theme ?? '{painted}') === '{painted}'"
        ));
        self.reader.waits_for_observers();
        let height = quiz.look("return Math.ceil(host.getBoundingClientRect().bottom + scrollY)");
        let height =
            height.as_u64().and_then(|height| u32::try_from(height).ok()).expect("a height in pixels");
        let file = format!("{screen}.{width}.{}.{}.png", theme.name(), self.lang);
        fs::write(self.folder.join(&file), self.reader.picture(width, height))
            .expect("a picture can be kept");
        self.shots.push(Shot { screen, theme, width, height, file });
    }
}
