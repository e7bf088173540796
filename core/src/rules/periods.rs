//! Statutory periods as dates.
//!
//! The day of receipt does not count, the next day is the first (民法典第二百零一条). A last day
//! that falls on a public holiday moves to the day after it (第二百零三条), but the kiosk carries
//! no holiday calendar: every date is an estimate, the receipt of the authority decides. For the
//! same reason working days never become a date at all.

use crate::content::{Library, Period, Starts, Unit};
use crate::day::Day;
use crate::inline::fill;

/// The last day of a period that starts to run on the day after `start`.
///
/// A year ends on the same day of the calendar, on 28 February where that year has no 29th. `None`
/// for working days, for periods no rule sets, and beyond the calendar's range.
pub fn last_day(period: &Period, start: Day) -> Option<Day> {
    match period.unit {
        Unit::Day => start.plus_days(period.count),
        Unit::Year => start.plus_years(period.count),
        Unit::WorkingDay | Unit::Open => None,
    }
}

/// The last day of a period that starts to run with a filing received on `received`.
///
/// `None` for working days and years, for periods that start with an event the kiosk does not
/// know, such as the authority's acceptance of a complaint, and beyond the calendar's range.
pub fn due(period: &Period, received: Day) -> Option<Day> {
    match (period.starts, period.unit) {
        (Starts::Filing, Unit::Day) => last_day(period, received),
        _ => None,
    }
}

/// The sentence that estimates the last day of a period, if it starts with a filing received on `received`.
pub fn estimate(library: &Library, period: &Period, received: Day) -> Option<String> {
    let [start, due] = [received, due(period, received)?].map(|day| library.date(day));
    Some(fill(library.ui.due_estimate(), &[("start", &start), ("due", &due)]))
}
