//! What Chromium tells assistive technology of a page: its accessibility tree, closed shadow trees and all.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::reader::Reader;

/// A part of the page, as a screen reader announces it.
#[derive(Clone, Debug, PartialEq)]
pub struct Announced {
    /// Its role, in Chromium's words.
    pub role: String,
    /// Its name.
    pub name: String,
    /// What is announced beside the name.
    pub description: String,
    /// Its states, such as `pressed`, `checked`, `level`.
    pub states: HashMap<String, Value>,
    /// The roles around it, the nearest last.
    pub within: Vec<String>,
}

impl Announced {
    /// One of its states.
    pub fn state(&self, name: &str) -> Option<&Value> {
        self.states.get(name)
    }

    fn of(node: &Value, within: &[String]) -> Self {
        // Where a line may end is not read out.
        let text = |key: &str| node[key]["value"].as_str().unwrap_or_default().replace('\u{200b}', "");
        let states = node["properties"].as_array().into_iter().flatten();
        let states = states.map(|state| {
            (state["name"].as_str().unwrap_or_default().to_owned(), state["value"]["value"].clone())
        });
        Self {
            role: text("role"),
            name: text("name"),
            description: text("description"),
            states: states.collect(),
            within: within.to_vec(),
        }
    }
}

impl Reader {
    /// Everything that is announced of the page, in order. In Chromium alone.
    #[track_caller]
    pub fn announced(&self) -> Vec<Announced> {
        self.asks_tools("Accessibility.enable", &json!({}));
        let tree = self.asks_tools("Accessibility.getFullAXTree", &json!({}));
        let nodes = tree["nodes"].as_array().expect("a tree has nodes");
        let by_id: HashMap<_, _> = nodes.iter().map(|node| (node["nodeId"].to_string(), node)).collect();
        let mut announced = Vec::new();
        announce(&nodes[0], &by_id, &[], &mut announced);
        announced
    }
}

fn announce(
    node: &Value,
    nodes: &HashMap<String, &Value>,
    within: &[String],
    announced: &mut Vec<Announced>,
) {
    let mut around = within.to_vec();
    if node["ignored"] != true {
        let one = Announced::of(node, within);
        around.push(one.role.clone());
        announced.push(one);
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        // A node may name a child that is not announced at all.
        if let Some(child) = nodes.get(&child.to_string()) {
            announce(child, nodes, &around, announced);
        }
    }
}
