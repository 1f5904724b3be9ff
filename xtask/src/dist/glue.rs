//! What wasm-bindgen's glue holds for browsers and callers that the widget does not have, taken out.
//!
//! Each piece is looked for by its first line; a wasm-bindgen that writes another one stops the build here, and is looked at
//! by somebody, rather than being published unseen.

use anyhow::{Context, Result, ensure};

use crate::function;

/// Functions by their first line, and what does the same for us.
const FUNCTIONS: [(&str, &str); 6] = [
    // Plain, for every browser there is: a faster way for plain ASCII is not worth its length.
    (
        "function passStringToWasm0(arg, malloc, realloc) {",
        "const buf = cachedTextEncoder.encode(arg);
         const ptr = malloc(buf.length, 1) >>> 0;
         getUint8ArrayMemory0().set(buf, ptr);
         WASM_VECTOR_LEN = buf.length;
         return ptr;",
    ),
    // The loader hands over the catalogues it was given.
    ("function _assertClass(instance, klass) {", ""),
    // Memory that has grown is another buffer, in every browser.
    (
        "function getDataViewMemory0() {",
        "if (cachedDataViewMemory0?.buffer !== wasm.memory.buffer) {
             cachedDataViewMemory0 = new DataView(wasm.memory.buffer);
         }
         return cachedDataViewMemory0;",
    ),
    // Safari's limit of two gigabytes of text is out of our reach.
    ("function decodeText(bytes) {", "return cachedTextDecoder.decode(bytes);"),
    // The loader hands over the module's bytes, once.
    (
        "async function __wbg_init_once(module_or_path) {",
        "const started = await WebAssembly.instantiate(module_or_path.module_or_path, __wbg_get_imports());
         return __wbg_finalize_init(started.instance, started.module);",
    ),
    ("async function __wbg_init(module_or_path) {", "return __wbg_init_once(module_or_path);"),
];

/// Statements for browsers older than those the widget is made for, and for callers who let the garbage collector free what
/// the loader frees itself, by how they begin and end.
const STATEMENTS: [(&str, &str, &str); 11] = [
    (GUARDED, ";\n", "wasm = guarded(instance.exports);\n"),
    ("    free() {", "\n    }\n", ""),
    ("if (Symbol.dispose) ", ";\n", ""),
    ("CatalogueFinalization.register(", ";\n", ""),
    ("CatalogueFinalization.unregister(", ";\n", ""),
    ("const CatalogueFinalization = ", "1));\n", ""),
    ("WidgetFinalization.register(", ";\n", ""),
    ("WidgetFinalization.unregister(", ";\n", ""),
    ("const WidgetFinalization = ", "1));\n", ""),
    ("if (!('encodeInto' in cachedTextEncoder)) {", "\n}\n", ""),
    ("(typeof FinalizationRegistry === 'undefined')", ": new ", "new "),
];

/// Where the glue takes what it calls.
const GUARDED: &str = "wasm = instance.exports";
/// Whatever is thrown out of the module has stopped it in the middle of something, also where the browser itself has called:
/// what it refuses by itself it returns. A panic of a release is such a stop, without a word.
const GUARD: &str = "
    let stopped = () => {};
    export const onStop = (listener) => { stopped = listener; };
    const guard = (call) => (...given) => {
        try {
            return call(...given);
        } catch (error) {
            stopped(error);
            throw error;
        }
    };
    const guarded = (all) => Object.fromEntries(
        Object.entries(all).map(([name, one]) => [name, typeof one === 'function' ? guard(one) : one]));
";
/// In errors of ours alone, and only in a build with the messages of panics.
const MESSAGES: &str = "function debugString(val) {";

/// Private to wasm-bindgen, and called by `embed/runtime/wasm-closures.js`. Without it listeners would be left behind in
/// silence.
const FREES_CLOSURES: &str = "_wbg_cb_unref";

/// The glue without them.
pub(crate) fn cut_down(glue: &str) -> Result<String> {
    ensure!(
        glue.contains(FREES_CLOSURES),
        "the glue has no `{FREES_CLOSURES}` any more: bring embed/runtime/wasm-closures.js up to this wasm-bindgen"
    );
    let mut glue = glue.to_owned();
    for (head, body) in FUNCTIONS {
        replace(&mut glue, head, "\n}\n", &format!("{head}\n{body}\n}}\n"))?;
    }
    if glue.contains(MESSAGES) {
        replace(&mut glue, MESSAGES, "\n}\n", &format!("{MESSAGES}\nreturn String(val);\n}}\n"))?;
    }
    for (from, to, instead) in STATEMENTS {
        replace(&mut glue, from, to, instead)?;
        while glue.contains(from) {
            replace(&mut glue, from, to, instead)?;
        }
    }
    glue.push_str(GUARD);
    Ok(glue)
}

/// The small glue as a function that makes an instance: one that has panicked is lost, and another needs no request.
pub(crate) fn as_function(glue: &str) -> Result<String> {
    let body = function::body_of(glue).context("the glue exports nothing")?;
    Ok(format!("export const newGlue=async()=>{{{body}}};"))
}

/// Puts something in the place of what begins and ends so.
fn replace(glue: &mut String, from: &str, to: &str, instead: &str) -> Result<()> {
    let start = glue.find(from).with_context(|| {
        format!("the glue has no `{from}` any more: bring xtask/src/dist/glue.rs up to this wasm-bindgen")
    })?;
    let length =
        glue[start..].find(to).with_context(|| format!("`{from}` in the glue has no end"))? + to.len();
    glue.replace_range(start..start + length, instead);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_replaced_and_what_follows_stays() {
        let mut glue = "function a() {\n    if (b) {\n    }\n}\nlet c;\n".to_owned();
        replace(&mut glue, "function a() {", "\n}\n", "function a() {}\n").expect("it is there");
        assert_eq!(glue, "function a() {}\nlet c;\n");
    }

    #[test]
    fn each_call_makes_an_instance_of_the_glue() {
        let made = as_function("let a;function b(){}export{b as default,a as mount};\n").expect("made");
        assert_eq!(made, "export const newGlue=async()=>{let a;function b(){}return{default:b,mount:a}};");
        as_function("let a;").expect_err("it exports nothing");
    }

    #[test]
    fn glue_of_another_wasm_bindgen_is_not_published_unseen() {
        let error = cut_down("f._wbg_cb_unref").expect_err("nothing else is there");
        assert!(error.to_string().contains("function passStringToWasm0("), "{error}");
    }

    #[test]
    fn glue_that_cannot_free_closures_is_not_published() {
        let error = cut_down("export {};").expect_err("nothing is there");
        assert!(error.to_string().contains("embed/runtime/wasm-closures.js"), "{error}");
    }
}
