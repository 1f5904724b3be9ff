//! The browser's own dialogs for files, and what a page may do with what was chosen there.

use js_sys::{Array, Function, JSON, Promise, Reflect};
use serde_json::json;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use crate::files::bytes_of;

const SAVE: &str = "showSaveFilePicker";
const OPEN: &str = "showOpenFilePicker";
pub(super) const KIND: &str = "application/json";

/// Whether there are such dialogs.
pub(super) fn has_pickers() -> bool {
    [SAVE, OPEN].iter().all(|picker| {
        Reflect::get(&gloo::utils::window(), &(*picker).into()).is_ok_and(|picker| picker.is_function())
    })
}

/// The file that the author chooses to save to.
pub(super) async fn chosen(name: &str) -> Result<JsValue, JsValue> {
    let asked = json!({ "suggestedName": name, "types": kinds() });
    call(&gloo::utils::window(), SAVE, &[JSON::parse(&asked.to_string())?]).await
}

/// The file that the author opens and lets the page write, with what is in it.
pub(super) async fn opened() -> Result<(JsValue, Vec<u8>), JsValue> {
    let asked = json!({ "types": kinds() });
    let handles = call(&gloo::utils::window(), OPEN, &[JSON::parse(&asked.to_string())?]).await?;
    let handle = Array::from(&handles).get(0);
    let file: Blob = call(&handle, "getFile", &[]).await?.dyn_into()?;
    let bytes = bytes_of(&file).await.ok_or(JsValue::UNDEFINED)?;
    // Asked now, when the author has just said so; otherwise in the middle of the first change.
    let leave = JSON::parse(&json!({ "mode": "readwrite" }).to_string())?;
    call(&handle, "requestPermission", &[leave]).await?;
    Ok((handle, bytes))
}

fn kinds() -> serde_json::Value {
    json!([{ "accept": { KIND: [".json"] } }])
}

/// Whether the author chose none.
pub(super) fn is_abort(why: &JsValue) -> bool {
    Reflect::get(why, &"name".into()).is_ok_and(|name| name == "AbortError")
}

/// Until the last of it is written, the file is as it was.
pub(super) async fn write(handle: &JsValue, text: &str) -> Result<(), JsValue> {
    let stream = call(handle, "createWritable", &[]).await?;
    call(&stream, "write", &[text.into()]).await?;
    call(&stream, "close", &[]).await?;
    Ok(())
}

/// Calls what web-sys does not know yet.
async fn call(of: &JsValue, name: &str, given: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(of, &name.into())?.dyn_into()?;
    let given: Array = given.iter().collect();
    JsFuture::from(Promise::resolve(&Reflect::apply(&function, of, &given)?)).await
}
