//! Buttons that lead to another task.

use super::{El, Mark, el, icon};
use crate::session::Session;
use kiosk_core::content::{Icon, Link};

/// A button that leads somewhere, not yet wired.
pub(crate) fn door(picture: Icon, label: &str, note: Option<El>) -> El {
    el("button", "card")
        .with(el("span", "card-icon").with(icon(Mark::Of(picture))))
        .with(el("span", "card-words").with(el("strong", "").text(label)).all(note))
        .with(icon(Mark::Forward))
}

/// A group of them in the given style.
pub(crate) fn links(session: Session, links: &'static [Link], class: &str) -> El {
    el("div", class).all(links.iter().map(|link| card(session, link)))
}

fn card(session: Session, link: &'static Link) -> El {
    let note = link.note.as_ref().map(|note| el("span", "card-note").said(session.library, note));
    door(link.icon, &link.label, note).tap(move || session.follow(link))
}
