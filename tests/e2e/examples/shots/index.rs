//! The page that shows all pictures: a section a theme, a row a screen, a column a width.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::camera::{Shot, Theme};
use crate::wanted::screens;

const HEAD: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>hontou: every screen</title>
<style>body { font: 1rem sans-serif; background: #ccc } td { vertical-align: top; padding: .5rem }</style>
"#;

/// Writes the page. The languages come in the order in which they were walked through.
pub(crate) fn write(folder: &Path, langs: &[(String, Vec<Shot>)]) {
    let mut page = HEAD.to_owned();
    for (lang, shots) in langs {
        for theme in Theme::ALL {
            let shots: Vec<&Shot> = shots.iter().filter(|shot| shot.theme == theme).collect();
            if !shots.is_empty() {
                let _ = writeln!(page, "<h2>{lang}, {}</h2>\n<table>{}</table>", theme.name(), rows(&shots));
            }
        }
    }
    fs::write(folder.join("index.html"), page).expect("the page can be written");
}

fn rows(shots: &[&Shot]) -> String {
    let mut rows = String::new();
    for screen in screens() {
        let mut columns = shots.iter().filter(|shot| shot.screen == screen).peekable();
        if columns.peek().is_some() {
            let _ = write!(rows, "\n<tr><th>{screen}");
            for Shot { file, width, height, .. } in columns {
                let _ = write!(
                    rows,
                    r#"<td><img src="{file}" width="{width}" height="{height}" alt="" loading="lazy">"#
                );
            }
        }
    }
    rows
}
