//! The heading of a screen.

use super::{El, el};
use crate::kiosk::focus;
use crate::session::Session;

/// The one `<h1>` of a screen; it takes focus when the screen appears.
pub(crate) fn heading(session: Session, text: &str) -> El {
    let heading = el("h1", "").attr("tabindex", "-1").text(text);
    focus::arrive(heading.node().clone(), session.scroll());
    heading
}
