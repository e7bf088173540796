//! 一句话识别: which red flags a pasted or tapped text shows, and where.
//!
//! The text is read as a person would read it aloud: [`normal`] drops what stands between the
//! characters and undoes costumes, [`mod@find`] looks the words up, and this module weighs what was
//! found: warnings, denials and the lawful way are not offers.

mod find;
mod normal;

use super::Level;
use crate::content::{ClueKind, Library, Mark, RedFlag, Severity};
use core::ops::Range;
use find::{Found, Hit, find};
use normal::Unit;
#[cfg(feature = "authoring")]
pub(crate) use normal::read_plain;

/// The longest text that is read, in characters.
pub const LIMIT: usize = 5_000;

/// How far apart the words of one clue may stand, in characters that count.
const NEAR: usize = 24;

/// Up to how many characters that count a text need not name its topic to raise a doubt.
const SHORT: usize = 24;

/// How far a denial reaches within its clause.
const REACH: usize = 14;

/// One flag the text shows.
#[derive(Clone, PartialEq, Debug)]
pub struct Find<'a> {
    /// The flag.
    pub flag: &'a RedFlag,
    /// What this find alone amounts to.
    pub level: Level,
    /// Where, in characters of the text; sorted, not overlapping.
    pub spans: Vec<Range<usize>>,
}

/// What the scanner makes of a text.
#[derive(Clone, PartialEq, Debug)]
pub struct Scan<'a> {
    /// The level of the worst find.
    pub level: Level,
    /// Every flag shown, worst first, then in the order of the text.
    pub finds: Vec<Find<'a>>,
    /// Whether words were found that warn of it or speak of the lawful way instead of offering it.
    pub spared: bool,
    /// Whether nothing that can be read stands in the text.
    pub empty: bool,
    /// Whether something stands in it, but not one Chinese character: the rules know only Chinese.
    pub foreign: bool,
    /// Whether the text was longer than [`LIMIT`] and only its beginning was read.
    pub cut: bool,
}

/// A piece of the text, for lighting up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece<'a> {
    /// The characters.
    pub text: &'a str,
    /// Positions in [`Scan::finds`] of the flags that light up here.
    pub finds: Vec<usize>,
}

/// Reads a text. Whatever it holds, there is an answer.
pub fn scan<'a>(library: &'a Library, text: &str) -> Scan<'a> {
    let read = normal::read(&library.scanner, text);
    let empty = read.units.is_empty();
    // The blocks of CJK unified ideographs and their extensions, as Unicode has them.
    let foreign = !empty && !text.chars().any(|c| matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}'));
    let found = find(&library.scanner, &read.units);
    let judge = Judge::new(&read.units, &found);
    let mut finds: Vec<Find<'a>> = Vec::new();
    let mut spared = false;
    for clue in &library.scanner.clues {
        let Some(flag) = library.flags.get(usize::from(clue.flag)) else { continue };
        let needs_topic = matches!(clue.kind, ClueKind::Topical | ClueKind::Together | ClueKind::Firm);
        let off_topic = needs_topic && found.of(Mark::Topic).is_empty();
        if off_topic && read.units.len() > SHORT {
            continue;
        }
        for parts in found.together(&clue.groups, NEAR) {
            if judge.spares(clue.kind, &parts) {
                spared = true;
                continue;
            }
            let certain = clue.kind != ClueKind::Hint && !off_topic && flag.severity == Severity::Stop;
            let level = if certain { Level::Stop } else { Level::Caution };
            add(&mut finds, flag, level, parts.iter().map(|part| judge.span(part)));
        }
    }
    let (mut ordered, rest): (Vec<_>, Vec<_>) = finds.into_iter().partition(|find| find.level == Level::Stop);
    ordered.extend(rest);
    let level = ordered.first().map_or(Level::Clear, |find| find.level);
    Scan { level, finds: ordered, spared, empty, foreign, cut: read.cut }
}

/// Notes a find; each flag stands once, with its worst level and all its places.
fn add<'a>(finds: &mut Vec<Find<'a>>, flag: &'a RedFlag, level: Level, spans: impl Iterator<Item = Range<usize>>) {
    let at = finds.iter().position(|find| find.flag.id == flag.id).unwrap_or_else(|| {
        finds.push(Find { flag, level, spans: Vec::new() });
        finds.len() - 1
    });
    let Some(find) = finds.get_mut(at) else { return };
    find.level = find.level.max(level);
    for span in spans {
        merge(&mut find.spans, span);
    }
}

/// Adds a span to sorted spans that do not overlap.
fn merge(spans: &mut Vec<Range<usize>>, mut new: Range<usize>) {
    spans.retain(|old| {
        let apart = old.end < new.start || new.end < old.start;
        if !apart {
            new = old.start.min(new.start)..old.end.max(new.end);
        }
        apart
    });
    let at = spans.iter().take_while(|old| old.start < new.start).count();
    spans.insert(at, new);
}

impl Scan<'_> {
    /// The text in pieces: what lights up, and what stands between.
    pub fn pieces<'t>(&self, text: &'t str) -> Vec<Piece<'t>> {
        let mut ends = Vec::new();
        for span in self.finds.iter().flat_map(|find| &find.spans) {
            find::sorted(&mut ends, span.start);
            find::sorted(&mut ends, span.end);
        }
        ends.dedup();
        ends.push(usize::MAX);
        let mut pieces = Vec::new();
        let (mut from, mut start) = (0, 0);
        let mut chars = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).enumerate();
        for end in ends {
            let Some((at, byte)) = chars.by_ref().find(|(at, byte)| *at == end || *byte == text.len()) else { break };
            if let Some(piece) = text.get(start..byte).filter(|piece| !piece.is_empty()) {
                let lit = |find: &Find<'_>| find.spans.iter().any(|span| span.start <= from && at <= span.end);
                let finds = self.finds.iter().enumerate().filter(|(_, find)| lit(find)).map(|(index, _)| index);
                pieces.push(Piece { text: piece, finds: finds.collect() });
            }
            (from, start) = (at, byte);
        }
        pieces
    }
}

/// Tells offers from warnings.
struct Judge<'a> {
    units: &'a [Unit],
    /// Sentences that warn.
    warning: Vec<bool>,
    /// Sentences that speak of the lawful way.
    lawful: Vec<bool>,
    /// Reaches back to the sentence before: “……？千万别信！”
    refuting: Vec<&'a Hit>,
    denying: Vec<&'a Hit>,
    /// Somebody warns, and nobody wants to be contacted but in what is quoted.
    warned: bool,
}

impl<'a> Judge<'a> {
    fn new(units: &'a [Unit], found: &'a Found) -> Self {
        let sentences = units.last().map_or(0, |unit| usize::from(unit.sentence) + 1);
        let harmless = found.of(Mark::Harmless);
        // A disguise may stretch over a comma, a mark does not: “九成以上，当天” is no “上当”.
        let clause = |unit: usize| units.get(unit).map(|unit| unit.clause);
        let whole = |hit: &&Hit| clause(hit.start) == clause(hit.end.saturating_sub(1));
        let real = |mark: Mark| -> Vec<&'a Hit> {
            let hits = found.of(mark).iter().filter(whole);
            hits.filter(|hit| !find::covered(harmless, hit)).collect()
        };
        let mut judge = Self {
            units,
            warning: vec![false; sentences],
            lawful: vec![false; sentences],
            refuting: real(Mark::Refuting),
            denying: real(Mark::Denying),
            warned: false,
        };
        for hit in real(Mark::Warning) {
            let sentence = judge.sentence(hit.start);
            judge.warning.get_mut(sentence).into_iter().for_each(|warns| *warns = true);
        }
        for hit in real(Mark::Lawful) {
            let sentence = judge.sentence(hit.start);
            judge.lawful.get_mut(sentence).into_iter().for_each(|lawful| *lawful = true);
        }
        for hit in real(Mark::Telling) {
            let sentence = judge.sentence(hit.start);
            judge.lawful.get_mut(sentence).into_iter().for_each(|lawful| *lawful = false);
        }
        let quoted = |hit: &Hit| units.get(hit.start).is_some_and(|unit| unit.quoted);
        let solicits = |hit: &Hit| !quoted(hit) && !judge.warns(judge.sentence(hit.start));
        judge.warned = !real(Mark::Voice).is_empty() && !found.of(Mark::Soliciting).iter().any(solicits);
        judge
    }

    fn sentence(&self, unit: usize) -> usize {
        self.units.get(unit).map_or(0, |unit| usize::from(unit.sentence))
    }

    fn clause(&self, unit: usize) -> u16 {
        self.units.get(unit).map_or(0, |unit| unit.clause)
    }

    fn warns(&self, sentence: usize) -> bool {
        self.warning.get(sentence).copied().unwrap_or_default()
    }

    /// Whether what was found is a warning, a denial or the lawful way.
    fn spares(&self, kind: ClueKind, parts: &[Hit]) -> bool {
        let (Some(start), Some(end)) =
            (parts.iter().map(|part| part.start).min(), parts.iter().map(|part| part.end).max())
        else {
            return true;
        };
        let mut sentences = self.sentence(start)..=self.sentence(end.saturating_sub(1));
        if self.warned || sentences.clone().any(|sentence| self.warns(sentence)) {
            return true;
        }
        let soft = matches!(kind, ClueKind::Together | ClueKind::Hint);
        if soft && sentences.any(|at| self.lawful.get(at).copied().unwrap_or_default()) {
            return true;
        }
        let last = self.sentence(end.saturating_sub(1));
        let refuted = self.refuting.iter().any(|hit| hit.start >= start && self.sentence(hit.start) <= last + 1);
        refuted || parts.iter().any(|part| self.denied(part))
    }

    fn denied(&self, part: &Hit) -> bool {
        let clause = self.clause(part.start);
        let before = |hit: &&&Hit| hit.end <= part.start && part.start - hit.end <= REACH;
        self.denying.iter().filter(before).any(|hit| self.clause(hit.start) == clause)
    }

    /// Where in the text, in characters.
    fn span(&self, part: &Hit) -> Range<usize> {
        let from = self.units.get(part.start).map_or(0, |unit| unit.from);
        let to = self.units.get(part.end.saturating_sub(1)).map_or(0, |unit| unit.to);
        from..to
    }
}
