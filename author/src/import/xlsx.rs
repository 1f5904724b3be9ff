//! The first sheet of an Excel table as rows of cells. Formulas count by their last value; readings above characters are left
//! out, as they belong to the table's looks.

use super::archive::Archive;
use super::csv::Row;
use super::draft::Drafts;
use super::dropped::{Dropped, Reason};
use super::error::{ErrorCode, ImportError};
use super::limits::{BYTES, COLUMNS, ROWS};
use super::xml::{Step, Xml, attribute};

const BOOK: &str = "xl/workbook.xml";

pub(super) fn is_here(archive: &Archive<'_>) -> bool {
    archive.has(BOOK)
}

pub(super) fn rows(archive: &Archive<'_>, drafts: &mut Drafts) -> Result<Vec<Row>, ImportError> {
    let text = |name: &str| archive.text(name).map(Option::unwrap_or_default);
    let mut sheets = elements(&text(BOOK)?, "sheet", ["name", "r:id"])?.into_iter();
    let Some([_, id]) = sheets.next() else { return Err(ImportError::new(ErrorCode::Empty, "")) };
    drafts.dropped.extend(sheets.map(|[name, _]| Dropped::new(Reason::OtherSheet, "", name)));
    let relations = elements(&text("xl/_rels/workbook.xml.rels")?, "Relationship", ["Id", "Target"])?;
    let target = relations.into_iter().find(|[known, _]| *known == id).map(|[_, target]| target);
    let target = target.unwrap_or_else(|| "worksheets/sheet1.xml".to_owned());
    let place = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), ToOwned::to_owned);
    let shared = shared(&text("xl/sharedStrings.xml")?)?;
    let sheet = archive.text(&place)?;
    read(&sheet.ok_or_else(|| ImportError::new(ErrorCode::ZipContent, ""))?, &shared)
}

/// Attributes of every element with this name.
fn elements(xml: &str, name: &str, attributes: [&str; 2]) -> Result<Vec<[String; 2]>, ImportError> {
    let mut xml = Xml::new(xml);
    let mut found = Vec::new();
    while let Some(step) = xml.step()? {
        if let Step::Start(start) = step
            && start.local_name().as_ref() == name
        {
            found.push(attributes.map(|attribute_name| attribute(&start, attribute_name)));
        }
    }
    Ok(found)
}

/// The texts that cells name by number.
fn shared(xml: &str) -> Result<Vec<String>, ImportError> {
    let mut xml = Xml::new(xml);
    let (mut texts, mut text) = (Vec::new(), String::new());
    while let Some(step) = xml.step()? {
        match step {
            Step::Text(piece) if xml.is_in(&["si", "t"]) || xml.is_in(&["r", "t"]) => text.push_str(&piece),
            Step::End(name) if name == "si" => texts.push(std::mem::take(&mut text)),
            _ => {}
        }
    }
    Ok(texts)
}

fn read(xml: &str, shared: &[String]) -> Result<Vec<Row>, ImportError> {
    let mut xml = Xml::new(xml);
    let mut rows: Vec<Row> = Vec::new();
    let mut row = Row { line: 0, cells: Vec::new() };
    let (mut kind, mut column, mut value) = (String::new(), 0, String::new());
    // A text that many cells name is copied for each: together they may not be more than a file.
    let mut copied = 0;
    while let Some(step) = xml.step()? {
        match step {
            Step::Start(start) => match start.local_name().as_ref() {
                "row" => {
                    let number = attribute(&start, "r").parse().unwrap_or(row.line + 1);
                    row = Row { line: number, cells: Vec::new() };
                }
                "c" => {
                    kind = attribute(&start, "t");
                    column = column_of(&attribute(&start, "r")).unwrap_or(row.cells.len());
                    if column >= COLUMNS {
                        let error = ImportError::new(ErrorCode::ManyColumns, COLUMNS);
                        return Err(ImportError { line: Some(row.line), ..error });
                    }
                    value.clear();
                }
                _ => {}
            },
            Step::Text(piece) => {
                let inline = xml.is_in(&["is", "t"]) || xml.is_in(&["r", "t"]);
                if xml.is_in(&["c", "v"]) || inline {
                    value.push_str(&piece);
                }
            }
            Step::End(name) if name == "c" => {
                let text = cell(&kind, &value, shared);
                copied += text.len();
                if copied > BYTES {
                    return Err(ImportError::new(ErrorCode::ZipBomb, "the first sheet"));
                }
                if !text.is_empty() && column < COLUMNS {
                    row.cells.resize(row.cells.len().max(column + 1), String::new());
                    text.clone_into(&mut row.cells[column]);
                }
            }
            Step::End(name) if name == "row" && row.cells.iter().any(|cell| !cell.trim().is_empty()) => {
                if rows.len() == ROWS {
                    return Err(ImportError::new(ErrorCode::ManyRows, ROWS));
                }
                rows.push(Row { line: row.line, cells: std::mem::take(&mut row.cells) });
            }
            Step::End(_) => {}
        }
    }
    Ok(rows)
}

/// What a cell shows.
fn cell<'c>(kind: &str, value: &'c str, shared: &'c [String]) -> &'c str {
    match kind {
        "s" => value.trim().parse::<usize>().ok().and_then(|at| shared.get(at)).map_or("", String::as_str),
        "b" if value.trim() == "1" => "TRUE",
        "b" => "FALSE",
        // Of #N/A and the like nobody reads anything.
        "e" => "",
        _ => value,
    }
}

/// The number of a column by its letters: `A1` is 0.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_uppercase);
    let number = letters.take(4).fold(0, |number, letter| number * 26 + usize::from(letter - b'A') + 1);
    number.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_told_by_its_letters() {
        for (place, number) in
            [("A1", Some(0)), ("Z9", Some(25)), ("AA10", Some(26)), ("", None), ("12", None)]
        {
            assert_eq!(column_of(place), number, "{place}");
        }
    }

    #[test]
    fn cells_of_every_kind_are_read_and_readings_left_out() {
        let texts = shared(
            "<sst><si><t>主張</t><rPh><t>シュチョウ</t></rPh></si><si><r><t>a</t></r><r><t> b</t></r></si></sst>",
        );
        let texts = texts.expect("texts");
        assert_eq!(texts, ["主張", "a b"]);
        let sheet = "<worksheet><sheetData><row r='3'><c r='A3' t='s'><v>0</v></c><c r='C3' t='b'><v>1</v></c>\
            <c r='D3' t='inlineStr'><is><t>x &amp; y</t></is></c><c r='E3'><f>1+1</f><v>2</v></c><c r='F3' t='e'><v>#N/A</v></c>\
            </row><row r='4'/></sheetData></worksheet>";
        let rows = read(sheet, &texts).expect("rows");
        let cells = ["主張", "", "TRUE", "x & y", "2"].map(ToOwned::to_owned).to_vec();
        assert_eq!(rows, [Row { line: 3, cells }]);
    }
}
