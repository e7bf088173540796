//! Every statement rests on a source that exists, says something and has not expired.

use super::{Kind, Report};
use crate::authoring::shown;
use crate::day::Day;
use crate::ids::SourceId;
use std::collections::BTreeSet;

pub(super) fn check(report: &mut Report<'_>, today: Day) {
    required(report);
    let library = &report.draft.library;
    for text in shown(library) {
        let unknown = text.sources.iter().filter(|id| library.source(id).is_none());
        let unknown: BTreeSet<_> = unknown.collect();
        unknown.iter().for_each(|id| report.add(&text.item, Kind::UnknownSource(id.to_string())));
    }
    for source in &library.sources {
        let item = format!("source {}", source.id);
        if source.text.is_none() && source.gist.is_none() {
            report.add(&item, Kind::EmptySource);
        }
        if let Some(expires) = source.expires.filter(|expires| *expires < today) {
            report.add(&item, Kind::ExpiredSource { id: source.id.to_string(), expires });
        }
    }
    // The same source behind two texts of one item would be reported twice.
    let mut seen = Vec::new();
    report.problems.retain(|problem| {
        let new = !seen.contains(problem);
        seen.push(problem.clone());
        new
    });
}

/// Items that state law by their nature name a source even where no digit stands in them.
fn required(report: &mut Report<'_>) {
    let library = &report.draft.library;
    let flags = library.flags.iter().map(|item| ("flag", item.id.as_str(), &item.source));
    let channels = library.channels.iter().map(|item| ("channel", item.id.as_str(), &item.source));
    let contacts = library.contacts.iter().map(|item| ("contact", item.id.as_str(), &item.source));
    let materials = library.materials.iter().map(|item| ("material", item.id.as_str(), &item.source));
    let periods = library.periods.iter().map(|item| ("period", item.id.as_str(), &item.source));
    let all: Vec<(&str, &str, &Vec<SourceId>)> =
        flags.chain(channels).chain(contacts).chain(materials).chain(periods).collect();
    for (kind, id, sources) in all {
        if sources.is_empty() {
            report.add(&format!("{kind} {id}"), Kind::NoSource);
        }
    }
}
