//! Builds the memo of each combination, checks it against the laws, and counts.

use super::code::{Code, Fault};
use super::combinations::Combinations;
use super::digest::Digest;
use super::{HeadlineRow, NoteRow, Table, laws};
use hontou_core::deck::{Deck, Level, Note, SelfCheck};
use hontou_core::memo::{Answers, Memo};
use hontou_core::picks::Picks;

/// The results so far.
pub(super) struct Survey<'d> {
    headlines: [HeadlineRow; 4],
    notes: Vec<NoteRow<'d>>,
    /// The level of each checked combination, by its number. None if it has no memo.
    levels: Vec<Option<Level>>,
    /// Each fault once, with how often it was found.
    faults: Vec<(Fault, u128)>,
    digest: Digest,
}

impl<'d> Survey<'d> {
    pub(super) fn new(notes: &'d [Note]) -> Self {
        Self {
            headlines: Level::FALLING.map(|level| HeadlineRow { level, count: 0 }),
            notes: notes.iter().map(|note| NoteRow { note, count: 0, fewest: Vec::new() }).collect(),
            levels: Vec::new(),
            faults: Vec::new(),
            digest: Digest::new(),
        }
    }

    /// Checks the next combination and counts what it leads to.
    pub(super) fn check(
        &mut self,
        deck: &'d Deck,
        check: &'d SelfCheck,
        combinations: &Combinations<'_>,
        number: usize,
    ) {
        let picks = combinations.picks(number);
        let memo = self.hold(deck, check, &picks);
        self.levels.push(memo.as_ref().map(|memo| memo.level));
        let Some(memo) = memo else { return };
        self.count(&memo, combinations.weight(number));
        let notes: Vec<_> = memo.notes.iter().map(|raised| raised.note.id.as_str()).collect();
        let answers = laws::spelled(check, &picks);
        self.digest.write(&format!("{answers}:{}:{}\n", memo.level.name(), notes.join(",")));
    }

    /// Checks the memo of these picks against the laws. There must be one.
    pub(super) fn hold(&mut self, deck: &'d Deck, check: &'d SelfCheck, picks: &[Picks]) -> Option<Memo<'d>> {
        let Some(answers) = Answers::complete(check, picks) else {
            let said = "Every question is answered, and there is no memo";
            self.fault(laws::broken(check, picks, "check".to_owned(), Code::NoMemo, said));
            return None;
        };
        let memo = Memo::new(deck, check, &answers);
        for fault in laws::breaches(laws::Case { check, picks, memo: &memo }) {
            self.fault(fault);
        }
        Some(memo)
    }

    /// Compares each combination with those that have one more severe answer.
    pub(super) fn compare(&mut self, check: &SelfCheck, combinations: &Combinations<'_>) {
        for mild in 0..self.levels.len() {
            for severe in combinations.more_severe(mild) {
                // Compare the levels first: naming the picks is expensive, and almost never needed.
                let (Some(before), Some(after)) = (self.levels[mild], self.levels[severe]) else { continue };
                if after < before {
                    let (mild, severe) = (combinations.picks(mild), combinations.picks(severe));
                    if let Some(fault) = laws::never_lowered(check, (&mild, before), (&severe, after)) {
                        self.fault(fault);
                    }
                }
            }
        }
    }

    fn count(&mut self, memo: &Memo<'d>, weight: u128) {
        for row in self.headlines.iter_mut().filter(|row| row.level == memo.level) {
            row.count = row.count.saturating_add(weight);
        }
        for row in &mut self.notes {
            for raised in memo.notes.iter().filter(|raised| raised.note.id == row.note.id) {
                row.count = row.count.saturating_add(weight);
                if row.fewest.is_empty() || raised.causes.len() < row.fewest.len() {
                    row.fewest.clone_from(&raised.causes);
                }
            }
        }
    }

    fn fault(&mut self, fault: Fault) {
        let same = |(known, _): &&mut (Fault, u128)| known.code == fault.code && known.path == fault.path;
        match self.faults.iter_mut().find(same) {
            Some((_, times)) => *times += 1,
            None => self.faults.push((fault, 1)),
        }
    }

    /// The results as the table of a deck without a self-check.
    pub(super) fn table(self) -> Table<'d> {
        let counted = |(fault, times): (Fault, u128)| match times {
            1 => fault,
            _ => Fault { message: format!("{} And {} times more.", fault.message, times - 1), ..fault },
        };
        Table {
            questions: 0,
            total: 0,
            looked_at: 0,
            headlines: self.headlines,
            notes: self.notes,
            faults: self.faults.into_iter().map(counted).collect(),
            digest: self.digest.value(),
        }
    }
}
