//! 紧急求助: readable in five seconds.

use crate::components::{El, Mark, el, heading, icon, links, p, steps};
use crate::session::Session;
use kiosk_core::content::{Contact, Icon};

/// 紧急求助.
pub(crate) fn emergency(session: Session) -> Vec<El> {
    let library = session.library;
    let help = &library.emergency;
    let hero = el("section", "hero stop")
        .with(icon(Mark::Alert))
        .with(heading(session, &help.title))
        .with(el("p", "").said(library, &help.lead));
    let numbers = help.dial.iter().filter_map(|id| library.contact(id)).map(number);
    let what = help.steps.iter().map(|line| el("li", "").with(el("span", "").rich(&line.text)));
    // Said once for the whole screen: it has to be read in five seconds.
    let lines = help.steps.iter().flat_map(|line| &line.source);
    let numbers_from = help.dial.iter().filter_map(|id| library.contact(id)).flat_map(|contact| &contact.source);
    let main = el("main", "screen emergency")
        .with(hero)
        .with(el("ul", "dial").all(numbers))
        .with(p("dial-hint", &library.ui.dial_hint))
        .with(el("ol", "numbered").all(what))
        .with(el("p", "dial-hint").review(library, lines.chain(numbers_from)))
        .with(links(session, &help.next, "doors"));
    vec![main, steps(session, None)]
}

fn number(contact: &Contact) -> El {
    el("li", "")
        .with(el("span", "dial-name").with(icon(Mark::Of(Icon::Phone))).text(&contact.name))
        .with(el("strong", "").text(&contact.number))
        .with(el("small", "").text(&contact.purpose))
}
