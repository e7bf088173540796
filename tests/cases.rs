//! Golden cases of the self-checks: what somebody tells, and what the kiosk makes of it, for a
//! compliance reader to read beside the law. The table is `tests/golden/checks.toml`.

// A test may panic: that is how it fails.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{REAL, otherwise_harmless};
use kiosk_core::ids::CheckId;
use kiosk_core::rules::{assess, lines, replay, verdict};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
struct Case {
    check: String,
    says: String,
    #[serde(default)]
    answers: BTreeMap<String, Vec<String>>,
    level: String,
    flags: BTreeSet<String>,
    law: Vec<String>,
    now: String,
    next: String,
}

#[test]
fn every_case_is_judged_as_the_table_says() {
    for case in common::cases::<Case>("checks.toml") {
        let told = format!("{}：{}", case.check, case.says);
        let check = REAL.check(&CheckId::new(&case.check)).unwrap_or_else(|| panic!("no check {}", case.check));
        let given: Vec<(&str, Vec<&str>)> = case
            .answers
            .iter()
            .map(|(question, choices)| (question.as_str(), choices.iter().map(String::as_str).collect()))
            .collect();
        let given: Vec<(&str, &[&str])> =
            given.iter().map(|(question, choices)| (*question, choices.as_slice())).collect();
        let answers = otherwise_harmless(&check.questions, &given);
        let outcome = assess(&REAL, check, &answers);
        assert_eq!(outcome.level.name(), case.level, "{told}");
        let flags: BTreeSet<_> = outcome.reasons.iter().map(|reason| reason.flag.id.to_string()).collect();
        assert_eq!(flags, case.flags, "{told}");

        let said = verdict(check, outcome.level);
        let facts = replay(&check.questions, &answers).facts;
        let now: Vec<_> = lines(&said.now, &facts).into_iter().take(3).collect();
        assert!(now[0].text.starts_with(&case.now), "{told}: {}", now[0].text);
        assert!(said.next.iter().any(|link| link.label == case.next), "{told}: no way to {}", case.next);

        let flagged = outcome.reasons.iter().flat_map(|reason| &reason.flag.source);
        let sources = flagged.chain(now.iter().flat_map(|line| &line.source));
        let cited: BTreeSet<_> = sources.filter_map(|id| REAL.source(id)).map(|source| REAL.citation(source)).collect();
        for law in &case.law {
            assert!(cited.contains(law), "{told}: {law} is not cited, only {cited:?}");
        }
    }
}

#[test]
fn every_check_and_level_has_a_case() {
    let cases = common::cases::<Case>("checks.toml");
    for check in &REAL.checks {
        let levels: BTreeSet<_> =
            cases.iter().filter(|case| case.check == check.id.as_str()).map(|case| case.level.as_str()).collect();
        assert!(levels.contains("stop") && levels.contains("clear"), "{}: only {levels:?}", check.id);
    }
}
