//! All screens of one width and theme on one picture, made small enough to be looked at as a whole.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::server::Server;

use crate::camera::{Shot, Theme};

/// How wide and high a sheet may be.
const SHEET: (u32, u32) = (1600, 4000);
/// How much of a picture is on a sheet: what is as long as the memo that says most would leave the others no room.
const MOST: u32 = 2400;
/// What is left free beside a picture, and above it for its name.
const GAP: u32 = 8;
const NAME: u32 = 20;
const STYLE: &str = "body { margin: 0; background: #999; font: bold 14px sans-serif }
    figure { position: absolute; margin: 0 } figcaption { height: 20px } div { overflow: hidden } img { display: block; width: 100% }";

/// Makes a sheet of each width and theme, in the browser that took the pictures.
pub(crate) fn of_each_view(reader: &Reader, folder: &Path, lang: &str, shots: &[Shot]) {
    let server = Server::of(folder.to_owned());
    let mut widths: Vec<u32> = shots.iter().map(|shot| shot.width).collect();
    widths.sort_unstable();
    widths.dedup();
    for theme in Theme::ALL {
        for &width in &widths {
            let shots = shots.iter().filter(|shot| shot.theme == theme && shot.width == width);
            let shots: Vec<&Shot> = shots.collect();
            if !shots.is_empty() {
                let (page, height) = laid_out(&shots, width);
                server.answer("/sheet", Response::html(page));
                reader.views(SHEET.0, height);
                reader.goes_to(&format!("{}/sheet", server.origin()));
                let name = format!("sheet.{width}.{}.{lang}.png", theme.name());
                fs::write(folder.join(name), reader.picture(SHEET.0, height)).expect("a sheet can be kept");
            }
        }
    }
}

/// A page of as many columns as let the pictures be largest, and its height.
fn laid_out(shots: &[&Shot], width: u32) -> (String, u32) {
    let columns = 1..=u32::try_from(shots.len()).expect("there are few screens");
    let each = |columns: u32| (SHEET.0 / columns).saturating_sub(GAP).min(width);
    let fits = columns.clone().filter(|columns| place(shots, *columns, each(*columns)).1 <= SHEET.1);
    // Where no number of columns makes them fit, one for each is the lowest sheet there is.
    let columns = fits.max_by_key(|columns| (each(*columns), *columns)).unwrap_or(*columns.end());
    let (places, height) = place(shots, columns, each(columns));
    let mut page = format!("<!doctype html><meta charset=utf-8><style>{STYLE}</style>");
    for (shot, (left, top)) in shots.iter().zip(places) {
        let Shot { screen, file, .. } = shot;
        let wide = each(columns);
        let high = height_of(shot, wide);
        let _ = write!(
            page,
            r#"<figure style="left:{left}px;top:{top}px;width:{wide}px"><figcaption>{screen}</figcaption><div style="height:{high}px"><img src="/{file}"></div></figure>"#
        );
    }
    (page, height)
}

/// Where each picture goes, one after the other into the column that is lowest; and how high that becomes.
fn place(shots: &[&Shot], columns: u32, wide: u32) -> (Vec<(u32, u32)>, u32) {
    let mut ends = vec![0; columns as usize];
    let places = shots.iter().map(|shot| {
        let (column, end) = ends.iter_mut().enumerate().min_by_key(|(_, end)| **end).expect("a column");
        let place = (u32::try_from(column).expect("there are few columns") * (wide + GAP), *end);
        *end += NAME + height_of(shot, wide) + GAP;
        place
    });
    let places = places.collect();
    (places, ends.into_iter().max().unwrap_or_default())
}

/// How high a picture of this width is on the sheet.
fn height_of(shot: &Shot, wide: u32) -> u32 {
    shot.height.min(MOST) * wide / shot.width
}
