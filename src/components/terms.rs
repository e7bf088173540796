//! Words that stand on a screen and are explained with a tap.

use super::{El, Mark, el, icon};
use crate::session::Session;
use crate::view::Notice;

/// The words of a screen; `None` where there are none to explain.
pub(crate) fn terms(session: Session, screen: &El) -> Option<El> {
    let text = screen.node().text_content().unwrap_or_default();
    let known = session.library.terms_in(&text);
    let buttons = known.into_iter().map(|term| {
        el("button", "term")
            .attr("data-term", term.id.as_str())
            .text(&term.word)
            .tap(move || session.notify(Notice::Term(term)))
    });
    let buttons: Vec<_> = buttons.collect();
    (!buttons.is_empty()).then(|| {
        let title = el("h2", "terms-title").with(icon(Mark::Info)).text(session.library.ui.terms_title());
        el("section", "terms").with(title).with(el("div", "terms-row").all(buttons))
    })
}
