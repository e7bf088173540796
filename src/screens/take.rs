//! 带走: a sheet as codes that a phone reads without a network.

use crate::components::{El, Mark, after_paint, el, heading, icon, p, steps, svg};
use crate::screen::Sheet;
use crate::session::Session;
use kiosk_core::inline::fill;
use kiosk_core::paper::{Detail, code, pieces, text};
use leptos::prelude::*;

/// The codes, one at a time, and what each says.
pub(crate) fn take(session: Session, sheet: Sheet) -> Vec<El> {
    let ui = &session.library.ui;
    let texts = pieces(ui.name(), &text(&session.document(sheet, Detail::Brief), ui.colon()));
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
    // Drawing a code takes a while on a small device: the screen stands first.
    let painted = RwSignal::new(false);
    after_paint(Box::new(move || {
        // Where somebody has left already, nobody waits for it.
        let _ = painted.try_set(true);
    }));
    let which = move || {
        let (number, count) = ((at.get() + 1).to_string(), count.to_string());
        vec![el("span", "").text(&fill(ui.take_count(), &[("n", &number), ("count", &count)]))]
    };
    let shown = move || if painted.get() { draw(session, &texts, at.get()) } else { Vec::new() };
    let main = el("main", "screen take")
        .with(heading(session, ui.take_title()))
        .with(p("lead", ui.take_lead()))
        .with(el("p", "code-count").attr("role", "status").region(which))
        .with(el("div", "code").region(shown));
    vec![main, steps(session, turns)]
}

fn draw(session: Session, texts: &[String], at: usize) -> Vec<El> {
    let ui = &session.library.ui;
    let Some(text) = texts.get(at) else { return Vec::new() };
    let picture = code(text).map(|code| {
        let size = code.size.to_string();
        svg("svg")
            .attr("class", "code-picture")
            .attr("viewBox", &["0 0 ", &size, " ", &size].concat())
            .attr("role", "img")
            .attr("aria-label", ui.take())
            .with(svg("path").attr("d", &code.path))
    });
    let words = el("details", "code-text")
        .with(el("summary", "").with(icon(Mark::Info)).text(ui.take_text()))
        .with(el("pre", "").text(text));
    picture.into_iter().chain([words]).collect()
}
