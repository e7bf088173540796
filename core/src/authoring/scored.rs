//! How well the scanner does on labelled texts.

use crate::content::Library;
use crate::rules::{Level, Scan, scan};
use core::fmt::Write as _;
use serde::Deserialize;
use std::path::Path;

/// A text and what it is.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Labelled {
    /// Scam or lawful.
    pub label: Label,
    /// Where such a text is met, such as `sms`.
    pub kind: String,
    /// The text.
    pub text: String,
}

/// What a text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// An offer, a call or a report of one.
    Scam,
    /// Anything else: notices, warnings, lawful procedures, everyday life.
    Lawful,
}

/// A labelled text and what the scanner made of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Outcome {
    /// The text.
    pub labelled: Labelled,
    /// The level it was given.
    pub level: Level,
    /// The flags seen in it, with the words.
    pub seen: Vec<String>,
}

/// Labelled texts, scanned.
#[derive(Clone, PartialEq, Debug)]
pub struct Scored(pub Vec<Outcome>);

/// Precision and recall of calling a text a level or worse.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Quality {
    /// Scam texts so called.
    pub caught: usize,
    /// Scam texts in all.
    pub scams: usize,
    /// Lawful texts so called.
    pub wronged: usize,
    /// Lawful texts in all.
    pub lawful: usize,
}

impl Quality {
    /// Share of the texts so called that are scams, from 0 to 1.
    pub fn precision(self) -> f64 {
        share(self.caught, self.caught + self.wronged)
    }

    /// Share of the scams so called, from 0 to 1.
    pub fn recall(self) -> f64 {
        share(self.caught, self.scams)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of texts are small")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

#[derive(Deserialize)]
struct File {
    text: Vec<Labelled>,
}

impl Scored {
    /// Reads a file of labelled texts (`[[text]]` with `label`, `kind`, `text`) and scans each.
    ///
    /// # Errors
    /// What cannot be read, in words.
    pub fn read(library: &Library, path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path).map_err(|error| format!("读不了 {}：{error}", path.display()))?;
        let file: File = toml::from_str(&text).map_err(|error| format!("{}：{error}", path.display()))?;
        let outcome = |labelled: Labelled| {
            let Scan { level, finds, .. } = scan(library, &labelled.text);
            let seen = finds.iter().map(|find| {
                let words = find
                    .spans
                    .iter()
                    .map(|span| labelled.text.chars().skip(span.start).take(span.len()).collect::<String>());
                format!("{}「{}」", find.flag.id, words.collect::<Vec<_>>().join("…"))
            });
            Outcome { level, seen: seen.collect(), labelled }
        };
        Ok(Self(file.text.into_iter().map(outcome).collect()))
    }

    /// The quality of calling a text this level or worse.
    pub fn quality(&self, least: Level) -> Quality {
        let count = |label: Label, least: Level| {
            self.0.iter().filter(|outcome| outcome.labelled.label == label && outcome.level >= least).count()
        };
        Quality {
            caught: count(Label::Scam, least),
            scams: count(Label::Scam, Level::Clear),
            wronged: count(Label::Lawful, least),
            lawful: count(Label::Lawful, Level::Clear),
        }
    }

    /// Texts that were missed, and lawful ones called anything, in words.
    pub fn mistakes(&self) -> Vec<String> {
        let wrong = |outcome: &&Outcome| (outcome.labelled.label == Label::Scam) == (outcome.level == Level::Clear);
        let words = |Outcome { labelled, level, seen }: &Outcome| {
            let Labelled { label, kind, text } = labelled;
            format!("{label:?} → {}：[{kind}] {text} {}", level.name(), seen.join(" "))
        };
        self.0.iter().filter(wrong).map(words).collect()
    }

    /// The quality by level as a Markdown table.
    pub fn table(&self) -> String {
        let mut out = String::from("| 判为 | 骗局 | 正当 | 精确率 | 召回率 |\n| --- | ---: | ---: | ---: | ---: |\n");
        for (name, level) in [("高", Level::Stop), ("中以上", Level::Caution)] {
            let quality = self.quality(level);
            let Quality { caught, scams, wronged, lawful } = quality;
            let _ = writeln!(
                out,
                "| {name} | {caught} / {scams} | {wronged} / {lawful} | {:.3} | {:.3} |",
                quality.precision(),
                quality.recall()
            );
        }
        out
    }
}
