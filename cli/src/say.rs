//! Messages about progress and errors. They go to standard error, as cargo's do, so that standard output has only results.

use std::fmt::Display;

use anstyle::{AnsiColor, Style};

pub(crate) const STRONG: Style = Style::new().bold();
pub(crate) const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(crate) const FAINT: Style = Style::new().dimmed();

/// One line about what was done, with its verb in front.
pub(crate) fn doing(who: &str, what: impl Display) {
    anstream::eprintln!("{GOOD}{who:>6}{GOOD:#}  {what}");
}

/// The error with its causes, on one line.
pub(crate) fn error(error: &anyhow::Error) {
    anstream::eprintln!("{BAD}error{BAD:#}: {error:#}");
}

/// Groups digits: 1234567 becomes 1,234,567.
pub(crate) fn grouped(number: impl ToString + Copy) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
