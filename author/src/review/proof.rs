//! What the proof says of the self-check.

use crate::prove::Table;

use super::words::Words;
use super::{Page, escaped};

impl Page<'_> {
    pub(super) fn proof(&mut self, table: &Table<'_>) {
        if table.is_trivial() {
            return;
        }
        if !table.faults.is_empty() {
            let faults: Vec<_> = table.faults.iter().map(ToString::to_string).collect();
            return self.not_proved(&faults);
        }
        self.heading(self.words.proof);
        let Words { proved, combinations, .. } = self.words;
        self.add(format_args!(
            "<p>{proved}</p><p class=\"small\">{} {combinations} · {:016x}</p><table>",
            table.total, table.digest
        ));
        for row in &table.headlines {
            self.add(format_args!(
                "<tr><td>{}</td><td>{} {combinations}</td></tr>",
                self.level(row.level),
                row.count
            ));
        }
        self.add("</table>");
    }

    pub(super) fn not_proved(&mut self, faults: &[String]) {
        self.heading(self.words.proof);
        self.add(format_args!("<p><b>{}</b></p><ul>", self.words.not_proved));
        for fault in faults {
            self.add(format_args!("<li>{}</li>", escaped(fault)));
        }
        self.add("</ul>");
    }
}
