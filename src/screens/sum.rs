//! 算一算: a date picked with three taps, and what the law makes of it.

use crate::components::{El, Enter, Mark, basis, el, heading, icon, keys, links, p, parts, steps};
use crate::entered::Entered;
use crate::kiosk::{clock, focus};
use crate::session::Session;
use kiosk_core::content::{Icon, Period, Sum, SumResult};
use kiosk_core::day::Day;
use kiosk_core::inline::fill;
use kiosk_core::rules::{BadDate, FIRST_YEAR, Reckoned, entered, reckon};
use std::cell::Cell;
use std::rc::Rc;

/// A calculator.
pub(crate) fn sum(session: Session, sum: &'static Sum) -> Vec<El> {
    let library = session.library;
    let head = heading(session, &sum.title);
    // The screen itself is announced by its heading, what changes on it by the heading of what is new.
    let drawn = Cell::new(false);
    let body = el("div", "sum").region(move || {
        let new = drawn.replace(true);
        match clock::today(library) {
            Some(today) => draw(session, sum, today, new),
            None => vec![p("notice", library.ui.clock_wrong())],
        }
    });
    let main = el("main", "screen sums").with(head).with(el("p", "lead").said(library, &sum.lead)).with(body);
    vec![main, steps(session, None)]
}

fn draw(session: Session, sum: &'static Sum, today: Day, new: bool) -> Vec<El> {
    let given = session.entered(sum);
    if let Some(other) = given.other.and_then(|at| sum.others.get(at)) {
        return outcome(session, &other.result, &[], None, new);
    }
    let enter: Enter = Rc::new(move |then| session.enter(sum, then));
    let shown = |given| parts(&session.library.ui, given, &enter);
    let (Some(year), Some(month), Some(day)) = (given.year, given.month, given.day) else {
        let title = announced(question(session, sum, given), new);
        return [shown(given), title].into_iter().chain(picker(session, sum, given, today, &enter)).collect();
    };
    match entered(year, month, day, Some(today)) {
        Ok(start) => {
            let period = session.library.period(&sum.period);
            let reckoned = period.and_then(|period| Some((period, reckon(sum, period, start, today)?)));
            let Some((period, Reckoned { due, after, result })) = reckoned else { return Vec::new() };
            let days =
                [("start", start), ("due", due), ("after", after)].map(|(key, day)| (key, session.library.date(day)));
            let days = days.each_ref().map(|(key, day)| (*key, day.as_str()));
            // The date stays in sight, so that a slip of the finger is noticed.
            [shown(given)].into_iter().chain(outcome(session, result, &days, Some(period), new)).collect()
        }
        Err(why) => {
            let again = Entered { day: None, ..given };
            let notice = announced(p("notice", &refusal(session, why, month, day)).attr("role", "alert"), new);
            [shown(again), notice].into_iter().chain(picker(session, sum, again, today, &enter)).collect()
        }
    }
}

fn refusal(session: Session, why: BadDate, month: u8, day: u8) -> String {
    let ui = &session.library.ui;
    let why = match why {
        BadDate::NoSuchDay => ui.date_none(),
        BadDate::TooEarly => ui.date_early(),
        BadDate::Future => ui.date_future(),
        BadDate::NoClock => ui.clock_wrong(),
    };
    let [month, day, year] = [month.to_string(), day.to_string(), FIRST_YEAR.to_string()];
    fill(why, &[("month", &month), ("day", &day), ("year", &year)])
}

/// What is asked, and which part of the date to pick next.
fn question(session: Session, sum: &'static Sum, given: Entered) -> El {
    let ui = &session.library.ui;
    let next = match (given.year, given.month) {
        (None, _) => ui.date_pick_year(),
        (_, None) => ui.date_pick_month(),
        _ => ui.date_pick_day(),
    };
    el("h2", "").text(&sum.ask).text(next)
}

/// Keys for the part of the date that is missing, and answers for those who have no date.
fn picker(session: Session, sum: &'static Sum, given: Entered, today: Day, enter: &Enter) -> Vec<El> {
    let ui = &session.library.ui;
    let keys = keys(ui, given, today, enter);
    let others = (given.year.is_none() && !sum.others.is_empty()).then(|| {
        let buttons = sum.others.iter().enumerate().map(|(at, other)| {
            let then = Entered { other: Some(at), ..Entered::default() };
            el("button", "plain wide").text(&other.label).tap(move || session.enter(sum, then))
        });
        el("div", "others").with(el("h2", "").text(ui.sum_others())).all(buttons)
    });
    [keys].into_iter().chain(others).collect()
}

/// What comes out, why, and where to go.
fn outcome(
    session: Session,
    said: &'static SumResult,
    days: &[(&str, &str)],
    period: Option<&'static Period>,
    new: bool,
) -> Vec<El> {
    let ui = &session.library.ui;
    let title = announced(el("h2", "").text(&fill(&said.title, days)), new);
    let hero = el("section", "hero clear").with(icon(Mark::Of(Icon::Calendar))).with(title);
    let told =
        said.lines.iter().map(|line| el("li", "").rich(&fill(&line.text, days)).review(session.library, &line.source));
    let rule = period.into_iter().flat_map(|period| &period.source);
    let sources = rule.chain(said.lines.iter().flat_map(|line| &line.source));
    let again = el("button", "plain wide").attr("data-act", "again").text(ui.sum_again());
    vec![
        hero.all(period.map(|_| p("sum-estimate", ui.sum_estimate()))),
        el("section", "answer-card").with(el("ul", "lines").all(told)).all(basis(session, sources)),
        again.tap(move || session.reckon_anew()),
        el("h2", "").text(ui.next_title()),
        links(session, &said.next, "doors"),
    ]
}

/// A heading that takes focus where it is new on a screen that was there before.
fn announced(title: El, new: bool) -> El {
    let title = title.attr("tabindex", "-1");
    if new {
        focus::move_to(title.node().clone());
    }
    title
}
