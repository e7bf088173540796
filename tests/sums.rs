//! 算一算: dates as the law counts them, and dates nobody can reckon with.

// A test may panic: that is how it fails.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::REAL;
use kiosk_core::content::Sum;
use kiosk_core::day::Day;
use kiosk_core::ids::SumId;
use kiosk_core::rules::{BadDate, Reckoned, entered, reckon};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn sum(id: &str) -> &'static Sum {
    REAL.sum(&SumId::new(id)).unwrap_or_else(|| panic!("no calculator {id}"))
}

fn reckoned(id: &str, start: &str, today: &str) -> (String, String, bool) {
    let sum = sum(id);
    let period = REAL.period(&sum.period).expect("a period");
    let Reckoned { due, after, result } = reckon(sum, period, day(start), day(today)).expect("a result");
    (due.to_string(), after.to_string(), result == &sum.over)
}

/// 条例第16条: five years from full repayment; deleted once they are exceeded. `(repaid, last day, deleted from)`.
const FIVE_YEARS: &[(&str, &str, &str)] = &[
    ("2021-03-01", "2026-03-01", "2026-03-02"),
    ("2021-11-23", "2026-11-23", "2026-11-24"),
    ("2021-12-31", "2026-12-31", "2027-01-01"),
    ("2019-02-28", "2024-02-28", "2024-02-29"),
    // Repaid on a leap day: the fifth year has none.
    ("2020-02-29", "2025-02-28", "2025-03-01"),
    // A leap day is also the last day where five years reach none: 2023 + 5 = 2028.
    ("2023-02-28", "2028-02-28", "2028-02-29"),
    ("1995-02-28", "2000-02-28", "2000-02-29"),
];

#[test]
fn five_years_run_from_full_repayment() {
    for (repaid, due, after) in FIVE_YEARS {
        let (last, deleted, _) = reckoned("five-years", repaid, "2026-11-23");
        assert_eq!((last.as_str(), deleted.as_str()), (*due, *after), "repaid on {repaid}");
    }
}

/// On the last day the record may still stand; on the next it must be gone.
#[test]
fn the_last_day_still_belongs_to_the_period() {
    assert!(!reckoned("five-years", "2021-11-23", "2026-11-23").2);
    assert!(reckoned("five-years", "2021-11-23", "2026-11-24").2);
    assert!(!reckoned("dispute-days", "2026-11-03", "2026-11-23").2);
    assert!(reckoned("dispute-days", "2026-11-03", "2026-11-24").2);
    assert!(!reckoned("complaint-days", "2026-10-24", "2026-11-23").2);
    assert!(reckoned("complaint-days", "2026-10-24", "2026-11-24").2);
}

/// 条例第25条: 20 days from receipt. 第26条: 30 days from acceptance, not from handing in.
#[test]
fn disputes_and_complaints_are_counted_from_the_day_after() {
    assert_eq!(reckoned("dispute-days", "2026-11-23", "2026-11-23").0, "2026-12-13");
    assert_eq!(reckoned("complaint-days", "2026-11-23", "2026-11-23").0, "2026-12-23");
    assert!(sum("complaint-days").ask.contains("受理"));
}

#[test]
fn nonsense_is_refused_with_its_reason() {
    let today = Some(day("2026-11-23"));
    let cases = [
        ((2026, 2, 31), Err(BadDate::NoSuchDay)),
        ((2025, 2, 29), Err(BadDate::NoSuchDay)),
        ((2025, 4, 31), Err(BadDate::NoSuchDay)),
        ((2025, 13, 1), Err(BadDate::NoSuchDay)),
        ((2025, 0, 1), Err(BadDate::NoSuchDay)),
        ((2025, 1, 0), Err(BadDate::NoSuchDay)),
        ((1989, 12, 31), Err(BadDate::TooEarly)),
        ((0, 1, 1), Err(BadDate::TooEarly)),
        ((-44, 3, 15), Err(BadDate::TooEarly)),
        ((2026, 11, 24), Err(BadDate::Future)),
        ((9999, 12, 31), Err(BadDate::Future)),
        ((2026, 11, 23), Ok(day("2026-11-23"))),
        ((2024, 2, 29), Ok(day("2024-02-29"))),
        ((1990, 1, 1), Ok(day("1990-01-01"))),
    ];
    for ((year, month, date), expected) in cases {
        assert_eq!(entered(year, month, date, today), expected, "{year}-{month}-{date}");
    }
    assert_eq!(entered(2021, 1, 1, None), Err(BadDate::NoClock));
}

/// Not repaid: the five years do not start. An enterprise: the rule is not about it.
#[test]
fn whoever_has_no_date_gets_an_answer_too() {
    let others = &sum("five-years").others;
    let told =
        |word: &str| others.iter().find(|other| other.label.contains(word)).unwrap_or_else(|| panic!("no {word}"));
    let owing = told("还没");
    assert!(owing.result.lines.iter().any(|line| line.text.contains("不开始算")));
    let enterprise = told("企业");
    assert!(enterprise.result.lines.iter().any(|line| line.text.contains("个人")));
    for sum in &REAL.sums {
        for result in [&sum.running, &sum.over].into_iter().chain(sum.others.iter().map(|other| &other.result)) {
            assert!(!result.next.is_empty() && !result.lines.is_empty(), "{}: {}", sum.id, result.title);
            assert!(result.lines.iter().any(|line| !line.source.is_empty()), "{}: {}", sum.id, result.title);
        }
        assert!(sum.running.title.contains("{due}") || sum.running.title.contains("{after}"), "{}", sum.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_later_repayment_is_never_deleted_earlier(offset in 7_500_u64..20_000, later in 1_u64..400) {
        let period = REAL.period(&sum("five-years").period).expect("a period");
        let today = day("2026-11-23");
        let after = |offset| reckon(sum("five-years"), period, Day::from_unix_days(offset).expect("in range"), today).expect("a result").after;
        prop_assert!(after(offset) <= after(offset + later));
    }
}
