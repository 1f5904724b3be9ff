//! How a value is written where it goes: in HTML, in an address, in a shortcode, in the comment that a block is.

use serde_json::{Map, Value};

/// In an attribute of HTML, JSX or a Vue template, all of which read entities and nothing else.
pub fn html(value: &str) -> String {
    value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

/// In the query of an address, as `encodeURIComponent` writes it.
pub fn query(value: &str) -> String {
    let mut written = String::new();
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte) {
            written.push(char::from(byte));
        } else {
            written.push('%');
            written.extend(digits(u32::from(byte)).map(|digit| digit.to_ascii_uppercase()));
        }
    }
    written
}

/// In a shortcode. WordPress ends it at the first `]` and an attribute at the first quote, whatever is around; then it undoes
/// escapes with a backslash. So these signs are written as such. `&` and `<` are entities first, which the plugin leaves as they are:
/// WordPress drops a value with a `<` that nothing closes.
pub fn shortcode(value: &str) -> String {
    let mut written = String::new();
    for sign in value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").chars() {
        match sign {
            '&' | '"' | '\'' | '[' | ']' | '\\' => {
                written.push_str("\\x");
                written.extend(digits(u32::from(sign)));
            }
            _ => written.push(sign),
        }
    }
    written
}

/// The attributes of a block, as WordPress writes them into its comment: no sign in it can end the comment.
pub fn block(attributes: &[(String, String)]) -> String {
    let fields: Map<String, Value> =
        attributes.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect();
    let json = Value::Object(fields).to_string();
    json.replace("--", "\\u002d\\u002d")
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace("\\\"", "\\u0022")
}

/// A byte as two hexadecimal digits.
fn digits(byte: u32) -> [char; 2] {
    [byte / 16, byte % 16].map(|digit| char::from_digit(digit, 16).unwrap_or('0'))
}
