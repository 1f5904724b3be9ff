//! A text that is asked for many words: a glossary may have twenty thousand terms, of which a card has three.

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
        in_pairs(words).all(|pair| self.pairs[pair])
            && self.text.as_bytes().windows(words.len().max(1)).any(|here| here == words.as_bytes())
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
        for words in ["エクソソーム", "exosome", "nm", "e", "ム"] {
            assert!(said.mentions(words), "{words}");
        }
        // Of these every pair is there.
        for words in [
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
}
