//! 法律依据: every source the kiosk rests on, and each one's text.

use crate::components::{El, Mark, el, heading, icon, p, steps};
use crate::screen::Screen;
use crate::session::Session;
use kiosk_core::content::{Source, SourceKind, Status};

/// The list of sources by kind.
pub(crate) fn laws(session: Session) -> Vec<El> {
    let library = session.library;
    let ui = &library.ui;
    let mut main = el("main", "screen laws").with(heading(session, ui.laws_title())).with(p("lead", ui.laws_lead()));
    for kind in SourceKind::ALL {
        let title = match kind {
            SourceKind::Law => ui.laws_law(),
            SourceKind::Rule => ui.laws_rule(),
            SourceKind::Notice => ui.laws_notice(),
            SourceKind::Own => ui.laws_own(),
        };
        let sources = library.sources.iter().filter(|source| source.kind == kind);
        let rows = el("ul", "law-list").all(sources.map(|source| row(session, source)));
        main = main.with(el("h2", "").text(title)).with(rows);
    }
    vec![main, steps(session, None)]
}

fn row(session: Session, source: &'static Source) -> El {
    let button = el("button", "law-row")
        .attr("data-law", source.id.as_str())
        .with(el("span", "").text(&session.library.citation(source)))
        .with(icon(Mark::Forward))
        .tap(move || session.show(Screen::Law(source)));
    el("li", "").with(button)
}

/// One source with its text.
pub(crate) fn law(session: Session, source: &'static Source) -> Vec<El> {
    let ui = &session.library.ui;
    let (label, text) = match (&source.text, &source.gist) {
        (Some(text), _) => (ui.source_verbatim(), text.as_str()),
        (None, gist) => (ui.source_gist(), gist.as_deref().unwrap_or_default()),
    };
    let status = match (source.kind, source.status) {
        (_, Status::NeedsReview) => Some(ui.status_review()),
        (SourceKind::Own, _) => None,
        (_, Status::Verified) => Some(ui.status_verified()),
        (_, Status::Secondary) => Some(ui.status_secondary()),
    };
    let since = source.since.map(|day| el("p", "").text(ui.source_since()).text(&session.library.date(day)));
    let quote = if source.text.is_some() { el("blockquote", "").attr("lang", "zh-CN") } else { el("blockquote", "") };
    let quote = quote.all(text.lines().map(|line| el("p", "").text(line)));
    let meta = el("section", "law-meta")
        .all(source.number.as_deref().map(|number| el("p", "").text(number)))
        .all(since)
        .all(status.map(|status| p("", status)));
    let main = el("main", "screen law")
        .with(heading(session, &source.title))
        .all(source.article.as_deref().map(|article| el("p", "law-article").text(article)))
        .with(el("section", "law-text").with(el("h2", "").text(label)).with(quote))
        .with(meta);
    vec![main, steps(session, None)]
}
