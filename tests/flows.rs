//! Every way through every questionnaire of the real content ends somewhere useful.

// A test may panic: that is how it fails.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{REAL, paid_repair};
use kiosk_core::authoring::walk;
use kiosk_core::content::{Choice, Facts, Question, Severity};
use kiosk_core::ids::ChoiceId;
use kiosk_core::rules::{Answers, Level, assess, plan, replay, selection, verdict};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Picks from `seeds`: for each question a non-empty set of choices that a customer can really make.
fn pick(questions: &[Question], seeds: &[u8]) -> Answers {
    let mut answers = Answers::default();
    for (question, seed) in questions.iter().zip(seeds) {
        let taps = question.choices.iter().enumerate().filter(|(index, _)| seed >> (index % 8) & 1 == 1);
        let mut taken = BTreeSet::new();
        for (_, choice) in taps {
            taken = selection(question, &taken, choice);
        }
        if taken.is_empty() {
            taken.insert(question.choices[usize::from(*seed) % question.choices.len()].id.clone());
        }
        answers.put(&question.id, taken);
    }
    answers
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn adding_a_red_flag_never_lowers_the_level(seeds in prop::collection::vec(any::<u8>(), 16), at in any::<usize>(), also in any::<usize>()) {
        for check in &REAL.checks {
            let answers = pick(&check.questions, &seeds);
            let question = &check.questions[at % check.questions.len()];
            let choice = &question.choices[also % question.choices.len()];
            let mut more = answers.clone();
            let taken: BTreeSet<ChoiceId> = answers.at(&question.id).cloned().chain([choice.id.clone()]).collect();
            more.put(&question.id, taken);
            prop_assert!(assess(&REAL, check, &more).level >= assess(&REAL, check, &answers).level);
        }
    }

    #[test]
    fn the_worst_flag_decides_and_every_verdict_names_its_answers(seeds in prop::collection::vec(any::<u8>(), 16)) {
        for check in &REAL.checks {
            let answers = pick(&check.questions, &seeds);
            let outcome = assess(&REAL, check, &answers);
            prop_assert!(outcome.complete);
            prop_assert!(!verdict(check, outcome.level).title.is_empty());
            let taken: Vec<&Choice> = replay(&check.questions, &answers).asked.into_iter().flat_map(|asked| asked.chosen).collect();
            let certain = |severity| taken.iter().filter(|c| !c.unsure).flat_map(|c| &c.flags).any(|id| REAL.flag(id).is_some_and(|f| f.severity == severity));
            let any = taken.iter().any(|choice| !choice.flags.is_empty());
            let expected = if certain(Severity::Stop) { Level::Stop } else if any { Level::Caution } else { Level::Clear };
            prop_assert_eq!(outcome.level, expected);
            let named: BTreeSet<_> = outcome.reasons.iter().map(|reason| &reason.flag.id).collect();
            let raised: BTreeSet<_> = taken.iter().flat_map(|choice| &choice.flags).collect();
            prop_assert_eq!(named, raised);
            for reason in &outcome.reasons {
                prop_assert!(answers.has(&reason.question.id, &reason.choice.id), "the reason quotes an answer that was given");
            }
        }
    }

    #[test]
    fn a_selection_is_never_contradictory(seeds in prop::collection::vec(any::<u8>(), 12)) {
        for question in REAL.checks.iter().flat_map(|check| &check.questions).filter(|question| question.multiple) {
            let mut taken = BTreeSet::new();
            for seed in &seeds {
                taken = selection(question, &taken, &question.choices[usize::from(*seed) % question.choices.len()]);
                let exclusive = taken.iter().filter_map(|id| question.choice(id)).any(|choice| choice.exclusive);
                prop_assert!(!exclusive || taken.len() == 1, "“以上都没有” stands beside another answer");
            }
        }
    }
}

/// Visits every state of a check: the next question, and the worst level so far. Answers act only
/// through these two, so this covers every path, however many of them there are.
#[test]
fn every_path_of_every_check_ends_in_a_verdict() {
    for check in &REAL.checks {
        let mut open = vec![Answers::default()];
        let mut seen = BTreeSet::new();
        let mut ends = BTreeSet::new();
        while let Some(answers) = open.pop() {
            let state = replay(&check.questions, &answers);
            let level = assess(&REAL, check, &answers).level;
            let Some(question) = state.next else {
                ends.insert(level);
                continue;
            };
            if seen.insert((question.id.clone(), level, state.facts.clone())) {
                for choice in &question.choices {
                    let mut next = answers.clone();
                    next.put(&question.id, BTreeSet::from([choice.id.clone()]));
                    open.push(next);
                }
            }
        }
        assert_eq!(ends, BTreeSet::from([Level::Clear, Level::Caution, Level::Stop]), "{}", check.id);
    }
}

#[test]
fn every_fact_combination_of_every_guide_gives_a_plan_to_act_on() {
    for guide in &REAL.guides {
        let ends = walk(&guide.questions).ends;
        assert!(ends.len() > 1);
        for facts in ends {
            let plan = plan(&REAL, guide, &facts);
            assert!(plan.gaps().is_empty(), "{facts:?} lacks {:?}", plan.gaps());
            let steps: BTreeSet<_> = plan.steps.iter().map(|step| step.step.id.as_str()).collect();
            assert_eq!(steps.len(), plan.steps.len(), "a step twice");
            let silent = plan.steps.iter().find(|step| step.lines.is_empty());
            assert!(silent.is_none(), "{facts:?}: step {:?} says nothing", silent.map(|step| &step.step.id));
        }
    }
}

/// Whoever files a dispute hears what happens if it is refused or not answered.
#[test]
fn every_first_dispute_says_what_to_do_on_refusal_and_silence() {
    let guide = common::dispute();
    for facts in walk(&guide.questions).ends.iter().filter(|facts| facts == &&with(facts, "stage", "none")) {
        let plan = plan(&REAL, guide, facts);
        let said: String = plan.steps.iter().flat_map(|step| &step.refused).map(|line| line.text.as_str()).collect();
        assert!(said.contains("没答复") && said.contains("不服") && said.contains("不收材料"), "{facts:?}: {said}");
    }
}

fn with(facts: &Facts, fact: &str, value: &str) -> Facts {
    let mut facts = facts.clone();
    facts.0.extend(Facts::of(&[(fact, value)]).0);
    facts
}

#[test]
fn every_source_named_resolves() {
    for text in kiosk_core::authoring::shown(&REAL) {
        for id in text.sources {
            assert!(REAL.source(id).is_some(), "{} names {id}", text.item);
        }
    }
}

#[test]
fn the_self_check_covers_all_red_flags_within_a_bearable_length() {
    let check = paid_repair();
    assert!((10..=14).contains(&check.questions.len()));
    let raised: BTreeSet<_> = check.questions.iter().flat_map(|q| &q.choices).flat_map(|c| &c.flags).collect();
    assert_eq!(REAL.flags.len(), 36);
    for flag in &REAL.flags {
        assert!(raised.contains(&flag.id), "no answer raises {}", flag.id);
    }
    for question in &check.questions {
        assert!(question.choices.iter().any(|choice| choice.unsure), "{} has no “不清楚”", question.id);
        let none = question.choices.iter().find(|choice| choice.flags.is_empty());
        assert!(
            none.is_some_and(|choice| choice.exclusive == question.multiple),
            "{} has no clean answer",
            question.id
        );
    }
}

#[test]
fn changing_an_earlier_answer_leaves_nothing_stale_behind() {
    let guide = common::dispute();
    let given: &[(&str, &[&str])] = &[
        ("dispute-filer", &["enterprise"]),
        ("dispute-visitor", &["clerk"]),
        ("dispute-enterprise", &["paid"]),
        ("dispute-stage", &["silent"]),
        ("dispute-report", &["no"]),
    ];
    let answers = common::answers(&guide.questions, given);
    assert!(replay(&guide.questions, &answers).next.is_none());
    let filer = &guide.questions[0];
    let own = filer.choice(&ChoiceId::new("self")).expect("a choice");
    let changed = kiosk_core::rules::choose(&answers, filer, own);
    let state = replay(&guide.questions, &changed);
    assert_eq!(state.next.map(|question| question.id.as_str()), Some("dispute-kind"));
    assert_eq!(state.facts, Facts::of(&[("filer", "self")]));
}

#[test]
fn no_verdict_says_safe() {
    for check in &REAL.checks {
        for said in [&check.verdict.stop, &check.verdict.caution, &check.verdict.clear] {
            let texts = said.now.iter().map(|line| &line.text).chain([&said.title, &said.lead.text]);
            assert!(texts.into_iter().all(|text| !text.contains("安全")), "{}", said.title);
        }
    }
}
