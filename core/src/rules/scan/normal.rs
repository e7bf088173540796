//! A text as it is meant: without what stands between the characters, and out of costume.

use super::LIMIT;
use crate::content::Scanner;

/// A character that counts.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Unit {
    /// What it is read as.
    pub(super) read: char,
    /// Its place in the text, in characters.
    pub(super) from: usize,
    /// The place behind it.
    pub(super) to: usize,
    /// The clause it stands in, counted over the whole text.
    pub(super) clause: u16,
    /// The sentence it stands in.
    pub(super) sentence: u16,
    /// Whether it stands in quotation marks.
    pub(super) quoted: bool,
}

/// A text read.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) units: Vec<Unit>,
    /// Whether the text goes on.
    pub(super) cut: bool,
}

/// What a character that does not count does to the sentence around it.
#[derive(Clone, Copy, PartialEq)]
enum Break {
    /// Nothing: quotes, hyphens, list commas.
    None,
    /// It parts clauses where words stand on both sides, but not single characters: `征 信 修 复`.
    Gap,
    Clause,
    Sentence,
}

/// How many characters on either side of a gap make it part clauses.
const WORDS: usize = 3;

/// Reads the first [`LIMIT`] characters.
pub(super) fn read(scanner: &Scanner, text: &str) -> Read {
    let mut chars = text.chars();
    let mut units: Vec<Unit> = Vec::new();
    let (mut clause, mut sentence) = (0_u16, 0_u16);
    // How many characters stood together before the gap, and how many since.
    let (mut before, mut run, mut gap) = (0, 0, false);
    let mut quoted = false;
    for (at, c) in chars.by_ref().take(LIMIT).enumerate() {
        let read = plain(scanner, c);
        if counts(read) {
            run += 1;
            if gap && run == WORDS && before >= WORDS {
                clause = clause.saturating_add(1);
                let since = units.len().saturating_sub(WORDS - 1);
                units.iter_mut().skip(since).for_each(|unit| unit.clause = clause);
            }
            units.push(Unit { read, from: at, to: at + 1, clause, sentence, quoted });
            continue;
        }
        match c {
            '“' | '「' | '『' | '‘' => quoted = true,
            '”' | '」' | '』' | '’' | '\n' => quoted = false,
            '"' => quoted = !quoted,
            _ => {}
        }
        let kind = parts(c);
        match kind {
            Break::None => continue,
            Break::Gap => {}
            Break::Clause => clause = clause.saturating_add(1),
            Break::Sentence => {
                clause = clause.saturating_add(1);
                sentence = sentence.saturating_add(1);
            }
        }
        if run > 0 {
            before = run;
        }
        gap = kind == Break::Gap;
        run = 0;
    }
    Read { units, cut: chars.next().is_some() }
}

fn parts(c: char) -> Break {
    match c {
        '。' | '！' | '？' | '!' | '?' | '；' | ';' | '\n' | '\r' => Break::Sentence,
        '，' | ',' | '：' | ':' | '…' => Break::Clause,
        '、'
        | '“'
        | '”'
        | '‘'
        | '’'
        | '"'
        | '\''
        | '「'
        | '」'
        | '《'
        | '》'
        | '-'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => Break::None,
        _ => Break::Gap,
    }
}

/// Whether a character carries meaning: Chinese, letters, digits and the percent sign.
fn counts(c: char) -> bool {
    // Strokes that only part other characters.
    if matches!(c, '丨' | '丶' | '丿' | '亅') {
        return false;
    }
    let chinese = matches!(c, '\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    chinese || c.is_ascii_alphanumeric() || c == '%'
}

/// A character out of costume: simplified, lower case, half width, out of circles and squares.
fn plain(scanner: &Scanner, c: char) -> char {
    if let Ok(at) = scanner.fold.binary_search_by_key(&c, |(from, _)| *from) {
        return scanner.fold.get(at).map_or(c, |(_, to)| *to);
    }
    let letter = |first: u32| nth(b'a', (u32::from(c) - first) % 26);
    let digit = |first: u32| nth(b'0', (u32::from(c) - first) % 10);
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\u{FF01}'..='\u{FF5E}' => nth(b'!', u32::from(c) - 0xFF01).to_ascii_lowercase(),
        '\u{1D400}'..='\u{1D6A3}' => letter(0x1D400),
        '\u{24B6}'..='\u{24E9}' => letter(0x24B6),
        '\u{1F110}'..='\u{1F129}' => letter(0x1F110),
        '\u{1F130}'..='\u{1F149}' => letter(0x1F130),
        '\u{1F150}'..='\u{1F169}' => letter(0x1F150),
        '\u{1F170}'..='\u{1F189}' => letter(0x1F170),
        '\u{1F1E6}'..='\u{1F1FF}' => letter(0x1F1E6),
        '\u{1D7CE}'..='\u{1D7FF}' => digit(0x1D7CE),
        '\u{2460}'..='\u{2468}' => nth(b'1', u32::from(c) - 0x2460),
        _ => c,
    }
}

/// The ASCII character that many places after `first`.
fn nth(first: u8, places: u32) -> char {
    char::from_u32(u32::from(first) + places).unwrap_or(' ')
}

/// A word of the lexicon as the scanner will read it.
#[cfg(feature = "authoring")]
pub(crate) fn read_plain(scanner: &Scanner, word: &str) -> String {
    read(scanner, word).units.iter().map(|unit| unit.read).collect()
}
