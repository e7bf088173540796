//! The preview of a sheet. What is printed is the same document, standing beside the app.

use crate::components::{El, Mark, after_paint, el, heading, icon, p, paper, steps};
use crate::kiosk::{clock, print::Printer};
use crate::session::Session;
use kiosk_core::content::{Icon, Paper};
use kiosk_core::paper::{Blank, build};

/// A sheet, as it will be printed.
pub(crate) fn sheet(session: Session, sheet: &'static Paper) -> Vec<El> {
    let library = session.library;
    let ui = &library.ui;
    let blank = Blank { facts: session.facts(), today: clock::today(library) };
    let document = build(library, sheet, &blank);
    let shown = el("div", "preview-frame");
    let printed = el("div", "print-only").attr("aria-hidden", "true");
    let (screen, page) = (shown.clone(), printed.clone());
    after_paint(Box::new(move || {
        let sheet = paper(&document);
        drop(page.with(sheet.twin()));
        drop(screen.with(sheet));
    }));
    let preview =
        el("main", "screen preview").with(heading(session, &sheet.title)).with(p("lead", ui.sheet_lead())).with(shown);
    vec![preview, steps(session, Some(print(session))), printed]
}

fn print(session: Session) -> El {
    let ui = &session.library.ui;
    if !Printer::exists() {
        return p("print-missing", ui.print_missing());
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
