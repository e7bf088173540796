//! Self-checks: questions whose answers raise red flags, and what to say at the end.

use super::{Line, Link, Question, Step};
use crate::ids::{CheckId, ContactId};
use crate::pack::packed;
use serde::Deserialize;

/// A self-check questionnaire.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Check {
    /// Stable id.
    pub id: CheckId,
    /// What it is about, in the customer's words.
    pub title: String,
    /// Questions in order.
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
    /// What to do step by step, where the answers call for it; those whose condition holds are shown.
    #[serde(default, rename = "step")]
    pub steps: Vec<Step>,
    /// What to say at each level.
    pub verdict: Verdicts,
}

/// One verdict a level.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Verdicts {
    /// A flag of severity `stop` was raised.
    pub stop: Verdict,
    /// Only cautions or doubts were raised.
    pub caution: Verdict,
    /// Nothing was raised. Never says “安全”.
    pub clear: Verdict,
}

/// Where the scanner's outcome leads, by level.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Onward {
    /// Whom to call.
    pub call: Vec<ContactId>,
    /// Where to go from here.
    pub next: Vec<Link>,
}

/// One a level; see [`Verdicts`].
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Onwards {
    /// A flag of severity `stop` was found.
    pub stop: Onward,
    /// Only cautions were found.
    pub caution: Onward,
    /// Nothing was found.
    pub clear: Onward,
}

/// What a verdict says and where it leads.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Verdict {
    /// What to do, in a few words.
    pub title: String,
    /// One or two sentences; `{n}` is the number of reasons.
    pub lead: Line,
    /// Things to do now, most urgent first; the first three whose condition holds are shown.
    pub now: Vec<Line>,
    /// Whom to call.
    pub call: Vec<ContactId>,
    /// Where to go from here.
    pub next: Vec<Link>,
}

packed!(Check { id, title, questions, steps, verdict });
packed!(Verdicts { stop, caution, clear });
packed!(Onward { call, next });
packed!(Onwards { stop, caution, clear });
packed!(Verdict { title, lead, now, call, next });
