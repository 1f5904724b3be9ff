//! No value leaves the place it is written in.

use crate::looks::escape::{block, html, query, shortcode};

const AWKWARD: &str = "A \"B\" <C> & 'D' [E] -- \\ --> 院";

#[test]
fn in_html_nothing_ends_the_attribute() {
    assert_eq!(html("\"<&>"), "&quot;&lt;&amp;&gt;");
    assert!(!html(AWKWARD).contains(['"', '<', '>']));
}

#[test]
fn in_an_address_it_is_as_the_browser_writes_it() {
    assert_eq!(query("a b&c=#院'"), "a%20b%26c%3D%23%E9%99%A2'");
}

#[test]
fn in_a_shortcode_nothing_ends_it_and_word_press_reads_it_back() {
    let written = shortcode(AWKWARD);
    assert!(!written.contains(['"', '\'', '[', ']', '<', '>', '&']), "{written}");
    // As WordPress does (stripcslashes), and then the browser with entities.
    let mut read = String::new();
    let mut rest = written.as_str();
    while let Some((before, after)) = rest.split_once("\\x") {
        read.push_str(before);
        read.push(char::from(u8::from_str_radix(&after[..2], 16).expect("two digits")));
        rest = &after[2..];
    }
    read.push_str(rest);
    assert_eq!(read.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"), AWKWARD);
}

#[test]
fn a_block_is_json_that_no_sign_ends() {
    let written = block(&[("deck".into(), "exosome".into()), ("disclosure".into(), AWKWARD.into())]);
    assert!(!written.contains("--") && !written.contains(['<', '>', '&']), "{written}");
    let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(read["disclosure"], AWKWARD);
}

/// WordPress itself reads both back, in a test of the plugin.
#[test]
fn word_press_is_tested_with_what_is_written_here() {
    const SAID: &str = "A \"B\" <C> & 'D' [E] -->";
    let test = include_str!("../../../../wordpress/tests/QuizTest.php").replace("\\'", "'");
    assert!(test.contains(&format!("disclosure=\"{}\"", shortcode(SAID))), "{}", shortcode(SAID));
    let block = block(&[("disclosure".into(), SAID.into())]);
    assert!(test.contains(block.trim_start_matches('{')), "{block}");
    assert!(test.contains(SAID));
}
