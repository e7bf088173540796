//! Where the reader is on a screen: keyboard and screen-reader focus, and how far down.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Once the screen being built stands on the page: focuses its heading and scrolls to where the
/// customer left it, `0` for a screen not seen before.
pub(crate) fn arrive(heading: Element, scroll: i32) {
    leptos::prelude::queue_microtask(move || {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        if let Some(heading) = heading.dyn_ref::<HtmlElement>() {
            // A heading that cannot take focus is still read where it stands.
            let _ = heading.focus_with_options(&options);
        }
        if let Ok(Some(screen)) = heading.closest(".screen") {
            screen.set_scroll_top(scroll);
            // On a low screen the page scrolls instead.
            gloo::utils::window().scroll_to_with_x_and_y(0.0, scroll.into());
        }
    });
}

/// Moves the focus to something new on the screen, once it stands on the page, and shows it.
pub(crate) fn move_to(target: Element) {
    leptos::prelude::queue_microtask(move || {
        if let Some(target) = target.dyn_ref::<HtmlElement>() {
            // What cannot take focus is still read where it stands.
            let _ = target.focus();
        }
    });
}

/// Whether it has the focus.
pub(crate) fn is_on(element: &Element) -> bool {
    gloo::utils::document().active_element().as_ref() == Some(element)
}

/// How far down the screen shown is scrolled, in CSS pixels.
pub(crate) fn scrolled() -> i32 {
    let screen = gloo::utils::document().query_selector(".screen");
    let page = gloo::utils::window().scroll_y().unwrap_or_default() as i32;
    screen.ok().flatten().map_or(0, |screen| screen.scroll_top()) + page
}
