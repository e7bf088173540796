//! From a folder of TOML files to a draft of the library.
//!
//! Every file may hold items of any kind, except that a file under `checks/`, `guides/` or
//! `papers/` is one check, guide or paper. A name that starts with `_` is passed over, so a
//! fixture pack can lie beside the product. Items are read one by one: a mistake in one does not
//! hide the mistakes of the next.

use super::{Banned, Kind, Lexicon, Problem};
use crate::content::{Library, UiWords};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// What was read, checked or not.
#[derive(Debug, Default)]
pub struct Draft {
    /// The items that could be read.
    pub library: Library,
    /// The do-not-print list; it stays on the build machine.
    pub banned: Vec<Banned>,
    /// The scanner's lexicon, not yet compiled.
    pub lexicon: Lexicon,
    /// Each Chinese text with its English and the file that says so.
    pub english: BTreeMap<String, (String, String)>,
    /// Which file each item came from.
    pub origin: BTreeMap<String, String>,
}

impl Draft {
    /// The file an item came from; the folder itself where it is not known.
    pub fn file_of(&self, item: &str) -> String {
        let kind = item.split(' ').next().unwrap_or(item);
        let file = self.origin.get(item).or_else(|| self.origin.get(kind));
        file.cloned().unwrap_or_else(|| "content".to_owned())
    }
}

/// Reads all files below `dir`.
pub fn load(dir: &Path) -> (Draft, Vec<Problem>) {
    let mut loader = Loader::default();
    for path in files(dir, &mut loader) {
        loader.file = path.strip_prefix(dir).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        loader.item = loader.file.clone();
        loader.read_file(&path);
    }
    loader.missing_parts();
    (loader.draft, loader.problems)
}

fn files(dir: &Path, loader: &mut Loader) -> Vec<PathBuf> {
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) => {
            loader.file = dir.to_string_lossy().into_owned();
            loader.problem(Kind::Unreadable(error.to_string()));
            return Vec::new();
        }
    };
    let visible = |path: &PathBuf| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('_'));
    let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).filter(visible).collect();
    paths.sort();
    let (dirs, files): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| path.is_dir());
    let toml = files.into_iter().filter(|path| path.extension().is_some_and(|end| end == "toml"));
    let mut all: Vec<_> = toml.collect();
    for below in dirs {
        all.extend(self::files(&below, loader));
    }
    all
}

#[derive(Default)]
struct Loader {
    draft: Draft,
    problems: Vec<Problem>,
    seen_parts: Vec<&'static str>,
    file: String,
    item: String,
}

/// Parts every content folder needs exactly once.
const PARTS: [&str; 11] =
    ["meta", "ui", "attract", "pace", "privacy", "home", "said", "emergency", "warning", "scanner", "sample"];

impl Loader {
    fn problem(&mut self, kind: Kind) {
        self.problems.push(Problem { file: self.file.clone(), item: self.item.clone(), kind });
    }

    fn read_file(&mut self, path: &Path) {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => return self.problem(Kind::Unreadable(error.to_string())),
        };
        match text.parse::<Table>() {
            Ok(table) => self.read_table(table),
            Err(error) => self.problem(Kind::Syntax(error.to_string())),
        }
    }

    fn read_table(&mut self, mut table: Table) {
        match self.file.split('/').next() {
            Some("checks") => {
                let questions = self.items(&mut table, "question");
                let steps = self.items(&mut table, "step");
                if let Some(mut check) = self.whole::<crate::content::Check>("check", table) {
                    check.questions = questions;
                    check.steps = steps;
                    self.draft.library.checks.push(check);
                }
            }
            Some("guides") => {
                let questions = self.items(&mut table, "question");
                let steps = self.items(&mut table, "step");
                if let Some(mut guide) = self.whole::<crate::content::Guide>("guide", table) {
                    guide.questions = questions;
                    guide.steps = steps;
                    self.draft.library.guides.push(guide);
                }
            }
            Some("papers") => {
                let sections = self.items(&mut table, "section");
                if let Some(mut paper) = self.whole::<crate::content::Paper>("paper", table) {
                    paper.sections = sections;
                    self.draft.library.papers.push(paper);
                }
            }
            Some("en") => self.translations(table),
            _ => self.read_shared(table),
        }
    }

    fn translations(&mut self, table: Table) {
        for (chinese, english) in table {
            let known = self.draft.english.contains_key(&chinese);
            match english {
                _ if known => self.problem(Kind::DuplicateId(chinese)),
                Value::String(english) => {
                    self.draft.english.insert(chinese, (english, self.file.clone()));
                }
                other => {
                    self.problem(Kind::Misfit(format!("“{chinese}”的英文要写成字符串，不是 {}", other.type_str())))
                }
            }
        }
    }

    fn read_shared(&mut self, mut table: Table) {
        macro_rules! lists {
            ($($key:literal => $list:expr),* $(,)?) => {$(
                let items = self.items(&mut table, $key);
                $list.extend(items);
            )*};
        }
        lists! {
            "source" => self.draft.library.sources,
            "flag" => self.draft.library.flags,
            "fact" => self.draft.library.facts,
            "channel" => self.draft.library.channels,
            "contact" => self.draft.library.contacts,
            "material" => self.draft.library.materials,
            "period" => self.draft.library.periods,
            "banned" => self.draft.banned,
            "theme" => self.draft.library.themes,
            "hub" => self.draft.library.hubs,
            "topic" => self.draft.library.topics,
            "faq" => self.draft.library.faqs,
            "sum" => self.draft.library.sums,
            "term" => self.draft.library.terms,
            "words" => self.draft.lexicon.words,
            "costume" => self.draft.lexicon.costumes,
            "clue" => self.draft.lexicon.clues,
        }
        macro_rules! parts {
            ($($key:literal => $part:expr),* $(,)?) => {$(
                if let Some(value) = table.remove($key) {
                    self.begin($key, None);
                    self.part($key);
                    if let Some(part) = self.one(value) {
                        $part = part;
                    }
                }
            )*};
        }
        parts! {
            "meta" => self.draft.library.meta,
            "attract" => self.draft.library.attract,
            "pace" => self.draft.library.pace,
            "privacy" => self.draft.library.privacy,
            "home" => self.draft.library.home,
            "said" => self.draft.library.said,
            "emergency" => self.draft.library.emergency,
            "warning" => self.draft.library.warning,
            "scanner" => self.draft.lexicon.basics,
            "outlet" => self.draft.library.outlet,
        }
        if let Some(mut value) = table.remove("sample") {
            // Its parts are read one by one, like questions and steps.
            let parts = value.as_table_mut().map(|sample| self.items(sample, "part")).unwrap_or_default();
            self.begin("sample", None);
            self.part("sample");
            if let Some(sample) = self.one::<crate::content::Sample>(value) {
                self.draft.library.sample = crate::content::Sample { parts, ..sample };
            }
        }
        if let Some(value) = table.remove("ui") {
            self.begin("ui", None);
            self.part("ui");
            if let Some(words) = self.one::<UiWords>(value) {
                self.draft.library.ui = words.into();
            }
        }
        self.item = self.file.clone();
        for key in table.keys() {
            self.problem(Kind::UnknownKey(key.clone()));
        }
    }

    fn part(&mut self, key: &'static str) {
        if self.seen_parts.contains(&key) {
            self.problem(Kind::DuplicateId(key.to_owned()));
        }
        self.seen_parts.push(key);
    }

    fn missing_parts(&mut self) {
        self.file = "content".to_owned();
        for part in PARTS {
            if !self.seen_parts.contains(&part) {
                self.item = part.to_owned();
                self.problem(Kind::MissingPart(part));
            }
        }
    }

    /// Names the item that the next problems belong to, and remembers its file.
    fn begin(&mut self, kind: &str, id: Option<&str>) {
        self.item = match id {
            Some(id) => format!("{kind} {id}"),
            None => kind.to_owned(),
        };
        self.draft.origin.insert(self.item.clone(), self.file.clone());
    }

    /// Takes the list `key` out of a table and reads its items one by one.
    fn items<T: DeserializeOwned>(&mut self, table: &mut Table, key: &str) -> Vec<T> {
        match table.remove(key) {
            None => Vec::new(),
            Some(Value::Array(values)) => values.into_iter().filter_map(|value| self.named(key, value)).collect(),
            Some(_) => {
                self.problem(Kind::Misfit(format!("`{key}` 应写成 [[{key}]]")));
                Vec::new()
            }
        }
    }

    fn whole<T: DeserializeOwned>(&mut self, kind: &str, table: Table) -> Option<T> {
        self.named(kind, Value::Table(table))
    }

    fn named<T: DeserializeOwned>(&mut self, kind: &str, value: Value) -> Option<T> {
        let id = ["id", "flag", "of"].iter().find_map(|key| value.get(key)?.as_str()).unwrap_or("?").to_owned();
        self.begin(kind, Some(&id));
        self.one(value)
    }

    fn one<T: DeserializeOwned>(&mut self, value: Value) -> Option<T> {
        let mut unknown = Vec::new();
        let read = serde_ignored::deserialize(value, |path| unknown.push(path.to_string()));
        for key in unknown {
            self.problem(Kind::UnknownKey(key));
        }
        match read {
            Ok(item) => Some(item),
            Err(error) => {
                let error: toml::de::Error = error;
                self.problem(Kind::Misfit(error.to_string().trim().replace('\n', " ")));
                None
            }
        }
    }
}
