//! Archives for tests, packed well or badly.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::path::EntryPath;
use rawzip::{CompressionMethod, ZipArchiveWriter};

/// An archive of these files, with their names as they are.
pub(crate) fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, bytes) in files {
        let file = archive.new_file(EntryPath::verbatim(name.as_bytes()));
        let (mut entry, config) = file.compression_method(CompressionMethod::DEFLATE).start().expect("begun");
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::best()));
        writer.write_all(bytes).expect("written");
        let (deflated, sums) = writer.finish().expect("summed");
        deflated.finish().expect("deflated");
        entry.finish(sums).expect("ended");
    }
    archive.finish().expect("an archive")
}

/// An Excel table whose only sheet has these cells.
pub(crate) fn xlsx(sheet_data: &str, strings: &str) -> Vec<u8> {
    let sheet = format!("<?xml version='1.0'?><worksheet><sheetData>{sheet_data}</sheetData></worksheet>");
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        (
            "xl/workbook.xml",
            b"<workbook xmlns:r='r'><sheets><sheet name='Cards' r:id='rId7'/><sheet name='Notes' r:id='rId8'/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            b"<Relationships><Relationship Id='rId8' Target='worksheets/b.xml'/><Relationship Id='rId7' Target='worksheets/a.xml'/></Relationships>",
        ),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/a.xml", sheet.as_bytes()),
    ])
}

/// A package of H5P with this content.
pub(crate) fn h5p(main: &str, content: &str) -> Vec<u8> {
    let about = format!(r#"{{"title":"Tea &amp; you","language":"en","mainLibrary":"{main}"}}"#);
    zip(&[("h5p.json", about.as_bytes()), ("content/content.json", content.as_bytes())])
}
