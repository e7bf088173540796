//! Where statements come from.

use super::When;
use crate::pack::{packed, packed_enum};
use crate::{day::Day, ids::SourceId};
use serde::Deserialize;

/// A law, rule, notice or wording of our own that statements rest on.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Source {
    /// Stable id, such as `reg-25`.
    pub id: SourceId,
    /// What kind of text it is.
    pub kind: SourceKind,
    /// Official title, without 《》.
    pub title: String,
    /// Document number, such as 国务院令第631号.
    #[serde(default)]
    pub number: Option<String>,
    /// Article, such as 第二十五条.
    #[serde(default)]
    pub article: Option<String>,
    /// The text word for word; only where it was checked against the original.
    #[serde(default)]
    pub text: Option<String>,
    /// What it says in our words, where the text itself is not carried.
    #[serde(default)]
    pub gist: Option<String>,
    /// In force since.
    #[serde(default)]
    pub since: Option<Day>,
    /// Last day on which it may be shown; the build fails after it.
    #[serde(default)]
    pub expires: Option<Day>,
    /// How far it was checked.
    pub status: Status,
    /// How it was checked or what is still open, for the compliance reviewer.
    pub note: String,
}

/// Kinds of sources, in the order they are cited.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A law or administrative regulation.
    Law,
    /// A rule, procedure or guide of an authority.
    Rule,
    /// A warning, announcement or answer of an authority.
    Notice,
    /// Wording of this kiosk that states no law, such as how long a self-check takes.
    Own,
}

impl SourceKind {
    /// All kinds, in the order they are cited.
    pub const ALL: [Self; 4] = [Self::Law, Self::Rule, Self::Notice, Self::Own];
}

/// How far a source was checked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Read word for word in the law or on the authority's own site.
    Verified,
    /// Read in press or institution pages that agree.
    Secondary,
    /// Believed right, to be confirmed by compliance; shown with “以官方最新公布为准”.
    NeedsReview,
}

/// A sentence with its sources, shown only where its condition holds.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Line {
    /// The sentence; `**bold**` allowed.
    pub text: String,
    /// Facts on which it is shown; empty: always.
    #[serde(default)]
    pub when: When,
    /// What it rests on; required where it states a number, period, phone or amount.
    #[serde(default)]
    pub source: Vec<SourceId>,
}

impl Source {
    /// The article as it is cited behind the title; empty where `article` is a remark.
    pub fn cited_article(&self) -> &str {
        self.article
            .as_deref()
            .filter(|article| article.starts_with('第') || article.starts_with("Art."))
            .unwrap_or_default()
    }
}

packed!(Source { id, kind, title, number, article, text, gist, since, expires, status, note });
packed_enum!(SourceKind { Law {}, Rule {}, Notice {}, Own {} });
packed_enum!(Status { Verified {}, Secondary {}, NeedsReview {} });
packed!(Line { text, when, source });
