//! A deck's text as plain characters: without markup, and without what two writers punctuate differently.

/// The characters that count.
pub(super) fn squash(text: &str) -> Vec<char> {
    text.chars().filter(|&c| !(c.is_whitespace() || "「」『』、。・()（）：:".contains(c))).collect()
}

/// `{漢字|かんじ}` as 漢字.
pub(super) fn without_readings(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        plain.push_str(&rest[..open]);
        rest = &rest[open..];
        if let Some((base, after)) = ruby(rest) {
            plain.push_str(base);
            rest = after;
        } else {
            plain.push('{');
            rest = &rest[1..];
        }
    }
    plain + rest
}

/// The base of the ruby that `text` starts with, and what follows it.
fn ruby(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('{')?;
    let (base, reading) = inside.split_at(inside.find(['|', '}'])?);
    let (_, after) = reading.strip_prefix('|')?.split_once('}')?;
    Some((base, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_written_counts() {
        assert_eq!(
            squash(" 「水」は、どこ　から・来る：(山)。\n").into_iter().collect::<String>(),
            "水はどこから来る山"
        );
    }

    #[test]
    fn a_reading_is_left_out() {
        assert_eq!(without_readings("{漢字|かんじ}と{仮名|かな}"), "漢字と仮名");
    }

    #[test]
    fn braces_that_are_no_ruby_stay() {
        assert_eq!(without_readings("a{b}c{d|e"), "a{b}c{d|e");
        assert_eq!(without_readings("{a{b|c}d}"), "a{bd}");
    }
}
