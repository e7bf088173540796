//! A date picked with three taps: year, month, day, one grid of large keys each.

use super::{El, el};
use crate::entered::Entered;
use kiosk_core::content::Ui;
use kiosk_core::day::Day;
use kiosk_core::inline::fill;
use kiosk_core::rules::FIRST_YEAR;
use std::rc::Rc;

/// How many years stand on the keys at a time.
const YEARS: i32 = 12;

/// What a tap makes of what was entered.
pub(crate) type Enter = Rc<dyn Fn(Entered)>;

/// The three parts of the date; a tap takes one back, with what comes after it.
pub(crate) fn parts(ui: &'static Ui, given: Entered, enter: &Enter) -> El {
    let part = |label: &str, key: &str, value: Option<i32>, without: Entered| {
        let value = value.map_or_else(|| fill(ui.date_ask(), &[("n", label)]), |value| number(key, value));
        let enter = enter.clone();
        el("button", "plain part")
            .attr("aria-label", &[label, ui.colon(), &value].concat())
            .text(&value)
            .tap(move || enter(without))
    };
    let until_year = Entered { year: given.year, rows: given.rows, ..Entered::default() };
    el("div", "parts")
        .with(part(ui.date_year(), ui.date_year_key(), given.year, Entered { rows: given.rows, ..Entered::default() }))
        .with(part(ui.date_month(), ui.date_month_key(), given.month.map(i32::from), until_year))
        .with(part(ui.date_day(), ui.date_day_key(), given.day.map(i32::from), Entered { day: None, ..given }))
}

/// Keys for the first part that is missing.
pub(crate) fn keys(ui: &'static Ui, given: Entered, today: Day, enter: &Enter) -> El {
    let key = |label: &str, value: i32, then: Entered| {
        let enter = enter.clone();
        el("button", "key").attr("data-key", &value.to_string()).text(&number(label, value)).tap(move || enter(then))
    };
    match (given.year, given.month) {
        (None, _) => years(ui, given, today, enter, key),
        (Some(_), None) => {
            let month = |month: u8| key(ui.date_month_key(), month.into(), Entered { month: Some(month), ..given });
            el("div", "keys months").all((1..=12).map(month))
        }
        _ => {
            let day = |day: u8| key(ui.date_day_key(), day.into(), Entered { day: Some(day), ..given });
            el("div", "keys days").all((1..=31).map(day))
        }
    }
}

fn years(ui: &'static Ui, given: Entered, today: Day, enter: &Enter, key: impl Fn(&str, i32, Entered) -> El) -> El {
    let last = today.year() - given.rows * YEARS;
    let first = (last - YEARS + 1).max(FIRST_YEAR);
    let turn = |label: &str, name: &str, by: i32| {
        let enter = enter.clone();
        let then = Entered { rows: given.rows + by, ..given };
        el("button", "key").attr("data-act", name).text(label).on("click", Box::new(move |_| enter(then)))
    };
    el("div", "keys years")
        .all((first > FIRST_YEAR).then(|| turn(ui.date_earlier(), "earlier", 1)))
        .all((first..=last).map(|year| key(ui.date_year_key(), year, Entered { year: Some(year), ..given })))
        .all((given.rows > 0).then(|| turn(ui.date_later(), "later", -1)))
}

fn number(label: &str, value: i32) -> String {
    fill(label, &[("n", &value.to_string())])
}
