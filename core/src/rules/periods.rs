//! Statutory periods as dates.
//!
//! The day of receipt does not count, the next day is the first (民法典第二百零一条). A last day
//! that falls on a public holiday moves to the day after it (第二百零三条), but the kiosk carries
//! no holiday calendar: every date is an estimate, the receipt of the authority decides. For the
//! same reason working days never become a date at all.

use crate::content::{Period, Unit};
use crate::day::Day;

/// The last day of a period that starts to run with something received on `received`.
///
/// `None` for working days, for periods in years (their start is an event the kiosk does not
/// know), and beyond the calendar's range.
pub fn due(period: &Period, received: Day) -> Option<Day> {
    match period.unit {
        Unit::Day => received.plus_days(period.count),
        Unit::WorkingDay | Unit::Year => None,
    }
}
