//! Every combination of facts ends in a plan a customer can act on.

use super::{Kind, Report};
use crate::authoring::walk;
use crate::rules::plan;

pub(super) fn check(report: &mut Report<'_>) {
    let library = &report.draft.library;
    for guide in &library.guides {
        for facts in walk(&guide.questions).ends {
            let gaps = plan(library, guide, &facts).gaps();
            if !gaps.is_empty() {
                let pairs: Vec<_> = facts.0.iter().map(|(fact, value)| format!("{fact}={value}")).collect();
                report.add(&format!("guide {}", guide.id), Kind::NoPlan { facts: pairs.join(" "), gaps });
            }
        }
    }
}
