//! 问一问: finding a question by its characters or by the initials of their pinyin.
//!
//! The initials come with the content, worked out at build time: one lower-case letter a character,
//! followed by upper-case letters where it can be read in other ways (重 is `zC`), so that the
//! device needs no dictionary.

use crate::content::Faq;

/// Most characters a search may have; whoever pastes more wants the scanner.
pub const SEARCH_LIMIT: usize = 40;

/// What a search came to.
#[derive(Clone, PartialEq, Debug)]
pub enum Searched<'a> {
    /// No character in it that could be looked for.
    Nothing,
    /// More than [`SEARCH_LIMIT`] characters.
    TooLong,
    /// These, best first; empty: none matches.
    These(Vec<&'a Faq>),
}

/// Finds what `text` asks for.
pub fn search<'a>(faqs: &'a [Faq], text: &str) -> Searched<'a> {
    let sought: Vec<char> = sought(text).chars().collect();
    match sought.len() {
        0 => return Searched::Nothing,
        1..=SEARCH_LIMIT => {}
        _ => return Searched::TooLong,
    }
    let texts: Vec<Vec<Text>> = faqs.iter().map(texts).collect();
    let mut found = Vec::new();
    // What the question itself says comes before what other words for it say.
    for own in [true, false] {
        for (faq, texts) in faqs.iter().zip(&texts) {
            let mut looked_at = texts.iter().take(if own { 1 } else { usize::MAX });
            if looked_at.any(|text| text.holds(&sought)) && !found.iter().any(|known: &&Faq| known.id == faq.id) {
                found.push(faq);
            }
        }
    }
    if found.is_empty() {
        found = alike(faqs, &texts, &sought);
    }
    Searched::These(found)
}

/// Questions that share pairs of characters with a text that stands in none as a whole, such as a whole sentence.
/// Pairs that many questions share, such as 怎么, tell nothing.
fn alike<'a>(faqs: &'a [Faq], texts: &[Vec<Text>], sought: &[char]) -> Vec<&'a Faq> {
    let mut shared = vec![0_u8; faqs.len()];
    for pair in sought.windows(2).filter(|pair| pair.iter().all(|c| !c.is_ascii())) {
        let hits: Vec<bool> = texts.iter().map(|texts| texts.iter().any(|text| text.holds(pair))).collect();
        if hits.iter().filter(|hit| **hit).count() * 5 <= faqs.len() {
            shared.iter_mut().zip(&hits).for_each(|(count, hit)| *count += u8::from(*hit));
        }
    }
    let most = shared.iter().copied().max().unwrap_or_default();
    let best = (1..=most).rev().take(2);
    best.flat_map(|count| faqs.iter().zip(&shared).filter(move |(_, shared)| **shared == count).map(|(faq, _)| faq))
        .collect()
}

/// A text that is looked through: its characters that count, and the letters each can begin with.
struct Text {
    chars: Vec<char>,
    readings: Vec<Vec<char>>,
}

/// The question and other words for it.
fn texts(faq: &Faq) -> Vec<Text> {
    let words = core::iter::once(&faq.question).chain(&faq.words).zip(&faq.initials);
    words
        .map(|(words, initials)| Text {
            chars: words.chars().filter_map(counts).collect(),
            readings: readings(initials),
        })
        .collect()
}

impl Text {
    /// Whether the characters stand somewhere in it, each as itself or as the initial of its pinyin.
    fn holds(&self, sought: &[char]) -> bool {
        let fits = |(at, c): (usize, &char)| {
            self.chars.get(at) == Some(c) || self.readings.get(at).is_some_and(|letters| letters.contains(c))
        };
        (0..self.chars.len()).any(|from| sought.iter().enumerate().all(|(at, c)| fits((from + at, c))))
    }
}

/// What counts of a text: as much as is looked for, and one more character that tells that there are more.
pub fn sought(text: &str) -> String {
    text.chars().filter_map(counts).take(SEARCH_LIMIT + 1).collect()
}

/// The character as it is compared; `None` for one that does not count: spaces, marks.
fn counts(c: char) -> Option<char> {
    let c = match c {
        // Full-width letters and digits.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0)?,
        c => c,
    };
    let mark = c.is_ascii_punctuation()
        || c.is_ascii_control()
        || matches!(c, ' ' | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}');
    (!mark).then_some(c.to_ascii_lowercase())
}

/// The letters each character can begin with.
fn readings(initials: &str) -> Vec<Vec<char>> {
    let mut all: Vec<Vec<char>> = Vec::new();
    for c in initials.chars() {
        match all.last_mut() {
            Some(last) if c.is_ascii_uppercase() => last.push(c.to_ascii_lowercase()),
            _ => all.push(vec![c]),
        }
    }
    all
}

/// The initials of a text, as [`search`] reads them.
#[cfg(feature = "authoring")]
pub(crate) fn initials(text: &str) -> String {
    use pinyin::ToPinyinMulti;
    let mut all = String::new();
    for c in text.chars().filter_map(counts) {
        let mut letters: Vec<char> = Vec::new();
        for reading in c.to_pinyin_multi().into_iter().flatten() {
            let letter = reading.plain().chars().next().unwrap_or('.');
            if !letters.contains(&letter) {
                letters.push(letter);
            }
        }
        match letters.split_first() {
            Some((first, others)) => {
                all.push(*first);
                all.extend(others.iter().map(char::to_ascii_uppercase));
            }
            // A Latin letter or a digit stands for itself.
            None => all.push(if c.is_ascii() { c } else { '.' }),
        }
    }
    all
}
