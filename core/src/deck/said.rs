//! A text that is asked for many words: a glossary may have twenty thousand terms, of which a card has three.
//!
//! Latin script parts its words, so that "cell" is not in "excellent"; a plural's "s" may follow. Others do not part theirs.

/// What is said somewhere, to look for words in.
///
/// ```
/// use hontou_core::deck::Said;
///
/// let said = Said::new("exosomes are small bags".to_owned());
/// assert!(said.mentions("small bags") && !said.mentions("large bags"));
/// ```
#[derive(Debug)]
pub struct Said {
    text: String,
    /// For each two bytes, whether they stand somewhere in the text side by side.
    pairs: Vec<bool>,
}

impl Said {
    /// A text to look in.
    pub fn new(text: String) -> Self {
        let mut pairs = vec![false; 1 << 16];
        in_pairs(&text).for_each(|pair| pairs[pair] = true);
        Self { text, pairs }
    }

    /// Whether the text has these words somewhere. Nearly all that are not there have a pair that is not, so that the text is
    /// gone through for few. `str::contains` is quick, and a kilobyte of every reader's download.
    pub fn mentions(&self, words: &str) -> bool {
        let (text, length) = (self.text.as_bytes(), words.len().max(1));
        let is_letter = |at: usize| text.get(at).is_some_and(u8::is_ascii_alphabetic);
        let parts = |at: usize| !(is_letter(at.wrapping_sub(1)) && is_letter(at));
        let stands = |(at, here): (usize, &[u8])| {
            let end = at + length;
            here == words.as_bytes()
                && parts(at)
                && (parts(end) || text.get(end) == Some(&b's') && !is_letter(end + 1))
        };
        in_pairs(words).all(|pair| self.pairs[pair]) && text.windows(length).enumerate().any(stands)
    }
}

/// Each byte but the first, with the one before it.
fn in_pairs(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.bytes();
    bytes.clone().zip(bytes.skip(1)).map(|(one, next)| usize::from(one) << 8 | usize::from(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_mentions_what_stands_in_it_and_nothing_else() {
        let said = Said::new("エクソソームとは exosome, 30-150 nm".to_owned());
        for words in ["エクソソーム", "exosome", "nm", "ム"] {
            assert!(said.mentions(words), "{words}");
        }
        // Of these every pair is there.
        for words in [
            "e",
            "エクソム",
            "exoso me",
            "soexo",
            "x0",
            "",
            "a text that is far longer than what is said there, and says more",
        ] {
            assert!(!said.mentions(words), "{words}");
        }
    }

    #[test]
    fn a_word_in_latin_script_stands_alone_and_may_be_a_plural() {
        let said = Said::new("excellent stem cells; drips, mrna. rnaやips細胞のcd9\nun".to_owned());
        for words in ["stem cell", "drip", "rna", "ips細胞", "細胞", "cd9", "excellent"] {
            assert!(said.mentions(words), "{words}");
        }
        for words in ["cell e", "xcell", "excel", "tem cell", "ps細胞", "dri", "mrn", "nun"] {
            assert!(!said.mentions(words), "{words}");
        }
    }
}
