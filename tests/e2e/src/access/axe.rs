//! axe-core: several dozen rules of WCAG that a program can hold.

use std::collections::HashMap;

use serde::Deserialize;

use crate::hosts::package_file;
use crate::quiz::Quiz;
use crate::reader::Reader;
use crate::response::Response;

const RUN: &str = include_str!("axe.js");
/// It follows `shadowRoot`, which has to say of a closed tree what it says of an open one.
const OPENED: &str = "Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
    const context = host;";
const WHOLE: &str = "const context = document;";

/// The script, for a page of the tests to load.
#[track_caller]
pub fn script() -> Response {
    package_file("axe-core/axe.min.js")
}

#[derive(Deserialize)]
struct Report {
    findings: Vec<String>,
    /// The elements in shadow trees that each rule was content with.
    seen: HashMap<String, usize>,
}

impl Quiz<'_> {
    /// What axe finds inside, and what it could not tell. The page has to have [`script`].
    #[track_caller]
    pub fn axe(&self) -> Vec<String> {
        // Of what lies behind buttons that stay at the foot of the view axe cannot tell how it is painted.
        self.is_styled(".moves { position: static !important }");
        let report = self.0.measure_waiting(&format!("{OPENED}\n{RUN}"));
        let Report { mut findings, seen } = serde_json::from_value(report).expect("axe reports");
        // In a tree that is shut to axe there is nothing to find fault with.
        for rule in ["color-contrast", "button-name"] {
            if seen.get(rule).is_none_or(|seen| *seen == 0) {
                findings.push(format!("axe found nothing to hold {rule} against: {seen:?}"));
            }
        }
        findings
    }
}

impl Reader {
    /// What axe finds in the page itself.
    #[track_caller]
    pub fn axe_of_the_page(&self) -> Vec<String> {
        let report = self.measures(&format!("{WHOLE}\n{RUN}"));
        serde_json::from_value::<Report>(report).expect("axe reports").findings
    }
}
