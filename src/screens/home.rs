//! 首页: the three jobs are the page, the rest is small.

use crate::components::{El, el, heading, links};
use crate::session::Session;

/// 首页.
pub(crate) fn home(session: Session) -> Vec<El> {
    let home = &session.library.home;
    let main = el("main", "screen home")
        .with(heading(session, &home.title))
        .with(el("p", "lead").said(session.library, &home.lead))
        .with(links(session, &home.jobs, "jobs"))
        .with(links(session, &home.more, "doors"));
    vec![main]
}
