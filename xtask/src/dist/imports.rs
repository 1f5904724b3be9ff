//! Short names for what the module imports from its glue.
//!
//! wasm-bindgen ends each name in a hash, in the module and in the glue. Hashes do not compress: together they are
//! some two kilobytes of every reader's download.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{ImportSectionReader, Parser, Payload};

/// Renames the imports in the module and its glue, in place.
pub(crate) fn shorten(module: &Path, glue: &Path) -> Result<()> {
    let wasm = fs::read(module)?;
    let script = fs::read_to_string(glue)?;
    let names = short_names(&wasm)?;
    fs::write(glue, rename_in_glue(&script, &names)?)?;
    let mut renamed = Module::new();
    Shortener { names: &names }
        .parse_core_module(&mut renamed, Parser::new(0), &wasm)
        .map_err(|error| anyhow::anyhow!("{} cannot be rewritten: {error}", module.display()))?;
    fs::write(module, renamed.finish()).with_context(|| format!("cannot write {}", module.display()))
}

/// `a`, `b` … `a1` for each imported name, the same for the same module every time.
fn short_names(wasm: &[u8]) -> Result<BTreeMap<String, String>> {
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(imports) = payload? {
            for import in imports.into_imports() {
                let next = short(names.len());
                names.entry(import?.name.to_owned()).or_insert(next);
            }
        }
    }
    ensure!(!names.is_empty(), "the module imports nothing; did wasm-bindgen run?");
    Ok(names)
}

fn short(number: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    match number / 26 {
        0 => letter.to_string(),
        more => format!("{letter}{more}"),
    }
}

/// Renames each name where it stands as a whole word. In the glue each stands once, as the key of its function.
fn rename_in_glue(script: &str, names: &BTreeMap<String, String>) -> Result<String> {
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
            _ => renamed.push_str(found),
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
    names: &'a BTreeMap<String, String>,
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
}
