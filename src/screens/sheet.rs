//! The preview of a sheet. What is printed is the same document, standing beside the app.

use crate::components::{El, Mark, after_paint, el, heading, icon, p, paper, steps};
use crate::kiosk::print::Printer;
use crate::screen::{Screen, Sheet};
use crate::session::Session;
use kiosk_core::content::{Icon, Paper, Version};
use kiosk_core::paper::Detail;

/// A sheet, as it will be printed.
pub(crate) fn sheet(session: Session, sheet: Sheet) -> Vec<El> {
    let ui = &session.library.ui;
    let shown = shape(session, sheet, el("div", "preview-frame"));
    let printed = shape(session, sheet, el("div", "print-only").attr("aria-hidden", "true"));
    let document = session.document(sheet, Detail::Full);
    let (screen, page) = (shown.clone(), printed.clone());
    after_paint(Box::new(move || {
        let sheet = paper(&document);
        drop(page.with(sheet.twin()));
        drop(screen.with(sheet));
    }));
    let preview = el("main", "screen preview")
        .with(heading(session, sheet.title()))
        .with(p("lead", ui.sheet_lead()))
        .all(versions(session, sheet))
        .all(sheet.is_slim().then(|| sizes(session)))
        .with(shown)
        .all(sheet.is_slim().then(|| take(session, sheet)));
    vec![preview, steps(session, Some(print(session, sheet))), printed]
}

/// The sheet as large as the screen, for somebody who photographs it.
pub(crate) fn full(session: Session, sheet: Sheet) -> Vec<El> {
    let page = el("div", "preview-frame").with(paper(&session.document(sheet, Detail::Full)));
    let main = el("main", "screen full").with(heading(session, sheet.title())).with(page);
    vec![main, steps(session, None)]
}

/// As wide as a roll where one is used.
fn shape(session: Session, sheet: Sheet, frame: El) -> El {
    frame.live("data-roll", move || (sheet.is_slim() && session.on_roll()).then_some(""))
}

/// For whom the sheet is; a tap shows it blank for somebody else.
fn versions(session: Session, sheet: Sheet) -> Option<El> {
    let Sheet::Paper(paper, shown) = sheet else { return None };
    let facts = session.sheet_facts(paper, shown);
    let buttons = paper.versions.iter().map(|version| {
        let taken = version.facts.iter().all(|(fact, value)| facts.get(fact) == Some(value));
        pick(&version.label, taken).tap(move || {
            if !taken {
                session.swap(of(paper, version));
            }
        })
    });
    (!paper.versions.is_empty()).then(|| picks(session.library.ui.sheet_versions(), buttons.collect()))
}

fn of(paper: &'static Paper, version: &'static Version) -> Screen {
    Screen::Sheet(Sheet::Paper(paper, Some(version)))
}

fn sizes(session: Session) -> El {
    let ui = &session.library.ui;
    let size = |label: &str, roll: bool| {
        let taken = move || Some(if session.on_roll() == roll { "true" } else { "false" });
        pick(label, false).live("aria-checked", taken).tap(move || session.print_on(roll))
    };
    picks(ui.sheet_size(), vec![size(ui.sheet_a4(), false), size(ui.sheet_roll(), true)])
}

fn picks(label: &str, buttons: Vec<El>) -> El {
    let group = el("div", "picks").attr("role", "radiogroup").attr("aria-label", label).all(buttons);
    el("div", "picks-row").with(el("span", "").text(label)).with(group)
}

fn pick(label: &str, taken: bool) -> El {
    el("button", "pick").attr("role", "radio").attr("aria-checked", if taken { "true" } else { "false" }).text(label)
}

/// The way to the codes for a phone.
pub(super) fn take(session: Session, sheet: Sheet) -> El {
    el("button", "plain wide")
        .attr("data-act", "take")
        .with(icon(Mark::Of(Icon::Phone)))
        .text(session.library.ui.take())
        .tap(move || session.show(Screen::Take(sheet)))
}

fn print(session: Session, sheet: Sheet) -> El {
    let ui = &session.library.ui;
    if !Printer::exists() {
        let full = el("button", "main-act")
            .attr("data-act", "full")
            .with(icon(Mark::Of(Icon::Document)))
            .text(ui.sheet_full())
            .tap(move || session.show(Screen::Full(sheet)));
        return el("div", "no-printer").with(p("print-missing", ui.print_missing())).with(full);
    }
    let printer = Printer::new();
    el("button", "main-act")
        .attr("data-act", "print")
        .live("disabled", move || printer.busy().then_some(""))
        .with(icon(Mark::Of(Icon::Printer)))
        .with(
            el("span", "")
                .region(move || vec![el("span", "").text(if printer.busy() { ui.printing() } else { ui.print() })]),
        )
        .tap(move || printer.print())
}
