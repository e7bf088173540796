//! 首页: the three jobs are the page, the rest is small.

use crate::components::{El, Mark, el, heading, icon, links, restart};
use crate::session::Session;
use kiosk_core::inline::fill;

/// 首页.
pub(crate) fn home(session: Session) -> Vec<El> {
    let home = &session.library.home;
    let main = el("main", "screen home")
        .with(heading(session, &home.title))
        .with(el("p", "lead").said(session.library, &home.lead))
        .all(kept(session))
        .with(links(session, &home.jobs, "jobs"))
        .with(links(session, &home.more, "doors"));
    vec![main]
}

/// Says that earlier answers are still there, and lets whoever stands here now go on with them or clear them away.
fn kept(session: Session) -> Option<El> {
    let ui = &session.library.ui;
    let flow = session.begun()?;
    let go_on = el("button", "plain")
        .attr("data-act", "go-on")
        .text(ui.kept_go())
        .with(icon(Mark::Forward))
        .tap(move || session.onward(flow));
    let words = el("p", "").text(&fill(ui.kept_text(), &[("title", flow.title())]));
    Some(el("aside", "kept").with(words).with(go_on).with(restart(session, "quiet")))
}
