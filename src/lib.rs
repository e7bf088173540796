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
mod notices;
mod screen;
mod screens;
mod session;
mod view;

use kiosk_core::content::Library;
use std::cell::OnceCell;

/// The compiled content, checked by `build.rs`.
static CONTENT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/content.bin"));

/// Its words in English.
static ENGLISH: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/english.bin"));

thread_local! {
    /// The content in English, once somebody has asked for it.
    static IN_ENGLISH: OnceCell<Option<&'static Library>> = const { OnceCell::new() };
}

/// The content in English, decoded when it is first asked for; `None` where it does not decode.
fn in_english() -> Option<&'static Library> {
    let decode = || Library::decode_in(ENGLISH, CONTENT).ok().map(|library| &*Box::leak(Box::new(library)));
    IN_ENGLISH.with(|english| *english.get_or_init(decode))
}

/// Starts the kiosk, or shows the plain-HTML panel where it cannot start.
pub fn start() {
    kiosk::crash::install();
    match Library::decode(CONTENT) {
        Ok(library) => app::mount(Box::leak(Box::new(library))),
        Err(_) => kiosk::crash::show(kiosk::crash::Fault::Content),
    }
}
