//! Moves keyboard and screen-reader focus to the heading of a new screen.

use leptos::html::H1;
use leptos::prelude::*;

/// Focuses the heading once it is on the page, without scrolling.
pub(crate) fn on_show(heading: NodeRef<H1>) {
    Effect::new(move || {
        if let Some(heading) = heading.get() {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            // A heading that cannot take focus is still read where it stands.
            let _ = heading.focus_with_options(&options);
        }
    });
}
