//! Text with delimiters as rows of cells: what spreadsheets save as CSV or TSV, and what is copied out of them.

use super::error::{ErrorCode, ImportError};
use super::limits::{COLUMNS, ROWS};

/// A row of a table, with the line it begins on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub line: usize,
    pub cells: Vec<String>,
}

/// The delimiters that spreadsheets use, the likeliest first.
const DELIMITERS: [char; 4] = ['\t', ',', ';', '，'];

/// The rows of a text that have something in them.
pub(super) fn rows(text: &str) -> Result<Vec<Row>, ImportError> {
    // Excel says in a first line of its own what it splits at.
    let (said, text, first) = match text.split_once('\n') {
        Some((line, rest)) if line.starts_with("sep=") => (line.trim_end().chars().nth(4), rest, 2),
        _ => (None, text, 1),
    };
    split(text, said.unwrap_or_else(|| delimiter(text)), first)
}

/// The one that is outside of quotation marks most often in the first lines.
fn delimiter(text: &str) -> char {
    let mut counts = [0_usize; DELIMITERS.len()];
    let mut quoted = false;
    for c in text.lines().take(10).flat_map(str::chars) {
        quoted ^= c == '"';
        if let Some(which) = DELIMITERS.iter().position(|known| *known == c && !quoted) {
            counts[which] += 1;
        }
    }
    // A tab is in no sentence, a comma is in many: one of them is enough.
    if counts[0] > 0 {
        return '\t';
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    counts.iter().position(|count| *count == most && most > 0).map_or(',', |which| DELIMITERS[which])
}

fn split(text: &str, delimiter: char, first: usize) -> Result<Vec<Row>, ImportError> {
    let mut table =
        Reading { rows: Vec::new(), row: Row { line: first, cells: Vec::new() }, cell: String::new() };
    let mut line = first;
    let mut opened = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if opened.is_some() => {
                // Written twice it is one of the text.
                if chars.next_if_eq(&'"').is_some() {
                    table.cell.push('"');
                } else {
                    opened = None;
                }
            }
            // A mark in the middle of a cell is of the text, as in 5" or a cell that was pasted.
            '"' if table.cell.trim().is_empty() => {
                table.cell.clear();
                opened = Some(line);
            }
            '\r' => {
                let pair = chars.peek() == Some(&'\n');
                if !pair {
                    line += 1;
                    table.end(opened.is_some(), line)?;
                }
            }
            '\n' => {
                line += 1;
                table.end(opened.is_some(), line)?;
            }
            c if c == delimiter && opened.is_none() => table.end_cell()?,
            c => table.cell.push(c),
        }
    }
    if let Some(line) = opened {
        return Err(ImportError::at(ErrorCode::OpenQuote, line));
    }
    table.end(false, line)?;
    Ok(table.rows)
}

struct Reading {
    rows: Vec<Row>,
    row: Row,
    cell: String,
}

impl Reading {
    fn end_cell(&mut self) -> Result<(), ImportError> {
        if self.row.cells.len() == COLUMNS {
            let error = ImportError::new(ErrorCode::ManyColumns, COLUMNS);
            return Err(ImportError { line: Some(self.row.line), ..error });
        }
        self.row.cells.push(std::mem::take(&mut self.cell));
        Ok(())
    }

    /// A line ends: within quotation marks that belongs to the cell.
    fn end(&mut self, quoted: bool, next: usize) -> Result<(), ImportError> {
        if quoted {
            self.cell.push('\n');
            return Ok(());
        }
        self.end_cell()?;
        let row = std::mem::replace(&mut self.row, Row { line: next, cells: Vec::new() });
        if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
            if self.rows.len() == ROWS {
                return Err(ImportError::new(ErrorCode::ManyRows, ROWS));
            }
            self.rows.push(row);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text).expect("a table").into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn every_delimiter_is_found() {
        for text in [
            "a,b\n1,\"2,;\t\"\n",
            "a\tb\r\n1\t\"2,;\t\"",
            "a;b\r1;\"2,;\t\"",
            "sep=|\na|b\n1|2,;\t",
            "a，b\n1，\"2,;\t\"",
        ] {
            assert_eq!(cells(text), [["a", "b"], ["1", "2,;\t"]], "{text}");
        }
    }

    #[test]
    fn quoted_cells_keep_lines_and_marks_and_rows_their_line() {
        let found = rows("a,\"x\r\n\"\"y\"\"\"\n\n,,\nb,5\" wide\n").expect("a table");
        assert_eq!(found[0], Row { line: 1, cells: vec!["a".into(), "x\n\"y\"".into()] });
        assert_eq!(found[1], Row { line: 5, cells: vec!["b".into(), "5\" wide".into()] });
        assert_eq!(found.len(), 2, "empty rows are none");
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let code = |text: &str| rows(text).map_err(|error| (error.code, error.line));
        assert_eq!(code("a,b\n1,\"2\n3"), Err((ErrorCode::OpenQuote, Some(2))));
        assert_eq!(code(&",".repeat(COLUMNS)), Err((ErrorCode::ManyColumns, Some(1))));
        assert_eq!(code(&"a\n".repeat(ROWS + 1)), Err((ErrorCode::ManyRows, None)));
        assert_eq!(code(&"a\n".repeat(ROWS)).map(|rows| rows.len()), Ok(ROWS));
    }
}
