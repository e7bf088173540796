//! 带走: a sheet as codes that a phone reads without a network.

use crate::components::{El, Mark, after_paint, el, heading, icon, p, steps, svg};
use crate::screen::Sheet;
use crate::session::Session;
use kiosk_core::inline::fill;
use kiosk_core::paper::{Detail, code, pieces, plain};
use leptos::prelude::*;

/// The codes, one at a time, and what each says.
pub(crate) fn take(session: Session, sheet: Sheet) -> Vec<El> {
    let ui = &session.library.ui;
    let texts = pieces(ui.name(), &plain(&session.document(sheet, Detail::Brief)));
    let count = texts.len();
    let at = RwSignal::new(0);
    let turn = move |label: &str, name: &str, by: usize, off: fn(usize, usize) -> bool| {
        el("button", "plain")
            .attr("data-act", name)
            .live("disabled", move || off(at.get(), count).then_some(""))
            .text(label)
            .tap(move || at.update(|at| *at = (*at + by) % count))
    };
    let turns = (count > 1).then(|| {
        el("div", "turns").with(turn(ui.take_before(), "code-before", count - 1, |at, _| at == 0)).with(turn(
            ui.take_next(),
            "code-next",
            1,
            |at, count| at + 1 == count,
        ))
    });
    let shown = el("div", "code").attr("role", "status");
    let region = shown.clone();
    after_paint(Box::new(move || {
        drop(region.region(move || draw(session, &texts, at.get())));
    }));
    let main =
        el("main", "screen take").with(heading(session, ui.take_title())).with(p("lead", ui.take_lead())).with(shown);
    vec![main, steps(session, turns)]
}

fn draw(session: Session, texts: &[String], at: usize) -> Vec<El> {
    let ui = &session.library.ui;
    let Some(text) = texts.get(at) else { return Vec::new() };
    let (number, count) = ((at + 1).to_string(), texts.len().to_string());
    let which = fill(ui.take_count(), &[("n", &number), ("count", &count)]);
    let picture = code(text).map(|code| {
        let size = code.size.to_string();
        svg("svg")
            .attr("class", "code-picture")
            .attr("viewBox", &["0 0 ", &size, " ", &size].concat())
            .attr("role", "img")
            .attr("aria-label", &which)
            .with(svg("path").attr("d", &code.path))
    });
    let words = el("details", "code-text")
        .with(el("summary", "").with(icon(Mark::Info)).text(ui.take_text()))
        .with(el("pre", "").text(text));
    [p("code-count", &which)].into_iter().chain(picture).chain([words]).collect()
}
