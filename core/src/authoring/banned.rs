//! The do-not-print list: wrong, outdated or unproved sayings that circulate widely.

use serde::Deserialize;

/// One saying that must never be shown.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Banned {
    /// Stable id.
    pub id: String,
    /// Pieces that, all in one text, make up the saying.
    pub all: Vec<String>,
    /// Pieces that make the text harmless, such as a question whether it is so.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Why it must not be shown.
    pub reason: String,
    /// A sentence it must catch.
    pub example: String,
}

impl Banned {
    /// Whether the text says it, however it is spaced, quoted or emphasised.
    pub fn catches(&self, text: &str) -> bool {
        let text = fold(text);
        let has = |piece: &String| text.contains(&fold(piece));
        !self.all.is_empty() && self.all.iter().all(has) && !self.unless.iter().any(has)
    }
}

/// Drops what does not change the meaning: spaces, quotes, emphasis, width and case.
fn fold(text: &str) -> String {
    let keep = |c: &char| !c.is_whitespace() && !"*“”‘’\"'「」『』".contains(*c);
    text.chars().filter(keep).map(narrow).flat_map(char::to_lowercase).collect()
}

fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}
