//! The looks: the accent with its contrast in light and in dark, the font, the corners.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::accent::{Tone, WCAG, bytes, figure, hex, tones};
use super::browser::{is_css, resolved};
use super::choices::Chooser;
use super::settings::{Looks, is_plain};

const FONTS: [&str; 2] = ["sans-serif", "serif"];
const RADII: [&str; 4] = ["0px", "4px", "16px", "24px"];

impl Chooser {
    /// The accent: a colour to pick or to write, and how well it can be read.
    pub(super) fn accent(&self) -> Html {
        let written = self.looks.get("accent");
        let found = resolved(written);
        let tones = tones(found);
        let picked = found.map_or_else(|| hex(tones[0].used), |colour| hex(bytes(colour)));
        let take = self.attribute("accent");
        let (pick, clear) = (take.clone(), take.clone());
        html! {
            <>
                <div class="accent">
                    <div class="field">
                        <label for="looks-pick">{ self.words.get("looks.accent.pick") }</label>
                        <input id="looks-pick" type="color" value={picked} oninput={move |event: InputEvent| {
                            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                                pick.emit(input.value());
                            }
                        }} />
                    </div>
                    { self.text("accent", written, "text", take) }
                    <button type="button" disabled={written.is_empty()} onclick={move |_| clear.emit(String::new())}>
                        { self.words.get("looks.accent.clear") }
                    </button>
                </div>
                if !written.trim().is_empty() && found.is_none() {
                    <p class="trouble" role="alert">{ self.words.with("looks.accent.none", written) }</p>
                }
                <ul class="tones" aria-label={self.words.get("looks.tones")}>
                    { for tones.iter().map(|tone| self.tone(tone, found.map(bytes))) }
                </ul>
            </>
        }
    }

    /// The colour as asked and as it is used, on the paper of one theme.
    fn tone(&self, tone: &Tone, asked: Option<[u8; 3]>) -> Html {
        let say = |key: &str| self.words.get(&format!("looks.tone.{key}"));
        let (paper, used) = (hex(tone.paper), hex(tone.used));
        let asked = asked.map_or_else(|| used.clone(), hex);
        let swatch = |colour: &str, words: &str| {
            html! {
                <span class="swatch">
                    <b style={format!("background: {colour}; color: {paper}")}>{ words }</b>
                    <i style={format!("color: {colour}")}>{ words }</i>
                </span>
            }
        };
        let is_moved = tone.is_moved();
        let enough = if tone.contrast >= WCAG { "enough" } else { "too-little" };
        let ratio = |contrast: f64| format!("{} : 1", figure(contrast));
        html! {
            <li>
                <h3>{ say(tone.theme) }</h3>
                <div class="ground" style={format!("background: {paper}")} aria-hidden="true">
                    if is_moved { { swatch(&asked, say("asked")) } }
                    { swatch(&used, say("used")) }
                </div>
                <dl>
                    if is_moved {
                        <dt>{ say("asked") }</dt>
                        <dd><code>{ asked }</code>{ " " }{ ratio(tone.asked_contrast) }</dd>
                    }
                    <dt>{ say("used") }</dt>
                    <dd><code>{ used }</code></dd>
                    <dt>{ say("on-it") }</dt>
                    <dd>{ ratio(tone.contrast) }{ " " }<span class="enough">{ say(enough) }</span></dd>
                    <dt>{ say("on-page") }</dt>
                    <dd>{ ratio(tone.contrast) }{ " " }<span class="enough">{ say(enough) }</span></dd>
                </dl>
                if is_moved {
                    <p class="help">{ say(if tone.theme == "light" { "darker" } else { "lighter" }) }</p>
                }
            </li>
        }
    }

    /// Font and roundness.
    pub(super) fn variables(&self) -> Html {
        let options = |key: &str, values: &[&str], now: &str| {
            let mut all = vec![(String::new(), self.words.get(&format!("looks.{key}.default")).to_owned())];
            all.extend(values.iter().map(|value| {
                ((*value).to_owned(), self.words.get(&format!("looks.{key}.{value}")).to_owned())
            }));
            // One that was written by hand stays.
            if !now.is_empty() && !values.contains(&now) {
                all.push((now.to_owned(), now.to_owned()));
            }
            all
        };
        let font = self.on(|mut looks, value| {
            looks.font = value;
            looks
        });
        let radius = self.on(|mut looks, value| {
            looks.radius = value;
            looks
        });
        let Looks { font: own_font, radius: own_radius, .. } = &self.looks;
        let trouble = |property: &str, value: &str| {
            let is_bad = !(value.trim().is_empty() || is_plain(value) && is_css(property, value));
            html! { if is_bad { <p class="trouble" role="alert">{ self.words.with("looks.no-css", value) }</p> } }
        };
        html! {
            <>
                <div class="pair">
                    { self.select("font", own_font, &options("font", &FONTS, own_font), font.clone()) }
                    { self.select("radius", own_radius, &options("radius", &RADII, own_radius), radius) }
                </div>
                <details class="more">
                    <summary>{ self.words.get("looks.font-name.more") }</summary>
                    { self.text("font-name", own_font, "text", font) }
                </details>
                { trouble("font-family", own_font) }
                { trouble("border-radius", own_radius) }
            </>
        }
    }
}
