//! Questionnaires make sense: every question can be reached, every choice says what it means.

use super::{Kind, Report};
use crate::authoring::walk;
use crate::content::{Choice, Question, Step, Sum, SumResult, Unit, When};
use crate::ids::ValueId;
use std::collections::BTreeSet;

pub(super) fn check(report: &mut Report<'_>) {
    let library = &report.draft.library;
    for check in &library.checks {
        questions(report, &check.questions);
        for verdict in [&check.verdict.stop, &check.verdict.caution, &check.verdict.clear] {
            let always = verdict.now.iter().filter(|line| line.when.0.is_empty()).count();
            if always > 3 {
                report.add(&format!("check {}", check.id), Kind::TooMuchNow(always));
            }
        }
        let verdicts = [&check.verdict.stop, &check.verdict.caution, &check.verdict.clear];
        let now = verdicts.into_iter().flat_map(|verdict| &verdict.now);
        let now = now.map(|line| (format!("check {}", check.id), &line.when));
        conditions(report, &check.questions, &check.steps, now.collect());
    }
    answers(report);
    periods(report);
    for guide in &library.guides {
        questions(report, &guide.questions);
        let sheets = guide.sheets.iter().map(|pick| (format!("guide {}", guide.id), &pick.when));
        conditions(report, &guide.questions, &guide.steps, sheets.collect());
    }
}

/// A period has a length, unless no rule sets one.
fn periods(report: &mut Report<'_>) {
    let library = &report.draft.library;
    for period in library.periods.iter().filter(|period| (period.count == 0) != (period.unit == Unit::Open)) {
        report.add(&format!("period {}", period.id), Kind::BadCount);
    }
}

/// Every topic holds questions, every question ends in an answer and a way on, every calculator in a day.
fn answers(report: &mut Report<'_>) {
    let library = &report.draft.library;
    for topic in &library.topics {
        if !library.faqs.iter().any(|faq| faq.topic == topic.id) {
            report.add(&format!("topic {}", topic.id), Kind::EmptyTopic);
        }
    }
    for faq in library.faqs.iter().filter(|faq| faq.answer.is_empty() || faq.next.is_empty()) {
        report.add(&format!("faq {}", faq.id), Kind::DeadEnd);
    }
    for sum in &library.sums {
        let period = library.period(&sum.period);
        if period.is_some_and(|period| matches!(period.unit, Unit::WorkingDay | Unit::Open)) {
            report.add(&format!("sum {}", sum.id), Kind::EndlessSum(sum.period.to_string()));
        }
        [&sum.running, &sum.over]
            .into_iter()
            .for_each(|result| blanks(report, sum, result, &["start", "due", "after"]));
        sum.others.iter().for_each(|other| blanks(report, sum, &other.result, &[]));
    }
}

/// Every `{…}` in a result is one that is filled in there: an unknown one would leave a hole in a legal sentence.
fn blanks(report: &mut Report<'_>, sum: &Sum, result: &SumResult, known: &[&str]) {
    for text in result.lines.iter().map(|line| &line.text).chain([&result.title]) {
        let unknown = text.split(['{', '}']).skip(1).step_by(2).filter(|blank| !known.contains(blank));
        unknown.for_each(|blank| report.add(&format!("sum {}", sum.id), Kind::UnknownBlank(blank.to_owned())));
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
    let others = question.choices.iter().filter(|other| other.id != choice.id);
    let also = others.flat_map(|other| other.sets.keys()).any(|fact| choice.sets.contains_key(fact));
    if question.multiple && also {
        report.add(item, Kind::FactsInMultiple(id()));
    }
}

/// Every fact that conditions use is asked for, and every value can come out.
fn conditions<'a>(
    report: &mut Report<'_>,
    questions: &'a [Question],
    steps: &'a [Step],
    more: Vec<(String, &'a When)>,
) {
    let no = ValueId::new("no");
    let mut sets: BTreeSet<_> = questions.iter().flat_map(|q| &q.choices).flat_map(|c| &c.sets).collect();
    let several = questions.iter().filter(|question| question.multiple);
    sets.extend(several.flat_map(|q| &q.choices).flat_map(|c| c.sets.keys()).map(|fact| (fact, &no)));
    let mut all = more;
    all.extend(questions.iter().map(|q| (format!("question {}", q.id), &q.when)));
    for step in steps {
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
