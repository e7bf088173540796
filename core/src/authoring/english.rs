//! The second language: each Chinese sentence with its English.
//!
//! A translation belongs to the words, not to the place: whoever changes the Chinese gets a translation that is missing,
//! never one that is stale.

use super::{Draft, Shown, shown};
use crate::content::Library;
use std::collections::{BTreeMap, BTreeSet};

/// The texts that need a translation, each once: all but the wording of laws and what holds no Chinese at all.
pub(super) fn translatable(library: &Library) -> Vec<Shown<'_>> {
    let mut seen = BTreeSet::new();
    let chinese = |c: char| matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}');
    let all = shown(library).into_iter().filter(|text| !text.fixed && text.text.contains(chinese));
    all.filter(|text| seen.insert(text.text)).collect()
}

/// Lines for `content/en/`, still to be filled in, under the item they belong to.
pub fn untranslated(draft: &Draft) -> Vec<String> {
    let mut lines = Vec::new();
    let mut item = String::new();
    for text in translatable(&draft.library) {
        if draft.english.contains_key(text.text) {
            continue;
        }
        if text.item != item {
            item = text.item;
            lines.push(format!("# {item}"));
        }
        lines.push(format!("{:?} = \"\"", text.text));
    }
    lines
}

/// Each Chinese text with its English.
#[derive(Debug, Default)]
pub struct English(BTreeMap<String, String>);

impl English {
    pub(super) fn of(read: BTreeMap<String, (String, String)>) -> Self {
        Self(read.into_iter().map(|(chinese, (english, _))| (chinese, english)).collect())
    }

    /// Whether there is any.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The English of this library, for [`Library::decode_in`].
    pub fn encode(&self, library: &Library) -> Vec<u8> {
        let shown = shown(library);
        let texts = shown.iter().filter(|text| !text.fixed);
        let known = texts.filter_map(|text| Some((text.text.as_ptr(), self.0.get(text.text)?.as_str())));
        // Initials of Chinese characters lead nowhere in an English question.
        let initials = library.faqs.iter().flat_map(|faq| &faq.initials).map(|initials| (initials.as_ptr(), "."));
        library.encode_words(known.chain(initials).collect())
    }
}
