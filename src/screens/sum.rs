//! 算一算: a date picked with three taps, and what the law makes of it.

use crate::components::{El, Mark, basis, el, heading, icon, links, p, steps};
use crate::kiosk::{clock, focus};
use crate::session::{Entered, Session};
use kiosk_core::content::{Period, Sum, SumResult};
use kiosk_core::day::Day;
use kiosk_core::inline::fill;
use kiosk_core::rules::{BadDate, FIRST_YEAR, Reckoned, entered, reckon};
use leptos::prelude::*;

/// How many years stand on the keys at a time.
const YEARS: i32 = 12;

/// A calculator.
pub(crate) fn sum(session: Session, sum: &'static Sum) -> Vec<El> {
    let library = session.library;
    let head = heading(session, &sum.title);
    // How many rows of years further back the keys are.
    let earlier = RwSignal::new(0);
    let body = el("div", "sum").region(move || match clock::today(library) {
        Some(today) => draw(session, sum, today, earlier),
        None => vec![p("notice", library.ui.clock_wrong())],
    });
    let main = el("main", "screen sums").with(head).with(el("p", "lead").said(library, &sum.lead)).with(body);
    vec![main, steps(session, None)]
}

fn draw(session: Session, sum: &'static Sum, today: Day, earlier: RwSignal<i32>) -> Vec<El> {
    let library = session.library;
    let ui = &library.ui;
    let given = session.entered(sum);
    if let Some(other) = given.other.and_then(|at| sum.others.get(at)) {
        return outcome(session, sum, &other.result, &other.result.title, &[], None);
    }
    let (Some(year), Some(month), Some(day)) = (given.year, given.month, given.day) else {
        return picker(session, sum, given, today, earlier);
    };
    let period = library.period(&sum.period);
    match entered(year, month, day, Some(today)) {
        Ok(start) => {
            let reckoned = period.and_then(|period| Some((period, reckon(sum, period, start, today)?)));
            let Some((period, Reckoned { due, after, result })) = reckoned else { return Vec::new() };
            let days = [("start", start.chinese()), ("due", due.chinese()), ("after", after.chinese())];
            let days = days.each_ref().map(|(key, day)| (*key, day.as_str()));
            outcome(session, sum, result, &fill(&result.title, &days), &days, Some(period))
        }
        Err(why) => {
            let numbers = [("month", month.to_string()), ("day", day.to_string()), ("year", FIRST_YEAR.to_string())];
            let numbers = numbers.each_ref().map(|(key, number)| (*key, number.as_str()));
            let why = match why {
                BadDate::NoSuchDay => ui.date_none(),
                BadDate::TooEarly => ui.date_early(),
                BadDate::Future => ui.date_future(),
                BadDate::NoClock => ui.clock_wrong(),
            };
            let notice = p("notice", &fill(why, &numbers)).attr("role", "alert");
            let again = Entered { day: None, ..given };
            [notice].into_iter().chain(picker(session, sum, again, today, earlier)).collect()
        }
    }
}

/// The three parts of the date, and keys for the first one that is missing.
fn picker(session: Session, sum: &'static Sum, given: Entered, today: Day, earlier: RwSignal<i32>) -> Vec<El> {
    let ui = &session.library.ui;
    let part = |label: &str, key: &str, value: Option<i32>, without: Entered| {
        let value = value.map_or_else(|| ["？", label].concat(), |value| number(key, value));
        el("button", "plain part")
            .attr("aria-label", &[label, "：", &value].concat())
            .text(&value)
            .tap(move || session.enter(sum, without))
    };
    let parts = el("div", "parts")
        .with(part(ui.date_year(), ui.date_year_key(), given.year, Entered::default()))
        .with(part(
            ui.date_month(),
            ui.date_month_key(),
            given.month.map(i32::from),
            Entered { year: given.year, ..Entered::default() },
        ))
        .with(part(ui.date_day(), ui.date_day_key(), given.day.map(i32::from), Entered { day: None, ..given }));
    let key = move |label: &str, value: i32, then: Entered| {
        el("button", "key")
            .attr("data-key", &value.to_string())
            .text(&number(label, value))
            .tap(move || session.enter(sum, then))
    };
    let (title, keys) = match (given.year, given.month) {
        (None, _) => (ui.date_year(), years(session, sum, today, earlier)),
        (Some(_), None) => {
            let keys =
                (1..=12).map(|month| key(ui.date_month_key(), month.into(), Entered { month: Some(month), ..given }));
            (ui.date_month(), el("div", "keys months").all(keys))
        }
        _ => {
            let keys = (1..=31).map(|day| key(ui.date_day_key(), day.into(), Entered { day: Some(day), ..given }));
            (ui.date_day(), el("div", "keys days").all(keys))
        }
    };
    let title = el("h2", "").attr("tabindex", "-1").text(&sum.ask).text(" ").text(title);
    if given.year.is_some() {
        focus::move_to(title.node().clone());
    }
    let others = (given.year.is_none() && !sum.others.is_empty()).then(|| {
        let buttons = sum.others.iter().enumerate().map(|(at, other)| {
            let then = Entered { other: Some(at), ..Entered::default() };
            el("button", "plain wide")
                .attr("data-other", &at.to_string())
                .text(&other.label)
                .tap(move || session.enter(sum, then))
        });
        el("div", "others").with(el("h2", "").text(ui.sum_others())).all(buttons)
    });
    [parts, title, keys].into_iter().chain(others).collect()
}

fn years(session: Session, sum: &'static Sum, today: Day, earlier: RwSignal<i32>) -> El {
    let ui = &session.library.ui;
    let last = today.year() - earlier.get() * YEARS;
    let first = (last - YEARS + 1).max(FIRST_YEAR);
    let keys = (first..=last).map(|year| {
        let then = Entered { year: Some(year), ..Entered::default() };
        el("button", "key")
            .attr("data-key", &year.to_string())
            .text(&number(ui.date_year_key(), year))
            .tap(move || session.enter(sum, then))
    });
    // Tapped several times in a row on purpose, so these know no double tap.
    let turn = |label: &str, by: i32| {
        el("button", "key").text(label).on("click", Box::new(move |_| earlier.update(|rows| *rows += by)))
    };
    el("div", "keys years")
        .all((first > FIRST_YEAR).then(|| turn(ui.date_earlier(), 1).attr("data-act", "earlier")))
        .all(keys)
        .all((earlier.get() > 0).then(|| turn(ui.date_later(), -1).attr("data-act", "later")))
}

fn number(label: &str, value: i32) -> String {
    fill(label, &[("n", &value.to_string())])
}

/// What comes out, why, and where to go.
fn outcome(
    session: Session,
    sum: &'static Sum,
    said: &'static SumResult,
    title: &str,
    days: &[(&str, &str)],
    period: Option<&'static Period>,
) -> Vec<El> {
    let ui = &session.library.ui;
    let title = el("h2", "").attr("tabindex", "-1").text(title);
    focus::move_to(title.node().clone());
    let mut hero = el("section", "hero clear").with(icon(Mark::Of(kiosk_core::content::Icon::Calendar))).with(title);
    if period.is_some() {
        hero = hero.with(p("sum-estimate", ui.sum_estimate()));
    }
    let told =
        said.lines.iter().map(|line| el("li", "").rich(&fill(&line.text, days)).review(session.library, &line.source));
    let rule = period.into_iter().flat_map(|period| &period.source);
    let sources = rule.chain(said.lines.iter().flat_map(|line| &line.source));
    vec![
        hero,
        el("section", "answer-card").with(el("ul", "lines").all(told)).all(basis(session, sources)),
        el("button", "plain wide")
            .attr("data-act", "again")
            .text(ui.sum_again())
            .tap(move || session.enter(sum, Entered::default())),
        el("h2", "").text(ui.next_title()),
        links(session, &said.next, "doors"),
    ]
}
