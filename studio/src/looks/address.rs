//! Addresses as people type them.

use hontou_core::deck::Link;

/// Without the name of a file, which is what people copy from the address bar.
pub(super) fn folder(typed: &str) -> Option<String> {
    let typed = typed.trim().split(['?', '#']).next().unwrap_or_default();
    let full = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let (scheme, rest) = full.split_once("://")?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let path = match path.rsplit_once('/') {
        Some((before, last)) if last.contains('.') => format!("{before}/"),
        None if path.contains('.') => String::new(),
        _ if path.is_empty() || path.ends_with('/') => path.to_owned(),
        _ => format!("{path}/"),
    };
    let full = format!("{scheme}://{host}/{path}");
    let is_web = matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https");
    let is_host = !host.is_empty() && host.chars().all(|sign| sign.is_alphanumeric() || ".-:".contains(sign));
    (is_web && is_host && Link::parse(&full).is_some()).then_some(full)
}

/// The origin of an address in full; nothing of another.
pub(super) fn origin(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else { return String::new() };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    format!("{scheme}://{host}").to_ascii_lowercase()
}
