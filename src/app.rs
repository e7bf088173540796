//! The frame around every screen: name, way back, help, end. It never moves.

use crate::components::{El, Mark, el, icon};
use crate::kiosk::{crash, location};
use crate::screen::Screen;
use crate::screens;
use crate::session::Session;
use gloo::utils::document;
use kiosk_core::content::{Icon, Library};
use leptos::prelude::*;

/// Mounts the kiosk into `#app`.
pub(crate) fn mount(library: &'static Library) {
    let Some(root) = document().get_element_by_id("app") else {
        return crash::show(crash::Fault::Panic);
    };
    let stage = El::from(root.clone());
    // leptos keeps the reactive system; the elements place themselves, so its own view is empty.
    leptos::mount::mount_to_renderer(&root, move || sessions(stage, library)).forget();
    crash::ready();
}

/// One session after the other. Each is a reactive root of its own: when it ends, all it owned is dropped.
fn sessions(stage: El, library: &'static Library) {
    let ended = RwSignal::new(0);
    let first = location::hash();
    stage.region(move || {
        let at = if ended.get() == 0 { Screen::parse(library, &first) } else { None };
        vec![desk(Session::new(library, at.unwrap_or(Screen::Home), ended))]
    });
}

fn desk(session: Session) -> El {
    location::on_change(move |hash| {
        session.show(Screen::parse(session.library, &hash).unwrap_or(Screen::Home));
    });
    let shown = Memo::new(move |_| session.screen());
    // Tells whoever brings in a new version that nobody would be interrupted.
    if let Some(page) = document().document_element() {
        let vacant = move || shown.get() == Screen::Home && session.is_untouched();
        El::from(page).live("data-vacant", move || vacant().then_some(""));
    }
    let place = el("div", "place").region(move || {
        let screen = shown.get();
        location::set_hash(&screen.hash());
        untrack(|| screens::draw(session, screen))
    });
    let full = move || matches!(shown.get(), Screen::Full(_)).then_some("");
    el("div", "desk").live("data-full", full).with(header(session, shown)).with(place).with(help(session))
}

fn header(session: Session, shown: Memo<Screen>) -> El {
    let library = session.library;
    let tagline = library.outlet.name.as_deref().unwrap_or(library.ui.tagline());
    let name = el("div", "bar-name").with(el("strong", "").text(library.ui.name())).with(el("small", "").text(tagline));
    let home = el("button", "quiet")
        .attr("data-act", "home")
        .live("hidden", move || (shown.get() == Screen::Home).then_some(""))
        .with(icon(Mark::Home))
        .text(library.ui.home())
        .tap(move || session.show(Screen::Home));
    el("header", "bar").with(icon(Mark::Of(Icon::Scales))).with(name).with(home)
}

/// One tap to help, one tap to leave, on every screen.
fn help(session: Session) -> El {
    let ui = &session.library.ui;
    let call = el("button", "help-call")
        .attr("data-act", "help")
        .with(icon(Mark::Of(Icon::Phone)))
        .text(ui.help())
        .tap(move || session.show(Screen::Emergency));
    let finish = el("button", "help-end").attr("data-act", "finish").text(ui.finish()).tap(move || session.end());
    el("footer", "help").with(call).with(finish).with(el("p", "").text(ui.privacy()))
}
