//! Language tags: the nearest of the available languages, and the direction of writing.
//!
//! The loader has the same rules in `embed/shared/language.js`; `tests/cases/languages.json` tests both.

/// The languages of the interface. The first is the default.
pub const INTERFACE: [&str; 5] = ["ja", "en", "ko", "zh-Hans", "zh-Hant"];

/// Regions that write Chinese in traditional characters.
const HANT_REGIONS: [&str; 3] = ["tw", "hk", "mo"];
/// Languages that are mostly written from right to left, as CLDR has it.
const RTL_LANGUAGES: [&str; 116] = [
    "aao", "abh", "abv", "acm", "acq", "acw", "acx", "adf", "aeb", "afb", "aii", "aiq", "ajp", "ajt", "aju",
    "apc", "apd", "ar", "ara", "arb", "arc", "arq", "ars", "ary", "arz", "auz", "avl", "ayh", "ayl", "ayn",
    "ayp", "azb", "bal", "bcc", "bft", "bgn", "bgp", "bqi", "brh", "bsk", "chg", "ckb", "cld", "dcc", "div",
    "dv", "fa", "fas", "fia", "gju", "glk", "gwc", "hac", "haz", "hbo", "he", "heb", "hnd", "hno", "iw",
    "jbe", "ji", "jpa", "jpr", "jrb", "jye", "kas", "khw", "kmz", "ks", "lad", "lah", "lki", "lrc", "lsd",
    "luz", "mid", "mvy", "myz", "mzn", "nqo", "ota", "pbt", "pbu", "per", "pes", "phl", "phr", "pnb", "prs",
    "ps", "pst", "pus", "rhg", "sam", "sd", "sdh", "shu", "skr", "smp", "snd", "ssh", "syc", "syr", "tks",
    "trw", "ug", "uig", "ur", "urd", "uzs", "ydd", "yi", "yid", "yih", "yud",
];
/// The regions in which a language is written in the other direction, such as Punjabi in Pakistan or Sindhi in India.
const ELSEWHERE: [(&str, &[&str]); 12] = [
    ("az", &["iq", "ir"]),
    ("ha", &["cm", "sd"]),
    ("kk", &["af", "cn", "ir", "mn"]),
    ("kmr", &["iq", "ir"]),
    ("ku", &["iq", "ir", "lb"]),
    ("ky", &["cn"]),
    ("ms", &["cc"]),
    ("pa", &["pk"]),
    ("sd", &["in"]),
    ("tg", &["pk"]),
    ("ug", &["kz", "mn"]),
    ("uz", &["af"]),
];
/// Scripts that are written from right to left.
const RTL_SCRIPTS: [&str; 15] = [
    "adlm", "arab", "aran", "armi", "gara", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "syre", "syrj",
    "syrn", "thaa",
];

/// A parsed language tag, such as `ja`, `zh-TW` or `en_US`. Case does not matter, and `_` counts as `-`.
///
/// ```
/// use hontou_core::lang::{INTERFACE, Lang};
///
/// assert_eq!(Lang::parse("zh_tw").nearest(&INTERFACE), Some("zh-Hant"));
/// assert_eq!(Lang::parse("fr").nearest(&INTERFACE), None);
/// assert!(Lang::parse("ckb").is_right_to_left());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lang(Vec<String>);

impl Lang {
    /// Parses a tag. Text that is no tag becomes a language with no nearest one.
    pub fn parse(tag: &str) -> Self {
        let tag = tag.trim().to_ascii_lowercase().replace('_', "-");
        let mut parts = tag.split('-');
        let primary = parts.next().unwrap_or_default();
        // A single letter begins an extension, which says nothing about the language.
        let rest = parts.take_while(|part| part.len() != 1);
        Self(std::iter::once(primary).chain(rest).map(str::to_owned).collect())
    }

    /// The language alone in lower case, such as `zh`.
    pub fn primary(&self) -> &str {
        &self.0[0]
    }

    /// The nearest of these languages: the same tag, or else Chinese in the script of that region, or else the language
    /// alone. None if none of them is among the given ones.
    pub fn nearest<'a>(&self, among: &[&'a str]) -> Option<&'a str> {
        let find = |wanted: &str| among.iter().copied().find(|lang| lang.eq_ignore_ascii_case(wanted));
        let in_script = || (self.primary() == "zh").then(|| format!("zh-{}", self.chinese_script()));
        find(&self.0.join("-"))
            .or_else(|| in_script().and_then(|wanted| find(&wanted)))
            .or_else(|| find(self.primary()))
    }

    /// Whether it is written from right to left. The tag's script decides; without one, the language and the region do.
    pub fn is_right_to_left(&self) -> bool {
        match self.script() {
            Some(script) => RTL_SCRIPTS.contains(&script),
            None => RTL_LANGUAGES.contains(&self.primary()) != self.is_elsewhere(),
        }
    }

    fn is_elsewhere(&self) -> bool {
        let is_in = |regions: &[&str]| self.0[1..].iter().any(|part| regions.contains(&part.as_str()));
        ELSEWHERE.iter().any(|(lang, regions)| *lang == self.primary() && is_in(regions))
    }

    fn script(&self) -> Option<&str> {
        let is_script = |part: &&str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_lowercase());
        self.0[1..].iter().map(String::as_str).find(is_script)
    }

    fn chinese_script(&self) -> &str {
        let is_hant = self.0.iter().any(|part| HANT_REGIONS.contains(&part.as_str()));
        self.script().unwrap_or(if is_hant { "hant" } else { "hans" })
    }
}
