//! The closed trees of the quizzes on the studio's page. The loader itself gives them to nobody; but it listens in each, and this
//! page takes note of where. They stay closed: two apps of Yew that see each other's elements take them for their own.

use js_sys::{Array, Function, Object, Proxy, Reflect, WeakMap};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ShadowRoot};

const LISTEN: &str = "addEventListener";

thread_local! {
    /// By their elements.
    static TREES: WeakMap = WeakMap::new();
}

/// Takes note of the tree of each quiz that is made from now on. Where a browser will not have it, there is none.
pub fn note_trees() {
    let note = || -> Result<(), JsValue> {
        let kind = Reflect::get(&gloo::utils::window(), &"ShadowRoot".into())?;
        let prototype = Reflect::get(&kind, &"prototype".into())?;
        let native = Reflect::get(&prototype, &LISTEN.into())?;
        let listen = Closure::<dyn Fn(Function, JsValue, Array) -> Result<JsValue, JsValue>>::new(
            |native: Function, of: JsValue, given: Array| {
                if let Some(root) = of.dyn_ref::<ShadowRoot>() {
                    TREES.with(|trees| trees.set(&root.host(), root));
                }
                Reflect::apply(&native, &of, &given)
            },
        );
        let handler = Object::new();
        Reflect::set(&handler, &"apply".into(), &listen.into_js_value())?;
        Reflect::set(&prototype, &LISTEN.into(), &Proxy::new(&native, &handler))?;
        Ok(())
    };
    // Without trees a press leads to no field, and everything else is as ever.
    let _ = note();
}

/// The tree of a quiz.
pub(crate) fn tree_of(quiz: &Element) -> Option<ShadowRoot> {
    TREES.with(|trees| trees.get(quiz)).dyn_into().ok()
}
