//! The preview of a sheet. What is printed is the same document, standing beside the app.

use crate::components::{El, Mark, after_paint, el, heading, icon, p, paper, pick, picks, steps};
use crate::kiosk::print::{Job, Printer};
use crate::screen::{Screen, Sheet};
use crate::session::Session;
use crate::view::Notice;
use kiosk_core::content::{Facts, Icon};
use kiosk_core::paper::Detail;
use leptos::prelude::*;

/// A sheet, as it will be printed.
pub(crate) fn sheet(session: Session, sheet: Sheet) -> Vec<El> {
    let ui = &session.library.ui;
    let shown = shape(session, sheet, el("div", "preview-frame"));
    let printed = shape(session, sheet, el("div", "print-only").attr("aria-hidden", "true"));
    let document = session.document(sheet, Detail::Full);
    let (screen, page) = (shown.clone(), printed.clone());
    let ready = RwSignal::new(false);
    after_paint(Box::new(move || {
        let sheet = paper(&document);
        drop(page.with(sheet.twin()));
        drop(screen.with(sheet));
        // Where somebody has left already, nobody waits for it.
        let _ = ready.try_set(true);
    }));
    let preview = el("main", "screen preview")
        .with(heading(session, &title(session, sheet)))
        .all(Printer::exists().then(|| p("lead", ui.sheet_lead())))
        .all(versions(session, sheet))
        .with(shown)
        .all(Printer::exists().then(|| if sheet.is_slim() { sizes(session) } else { wide(session) }))
        .all(sheet.is_slim().then(|| take_button(session, sheet)));
    vec![preview, steps(session, Some(print(session, sheet, ready))), printed]
}

/// The sheet as large as the screen, for somebody who photographs it.
pub(crate) fn full(session: Session, sheet: Sheet) -> Vec<El> {
    let page = el("div", "preview-frame").with(paper(&session.document(sheet, Detail::Full)));
    let main = el("main", "screen full").with(heading(session, &title(session, sheet))).with(page);
    vec![main, steps(session, None)]
}

/// Its heading, with whom it is for.
fn title(session: Session, sheet: Sheet) -> String {
    match sheet {
        Sheet::Plan(guide) => [session.library.ui.list_title(), &guide.title].concat(),
        Sheet::Paper(paper, None) => paper.title.clone(),
        Sheet::Paper(paper, Some(version)) => [&paper.title, " · ", &version.label].concat(),
    }
}

/// Said where rolls are used and the sheet does not fit on one.
fn wide(session: Session) -> El {
    el("div", "")
        .region(move || session.on_roll().then(|| p("notice", session.library.ui.sheet_wide())).into_iter().collect())
}

/// As wide as a roll where one is used.
fn shape(session: Session, sheet: Sheet, frame: El) -> El {
    frame.live("data-roll", move || (sheet.is_slim() && session.on_roll()).then_some(""))
}

/// For whom the sheet is; a tap shows it blank for somebody else.
fn versions(session: Session, sheet: Sheet) -> Option<El> {
    let Sheet::Paper(paper, shown) = sheet else { return None };
    let [facts, own] = [shown, None].map(|version| session.sheet_facts(version));
    let buttons = paper.versions.iter().map(|version| {
        let is = |facts: &Facts| {
            let known = |fact| facts.get(fact).or_else(|| paper.defaults.get(fact));
            version.facts.iter().all(|(fact, value)| known(fact) == Some(value))
        };
        let (taken, label) = (is(&facts), &version.label);
        // For whom the answers are, the sheet follows the answers; for others it is blank.
        let version = if is(&own) { None } else { Some(version) };
        pick(label, move || taken).tap(move || {
            if !taken {
                session.swap(Screen::Sheet(Sheet::Paper(paper, version)));
            }
        })
    });
    (!paper.versions.is_empty()).then(|| picks(session.library.ui.sheet_versions(), buttons.collect()))
}

fn sizes(session: Session) -> El {
    let ui = &session.library.ui;
    let size =
        |label: &str, roll: bool| pick(label, move || session.on_roll() == roll).tap(move || session.print_on(roll));
    picks(ui.sheet_size(), vec![size(ui.sheet_a4(), false), size(ui.sheet_roll(), true)])
}

/// The way to the codes for a phone.
pub(super) fn take_button(session: Session, sheet: Sheet) -> El {
    el("button", "plain wide")
        .attr("data-act", "take")
        .with(icon(Mark::Of(Icon::Phone)))
        .text(session.library.ui.take())
        .tap(move || session.show(Screen::Take(sheet)))
}

fn print(session: Session, sheet: Sheet, ready: RwSignal<bool>) -> El {
    let ui = &session.library.ui;
    if !Printer::exists() {
        let full = el("button", "main-act")
            .attr("data-act", "full")
            .with(icon(Mark::Of(Icon::Document)))
            .text(ui.sheet_full())
            .tap(move || session.show(Screen::Full(sheet)));
        return el("div", "no-printer").with(p("print-missing", ui.print_missing())).with(full);
    }
    let printer = Printer::new(move || session.notify(Notice::Printed));
    let busy = move || printer.job() == Job::UnderWay;
    let button = el("button", "main-act")
        .attr("data-act", "print")
        .live("disabled", move || (busy() || !ready.get()).then_some(""))
        .with(icon(Mark::Of(Icon::Printer)))
        .with(el("span", "").region(move || vec![el("span", "").text(if busy() { ui.printing() } else { ui.print() })]))
        .tap(move || printer.print());
    let broken = move || (printer.job() == Job::Failed).then(|| p("notice", ui.print_failed()).attr("role", "alert"));
    el("div", "print-row").with(el("div", "place").region(move || broken().into_iter().collect())).with(button)
}
