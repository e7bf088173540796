//! Red flags: each reason why an offer is a scam, written once and pointed at from everywhere.

use crate::ids::{FlagId, SourceId};
use serde::{Deserialize, Serialize};

/// How much one flag weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// 中: to be seen together with others.
    Caution,
    /// 高: one is enough to stop.
    Stop,
}

/// A sign by which a credit-report “repair” offer gives itself away.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct RedFlag {
    /// Stable id.
    pub id: FlagId,
    /// How much it weighs.
    pub severity: Severity,
    /// A short name.
    pub title: String,
    /// What it sounds like, as an advertisement or caller says it.
    pub sounds: String,
    /// Why it is wrong.
    pub why: String,
    /// What to do.
    pub action: String,
    /// Words that betray it in a text.
    pub phrases: Vec<String>,
    /// What `why` rests on.
    pub source: Vec<SourceId>,
}
