//! Two lists of parts, matched by id.

/// A part, with its old version if it has one.
pub(super) enum Matched<'d, T> {
    Added(&'d T),
    Removed(&'d T),
    Kept(&'d T, &'d T),
}

/// Matches each part: first those of the new list in its order, then those that are gone.
pub(super) fn matched<'d, T, K: PartialEq>(
    old: &'d [T],
    new: &'d [T],
    id: impl Fn(&T) -> &K,
) -> Vec<Matched<'d, T>> {
    let find = |list: &'d [T], part: &T| list.iter().find(|other| id(other) == id(part));
    let stay =
        new.iter().map(|part| find(old, part).map_or(Matched::Added(part), |was| Matched::Kept(was, part)));
    let gone = old.iter().filter(|part| find(new, part).is_none()).map(Matched::Removed);
    stay.chain(gone).collect()
}

/// Whether the parts that both lists have are in another order.
pub(super) fn reordered<T, K: PartialEq>(old: &[T], new: &[T], id: impl Fn(&T) -> &K) -> bool {
    let among = |list: &[T], part: &T| list.iter().any(|other| id(other) == id(part));
    let before = old.iter().filter(|part| among(new, part));
    let after = new.iter().filter(|part| among(old, part));
    !before.map(&id).eq(after.map(&id))
}
