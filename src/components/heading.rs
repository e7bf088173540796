//! The heading of a screen; it takes focus when the screen appears.

use crate::kiosk::focus;
use leptos::html::H1;
use leptos::prelude::*;

/// The one `<h1>` of a screen.
#[component]
pub(crate) fn Heading(
    /// Its words.
    text: &'static str,
) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    focus::on_show(heading);
    view! { <h1 node_ref=heading tabindex="-1">{text}</h1> }
}
