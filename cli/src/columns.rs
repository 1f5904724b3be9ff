//! Aligns rows of words and numbers in columns, for a terminal.

/// The alignment of a column.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// The rows, indented by two, each column as wide as its widest entry. Every entry is ASCII, as ids are.
pub(super) fn aligned<const N: usize>(columns: [Align; N], rows: &[[String; N]]) -> String {
    let mut widths = [0; N];
    for row in rows {
        for (width, entry) in widths.iter_mut().zip(row) {
            *width = entry.chars().count().max(*width);
        }
    }
    let set = |row: &[String; N]| {
        let entries: Vec<_> = (0..N)
            .map(|at| match columns[at] {
                Align::Left => format!("{:<1$}", row[at], widths[at]),
                Align::Right => format!("{:>1$}", row[at], widths[at]),
            })
            .collect();
        format!("  {}", entries.join("  ")).trim_end().to_owned()
    };
    rows.iter().map(set).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say::grouped;

    #[test]
    fn words_are_aligned_left_and_numbers_right() {
        let row = |word: &str, number, last: &str| [word.to_owned(), grouped(number), last.to_owned()];
        let rows = [row("doctor", 12, "x"), row("ready", 1_234_567, "")];
        assert_eq!(
            aligned([Align::Left, Align::Right, Align::Left], &rows),
            "  doctor         12  x\n  ready   1,234,567"
        );
    }
}
