//! Questionnaires make sense: every question can be reached, every choice says what it means.

use super::{Kind, Report};
use crate::authoring::walk;
use crate::content::{Choice, Guide, Question, When};
use std::collections::BTreeSet;

pub(super) fn check(report: &mut Report<'_>) {
    let library = &report.draft.library;
    for check in &library.checks {
        questions(report, &check.questions);
        for verdict in [&check.verdict.stop, &check.verdict.caution, &check.verdict.clear] {
            if verdict.now.len() > 3 {
                report.add(&format!("check {}", check.id), Kind::TooMuchNow(verdict.now.len()));
            }
        }
    }
    for guide in &library.guides {
        questions(report, &guide.questions);
        conditions(report, guide);
    }
}

fn questions(report: &mut Report<'_>, questions: &[Question]) {
    let reached = walk(questions).reached;
    for (index, question) in questions.iter().enumerate() {
        let item = format!("question {}", question.id);
        if !reached.contains(&index) {
            report.add(&item, Kind::Unreachable);
        }
        if question.choices.len() < 2 {
            report.add(&item, Kind::FewChoices);
        }
        question.choices.iter().for_each(|choice| self::choice(report, &item, question, choice));
    }
}

fn choice(report: &mut Report<'_>, item: &str, question: &Question, choice: &Choice) {
    let id = || choice.id.to_string();
    if choice.effect.trim().is_empty() {
        report.add(item, Kind::NoEffect(id()));
    }
    if choice.unsure && choice.flags.is_empty() {
        report.add(item, Kind::UnsureWithoutFlag(id()));
    }
    if choice.exclusive && (!question.multiple || (!choice.flags.is_empty() && !choice.unsure)) {
        report.add(item, Kind::BadExclusive(id()));
    }
    if question.multiple && !choice.sets.is_empty() {
        report.add(item, Kind::FactsInMultiple(id()));
    }
}

/// Every fact a guide's conditions use is asked for, and every value can come out.
fn conditions(report: &mut Report<'_>, guide: &Guide) {
    let sets: BTreeSet<_> = guide.questions.iter().flat_map(|q| &q.choices).flat_map(|c| &c.sets).collect();
    let questions = guide.questions.iter().map(|q| (format!("question {}", q.id), &q.when));
    let mut all: Vec<(String, &When)> = questions.collect();
    for step in &guide.steps {
        let item = format!("step {}", step.id);
        let inner = step.lines.iter().chain(&step.refused).map(|line| &line.when);
        let picks = step.channels.iter().map(|pick| &pick.when);
        let picks = picks.chain(step.materials.iter().map(|pick| &pick.when));
        let picks = picks.chain(step.periods.iter().map(|pick| &pick.when));
        all.extend([&step.when].into_iter().chain(inner).chain(picks).map(|when| (item.clone(), when)));
    }
    for (item, when) in all {
        for (fact, values) in &when.0 {
            if !sets.iter().any(|(set, _)| *set == fact) {
                report.add(&item, Kind::FactNeverAsked(fact.to_string()));
                continue;
            }
            for value in values.iter().filter(|value| !sets.contains(&(fact, *value))) {
                report.add(&item, Kind::ValueNeverSet(format!("{fact}={value}")));
            }
        }
    }
}
