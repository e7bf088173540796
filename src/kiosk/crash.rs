//! The plain-HTML panel of `index.html`, shown where the app itself can no longer be trusted.
//!
//! The panel is static markup that CSS reveals by an attribute on `<html>`, so showing it needs
//! no allocation, no framework and no working app.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;

/// Why the app cannot go on.
#[derive(Clone, Copy)]
pub(crate) enum Fault {
    /// The content does not decode.
    Content,
    /// The program stopped.
    Panic,
}

/// Shows the panel for a fault.
pub(crate) fn show(fault: Fault) {
    let name = match fault {
        Fault::Content => "content",
        Fault::Panic => "panic",
    };
    // The first fault counts: what still runs after it may fail again and again.
    if let Some(root) = document().document_element().filter(|root| !root.has_attribute("data-fault")) {
        // Where even this fails, the watchdog in index.html shows the panel.
        let _ = root.set_attribute("data-fault", name);
    }
}

/// Answers the heartbeat of `index.html` for as long as the program can.
pub(crate) fn answer() {
    let may_refuse = EventListenerOptions::enable_prevent_default();
    let heard = |event: &web_sys::Event| event.prevent_default();
    EventListener::new_with_options(&document(), "kiosk-beat", may_refuse, heard).forget();
}

/// Tells the watchdog in `index.html` that the app stands.
pub(crate) fn ready() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// Shows the panel on a panic; the message goes to the console, it holds nothing a customer entered.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(|info| {
        show(Fault::Panic);
        web_sys::console::error_1(&info.to_string().into());
    }));
}
