//! 征信明白台 on the screen: Leptos views over the pure core.
//!
//! `screens` draw, `session` holds what the customer answered, `kiosk` is the only code that
//! touches the browser. What is said comes from the content, what is decided from the rules.

// The `#[component]` macro writes `pub` items that stay inside this crate.
#![allow(unreachable_pub)]

mod app;
mod components;
mod entered;
mod kiosk;
mod screen;
mod screens;
mod session;

use kiosk_core::content::Library;

/// The compiled content, checked by `build.rs`.
static CONTENT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/content.bin"));

/// Starts the kiosk, or shows the plain-HTML panel where it cannot start.
pub fn start() {
    kiosk::crash::install();
    match Library::decode(CONTENT) {
        Ok(library) => app::mount(Box::leak(Box::new(library))),
        Err(_) => kiosk::crash::show(kiosk::crash::Fault::Content),
    }
}
