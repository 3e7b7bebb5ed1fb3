//! The accessibility tree as text: what a screen reader is told, one thing a line.

use serde_json::Value;
use std::{collections::HashMap, fmt::Write as _};

/// Roles that say nothing by themselves.
const SILENT: &[&str] = &[
    "InlineTextBox",
    "LineBreak",
    "ListMarker",
    "RootWebArea",
    "generic",
    "none",
    "presentation",
];

/// What is told of a thing beside its role and name.
const STATES: &[&str] = &[
    "busy", "checked", "disabled", "expanded", "invalid", "level", "modal", "pressed", "required",
    "selected",
];

/// The tree that `Accessibility.getFullAXTree` answered, indented.
pub(crate) fn as_text(answer: &Value) -> String {
    let nodes = answer["nodes"].as_array().map_or(&[][..], Vec::as_slice);
    let by_id: HashMap<_, _> = nodes
        .iter()
        .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
        .collect();
    let mut text = String::new();
    if let Some(root) = nodes.first() {
        write_node(root, &by_id, 0, "", &mut text);
    }
    text
}

fn write_node(
    node: &Value,
    by_id: &HashMap<&str, &Value>,
    depth: usize,
    parent_name: &str,
    text: &mut String,
) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    let repeats = role == "StaticText" && (name.trim().is_empty() || parent_name.contains(name));
    let silent = node["ignored"] == true || SILENT.contains(&role) || repeats;
    let (depth, parent_name) = if silent {
        (depth, parent_name)
    } else {
        let indent = "  ".repeat(depth);
        let role = if role == "StaticText" { "text" } else { role };
        let name_part = if name.is_empty() {
            String::new()
        } else {
            format!(" \"{name}\"")
        };
        // Writing into a string doesn't fail.
        let _ = writeln!(text, "{indent}{role}{name_part}{}", states(node));
        (depth + 1, name)
    };
    let children = node["childIds"].as_array().map_or(&[][..], Vec::as_slice);
    for child in children.iter().filter_map(|id| by_id.get(id.as_str()?)) {
        write_node(child, by_id, depth, parent_name, text);
    }
}

fn states(node: &Value) -> String {
    let properties = node["properties"].as_array().map_or(&[][..], Vec::as_slice);
    let mut text = String::new();
    for property in properties {
        let name = property["name"].as_str().unwrap_or_default();
        let value = &property["value"]["value"];
        let says_nothing = *value == Value::Bool(false) || *value == "false";
        if STATES.contains(&name) && !says_nothing {
            let _ = match value {
                Value::Bool(true) => write!(text, ", {name}"),
                Value::String(value) => write!(text, ", {name} {value}"),
                value => write!(text, ", {name} {value}"),
            };
        }
    }
    if let Some(description) = node["description"]["value"]
        .as_str()
        .filter(|it| !it.is_empty())
    {
        let _ = write!(text, " ({description})");
    }
    text
}
