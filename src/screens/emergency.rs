//! 紧急求助: readable in five seconds.

use crate::components::{El, Mark, dial, el, heading, icon, links, steps};
use crate::session::Session;

/// 紧急求助.
pub(crate) fn emergency(session: Session) -> Vec<El> {
    let library = session.library;
    let help = &library.emergency;
    let hero = el("section", "hero stop")
        .with(icon(Mark::Alert))
        .with(heading(session, &help.title))
        .with(el("p", "").said(library, &help.lead));
    let what = help.steps.iter().map(|line| el("li", "").with(el("span", "").rich(&line.text)));
    // Said once for the whole screen: it has to be read in five seconds.
    let lines = help.steps.iter().flat_map(|line| &line.source);
    let numbers_from = help.dial.iter().filter_map(|id| library.contact(id)).flat_map(|contact| &contact.source);
    let main = el("main", "screen emergency")
        .with(hero)
        .all(dial(session, &help.dial))
        .with(el("ol", "numbered").all(what))
        .with(el("p", "dial-hint").review(library, lines.chain(numbers_from)))
        .with(links(session, &help.next, "doors"));
    vec![main, steps(session, None)]
}
