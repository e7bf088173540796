//! The preview of a sheet. What is printed is the same document, standing beside the app.

use crate::components::{El, Mark, el, heading, icon, p, steps};
use crate::kiosk::{clock, print::Printer};
use crate::session::Session;
use kiosk_core::content::Paper;
use kiosk_core::paper::{Blank, build, html};

/// A sheet, as it will be printed.
pub(crate) fn sheet(session: Session, paper: &'static Paper) -> Vec<El> {
    let library = session.library;
    let ui = &library.ui;
    let blank = Blank { facts: session.facts(), today: clock::today(library) };
    let sheet = html(&build(library, paper, &blank));
    let preview = el("main", "screen preview")
        .with(heading(session, &paper.title))
        .with(p("lead", &ui.sheet_lead))
        .with(el("div", "preview-frame").with(el("article", "sheet").html(&sheet)));
    let printed = el("article", "sheet print-only").attr("aria-hidden", "true").html(&sheet);
    vec![preview, steps(session, Some(print(session))), printed]
}

fn print(session: Session) -> El {
    let ui = &session.library.ui;
    if !Printer::exists() {
        return p("print-missing", &ui.print_missing);
    }
    let printer = Printer::new();
    el("button", "main-act")
        .attr("data-act", "print")
        .live("disabled", move || printer.busy().then_some(""))
        .with(icon(Mark::Printer))
        .with(
            el("span", "")
                .region(move || vec![el("span", "").text(if printer.busy() { &ui.printing } else { &ui.print })]),
        )
        .tap(move || printer.print())
}
