//! What is drawn of the deck, by the printer in the worker.

use js_sys::Promise;
use serde_json::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::Asked;
use super::release::Release;
use crate::deck::{Node, pretty};
use crate::names::file_name;

/// Stands for the address of the folder until its page is open there. `release/index.js` knows it.
const PLACE: &str = "https://hontou.invalid";

/// The deck as it is handed over.
#[derive(Default)]
pub(super) struct Drawn {
    /// Its own text, of which the script has the sum.
    pub(super) deck: String,
    /// To read, as a page and as a part of one.
    pub(super) page: String,
    pub(super) fragment: String,
    /// For whoever signs it.
    pub(super) sheet: String,
    /// The loader with the first screen in it.
    pub(super) script: String,
    /// The page for an address of its own, and what lies beside that.
    pub(super) address: String,
    pub(super) oembed: String,
}

/// Why nothing can be handed over.
pub(super) enum Trouble {
    /// There is something to fix in the deck first.
    Deck,
    /// Something else.
    Other(String),
}

impl Drawn {
    /// Draws everything. `place` leads to the deck from the folder of the loader.
    pub(super) async fn draw(
        asked: &Asked,
        release: &Release,
        deck: &Node,
        place: &str,
    ) -> Result<Self, Trouble> {
        let text = pretty(deck);
        let file = |name: &str| release.text(name).ok_or_else(|| Trouble::Other(name.to_owned()));
        let (loader, css) = (file("embed.js")?, file("styles/widget.css")?);
        let styles = release.files.iter().map(|(name, _)| name);
        let styles = styles.into_iter().find(|name| name.starts_with("styles/page."));
        let styles = styles.map(|name| format!("../{name}")).unwrap_or_default();
        let sheet = super::sheet(asked, deck).await?;
        let page = asked.draw("page", &[&text, &styles]).await?;
        let script = asked.draw("script", &[&text, place, &loader, &css]).await?;
        let url = format!("{PLACE}/{}.html", file_name(deck));
        let address = asked.draw("address", &[&text, &url, PLACE, place]).await?;
        let part = |answer: &Value, name: &str| answer[name].as_str().unwrap_or_default().to_owned();
        Ok(Self {
            page: part(&page, "page"),
            fragment: part(&page, "fragment"),
            sheet,
            script: part(&script, "script"),
            address: part(&address, "page"),
            oembed: part(&address, "oembed"),
            deck: text,
        })
    }
}

impl Asked {
    /// An answer of the worker's, as a tree.
    pub(super) async fn call(&self, call: &str, given: &[&str]) -> Result<Value, String> {
        serde_json::from_str(&self.text(call, given).await?).map_err(|why| why.to_string())
    }

    /// The same as the worker writes it.
    pub(super) async fn text(&self, call: &str, given: &[&str]) -> Result<String, String> {
        let promise = Promise::new(&mut |resolve, reject| {
            self.0.ask(call, given, move |answer| {
                // Either takes any value, and is called once.
                let _ = match answer {
                    Ok(text) => resolve.call1(&JsValue::UNDEFINED, &text.into()),
                    Err(why) => reject.call1(&JsValue::UNDEFINED, &why.into()),
                };
            });
        });
        let answer = JsFuture::from(promise).await.map_err(|why| why.as_string().unwrap_or_default())?;
        Ok(answer.as_string().unwrap_or_default())
    }

    async fn draw(&self, call: &str, given: &[&str]) -> Result<Value, Trouble> {
        let answer = self.call(call, given).await.map_err(Trouble::Other)?;
        if answer["errors"].as_array().is_some_and(|errors| !errors.is_empty()) {
            return Err(Trouble::Deck);
        }
        match answer["refused"].as_str() {
            Some(why) => Err(Trouble::Other(why.to_owned())),
            None => Ok(answer),
        }
    }
}
