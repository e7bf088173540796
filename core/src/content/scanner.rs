//! The lexicon of the phrase scanner, compiled; [`crate::rules::scan`] reads it.
//!
//! Authors write words and clues in `scanner.toml`; `authoring` expands the disguises and turns ids
//! into positions; both lists of words are sorted, so that they can be searched as they are.

use crate::pack::{packed, packed_enum};
use serde::Deserialize;

/// What the scanner knows.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Scanner {
    /// Characters read as another one, sorted: traditional forms, letters in costume.
    pub fold: Vec<(char, char)>,
    /// Disguised spellings, sorted, each with the position in `meant` of what it stands for.
    pub disguises: Vec<(String, u16)>,
    /// What the disguised spellings stand for.
    pub meant: Vec<String>,
    /// All words looked for, sorted.
    pub words: Vec<String>,
    /// The groups each word belongs to, in the order of `words`.
    pub terms: Vec<Vec<u16>>,
    /// How many groups there are.
    pub groups: u16,
    /// What betrays which flag.
    pub clues: Vec<Clue>,
}

/// Words that, found together, betray a flag.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Clue {
    /// Position of the flag in the library.
    pub flag: u16,
    /// One word of each group, near one another.
    pub groups: Vec<u16>,
    /// How far the clue can be trusted.
    pub kind: ClueKind,
}

/// How far a clue can be trusted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
pub enum ClueKind {
    /// Words nobody uses but to sell this.
    Alone,
    /// Words that betray it where the text is about credit or money.
    Topical,
    /// Words that betray it together, unless the sentence speaks of the lawful way.
    Together,
    /// Words that betray it together, whatever else the sentence speaks of.
    Firm,
    /// Words that only raise a doubt, which counts as caution at most.
    Hint,
}

/// Groups with a meaning of their own; they come first in [`Scanner::groups`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u16)]
pub enum Mark {
    /// The text is about credit or money.
    Topic,
    /// The sentence warns: “警惕”, “骗局”.
    Warning,
    /// What stands before it in the sentence is called untrue: “都是假的”.
    Refuting,
    /// What follows in the clause is denied: “不会”, “切忌”.
    Denying,
    /// Looks like one of the above and is not: “不是骗子”, “特别”.
    Harmless,
    /// The sentence speaks of the lawful way: “书面答复”, “本行网点”.
    Lawful,
    /// Somebody tells what was said to them: “他让我”; the lawful way they mention excuses nobody.
    Telling,
    /// Somebody who warns speaks: “民警提醒”.
    Voice,
    /// Somebody wants to be contacted: “加我微信”.
    Soliciting,
}

impl Mark {
    /// All marks, in the order of their groups, with the names authors use.
    pub const ALL: [(Self, &'static str); 9] = [
        (Self::Topic, "topic"),
        (Self::Warning, "warning"),
        (Self::Refuting, "refuting"),
        (Self::Denying, "denying"),
        (Self::Harmless, "harmless"),
        (Self::Lawful, "lawful"),
        (Self::Telling, "telling"),
        (Self::Voice, "voice"),
        (Self::Soliciting, "soliciting"),
    ];

    /// Its group.
    pub fn group(self) -> usize {
        self as usize
    }
}

packed!(Scanner { fold, disguises, meant, words, terms, groups, clues });
packed!(Clue { flag, groups, kind });
packed_enum!(ClueKind { Alone {}, Topical {}, Together {}, Firm {}, Hint {} });
