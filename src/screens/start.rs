//! What draws people in while nobody is there; a touch anywhere starts.

use crate::components::{El, Mark, el, icon, links};
use crate::kiosk::{every, focus, still};
use crate::screen::Screen;
use crate::session::Session;
use leptos::prelude::*;

/// How long a slogan stands, in milliseconds.
const SLOGAN: u32 = 9_000;
/// How many slogans pass before everything moves a little, so that nothing burns into the screen.
const REST: usize = 20;
/// The places to move to, as the style sheets know them.
const PLACES: [&str; 4] = ["0", "1", "2", "3"];

/// The screen while nobody is there.
pub(crate) fn start(session: Session) -> Vec<El> {
    let attract = &session.library.attract;
    let count = RwSignal::new(0);
    every(SLOGAN, move || count.update(|count| *count += 1));
    let moves = !still();
    let slogan = move || {
        let passed = if moves { count.get() } else { 0 };
        // The first stands in the page before the program does, and must not appear twice.
        let class = if passed == 0 { "" } else { "next" };
        let line = attract.slogans.get(passed % attract.slogans.len().max(1));
        line.map(|line| el("span", class).said(session.library, line)).into_iter().collect()
    };
    let place = move || PLACES.get(count.get() / REST % PLACES.len()).copied();
    let begin = el("button", "main-act start-act")
        .attr("data-act", "start")
        .text(session.library.ui.start())
        .with(icon(Mark::Forward))
        .tap(move || session.show(Screen::Home));
    let head = el("h1", "slogan").attr("tabindex", "-1").region(slogan);
    focus::arrive(head.node().clone(), 0);
    let body = el("div", "start-body")
        .live("data-place", place)
        .with(head)
        .with(el("h2", "").text(&attract.title))
        .with(links(session, &attract.doors, "doors"))
        .with(begin);
    vec![el("main", "screen start").with(body)]
}
