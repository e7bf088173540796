//! 隐私: what becomes of what a customer enters, and everything that is kept.

use crate::components::{El, el, heading, lines, steps};
use crate::session::Session;

/// 隐私.
pub(crate) fn privacy(session: Session) -> Vec<El> {
    let privacy = &session.library.privacy;
    let kept = privacy.kept.iter().map(|kept| el("li", "").rich(&kept.text));
    let main = el("main", "screen law")
        .with(heading(session, &privacy.title))
        .with(el("section", "answer-card").all(lines(session, &privacy.lines)))
        .with(el("h2", "").text(&privacy.kept_title))
        .with(el("section", "answer-card").with(el("ul", "lines").all(kept)));
    vec![main, steps(session, None)]
}
