//! 关于本机: which version this is, and what becomes of what a customer taps.

use crate::components::{El, el, heading, p, steps};
use crate::kiosk::build;
use crate::screen::Screen;
use crate::session::Session;

/// 关于本机.
pub(crate) fn about(session: Session) -> Vec<El> {
    let library = session.library;
    let ui = &library.ui;
    let updated = library.meta.updated.map(|day| library.bracketed(&library.date(day)));
    let program = build::name().unwrap_or_else(|| ui.about_unbuilt().to_owned());
    let versions = el("section", "law-meta")
        .with(el("p", "about-build").text(ui.about_program()).text(&program))
        .with(el("p", "").text(ui.about_content()).text(&library.meta.version).text(&updated.unwrap_or_default()))
        .with(p("", ui.about_font()));
    let main = el("main", "screen law")
        .with(heading(session, ui.about_title()))
        .with(el("section", "law-text").with(p("", ui.about_privacy())))
        .with(versions)
        .with(
            el("button", "plain wide")
                .attr("data-act", "privacy")
                .text(ui.privacy_open())
                .tap(move || session.show(Screen::Privacy)),
        );
    vec![main, steps(session, None)]
}
