//! Files beside the studio, files that the author chooses, and files that the author gets.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Response, Url};

/// So long, in ms, a browser has to begin with a file.
const READ_BY_THEN: u32 = 10_000;

/// Where the widget's files are from the studio's page, which says it.
pub(crate) fn widget_files() -> String {
    let said = gloo::utils::document().query_selector("meta[name=hontou-files]").ok().flatten();
    said.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// The bytes of a file beside the studio.
pub(crate) async fn fetch_bytes(address: &str) -> Option<Vec<u8>> {
    bytes(fetched(address).await?.array_buffer().ok()?).await
}

/// The text of a file beside the studio.
pub(crate) async fn fetch_text(address: &str) -> Option<String> {
    JsFuture::from(fetched(address).await?.text().ok()?).await.ok()?.as_string()
}

async fn fetched(address: &str) -> Option<Response> {
    let answer = JsFuture::from(gloo::utils::window().fetch_with_str(address)).await.ok()?;
    let response: Response = answer.dyn_into().ok()?;
    response.ok().then_some(response)
}

/// The bytes of a file that the author chose.
pub(crate) async fn bytes_of(file: &Blob) -> Option<Vec<u8>> {
    bytes(file.array_buffer()).await
}

async fn bytes(buffer: Promise) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(buffer).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// The address of a file that only this page can fetch.
pub(crate) fn address_of(kind: &str, bytes: &[u8]) -> Option<String> {
    let parts = js_sys::Array::of1(&JsValue::from(js_sys::Uint8Array::from(bytes)));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Gives the author a file.
pub(crate) fn save(name: &str, kind: &str, bytes: &[u8]) {
    let Some(url) = address_of(kind, bytes) else { return };
    if let Ok(link) = gloo::utils::document().create_element("a") {
        let link: HtmlAnchorElement = link.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    gloo::timers::callback::Timeout::new(READ_BY_THEN, move || {
        // An address of ours is always one that can be given back.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
}
