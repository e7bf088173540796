//! Self-checks: questions whose answers raise red flags, and what to say at the end.

use super::{Line, Link, Question};
use crate::ids::CheckId;
use serde::{Deserialize, Serialize};

/// A self-check questionnaire.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Check {
    /// Stable id.
    pub id: CheckId,
    /// What it is about, in the customer's words.
    pub title: String,
    /// Questions in order.
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
    /// What to say at each level.
    pub verdict: Verdicts,
}

/// One verdict a level.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Verdicts {
    /// A flag of severity `stop` was raised.
    pub stop: Verdict,
    /// Only cautions or doubts were raised.
    pub caution: Verdict,
    /// Nothing was raised. Never says “安全”.
    pub clear: Verdict,
}

/// What a verdict says and where it leads.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Verdict {
    /// What to do, in a few words.
    pub title: String,
    /// One or two sentences; `{n}` is the number of reasons.
    pub lead: Line,
    /// At most three things to do now.
    pub now: Vec<Line>,
    /// Where to go from here.
    pub next: Vec<Link>,
}
