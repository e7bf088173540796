//! Words looked up: disguised spellings first, then every word of the lexicon, overlaps included.

use super::normal::Unit;
use crate::content::{Mark, Scanner};

/// Where a word stands, in units.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Hit {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// All hits by group, sorted within each.
#[derive(Debug)]
pub(super) struct Found(Vec<Vec<Hit>>);

/// No clue is shown at more places than this: the customer has understood by then.
const PLACES: usize = 12;

/// Looks everything up.
pub(super) fn find(scanner: &Scanner, units: &[Unit]) -> Found {
    let mut groups = vec![Vec::new(); usize::from(scanner.groups)];
    let (text, places) = undisguised(scanner, units);
    for (start, end, term) in matches(&scanner.words, String::as_str, &text) {
        for group in scanner.terms.get(term).into_iter().flatten() {
            let (Some(from), Some(to)) = (places.get(start), places.get(end.saturating_sub(1))) else { continue };
            if let Some(group) = groups.get_mut(usize::from(*group)) {
                sorted(group, Hit { start: from.start, end: to.end });
            }
        }
    }
    Found(groups)
}

/// The text with disguised words spelled out, and for each of its characters the units it comes from.
fn undisguised(scanner: &Scanner, units: &[Unit]) -> (Vec<char>, Vec<Hit>) {
    let text: Vec<char> = units.iter().map(|unit| unit.read).collect();
    // The leftmost, and of those the longest.
    let mut costumes = Vec::new();
    for (start, end, spelling) in matches(&scanner.disguises, |(spelling, _)| spelling, &text) {
        sorted(&mut costumes, (start, usize::MAX - end, spelling));
    }
    let mut costumes = costumes.into_iter().peekable();
    let (mut read, mut places) = (Vec::with_capacity(text.len()), Vec::with_capacity(text.len()));
    let mut at = 0;
    while let Some(c) = text.get(at) {
        while costumes.next_if(|(start, _, _)| *start < at).is_some() {}
        let worn = costumes.next_if(|(start, _, _)| *start == at);
        let meant =
            worn.and_then(|(_, _, spelling)| scanner.meant.get(usize::from(scanner.disguises.get(spelling)?.1)));
        let end = worn.map_or(at + 1, |(_, end, _)| usize::MAX - end);
        let letters: &mut dyn Iterator<Item = char> = match meant {
            Some(word) => &mut word.chars(),
            None => &mut core::iter::once(*c),
        };
        for letter in letters {
            read.push(letter);
            places.push(Hit { start: at, end });
        }
        at = end;
    }
    (read, places)
}

/// Adds an item where it belongs; what comes nearly in order finds its place at once.
pub(super) fn sorted<T: PartialOrd>(items: &mut Vec<T>, new: T) {
    let behind = items.iter().rev().take_while(|item| **item > new).count();
    items.insert(items.len() - behind, new);
}

/// Every word of a sorted list that stands in the text, as start and end (in characters) and its place in the list.
///
/// From each character on, the list is narrowed to the words that begin alike: most places are done after one look.
/// An automaton is some times faster, but building one was 12 KB of module (see ARCHITECTURE.md).
fn matches<T>(words: &[T], spelled: impl Fn(&T) -> &str, text: &[char]) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    for start in 0..text.len() {
        let (mut low, mut high) = (0, words.len());
        for (depth, c) in text.iter().skip(start).enumerate() {
            // A word that ends before `depth` has no letter there, and comes first.
            let letter = |word: &T| spelled(word).chars().nth(depth);
            let here = words.get(low..high).unwrap_or_default();
            low += here.partition_point(|word| letter(word) < Some(*c));
            // At most places no word goes on like this: the other end is looked for only where one does.
            let here = words.get(low..high).unwrap_or_default();
            let Some(first) = here.first().filter(|word| letter(word) == Some(*c)) else { break };
            high = low + here.partition_point(|word| letter(word) == Some(*c));
            if spelled(first).chars().nth(depth + 1).is_none() {
                found.push((start, start + depth + 1, low));
            }
        }
    }
    found
}

/// Whether a hit lies within one of these, sorted, and is not all of it by itself.
pub(super) fn covered(wider: &[Hit], hit: &Hit) -> bool {
    let upto = wider.partition_point(|wide| wide.start <= hit.start);
    wider.iter().take(upto).rev().take(4).any(|wide| wide.end >= hit.end)
}

impl Found {
    /// The hits of a mark.
    pub(super) fn of(&self, mark: Mark) -> &[Hit] {
        self.group(mark.group())
    }

    fn group(&self, group: usize) -> &[Hit] {
        self.0.get(group).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every place where a word of each group stands no farther than `near` from one of the first,
    /// none of them overlapping.
    pub(super) fn together(&self, groups: &[u16], near: usize) -> Vec<Vec<Hit>> {
        let Some((first, others)) = groups.split_first() else { return Vec::new() };
        let anchors = self.group(usize::from(*first)).iter();
        let around = |anchor: &Hit| {
            let mut parts = vec![*anchor];
            for group in others {
                let part = self.nearest(usize::from(*group), anchor, near, &parts)?;
                parts.push(part);
            }
            Some(parts)
        };
        anchors.filter_map(around).take(PLACES).collect()
    }

    /// The hit of the group that stands nearest to the anchor, clear of the parts there are.
    fn nearest(&self, group: usize, anchor: &Hit, near: usize, parts: &[Hit]) -> Option<Hit> {
        let hits = self.group(group);
        let middle = hits.partition_point(|hit| hit.start < anchor.start);
        let gap = |hit: &Hit| hit.start.saturating_sub(anchor.end).max(anchor.start.saturating_sub(hit.end));
        let clear = |hit: &&Hit| parts.iter().all(|part| hit.end <= part.start || part.end <= hit.start);
        // Words overlap at most a few deep, so a few on either side suffice.
        let around = hits.iter().skip(middle.saturating_sub(6)).take(12);
        around.filter(clear).filter(|hit| gap(hit) <= near).min_by_key(|hit| gap(hit)).copied()
    }
}
