//! Short names for what the module imports from its glue, and for what only the glue takes from the module.
//!
//! wasm-bindgen ends such names in a hash, in the module and in the glue. Hashes do not compress: together they are
//! some two kilobytes of every reader's download.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, ImportSectionReader, Parser, Payload};

/// How the exports begin that the glue alone calls.
const INTERNAL: [&str; 4] = ["__wb", "__externref", "wasm_bindgen__", "widget_"];

/// Renames the imports and the internal exports in the module and its glue, in place.
pub(crate) fn shorten(module: &Path, glue: &Path) -> Result<()> {
    let wasm = fs::read(module)?;
    let script = fs::read_to_string(glue)?;
    let (names, exports) = short_names(&wasm)?;
    fs::write(glue, rename_in_glue(&script, &names, &exports)?)?;
    let mut renamed = Module::new();
    Shortener { names: &names, exports: &exports }
        .parse_core_module(&mut renamed, Parser::new(0), &wasm)
        .map_err(|error| anyhow::anyhow!("{} cannot be rewritten: {error}", module.display()))?;
    let mut renamed = renamed.finish();
    blank_paths(&mut renamed);
    fs::write(module, renamed).with_context(|| format!("cannot write {}", module.display()))
}

/// Blanks the paths of the standard library's own files. A panic in one is told by its message, and by the line.
fn blank_paths(module: &mut [u8]) {
    const START: &[u8] = b"/rustc/";
    const END: &[u8] = b".rs";
    let mut at = 0;
    while let Some(found) = find(&module[at..], START) {
        let start = at + found;
        at = start + START.len();
        let path = module[at..].iter().take_while(|byte| byte.is_ascii_graphic()).count();
        if let Some(end) = find(&module[at..at + path], END) {
            at += end + END.len();
            module[start..at].fill(b' ');
        }
    }
}

/// Where some bytes begin among others.
pub(super) fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|here| here == wanted)
}

/// Long names, and the short ones for them.
type Names = BTreeMap<String, String>;

/// `a`, `b` … `a1` for each imported and each internal exported name, the same for the same module every time.
fn short_names(wasm: &[u8]) -> Result<(Names, Names)> {
    let (mut names, mut exported) = (Names::new(), Names::new());
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::ImportSection(imports) = payload {
            for import in imports.into_imports() {
                let next = short(names.len());
                names.entry(import?.name.to_owned()).or_insert(next);
            }
        } else if let Payload::ExportSection(exports) = payload {
            for export in exports {
                let name = export?.name;
                if INTERNAL.iter().any(|start| name.starts_with(start)) {
                    exported.insert(name.to_owned(), short(exported.len()));
                }
            }
        }
    }
    ensure!(!names.is_empty(), "the module imports nothing; did wasm-bindgen run?");
    Ok((names, exported))
}

fn short(number: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    match number / 26 {
        0 => letter.to_string(),
        more => format!("{letter}{more}"),
    }
}

/// Renames each name where it is a whole word. In the glue an import appears once, as the key of its function, and an export
/// as a property wherever it is called.
fn rename_in_glue(script: &str, names: &Names, exports: &Names) -> Result<String> {
    let mut renamed = String::with_capacity(script.len());
    let mut seen = 0_usize;
    let mut rest = script;
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    while let Some(start) = rest.find(word) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c| !word(c)).unwrap_or(from.len());
        let (found, after) = from.split_at(end);
        renamed.push_str(before);
        match names.get(found) {
            // A key of the object of imports; elsewhere the same word would be something of the glue's own.
            Some(short) if after.starts_with(['(', ':']) && before.ends_with(['{', ',', '}']) => {
                seen += 1;
                renamed.push_str(short);
            }
            _ => match exports.get(found) {
                Some(short) if before.ends_with('.') => renamed.push_str(short),
                Some(_) => bail!("the glue takes {found} in another form than it did"),
                None => renamed.push_str(found),
            },
        }
        rest = after;
    }
    renamed.push_str(rest);
    if seen != names.len() {
        bail!("the glue provides {seen} of the {} imports; its form has changed", names.len());
    }
    Ok(renamed)
}

struct Shortener<'a> {
    names: &'a Names,
    exports: &'a Names,
}

impl Reencode for Shortener<'_> {
    type Error = std::convert::Infallible;

    /// Tools read these sections, browsers do not.
    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: wasmparser::CustomSectionReader<'_>,
    ) -> Result<(), wasm_encoder::reencode::Error<Self::Error>> {
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), wasm_encoder::reencode::Error<Self::Error>> {
        for import in section.into_imports() {
            let mut import = import?;
            if let Some(short) = self.names.get(import.name) {
                import.name = short;
            }
            utils::parse_import(self, imports, import)?;
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), wasm_encoder::reencode::Error<Self::Error>> {
        let name = self.exports.get(export.name).map_or(export.name, String::as_str);
        utils::parse_export(self, exports, Export { name, ..export })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(long: &str, short: &str) -> Names {
        Names::from([(long.to_owned(), short.to_owned())])
    }

    fn renamed(glue: &str) -> Result<String> {
        rename_in_glue(glue, &names("__wbg_now_1f", "a"), &names("__wbindgen_malloc", "b"))
    }

    #[test]
    fn paths_of_the_standard_library_are_blanked_and_ours_stay() {
        let mut module = b"x/rustc/0123abcd/library/core/src/cell.rssrc/view/quiz.rs/rustc/no end".to_vec();
        blank_paths(&mut module);
        let expected = format!("x{}src/view/quiz.rs/rustc/no end", " ".repeat(40));
        assert_eq!(String::from_utf8_lossy(&module), expected);
    }

    #[test]
    fn an_import_is_renamed_where_it_is_provided_and_an_export_where_it_is_called() {
        let glue = "({__wbg_now_1f(){c.__wbindgen_malloc(1)},x:d.__wbindgen_malloc})";
        assert_eq!(renamed(glue).expect("both are there"), "({a(){c.b(1)},x:d.b})");
    }

    #[test]
    fn glue_of_another_form_is_refused() {
        let error = renamed("({})").expect_err("it provides nothing");
        assert_eq!(error.to_string(), "the glue provides 0 of the 1 imports; its form has changed");
        let error = renamed("const {__wbindgen_malloc} = c").expect_err("taken apart");
        assert_eq!(error.to_string(), "the glue takes __wbindgen_malloc in another form than it did");
    }
}
