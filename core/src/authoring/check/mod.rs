//! All checks on a draft. Each returns everything it finds; none stops at the first.

mod desk;
mod english;
mod flows;
mod ids;
mod plans;
mod refs;
mod sources;
mod words;

use super::{Draft, Kind, Problem};
use crate::day::Day;

/// Checks a draft as of `today`.
pub fn check(draft: &Draft, today: Day) -> Vec<Problem> {
    let mut report = Report { draft, problems: Vec::new() };
    ids::check(&mut report);
    refs::check(&mut report);
    sources::check(&mut report, today);
    words::check(&mut report);
    desk::check(&mut report);
    english::check(&mut report);
    flows::check(&mut report);
    // A plan with dangling ids would be reported twice, so plans are walked only when all else holds.
    if report.problems.is_empty() {
        plans::check(&mut report);
    }
    report.problems
}

struct Report<'a> {
    draft: &'a Draft,
    problems: Vec<Problem>,
}

impl Report<'_> {
    fn add(&mut self, item: &str, kind: Kind) {
        self.problems.push(Problem { file: self.draft.file_of(item), item: item.to_owned(), kind });
    }
}
