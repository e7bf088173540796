//! Words that ordinary people may not know, explained with a tap.

use crate::ids::{SourceId, TermId};
use crate::pack::packed;
use serde::Deserialize;

/// A word and what it means.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Term {
    /// Stable id.
    pub id: TermId,
    /// The word, as it stands on its button.
    pub word: String,
    /// Other forms in which it stands in texts.
    pub also: Vec<String>,
    /// What it means, in a few plain sentences.
    pub text: String,
    /// What that rests on.
    pub source: Vec<SourceId>,
}

impl Term {
    /// The word and its other forms.
    pub fn forms(&self) -> impl Iterator<Item = &String> {
        core::iter::once(&self.word).chain(&self.also)
    }

    /// Whether it stands in a text, in any of its forms.
    pub fn stands_in(&self, text: &str) -> bool {
        self.forms().any(|form| holds(text.as_bytes(), form.as_bytes()))
    }
}

/// Whether the bytes stand in others. UTF-8 never has one character begin within another, so bytes are enough; a
/// search for strings would be kilobytes of program for this alone.
fn holds(text: &[u8], form: &[u8]) -> bool {
    let Some(first) = form.first() else { return false };
    // Chinese words stand side by side; an English one does not stand in the middle of another, but may be several.
    let letter = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(u8::is_ascii_alphabetic);
    let several = |end: usize| text.get(end) == Some(&b's') && !letter(Some(end + 1));
    let ends = |end: usize| !letter(Some(end)) || several(end);
    let apart = |at: usize, end: usize| !first.is_ascii_alphabetic() || (!letter(at.checked_sub(1)) && ends(end));
    let stands = |at: usize| text.get(at..at + form.len()) == Some(form) && apart(at, at + form.len());
    text.iter().enumerate().any(|(at, byte)| byte == first && stands(at))
}

packed!(Term { id, word, also, text, source });
