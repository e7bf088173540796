//! Statutory periods as dates: the day of receipt does not count, days are calendar days.

// A test may panic: that is how it fails.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::REAL;
use kiosk_core::content::{Period, Starts};
use kiosk_core::day::Day;
use kiosk_core::ids::PeriodId;
use kiosk_core::rules::due;
use proptest::prelude::*;

fn period(id: &str) -> &'static Period {
    REAL.period(&PeriodId::new(id)).expect("a period")
}

/// `(received, last day)` for the 20 days of 条例第25条, counted by hand.
const TWENTY: &[(&str, &str)] = &[
    ("2026-11-23", "2026-12-13"),
    ("2026-12-12", "2027-01-01"),
    ("2026-12-31", "2027-01-20"),
    ("2027-02-08", "2027-02-28"),
    ("2027-02-09", "2027-03-01"),
    ("2028-02-09", "2028-02-29"),
    ("2028-02-10", "2028-03-01"),
    ("2028-02-29", "2028-03-20"),
    ("2100-02-10", "2100-03-02"),
];

/// The same for the 30 days of 条例第26条.
const THIRTY: &[(&str, &str)] = &[
    ("2026-01-31", "2026-03-02"),
    ("2026-12-01", "2026-12-31"),
    ("2026-12-02", "2027-01-01"),
    ("2028-01-30", "2028-02-29"),
    ("2028-01-31", "2028-03-01"),
];

#[test]
fn last_days_across_months_leap_years_and_year_ends() {
    let from_acceptance = Period { starts: Starts::Filing, ..period("complaint-reply").clone() };
    for (period, cases) in [(period("dispute-reply"), TWENTY), (&from_acceptance, THIRTY)] {
        for (start, last) in cases {
            let start = Day::parse(start).expect("a day");
            assert_eq!(due(period, start).map(|day| day.to_string()).as_deref(), Some(*last), "from {start}");
        }
    }
}

/// 条例第26条: the 30 days run from acceptance, up to 10 working days after the papers were handed in.
#[test]
fn a_period_that_runs_from_a_day_nobody_told_the_kiosk_never_becomes_a_date() {
    let today = Day::new(2026, 11, 23).expect("a day");
    assert_eq!(due(period("complaint-reply"), today), None);
    assert_eq!(due(period("dispute-running"), today), None);
}

#[test]
fn working_days_and_years_never_become_a_date() {
    let received = Day::new(2026, 11, 23).expect("a day");
    assert_eq!(due(period("complaint-review"), received), None);
    assert_eq!(due(period("retention"), received), None);
}

#[test]
fn days_the_calendar_does_not_have_are_refused() {
    for text in
        ["2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-01-01-01", "", "今天"]
    {
        assert_eq!(Day::parse(text), None, "{text}");
    }
    assert_eq!(Day::parse("2028-02-29").map(|day| REAL.date(day)).as_deref(), Some("2028年2月29日"));
    assert_eq!(Day::from_unix_days(20_780).map(|day| day.to_string()).as_deref(), Some("2026-11-23"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exactly_twenty_days_lie_between(offset in 0_u64..40_000) {
        let received = Day::from_unix_days(offset).expect("in range");
        prop_assert_eq!(due(period("dispute-reply"), received), Day::from_unix_days(offset + 20));
    }

    #[test]
    fn a_day_reads_back_as_written(offset in 0_u64..60_000) {
        let day = Day::from_unix_days(offset).expect("in range");
        prop_assert_eq!(Day::parse(&day.to_string()), Some(day));
    }
}
