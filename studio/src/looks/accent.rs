//! How well an accent can be read, and what the widget makes of it: the rule of `embed/accent/readable.js`, which this page
//! cannot ask before a quiz is drawn. `tests/cases/accents.json` tests both.

/// A colour in sRGB, each part from 0 to 1.
pub type Colour = [f64; 3];

/// What the widget asks of an accent, as in `readable.js`.
const ENOUGH: f64 = 5.1;
/// What WCAG 2.2 asks of text (1.4.3).
pub const WCAG: f64 = 4.5;

/// The widget's paper and its own accent, in light and in dark: `styles/tokens.css`.
pub const THEMES: [(&str, [u8; 3], [u8; 3]); 2] =
    [("light", [0xff, 0xff, 0xff], [0x0b, 0x6b, 0x61]), ("dark", [0x17, 0x19, 0x1c], [0x63, 0xca, 0xbd])];

/// An accent in one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tone {
    /// `light` or `dark`.
    pub theme: &'static str,
    /// The paper.
    pub paper: [u8; 3],
    /// As it is used.
    pub used: [u8; 3],
    /// The contrast of the colour as asked with the paper, of which text on it is written, too.
    pub asked_contrast: f64,
    /// The same of the one that is used.
    pub contrast: f64,
}

impl Tone {
    /// Whether the widget moves the colour.
    pub fn is_moved(&self) -> bool {
        self.asked_contrast < ENOUGH
    }
}

/// What becomes of an accent in light and in dark; without one, the widget's own.
pub fn tones(asked: Option<Colour>) -> [Tone; 2] {
    THEMES.map(|(theme, paper, own)| {
        let ground = colour(paper);
        let used = asked.map_or(own, |asked| readable(asked, ground));
        let contrast = contrast(colour(used), ground);
        let asked_contrast = asked.map_or(contrast, |asked| self::contrast(asked, ground));
        Tone { theme, paper, used, asked_contrast, contrast }
    })
}

/// `rgb(1, 2, 3)`, or `color(srgb 0.1 0.2 0.3)`, as a browser writes a colour.
pub fn numbers(written: &str) -> Option<Colour> {
    let scale = if written.starts_with("rgb") { 255.0 } else { 1.0 };
    let inside = written.split_once('(')?.1.split(')').next()?;
    let parts = inside.split([' ', ',', '/']).filter_map(|part| part.parse::<f64>().ok());
    let parts: Vec<f64> = parts.take(3).map(|part| (part / scale).clamp(0.0, 1.0)).collect();
    parts.try_into().ok()
}

/// As CSS writes it: `#0f766e`.
pub fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// In bytes, as a screen has it.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 255")]
pub fn bytes(colour: Colour) -> [u8; 3] {
    colour.map(|part| (part * 255.0).round() as u8)
}

fn colour(bytes: [u8; 3]) -> Colour {
    bytes.map(|part| f64::from(part) / 255.0)
}

/// Relative luminance, as WCAG defines it.
fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] =
        colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast of two colours, as WCAG defines it.
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The nearest mix of the colour with black or white that can be read on this paper.
pub fn readable(asked: Colour, paper: Colour) -> [u8; 3] {
    let end = if luminance(paper) > 0.18 { 0.0 } else { 1.0 };
    let mix = |share: f64| asked.map(|part| part + (end - part) * share);
    let mut share = 0.0;
    while share < 1.0 && contrast(mix(share), paper) < ENOUGH {
        share += 0.02;
    }
    bytes(mix(share))
}

/// A contrast as people write it: `4.52`. Cut and not rounded, so that 4.499 does not pass for 4.5.
pub fn figure(contrast: f64) -> String {
    format!("{:.2}", (contrast * 100.0).floor() / 100.0)
}
