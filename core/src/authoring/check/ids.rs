//! Ids are kebab-case and unique within their kind (question ids: over all checks and guides).

use super::{Kind, Report};
use crate::content::Question;
use std::collections::BTreeSet;

/// Names of screens of one word, as the app writes them into the hash.
const SCREENS: [&str; 10] = ["home", "start", "scan", "said", "laws", "faq", "sample", "emergency", "about", "privacy"];

pub(super) fn check(report: &mut Report<'_>) {
    let library = &report.draft.library;
    macro_rules! kinds {
        ($($kind:literal => $list:expr),* $(,)?) => {$(
            unique(report, $kind, $list.iter().map(|item| item.id.as_str()));
        )*};
    }
    kinds! {
        "source" => library.sources,
        "flag" => library.flags,
        "fact" => library.facts,
        "channel" => library.channels,
        "contact" => library.contacts,
        "material" => library.materials,
        "period" => library.periods,
        "check" => library.checks,
        "guide" => library.guides,
        "paper" => library.papers,
        "theme" => library.themes,
        "hub" => library.hubs,
        "topic" => library.topics,
        "faq" => library.faqs,
        "sum" => library.sums,
        "term" => library.terms,
        "part" => library.sample.parts,
        "banned" => report.draft.banned,
    }
    for hub in library.hubs.iter().filter(|hub| SCREENS.contains(&hub.id.as_str())) {
        report.add(&format!("hub {}", hub.id), Kind::TakenScreen(hub.id.to_string()));
    }
    let questions = || {
        let checks = library.checks.iter().flat_map(|check| &check.questions);
        checks.chain(library.guides.iter().flat_map(|guide| &guide.questions))
    };
    unique(report, "question", questions().map(|question| question.id.as_str()));
    questions().for_each(|question| choices(report, question));
    for fact in &library.facts {
        within(report, &format!("fact {}", fact.id), fact.values.iter().map(|value| value.id.as_str()));
    }
    for guide in &library.guides {
        within(report, &format!("guide {}", guide.id), guide.steps.iter().map(|step| step.id.as_str()));
    }
    for check in &library.checks {
        within(report, &format!("check {}", check.id), check.steps.iter().map(|step| step.id.as_str()));
    }
    for paper in &library.papers {
        within(report, &format!("paper {}", paper.id), paper.versions.iter().map(|version| version.id.as_str()));
        within(report, &format!("paper {}", paper.id), paper.sections.iter().map(|section| section.id.as_str()));
    }
}

fn choices(report: &mut Report<'_>, question: &Question) {
    within(report, &format!("question {}", question.id), question.choices.iter().map(|choice| choice.id.as_str()));
}

fn unique<'a>(report: &mut Report<'_>, kind: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        one(report, &mut seen, &format!("{kind} {id}"), id);
    }
}

fn within<'a>(report: &mut Report<'_>, item: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        one(report, &mut seen, item, id);
    }
}

fn one<'a>(report: &mut Report<'_>, seen: &mut BTreeSet<&'a str>, item: &str, id: &'a str) {
    let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(kebab) || id.starts_with('-') || id.ends_with('-') {
        report.add(item, Kind::BadId(id.to_owned()));
    }
    if !seen.insert(id) {
        report.add(item, Kind::DuplicateId(id.to_owned()));
    }
}
