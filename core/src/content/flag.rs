//! Red flags: each reason why an offer is a scam, written once and pointed at from everywhere.

use crate::ids::{FlagId, SourceId, ThemeId};
use crate::pack::{packed, packed_enum};
use serde::Deserialize;

/// How much one flag weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// 中: to be seen together with others.
    Caution,
    /// 高: one is enough to stop.
    Stop,
}

/// A sign by which a credit-report “repair” offer gives itself away.
#[derive(Clone, PartialEq, Debug, Deserialize)]
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
    /// Lines as a customer would have seen or heard them, to be tapped in the scanner.
    pub examples: Vec<String>,
    /// What `why` rests on.
    pub source: Vec<SourceId>,
}

/// Flags whose lines are found under one heading in the scanner.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Theme {
    /// Stable id.
    pub id: ThemeId,
    /// The heading, in the customer's words.
    pub title: String,
    /// Its picture.
    pub icon: super::Icon,
    /// Its flags; each flag belongs to one theme.
    pub flags: Vec<FlagId>,
}

packed_enum!(Severity { Caution {}, Stop {} });
packed!(RedFlag { id, severity, title, sounds, why, action, examples, source });
packed!(Theme { id, title, icon, flags });
