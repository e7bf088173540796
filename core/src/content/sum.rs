//! 算一算: from one date to what the law makes of it.

use super::{Line, Link};
use crate::ids::{PeriodId, SumId};
use crate::pack::packed;
use serde::Deserialize;

/// A calculator that asks for one date.
///
/// In its results `{start}` is the date entered, `{due}` the last day of the period and `{after}` the day after it.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Sum {
    /// Stable id.
    pub id: SumId,
    /// What it works out, in the customer's words.
    pub title: String,
    /// The question for the date.
    pub ask: String,
    /// A sentence under it.
    pub lead: Line,
    /// The period that starts on the day after the date.
    pub period: PeriodId,
    /// What to say while the period runs.
    pub running: SumResult,
    /// What to say once it has run out.
    pub over: SumResult,
    /// Answers for those who cannot give a date, or to whom the period does not apply.
    #[serde(default)]
    pub others: Vec<Other>,
}

/// What a calculator says.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct SumResult {
    /// The outcome, in one sentence.
    pub title: String,
    /// What it means; what it rests on.
    pub lines: Vec<Line>,
    /// Where to go from here.
    pub next: Vec<Link>,
}

/// An answer other than a date, and what to say to it.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Other {
    /// The words on the button.
    pub label: String,
    /// What to say.
    pub result: SumResult,
}

packed!(Sum { id, title, ask, lead, period, running, over, others });
packed!(SumResult { title, lines, next });
packed!(Other { label, result });
