//! What the files of a release are called: each but the loader has its content's hash in its name.

use std::collections::BTreeMap;

/// How long the part of the hash is that stands in a name.
const LENGTH: usize = 12;

/// The SHA-256 of files in base64, or its first 132 bits, by their plain names.
pub type Sums = BTreeMap<String, String>;

/// Where a file is published: `runtime.js` as `runtime.1a2b3c4d5e6f.js`. `embed/shared/files.js` says the same.
pub fn published_name(plain: &str, sum: &str) -> String {
    let hash: String = sum
        .chars()
        .take(LENGTH)
        .map(|sign| if sign.is_ascii_alphanumeric() { sign.to_ascii_lowercase() } else { '_' })
        .collect();
    match plain.rsplit_once('.') {
        Some((name, ending)) => format!("{name}.{hash}.{ending}"),
        None => format!("{plain}.{hash}"),
    }
}

/// What a script of a release says of the other files; nothing if it is none.
pub fn sums_in(script: &str) -> Sums {
    let starts = script.match_indices("{\"").map(|(at, _)| at);
    let sums = starts.filter_map(|at| {
        let end = script[at..].find('}')?;
        serde_json::from_str::<Sums>(&script[at..=at + end]).ok()
    });
    sums.into_iter().find(|sums| sums.values().all(|sum| matches!(sum.len(), 22 | 44))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_what_every_server_takes() {
        let sum = "aB+/9zQ1w2E3Rest";
        assert_eq!(published_name("texts/zh-Hans.json", sum), "texts/zh-Hans.ab__9zq1w2e3.json");
    }

    #[test]
    fn hashes_are_found_in_a_script_of_a_release() {
        let sum = format!("{}=", "a".repeat(43));
        let script = format!("const a={{\"b\":\"c\"}},d={{...[{{\"runtime.js\":\"{sum}\"}}][0]}};");
        assert_eq!(sums_in(&script), Sums::from([("runtime.js".to_owned(), sum)]));
        assert_eq!(sums_in("const a={...[\"%sums%\"][0]};"), Sums::new());
    }
}
