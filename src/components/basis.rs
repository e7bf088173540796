//! The law behind a statement, one tap away.

use super::{El, el};
use crate::screen::Screen;
use crate::session::Session;
use kiosk_core::content::{Source, SourceKind};
use kiosk_core::ids::SourceId;
use kiosk_core::inline::fill;

/// Buttons that open the sources, each once, laws first; several fold behind the first.
pub(crate) fn basis<'a>(session: Session, sources: impl IntoIterator<Item = &'a SourceId>) -> Option<El> {
    let ui = &session.library.ui;
    let known = distinct(session, &mut sources.into_iter());
    let first = known.first()?;
    let buttons = known.iter().map(|source| cite(session, source));
    let line = el("p", "basis");
    if known.len() == 1 {
        return Some(line.with(el("span", "").text(ui.basis_label())).all(buttons));
    }
    let more = fill(ui.basis_more(), &[("n", &known.len().to_string())]);
    let label = el("summary", "").text(ui.basis_label()).text(&session.library.citation(first)).text(" ").text(&more);
    Some(el("details", "basis-fold").with(label).with(line.all(buttons)))
}

/// Each source once, laws before rules before notices.
fn distinct(session: Session, ids: &mut dyn Iterator<Item = &SourceId>) -> Vec<&'static Source> {
    let mut known: Vec<&'static Source> = Vec::new();
    for source in ids.filter_map(|id| session.library.source(id)) {
        if !known.iter().any(|seen| seen.id == source.id) {
            known.push(source);
        }
    }
    let of = |kind| known.iter().copied().filter(move |source| source.kind == kind);
    SourceKind::ALL.into_iter().flat_map(of).collect()
}

fn cite(session: Session, source: &'static Source) -> El {
    el("button", "basis-source").text(&session.library.citation(source)).tap(move || session.show(Screen::Law(source)))
}
