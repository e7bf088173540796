//! The scanner's lexicon as authors write it, and its compilation into lists.
//!
//! Disguises multiply here, on the build machine: each word named `disguised` is spelled in every
//! way its characters can be dressed up, so that the app only looks them up.

use super::{Kind, Problem};
use crate::content::{Clue, ClueKind, Mark, RedFlag, Scanner};
use crate::rules::read_plain;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// What authors write in `scanner.toml`.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// Folding, words to be disguised, and the words of the marks.
    pub basics: Basics,
    /// How characters are dressed up.
    pub costumes: Vec<Costume>,
    /// Named groups of words.
    pub words: Vec<Words>,
    /// What betrays each flag.
    pub clues: Vec<Betrays>,
}

/// The part `[scanner]`.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Basics {
    /// Pairs of characters: the first is read as the second.
    pub fold: String,
    /// Words that are looked for in disguise, too.
    pub disguised: Vec<String>,
    /// The words of each [`Mark`], by its name.
    pub marks: BTreeMap<String, Vec<String>>,
}

/// How one character is dressed up.
#[derive(Clone, Debug, Deserialize)]
pub struct Costume {
    /// The character.
    pub of: char,
    /// Pinyin, look-alikes, homophones, its parts.
    #[serde(rename = "as")]
    pub worn: Vec<String>,
}

/// A named group of words.
#[derive(Clone, Debug, Deserialize)]
pub struct Words {
    /// Its name, used as `@name`.
    pub id: String,
    /// The words.
    pub words: Vec<String>,
}

/// What betrays one flag; see [`ClueKind`].
#[derive(Clone, Debug, Deserialize)]
pub struct Betrays {
    /// The flag.
    pub flag: String,
    /// Words nobody uses but to sell this.
    #[serde(default)]
    pub alone: Vec<String>,
    /// Words that betray it where the text is about credit or money.
    #[serde(default)]
    pub topical: Vec<String>,
    /// Sets of words: parts parted by spaces, each `@group` or `word|word`.
    #[serde(default)]
    pub together: Vec<String>,
    /// Sets of words that count even in a sentence on the lawful way.
    #[serde(default)]
    pub firm: Vec<String>,
    /// Words that only raise a doubt.
    #[serde(default)]
    pub hints: Vec<String>,
}

/// The longest a word may be dressed up character by character; longer ones multiply too far.
const DISGUISED: usize = 4;

/// Compiles the lexicon; `report` takes an item and what is wrong with it.
pub(super) fn build(lexicon: &Lexicon, flags: &[RedFlag], mut report: impl FnMut(String, Kind)) -> Scanner {
    let mut fold: Vec<(char, char)> = Vec::new();
    let mut pairs = lexicon.basics.fold.chars().filter(|c| !c.is_whitespace());
    while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
        fold.push((from, to));
    }
    fold.sort_unstable();
    fold.dedup();
    let mut builder = Builder {
        base: Scanner { fold, ..Scanner::default() },
        terms: BTreeMap::new(),
        groups: 0,
        named: BTreeMap::new(),
    };
    for (_, name) in Mark::ALL {
        match lexicon.basics.marks.get(name) {
            Some(words) => builder.group(words.iter().map(String::as_str), "scanner", &mut report),
            None => {
                report("scanner".into(), Kind::Misfit(format!("marks 里缺 {name}")));
                builder.group([].into_iter(), "scanner", &mut report)
            }
        };
    }
    for words in &lexicon.words {
        let item = format!("words {}", words.id);
        let group = builder.group(words.words.iter().map(String::as_str), &item, &mut report);
        builder.named.insert(words.id.clone(), (group, words.words.clone()));
    }
    for betrays in &lexicon.clues {
        builder.betrays(betrays, flags, &mut report);
    }
    let worn = disguises(lexicon, &builder.base);
    builder.finish(&worn)
}

struct Builder {
    base: Scanner,
    /// Each word and the groups it belongs to.
    terms: BTreeMap<String, BTreeSet<u16>>,
    groups: u16,
    /// The group and the words behind each name.
    named: BTreeMap<String, (u16, Vec<String>)>,
}

impl Builder {
    fn group<'a>(
        &mut self,
        words: impl Iterator<Item = &'a str>,
        item: &str,
        report: &mut impl FnMut(String, Kind),
    ) -> u16 {
        let group = self.groups;
        self.groups += 1;
        for word in words {
            let read = read_plain(&self.base, word);
            if read.is_empty() {
                report(item.to_owned(), Kind::UnreadableWord(word.to_owned()));
                continue;
            }
            self.terms.entry(read).or_default().insert(group);
        }
        group
    }

    fn betrays(&mut self, betrays: &Betrays, flags: &[RedFlag], report: &mut impl FnMut(String, Kind)) {
        let item = format!("clue {}", betrays.flag);
        let Some(flag) = flags.iter().position(|flag| flag.id.as_str() == betrays.flag) else {
            return report(item, Kind::Dangling { what: "红旗", id: betrays.flag.clone() });
        };
        let flag = u16::try_from(flag).unwrap_or(u16::MAX);
        let single = [
            (&betrays.alone, ClueKind::Alone),
            (&betrays.topical, ClueKind::Topical),
            (&betrays.hints, ClueKind::Hint),
        ];
        for (words, kind) in single {
            if !words.is_empty() {
                let group = self.group(words.iter().map(String::as_str), &item, report);
                self.base.clues.push(Clue { flag, groups: vec![group], kind });
            }
        }
        let sets = betrays.together.iter().map(|set| (set, ClueKind::Together));
        for (set, kind) in sets.chain(betrays.firm.iter().map(|set| (set, ClueKind::Firm))) {
            let mut groups = Vec::new();
            for part in set.split_whitespace() {
                groups.push(self.part(part, &item, report));
            }
            if groups.len() < 2 {
                report(item.clone(), Kind::Misfit(format!("together 的“{set}”至少要有两部分")));
            }
            self.base.clues.push(Clue { flag, groups, kind });
        }
    }

    /// A part of a set: a named group, or words and named groups parted by `|`.
    fn part(&mut self, part: &str, item: &str, report: &mut impl FnMut(String, Kind)) -> u16 {
        if let Some((group, _)) = part.strip_prefix('@').and_then(|name| self.named.get(name)) {
            return *group;
        }
        let mut words: Vec<String> = Vec::new();
        for word in part.split('|') {
            match word.strip_prefix('@') {
                None => words.push(word.to_owned()),
                Some(name) => match self.named.get(name) {
                    Some((_, named)) => words.extend(named.iter().cloned()),
                    None => report(item.to_owned(), Kind::Dangling { what: "词组", id: name.to_owned() }),
                },
            }
        }
        self.group(words.iter().map(String::as_str), item, report)
    }

    fn finish(mut self, worn: &BTreeMap<String, &str>) -> Scanner {
        self.base.meant = worn.values().copied().collect::<BTreeSet<_>>().into_iter().map(str::to_owned).collect();
        let place =
            |word: &str| self.base.meant.iter().position(|meant| meant == word).and_then(|at| u16::try_from(at).ok());
        self.base.disguises =
            worn.iter().filter_map(|(spelling, word)| Some((spelling.clone(), place(word)?))).collect();
        self.base.words = self.terms.keys().cloned().collect();
        self.base.terms = self.terms.into_values().map(|groups| groups.into_iter().collect()).collect();
        Scanner { groups: self.groups, ..self.base }
    }
}

/// Every disguised spelling, and what each stands for.
fn disguises<'a>(lexicon: &'a Lexicon, base: &Scanner) -> BTreeMap<String, &'a str> {
    let costumes: BTreeMap<char, &[String]> =
        lexicon.costumes.iter().map(|costume| (costume.of, costume.worn.as_slice())).collect();
    let mut meant: BTreeMap<String, &str> = BTreeMap::new();
    for word in &lexicon.basics.disguised {
        for spelling in spellings(word, &costumes) {
            let read = read_plain(base, &spelling);
            if read != *word {
                meant.entry(read).or_insert(word);
            }
        }
    }
    // An ordinary word is never taken for a disguise of another one.
    for word in &lexicon.basics.disguised {
        meant.remove(word);
    }
    meant
}

/// All ways to dress up a word: any number of characters in Latin letters, one in a look-alike.
fn spellings(word: &str, costumes: &BTreeMap<char, &[String]>) -> Vec<String> {
    let mut all = vec![(String::new(), false)];
    for (at, c) in word.chars().enumerate() {
        let worn = costumes.get(&c).copied().unwrap_or_default();
        let mut longer = Vec::new();
        for (before, alike) in &all {
            longer.push((format!("{before}{c}"), *alike));
            for costume in worn {
                // Letters and characters taken apart cannot be mistaken for another word.
                let plain = costume.is_ascii() || costume.chars().nth(1).is_some();
                if (plain && at < DISGUISED) || !alike {
                    longer.push((format!("{before}{costume}"), *alike || !plain));
                }
            }
        }
        all = longer;
    }
    all.into_iter().map(|(spelling, _)| spelling).collect()
}

/// What the finished scanner must do: show each flag in its own lines.
pub(super) fn examples(library: &crate::content::Library) -> Vec<(String, Kind)> {
    let mut missed = Vec::new();
    for flag in &library.flags {
        for line in flag.examples.iter().chain([&flag.sounds]) {
            let scan = crate::rules::scan(library, line);
            if !scan.finds.iter().any(|find| find.flag.id == flag.id) {
                missed.push((format!("flag {}", flag.id), Kind::BlindFlag(line.clone())));
            }
        }
    }
    missed
}

/// Problems with their files.
pub(super) fn compile(draft: &mut super::Draft) -> Vec<Problem> {
    let mut found = Vec::new();
    draft.library.scanner = build(&draft.lexicon, &draft.library.flags, |item, kind| found.push((item, kind)));
    if found.is_empty() {
        found = examples(&draft.library);
    }
    found.into_iter().map(|(item, kind)| Problem { file: draft.file_of(&item), item, kind }).collect()
}
