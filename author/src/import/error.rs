//! Files that cannot be imported at all. Each kind has a stable name, so that a program can say it in other words.

use std::fmt;

use serde::{Serialize, Serializer};

/// Why a file cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ImportError {
    /// The kind.
    pub code: ErrorCode,
    /// The line, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// What it is about: a number, a name in the archive, the headings of a table. It may be empty.
    pub what: String,
    /// What is wrong, in a sentence.
    pub message: String,
    /// How to get on.
    pub fix: &'static str,
}

macro_rules! codes {
    ($($(#[$about:meta])* $variant:ident = $name:literal, $message:literal, $fix:literal;)*) => {
        /// The kind of an [`ImportError`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorCode { $($(#[$about])* $variant,)* }

        impl ErrorCode {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its stable name, as in `file-too-large`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The sentence; `{}` is the place of `what`.
            const fn message(self) -> &'static str {
                match self { $(Self::$variant => $message,)* }
            }

            const fn fix(self) -> &'static str {
                match self { $(Self::$variant => $fix,)* }
            }
        }
    };
}

codes! {
    /// There is nothing in the file.
    Empty = "empty-file", "The file is empty.", "Choose another file.";
    /// It is larger than a deck may be.
    TooLarge = "file-too-large", "The file has {} bytes; at most 20000000 are read.", "Make several files of it.";
    /// A table has too many rows.
    ManyRows = "many-rows", "The table has more than {} rows.", "Make several files of it.";
    /// A table has too many columns.
    ManyColumns = "many-columns", "A row has more than {} cells.", "Leave only the columns that a deck has.";
    /// More cards than a deck may have.
    ManyCards = "many-cards", "There are more than {} questions.", "Make several files of it.";
    /// The characters cannot be read.
    Charset = "charset", "The text is neither UTF-8, UTF-16 nor Shift_JIS, or it is damaged.", "Save it as UTF-8; in Excel that is \"CSV UTF-8\".";
    /// It is no known format.
    UnknownFormat = "unknown-format", "This is none of the formats that can be read.", "Save it as CSV or .xlsx, or export it as GIFT, Moodle XML or .h5p.";
    /// It is what Excel saved before 2007.
    OldExcel = "old-excel", "This is an old Excel file (.xls), or a protected one.", "Save it as .xlsx without a password, or as CSV.";
    /// It is a deck.
    AlreadyDeck = "already-deck", "This is a deck already.", "Open it as it is.";
    /// No column has the claims.
    NoClaims = "no-claims", "No column is headed as the claims are. The first row says: {}.", "Write headings into the first row, as in claim, verdict, explanation; or 主張, 答え, 解説.";
    /// Nothing in it could become a card, and nothing was left out.
    NoQuestions = "no-questions", "There is no question in this file.", "Choose the file that has the questions.";
    /// A quotation mark opens a cell that never ends.
    OpenQuote = "open-quote", "The quotation mark that opens a cell here is never closed.", "Close it, or write it twice if it belongs to the text.";
    /// It is not well-formed XML.
    Xml = "xml", "The XML is broken: {}", "Export the file again; it may have been cut off.";
    /// It is nested too deep.
    TooDeep = "too-deep", "It is nested more than {} levels deep.", "Export the file again from the program that made it.";
    /// It is not JSON.
    Json = "bad-json", "The JSON is broken: {}", "Export the file again; it may have been cut off.";
    /// The archive cannot be read.
    Zip = "zip", "The archive is damaged: {}", "Export or save the file again; it may have been cut off.";
    /// The archive has too many files.
    ManyFiles = "many-files", "The archive has more than {} files.", "Export it again without what the questions do not need.";
    /// What is packed would become too large.
    ZipBomb = "zip-too-large", "The file {} in the archive would become too large.", "Export or save the file again.";
    /// A name in the archive leads out of it.
    ZipPath = "zip-path", "The archive has a file with a name that leads out of it: {}", "Do not use this file; ask where it comes from.";
    /// It has neither questions of H5P nor a spreadsheet.
    ZipContent = "zip-content", "The archive has neither an H5P quiz nor an Excel table in it.", "Save it as .xlsx, CSV or .h5p.";
}

impl ImportError {
    pub(super) fn new(code: ErrorCode, what: impl fmt::Display) -> Self {
        // Names come from the file, and could be as long as it.
        let what: String = what.to_string().chars().take(200).collect();
        let message = code.message().replace("{}", &what);
        Self { code, line: None, what, message, fix: code.fix() }
    }

    pub(super) fn at(code: ErrorCode, line: usize) -> Self {
        Self { line: Some(line), ..Self::new(code, "") }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        write!(f, "{} {} [{}]", self.message, self.fix, self.code.name())
    }
}

impl std::error::Error for ImportError {}

impl Serialize for ErrorCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
