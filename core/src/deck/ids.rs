//! The ids of a list, each found at once: a deck may have ten thousand cards.
//!
//! A small table of our own, because the standard library's maps are larger in the reader's download.

/// The ids of one list.
pub(super) struct Ids<'d> {
    list: Vec<&'d str>,
    /// Where an id is in the list, at the place that its hash says or the next free one: no more than half is taken.
    table: Vec<usize>,
}

/// Past the end of every list.
const FREE: usize = usize::MAX;

impl<'d> Ids<'d> {
    /// The ids of a list. Tells of each that is there already: where, and where it was first.
    pub(super) fn new(list: Vec<&'d str>, mut twice: impl FnMut(usize, usize, &str)) -> Self {
        let table = vec![FREE; (2 * list.len() + 1).next_power_of_two()];
        let mut ids = Self { list, table };
        for at in 0..ids.list.len() {
            let place = ids.place(ids.list[at]);
            match ids.table[place] {
                FREE => ids.table[place] = at,
                first => twice(at, first, ids.list[at]),
            }
        }
        ids
    }

    /// Whether an id is among them.
    pub(super) fn contains(&self, id: &str) -> bool {
        self.table[self.place(id)] != FREE
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'d str> {
        self.list.iter().copied()
    }

    /// The place of an id in the table, or the one it would take.
    fn place(&self, id: &str) -> usize {
        let mask = self.table.len() - 1;
        // FNV-1a.
        let hash =
            id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut place = hash as usize & mask;
        while self.list.get(self.table[place]).is_some_and(|known| *known != id) {
            place = (place + 1) & mask;
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_ten_thousand_is_found_and_no_other() {
        let names: Vec<_> = (0..10_000).map(|at| format!("card-{at}")).collect();
        let ids =
            Ids::new(names.iter().map(String::as_str).collect(), |at, first, _| panic!("{at} is {first}"));
        assert!(names.iter().all(|name| ids.contains(name)));
        assert!(!ids.contains("card-10000") && !ids.contains(""));
        assert!(ids.iter().eq(names.iter().map(String::as_str)));
    }

    #[test]
    fn what_is_there_again_is_told_with_where_it_was_first() {
        let mut twice = Vec::new();
        Ids::new(vec!["a", "b", "a", "c", "b", "a"], |at, first, id| twice.push((at, first, id.to_owned())));
        assert_eq!(
            twice,
            [(2, 0, "a"), (4, 1, "b"), (5, 0, "a")].map(|(at, first, id)| (at, first, id.to_owned()))
        );
    }

    #[test]
    fn in_an_empty_list_there_is_none() {
        assert!(!Ids::new(Vec::new(), |_, _, _| ()).contains("a"));
    }
}
