//! Shared by the native tests: the real content, and the fixture pack with a change applied.

// Each test binary uses its own part of this.
#![allow(dead_code, unreachable_pub)]

use kiosk_core::authoring::{Problem, compile};
use kiosk_core::content::{Check, Choice, Guide, Library, Question};
use kiosk_core::day::Day;
use kiosk_core::ids::{CheckId, ChoiceId, GuideId, QuestionId};
use kiosk_core::rules::Answers;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The project's root folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A day on which all sources of the fixture are in force.
pub fn today() -> Day {
    Day::new(2026, 11, 23).expect("a day")
}

/// The content the product ships.
pub static REAL: LazyLock<Library> = LazyLock::new(|| {
    compile(&root().join("content"), today()).unwrap_or_else(|problems| panic!("{}", list(&problems)))
});

/// The check the first slice ships.
pub fn paid_repair() -> &'static Check {
    REAL.check(&CheckId::new("paid-repair")).expect("the check")
}

/// The guide the first slice ships.
pub fn dispute() -> &'static Guide {
    REAL.guide(&GuideId::new("dispute")).expect("the guide")
}

/// Problems as an author sees them.
pub fn list(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

/// The fixture pack with one text of one file replaced, checked as of `today`.
pub fn altered(file: &str, from: &str, to: &str, today: Day) -> Result<Library, Vec<Problem>> {
    let pack = Pack::new(&format!("{file}{from}{to}"));
    pack.replace(file, from, to);
    compile(&pack.dir, today)
}

/// A private copy of the fixture pack, removed when dropped.
pub struct Pack {
    /// Where it lies.
    pub dir: PathBuf,
}

impl Pack {
    /// Copies the fixture pack; `name` keeps copies of different tests apart.
    pub fn new(name: &str) -> Self {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        (name, std::process::id(), std::thread::current().id()).hash(&mut hasher);
        let dir = std::env::temp_dir().join(format!("kiosk-fixture-{:x}", hasher.finish()));
        copy(&root().join("content/_fixture"), &dir);
        Self { dir }
    }

    /// Replaces a text that must be there.
    pub fn replace(&self, file: &str, from: &str, to: &str) {
        let path = self.dir.join(file);
        let text = std::fs::read_to_string(&path).expect("a fixture file");
        assert!(text.contains(from), "{file} does not contain {from}");
        std::fs::write(&path, text.replacen(from, to, 1)).expect("writable");
    }

    /// Adds text at the end of a file.
    pub fn append(&self, file: &str, text: &str) {
        let path = self.dir.join(file);
        let before = std::fs::read_to_string(&path).unwrap_or_default();
        std::fs::write(&path, before + text).expect("writable");
    }
}

impl Drop for Pack {
    fn drop(&mut self) {
        // A leftover copy in the temporary folder harms nobody.
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a temporary folder");
    for entry in std::fs::read_dir(from).expect("the fixture").filter_map(Result::ok) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// Answers from `(question, choices)`; ids that do not exist fail the test.
pub fn answers(questions: &[Question], given: &[(&str, &[&str])]) -> Answers {
    let mut answers = Answers::default();
    for (question, choices) in given {
        let question = QuestionId::new(question);
        let asked = questions.iter().find(|item| item.id == question).expect("a question");
        let ids = choices.iter().map(|choice| asked.choice(&ChoiceId::new(choice)).expect("a choice").id.clone());
        answers.put(&question, ids.collect());
    }
    answers
}

/// The harmless choice of a question: raises nothing.
pub fn harmless(question: &Question) -> &Choice {
    question.choices.iter().find(|choice| choice.flags.is_empty()).expect("every question has a harmless answer")
}

/// All questions answered harmlessly, except those given.
pub fn otherwise_harmless(questions: &[Question], given: &[(&str, &[&str])]) -> Answers {
    let mut all = answers(questions, given);
    for question in questions.iter().filter(|question| !given.iter().any(|(id, _)| *id == question.id.as_str())) {
        all.put(&question.id, [harmless(question).id.clone()].into());
    }
    all
}

/// The golden cases of a table under `tests/golden/`.
pub fn cases<T: serde::de::DeserializeOwned>(file: &str) -> Vec<T> {
    let text = std::fs::read_to_string(root().join("tests/golden").join(file)).expect("the table");
    let mut table: std::collections::BTreeMap<String, Vec<T>> = toml::from_str(&text).expect("a table of cases");
    table.remove("case").expect("cases")
}
