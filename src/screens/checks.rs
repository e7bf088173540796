//! Every self-check, and the scanner: what somebody may come with.

use crate::components::{El, el, heading, links, steps};
use crate::session::Session;

/// The way to the self-checks.
pub(crate) fn checks(session: Session) -> Vec<El> {
    let hub = &session.library.hub;
    let main = el("main", "screen checks")
        .with(heading(session, &hub.title))
        .with(el("p", "lead").said(session.library, &hub.lead))
        .with(links(session, &hub.cards, "doors"));
    vec![main, steps(session, None)]
}
