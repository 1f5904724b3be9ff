//! The code for each kind of site, ready to be pasted.

use super::escape;
use super::host::Host;
use super::settings::{About, Looks};

/// What frames may do, as the README says: scripts, printing, opening a source.
const SANDBOX: &str = "allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox";

/// The code for the site that was chosen.
pub fn code(looks: &Looks, about: &About) -> String {
    let written = looks.written(about);
    match looks.host {
        Host::Page => {
            let src = escape::html(&(looks.home() + "embed.js"));
            format!("<script async src=\"{src}\"{}></script>", attributes(&written, "data-"))
        }
        Host::Block => {
            let fields: Vec<_> = written.into_iter().map(|(name, value)| (in_block(name), value)).collect();
            format!("<!-- wp:hontou/quiz {} /-->", escape::block(&fields))
        }
        Host::Shortcode => {
            let parts = written
                .iter()
                .map(|(name, value)| format!(" {}=\"{}\"", name.replace('-', "_"), escape::shortcode(value)));
            format!("[hontou{}]", parts.collect::<String>())
        }
        Host::Frame => frame(looks, about, &written),
        Host::Address => address(looks, about),
        Host::React => format!(
            "\"use client\";\n\nimport \"hontou/react\";\n\nexport function Quiz() {{\n  return <hontou-quiz{} />;\n}}",
            attributes(&written, "")
        ),
        Host::Vue => format!(
            "<script setup>\nimport \"hontou/vue\";\n</script>\n\n<template>\n  <hontou-quiz{}></hontou-quiz>\n</template>",
            attributes(&written, "")
        ),
    }
}

/// The rule for the site's own style sheet, if one is needed and reaches the quiz.
pub fn styles(looks: &Looks) -> Option<String> {
    let variables = looks.variables();
    if variables.is_empty() || !looks.host.has_styles() {
        return None;
    }
    let lines = variables.iter().map(|(name, value)| format!("  {name}: {value};\n"));
    Some(format!("hontou-quiz {{\n{}}}", lines.collect::<String>()))
}

/// What was set and does not reach the quiz there, by the names of attributes and variables.
pub fn left_out(looks: &Looks) -> Vec<&'static str> {
    let set = hontou_core::surface::ATTRIBUTES.iter().map(|one| one.name);
    let attributes = set.filter(|name| !looks.get(name).is_empty() && !looks.host.takes(name));
    let variables = looks.variables().into_iter().map(|(name, _)| name);
    attributes.chain(variables.filter(|_| !looks.host.has_styles())).collect()
}

fn attributes(written: &[(&'static str, String)], before: &str) -> String {
    let one = |(name, value): &(_, String)| format!(" {before}{name}=\"{}\"", escape::html(value));
    written.iter().map(one).collect()
}

/// `cta-label` is `ctaLabel` in the block.
fn in_block(name: &str) -> String {
    let mut parts = name.split('-');
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (first, rest) = part.split_at(1);
        written += &(first.to_ascii_uppercase() + rest);
    }
    written
}

fn frame(looks: &Looks, about: &About, written: &[(&'static str, String)]) -> String {
    let query: Vec<_> =
        written.iter().map(|(name, value)| format!("{name}={}", escape::query(value))).collect();
    let src = format!("{}frame.html?{}", looks.home(), query.join("&"));
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"640\" sandbox=\"{SANDBOX}\" allow=\"clipboard-write; web-share\"></iframe>",
        escape::html(&src),
        escape::html(&about.title),
    )
}

/// The page of its own, beside the deck.
fn address(looks: &Looks, about: &About) -> String {
    let lang = looks.get("lang");
    if looks.is_built_in {
        let lang = if lang.is_empty() { &about.lang } else { lang };
        return format!("{}{}.{lang}.html", looks.home(), hontou_core::surface::DECKS[0]);
    }
    format!("{}{}.html", looks.home(), about.file)
}
