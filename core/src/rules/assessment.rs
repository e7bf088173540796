//! From the answers of a self-check to its verdict.
//!
//! The worst flag decides: one red flag of severity `stop` is enough, several cautions never add
//! up to one, and no answer lowers the level. A doubt (“不清楚”) counts as a caution, not as a no.

use super::flow::{Answers, replay};
use crate::content::{Check, Choice, Library, Question, RedFlag, Severity, Verdict};

/// What the answers amount to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    /// No flag was raised. This is never called safe.
    Clear,
    /// Cautions or doubts only.
    Caution,
    /// A flag of severity `stop` was raised for certain.
    Stop,
}

impl Level {
    /// All levels, worst first.
    pub const ALL: [Self; 3] = [Self::Stop, Self::Caution, Self::Clear];

    /// Its name as a value of the fact `level`, on which sheets may depend.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Caution => "caution",
            Self::Clear => "clear",
        }
    }
}

/// One flag, and the answer that raised it.
#[derive(Clone, PartialEq, Debug)]
pub struct Reason<'a> {
    /// The flag.
    pub flag: &'a RedFlag,
    /// The question.
    pub question: &'a Question,
    /// The choice taken.
    pub choice: &'a Choice,
    /// What this reason alone amounts to.
    pub level: Level,
}

/// The outcome of a self-check, with everything that led to it.
#[derive(Clone, PartialEq, Debug)]
pub struct Assessment<'a> {
    /// The level of the worst reason.
    pub level: Level,
    /// Every flag raised, worst first, each once.
    pub reasons: Vec<Reason<'a>>,
    /// Whether all questions on the way were answered.
    pub complete: bool,
}

/// Assesses the answers given so far.
pub fn assess<'a>(library: &'a Library, check: &'a Check, answers: &Answers) -> Assessment<'a> {
    let state = replay(&check.questions, answers);
    let mut reasons: Vec<Reason<'a>> = Vec::new();
    for asked in &state.asked {
        for choice in &asked.chosen {
            for flag in choice.flags.iter().filter_map(|id| library.flag(id)) {
                let level = weigh(flag, choice);
                add(&mut reasons, Reason { flag, question: asked.question, choice, level });
            }
        }
    }
    let mut worst_first = Vec::with_capacity(reasons.len());
    for level in Level::ALL {
        worst_first.extend(reasons.iter().filter(|reason| reason.level == level).cloned());
    }
    let reasons = worst_first;
    let level = reasons.first().map_or(Level::Clear, |reason| reason.level);
    Assessment { level, reasons, complete: state.next.is_none() }
}

/// The verdict a check speaks at a level.
pub fn verdict(check: &Check, level: Level) -> &Verdict {
    match level {
        Level::Stop => &check.verdict.stop,
        Level::Caution => &check.verdict.caution,
        Level::Clear => &check.verdict.clear,
    }
}

fn weigh(flag: &RedFlag, choice: &Choice) -> Level {
    match flag.severity {
        Severity::Stop if !choice.unsure => Level::Stop,
        _ => Level::Caution,
    }
}

/// Keeps each flag once, with the answer that weighs most.
fn add<'a>(reasons: &mut Vec<Reason<'a>>, new: Reason<'a>) {
    match reasons.iter_mut().find(|reason| reason.flag.id == new.flag.id) {
        Some(known) if known.level >= new.level => {}
        Some(known) => *known = new,
        None => reasons.push(new),
    }
}
