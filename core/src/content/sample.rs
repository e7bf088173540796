//! 看懂信用报告: a drawn, made-up report, each part with its explanation.

use super::{Line, Link};
use crate::ids::PartId;
use crate::pack::packed;
use serde::Deserialize;

/// The sample.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Sample {
    /// Heading of the screen.
    pub title: String,
    /// How to use it.
    pub lead: Line,
    /// Written over the drawing: that all of it is made up.
    pub mark: String,
    /// Title of the drawn report.
    pub report: String,
    /// Its parts, in order.
    #[serde(default, rename = "part")]
    pub parts: Vec<SamplePart>,
    /// Where to go from here.
    pub next: Vec<Link>,
}

/// A part of the drawn report.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct SamplePart {
    /// Stable id.
    pub id: PartId,
    /// Its heading in the report.
    pub title: String,
    /// What stands in it: label and made-up value.
    pub rows: Vec<(String, String)>,
    /// What it means and what to look for.
    pub lines: Vec<Line>,
    /// Where to go where something is wrong there.
    pub next: Vec<Link>,
}

packed!(Sample { title, lead, mark, report, parts, next });
packed!(SamplePart { id, title, rows, lines, next });
