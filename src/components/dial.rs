//! Telephone numbers, large enough to read from a step away.

use super::{El, Mark, el, icon, p};
use crate::session::Session;
use kiosk_core::content::{Contact, Icon};
use kiosk_core::ids::ContactId;

/// The numbers, and how to call them from here.
pub(crate) fn dial(session: Session, contacts: &'static [ContactId]) -> [El; 2] {
    let library = session.library;
    let numbers = contacts.iter().filter_map(|id| library.contact(id)).map(number);
    [el("ul", "dial").all(numbers), p("dial-hint", library.ui.dial_hint())]
}

fn number(contact: &Contact) -> El {
    el("li", "")
        .with(el("span", "dial-name").with(icon(Mark::Of(Icon::Phone))).text(&contact.name))
        .with(el("strong", "").text(&contact.number))
        .with(el("small", "").text(&contact.purpose))
}
