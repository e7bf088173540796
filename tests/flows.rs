//! Every way through every questionnaire of the real content ends somewhere useful.

// A test may panic: that is how it fails.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::REAL;
use kiosk_core::authoring::walk;
use kiosk_core::content::{Choice, Facts, Question, Severity, Target};
use kiosk_core::ids::{CheckId, ChoiceId, FactId, HubId, PaperId, ValueId};
use kiosk_core::paper::{Blank, build, html};
use kiosk_core::rules::{Answers, Level, assess, lines, plan, replay, selection, steps, verdict};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Picks from `seeds`: for each question a non-empty set of choices that a customer can really make.
fn pick(questions: &[Question], seeds: &[u8]) -> Answers {
    let mut answers = Answers::default();
    for (question, seed) in questions.iter().zip(seeds) {
        let taps = question.choices.iter().enumerate().filter(|(index, _)| seed >> (index % 8) & 1 == 1);
        let mut taken = Vec::new();
        for (_, choice) in taps {
            taken = selection(question, &taken, choice);
        }
        if taken.is_empty() {
            taken.push(question.choices[usize::from(*seed) % question.choices.len()].id.clone());
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
            let taken: Vec<ChoiceId> = answers.at(&question.id).cloned().chain([choice.id.clone()]).collect();
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
            let mut taken = Vec::new();
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
                    next.put(&question.id, vec![choice.id.clone()]);
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
    facts.add(&Facts::of(&[(fact, value)]).0);
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
fn every_red_flag_is_raised_by_some_answer_within_a_bearable_number_of_questions() {
    let checks = || REAL.checks.iter();
    let raised: BTreeSet<_> =
        checks().flat_map(|check| &check.questions).flat_map(|q| &q.choices).flat_map(|c| &c.flags).collect();
    for flag in &REAL.flags {
        assert!(raised.contains(&flag.id), "no answer raises {}", flag.id);
    }
    for check in checks() {
        assert!((3..=14).contains(&check.questions.len()), "{} asks {}", check.id, check.questions.len());
    }
}

/// Nobody is pushed into an accusation: every question of a check has a clean answer, and where
/// somebody may not know, “不清楚” is offered.
#[test]
fn every_question_of_a_check_has_a_clean_answer_and_room_for_doubt() {
    for question in REAL.checks.iter().flat_map(|check| &check.questions) {
        assert!(question.choices.iter().any(|choice| choice.flags.is_empty()), "{} has no clean answer", question.id);
        let accuses = question.choices.iter().any(|choice| !choice.flags.is_empty());
        let doubt = question.choices.iter().any(|choice| choice.unsure || choice.id.as_str() == "unsure");
        assert!(doubt || !accuses, "{} has no “不清楚”", question.id);
        let ways_out = question.choices.iter().filter(|choice| choice.exclusive).count();
        assert!(!question.multiple || ways_out >= 1, "{} has no “以上都没有”", question.id);
    }
}

/// Every self-check and the scanner can be reached from the first screen with two taps.
#[test]
fn every_check_stands_on_the_way_from_the_first_screen() {
    let hub = REAL.hub(&HubId::new("checks")).expect("the hub");
    assert!(REAL.home.jobs.iter().any(|link| link.target == Target::Hub(hub.id.clone())));
    for check in &REAL.checks {
        let there = hub.cards.iter().any(|link| link.target == Target::Check(check.id.clone()));
        assert!(there, "no card leads to {}", check.id);
    }
    assert!(hub.cards.iter().any(|link| link.target == Target::Scan));
}

/// Each verdict ends in something to do, a way on, a sheet and a number to call.
#[test]
fn every_verdict_leads_to_action() {
    for check in &REAL.checks {
        for facts in walk(&check.questions).ends {
            for level in Level::ALL {
                let said = verdict(check, level);
                assert!(!lines(&said.now, &facts).is_empty(), "{} {level:?} {facts:?} has nothing to do", check.id);
            }
        }
        for said in [&check.verdict.stop, &check.verdict.caution, &check.verdict.clear] {
            assert!(!said.call.is_empty(), "{}: nobody to call", said.title);
            let paper = said.next.iter().any(|link| matches!(link.target, Target::Paper(_)));
            assert!(paper, "{}: no sheet", said.title);
            assert!(said.next.len() >= 2, "{}: no way on", said.title);
        }
    }
}

/// Whatever was given away has its own step, most urgent first, and its row on the sheet.
#[test]
fn first_aid_follows_what_was_given_away() {
    let check = REAL.check(&CheckId::new("given")).expect("the check");
    let paper = REAL.paper(&PaperId::new("scammed")).expect("the sheet");
    let aid = [
        ("gave-screen", "given-leave", "共享过屏幕"),
        ("gave-money", "given-call", "转过钱"),
        ("gave-card", "given-card-step", "银行卡、密码"),
        ("gave-code", "given-code-step", "验证码"),
        ("gave-phone", "given-phone-step", "电话卡"),
        ("gave-signed", "given-signed-step", "签过字"),
    ];
    let ends = walk(&check.questions).ends;
    assert!(ends.len() >= 128 * 6, "only {} combinations walked", ends.len());
    for facts in ends {
        let plan = steps(&REAL, &check.steps, &facts);
        let ids: Vec<_> = plan.iter().map(|step| step.step.id.as_str()).collect();
        let sheet = html(&build(&REAL, paper, &Blank { facts: facts.clone(), today: None }));
        for (fact, step, row) in aid {
            let gave = facts.get(&FactId::new(fact)) == Some(&ValueId::new("yes"));
            assert_eq!(ids.contains(&step), gave, "{facts:?}: {step}");
            assert_eq!(sheet.contains(&format!("<th>{row}</th>")), gave, "{facts:?}: {row}");
        }
        assert!(ids.contains(&"given-keep"), "evidence is kept whatever happened");
        if ids.contains(&"given-leave") {
            assert_eq!(ids[0], "given-leave", "leaving the shared screen comes first");
        }
        let now = lines(&check.verdict.stop.now, &facts);
        assert!(now.len() >= 2, "{facts:?}");
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

/// “还有 n 个问题” is a promise: as many as the longest way has, not as many as there are.
#[test]
fn the_questions_left_are_those_of_the_longest_way() {
    let left = |answers: &Answers| {
        let state = replay(&common::dispute().questions, answers);
        usize::from(state.next.is_some()) + state.after_next
    };
    assert_eq!(left(&Answers::default()), 5, "who, kind, which, how far, report");
    let own =
        common::answers(&common::dispute().questions, &[("dispute-filer", &["self"]), ("dispute-kind", &["mistake"])]);
    assert_eq!(left(&own), 3, "which, how far, report");
    for guide in &REAL.guides {
        let state = replay(&guide.questions, &Answers::default());
        assert!(state.after_next < 5, "{} seems to ask {} more", guide.id, state.after_next);
    }
}
