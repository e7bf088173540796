//! Doors that belong together: every self-check, every guide, every sheet.

use crate::components::{El, el, heading, links, steps};
use crate::session::Session;
use kiosk_core::content::Hub;

/// A screen of doors.
pub(crate) fn hub(session: Session, hub: &'static Hub) -> Vec<El> {
    let main = el("main", "screen hub")
        .with(heading(session, &hub.title))
        .with(el("p", "lead").said(session.library, &hub.lead))
        .with(links(session, &hub.cards, "doors"));
    vec![main, steps(session, None)]
}
