//! The guides, for a compliance reader: the table of cases is `tests/golden/ways.toml`. And what holds of
//! every combination of facts of every guide, on the screen, on paper and in the codes for a phone.

// A test may panic: that is how it fails.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{REAL, today};
use kiosk_core::authoring::walk;
use kiosk_core::content::{Facts, Guide, Link, Target};
use kiosk_core::ids::{FactId, GuideId, HubId, QuestionId, ValueId};
use kiosk_core::inline::unmarked;
use kiosk_core::paper::{CODE_BYTES, Detail, checklist, code, html, pieces, text};
use kiosk_core::rules::{Answers, Plan, due, plan, replay, sheets};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
struct Case {
    guide: String,
    says: String,
    facts: BTreeMap<String, String>,
    channels: Vec<String>,
    materials: Vec<String>,
    periods: Vec<String>,
    sheets: Vec<String>,
    says_too: Vec<String>,
}

/// Each once, in the order of first appearance.
fn once<'a>(all: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = Vec::new();
    all.for_each(|item| {
        if !seen.contains(&item) {
            seen.push(item);
        }
    });
    seen
}

fn guide(id: &str) -> &'static Guide {
    REAL.guide(&GuideId::new(id)).unwrap_or_else(|| panic!("no guide {id}"))
}

fn every_plan() -> impl Iterator<Item = (&'static Guide, Facts, Plan<'static>)> {
    REAL.guides.iter().flat_map(|guide| {
        walk(&guide.questions).ends.into_iter().map(move |facts| {
            let plan = plan(&REAL, guide, &facts);
            (guide, facts, plan)
        })
    })
}

#[test]
fn every_case_goes_the_way_the_table_says() {
    for case in common::cases::<Case>("ways.toml") {
        let told = format!("{}：{}", case.guide, case.says);
        let guide = guide(&case.guide);
        let facts = Facts(case.facts.iter().map(|(fact, value)| (FactId::new(fact), ValueId::new(value))).collect());
        assert!(walk(&guide.questions).ends.contains(&facts), "{told}: no answers lead to {facts:?}");
        let plan = plan(&REAL, guide, &facts);
        let channels = once(plan.steps.iter().flat_map(|step| &step.channels).map(|item| item.id.as_str()));
        let materials = once(plan.steps.iter().flat_map(|step| &step.materials).map(|item| item.id.as_str()));
        let periods = once(plan.steps.iter().flat_map(|step| &step.periods).map(|item| item.id.as_str()));
        let papers = once(sheets(&REAL, guide, &facts).into_iter().map(|paper| paper.id.as_str()));
        assert_eq!(channels, case.channels, "{told}: where");
        assert_eq!(materials, case.materials, "{told}: what to bring");
        assert_eq!(periods, case.periods, "{told}: how long");
        assert_eq!(papers, case.sheets, "{told}: sheets");
        let said: String = plan.steps.iter().flat_map(|step| &step.lines).map(|line| unmarked(&line.text)).collect();
        for words in &case.says_too {
            assert!(said.contains(&unmarked(words)), "{told}: “{words}” is not said");
        }
    }
}

#[test]
fn every_guide_has_cases() {
    let cases = common::cases::<Case>("ways.toml");
    for guide in &REAL.guides {
        let count = cases.iter().filter(|case| case.guide == guide.id.as_str()).count();
        assert!(count >= 3, "{} has {count} cases", guide.id);
    }
}

/// Every job the issue of this kiosk names can be reached from 首页 with two taps.
#[test]
fn every_guide_sheet_and_calculator_stands_on_the_way_from_the_first_screen() {
    let hubs: Vec<_> = ["ways", "papers", "sums"].iter().filter_map(|id| REAL.hub(&HubId::new(id))).collect();
    let home: Vec<&Link> = REAL.home.jobs.iter().chain(&REAL.home.more).collect();
    for hub in &hubs {
        assert!(home.iter().any(|link| link.target == Target::Hub(hub.id.clone())), "no way to {}", hub.id);
    }
    let leads = |target: &Target| hubs.iter().flat_map(|hub| &hub.cards).any(|link| link.target == *target);
    for guide in &REAL.guides {
        assert!(leads(&Target::Guide(guide.id.clone())), "no card leads to guide {}", guide.id);
    }
    for sum in &REAL.sums {
        assert!(leads(&Target::Sum(sum.id.clone())), "no card leads to calculator {}", sum.id);
    }
    for paper in &REAL.papers {
        let whole = leads(&Target::Paper(paper.id.clone()));
        let some = paper.versions.iter().any(|version| leads(&Target::Sheet(paper.id.clone(), version.id.clone())));
        assert!(whole || some, "no card leads to sheet {}", paper.id);
    }
    assert!(leads(&Target::Sample));
    assert!(home.iter().any(|link| link.target == Target::Faq));
}

/// Whoever is refused or gets no answer is told what to do next.
#[test]
fn every_way_says_what_to_do_if_they_refuse() {
    let silent: BTreeSet<_> = every_plan()
        .filter(|(_, _, plan)| plan.steps.iter().all(|step| step.refused.is_empty()))
        .map(|(guide, facts, _)| {
            format!("{} {:?}", guide.id, facts.0.iter().map(|(a, b)| format!("{a}={b}")).collect::<Vec<_>>())
        })
        .collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

/// 条例第16条 says “个人不良信息”: nobody acting for an enterprise is told that five years apply to it.
#[test]
fn an_enterprise_is_never_promised_deletion_after_five_years() {
    let enterprise = Some(ValueId::new("enterprise"));
    let mut seen = 0;
    for (guide, facts, plan) in
        every_plan().filter(|(_, facts, _)| facts.get(&FactId::new("filer")) == enterprise.as_ref())
    {
        seen += 1;
        let periods = once(plan.steps.iter().flat_map(|step| &step.periods).map(|item| item.id.as_str()));
        assert!(!periods.contains(&"retention"), "{} {facts:?}", guide.id);
    }
    assert!(seen > 100, "only {seen} ways of enterprises walked");
}

/// Querying for somebody else needs a notary; disputing for somebody else needs the bureau's own form.
#[test]
fn the_two_mandates_are_never_mixed_up() {
    for (guide, facts, plan) in every_plan() {
        for step in &plan.steps {
            let files = step.channels.iter().any(|to| ["furnisher", "ccrc"].contains(&to.id.as_str()));
            let brings = |id: &str| step.materials.iter().any(|paper| paper.id.as_str() == id);
            assert!(!(files && brings("query-agent")), "{} {facts:?}: a notary for a dispute", guide.id);
            let queries = step.channels.iter().any(|to| to.id.as_str().starts_with("query-"));
            assert!(!(queries && brings("mandate-dispute")), "{} {facts:?}: no notary for a query", guide.id);
        }
    }
}

/// The plan on the screen, the printed list and the codes say the same.
#[test]
fn paper_and_codes_follow_the_plan() {
    for (guide, facts, plan) in every_plan() {
        let full = html(&checklist(&REAL, guide, &facts, Some(today()), Detail::Full));
        let brief = text(&checklist(&REAL, guide, &facts, Some(today()), Detail::Brief), REAL.ui.colon());
        let page = full.replace("<b>", "").replace("</b>", "");
        for step in &plan.steps {
            assert!(page.contains(&step.step.title) && brief.contains(&step.step.title), "{}", step.step.title);
            for text in step.materials.iter().map(|paper| &paper.text).chain(step.periods.iter().map(|each| &each.text))
            {
                let text = unmarked(text);
                assert!(page.contains(&text) && brief.contains(&text), "{} {facts:?}: {text}", guide.id);
            }
            for place in &step.channels {
                assert!(page.contains(&place.title) && brief.contains(&place.title), "{}", place.title);
            }
            for line in step.lines.iter().chain(&step.refused) {
                assert!(page.contains(&unmarked(&line.text)), "{} {facts:?}: {}", guide.id, line.text);
            }
            for period in &step.periods {
                if let Some(last) = due(period, today()) {
                    assert!(page.contains(&REAL.date(last)) && brief.contains(&REAL.date(last)), "{}", guide.id);
                }
            }
        }
    }
}

/// A clock that cannot be believed prints no date.
#[test]
fn without_a_clock_a_list_carries_no_date() {
    let facts =
        Facts::of(&[("filer", "self"), ("kind", "mistake"), ("wrong", "paid"), ("stage", "none"), ("report", "yes")]);
    let dated = html(&checklist(&REAL, guide("dispute"), &facts, Some(today()), Detail::Full));
    let undated = html(&checklist(&REAL, guide("dispute"), &facts, None, Detail::Full));
    assert!(dated.contains("2026年12月13日") && !undated.contains("12月13日") && !undated.contains("假如今天"));
}

/// Every plan fits a handful of codes, each small enough for a cheap phone, and nothing is lost between them.
#[test]
fn every_plan_fits_a_few_codes_a_phone_can_read() {
    let mut most = 0;
    for (guide, facts, _) in every_plan() {
        let text = text(&checklist(&REAL, guide, &facts, Some(today()), Detail::Brief), REAL.ui.colon());
        let all = pieces("征信明白台", &text);
        most = most.max(all.len());
        let mut again = String::new();
        for (at, piece) in all.iter().enumerate() {
            assert!(piece.len() <= CODE_BYTES && code(piece).is_some(), "{}: {} bytes", guide.id, piece.len());
            let heading = format!("征信明白台 {}/{}\n", at + 1, all.len());
            again.push_str(piece.strip_prefix(&heading).expect("a heading"));
        }
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(letters(&again), letters(&text), "{} {facts:?}", guide.id);
    }
    assert!((2..=6).contains(&most), "at most {most} codes");
}

/// Whether some way through the questions, from these answers on, asks each of `given`.
fn asks_all(guide: &'static Guide, answers: &Answers, given: &[&QuestionId]) -> bool {
    let state = replay(&guide.questions, answers);
    let Some(next) = state.next else {
        return given.iter().all(|id| state.asked.iter().any(|asked| asked.question.id == **id));
    };
    next.choices.iter().any(|choice| {
        let mut more = answers.clone();
        more.put(&next.id, vec![choice.id.clone()]);
        asks_all(guide, &more, given)
    })
}

/// What a button answers by itself is on some way through the guide: else the tap would change nothing.
#[test]
fn what_a_button_answers_is_on_the_way_it_leads_to() {
    let hubs = REAL.hubs.iter().flat_map(|hub| &hub.cards);
    let answers = REAL.faqs.iter().flat_map(|faq| &faq.next);
    let parts = REAL.sample.parts.iter().flat_map(|part| &part.next);
    let results = REAL.sums.iter().flat_map(|sum| {
        let others = sum.others.iter().map(|other| &other.result);
        [&sum.running, &sum.over].into_iter().chain(others).flat_map(|result| &result.next)
    });
    let guides = REAL.guides.iter().flat_map(|guide| &guide.next);
    let mut seen = BTreeSet::new();
    for link in hubs.chain(answers).chain(parts).chain(results).chain(guides).filter(|link| !link.given.is_empty()) {
        let Target::Guide(id) = &link.target else { panic!("{} answers questions of no guide", link.label) };
        let mut answers = Answers::default();
        for (question, choice) in link.given.iter() {
            answers.put(question, vec![choice.clone()]);
        }
        let given: Vec<_> = link.given.keys().collect();
        assert!(
            asks_all(guide(id.as_str()), &answers, &given),
            "“{}” answers what is never asked: {given:?}",
            link.label
        );
        seen.insert(id.as_str());
    }
    assert!(seen.contains("dispute") && seen.contains("query"));
}
