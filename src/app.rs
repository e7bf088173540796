//! The frame around every screen: name, way back, help, end. It never moves.

use crate::components::{Icon, Mark};
use crate::kiosk::{crash, location};
use crate::screen::Screen;
use crate::screens;
use crate::session::Session;
use gloo::utils::document;
use kiosk_core::content::Library;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Mounts the kiosk into `#app`.
pub(crate) fn mount(library: &'static Library) {
    let Some(root) = document().get_element_by_id("app").and_then(|app| app.dyn_into().ok()) else {
        return crash::show(crash::Fault::Panic);
    };
    leptos::mount::mount_to(root, move || view! { <App library /> }).forget();
    crash::ready();
}

/// Each session is a reactive root of its own: when it ends, all it owned is dropped.
#[component]
fn App(
    /// What the kiosk can say.
    library: &'static Library,
) -> impl IntoView {
    let ended = RwSignal::new(0);
    let first = location::hash();
    move || {
        let at = if ended.get() == 0 { Screen::parse(library, &first) } else { None };
        let session = Session::new(library, at.unwrap_or(Screen::Home), ended);
        view! { <Desk session /> }
    }
}

#[component]
fn Desk(
    /// The session shown.
    session: Session,
) -> impl IntoView {
    provide_context(session);
    Effect::new(move || location::set_hash(&session.screen().hash()));
    location::on_change(move |hash| {
        session.show(Screen::parse(session.library, &hash).unwrap_or(Screen::Home));
    });
    let screen = Memo::new(move |_| session.screen());
    let at_home = Memo::new(move |_| screen.get() == Screen::Home);
    view! {
        <div class="desk">
            <Header at_home />
            {move || screens::draw(screen.get())}
            <Help />
        </div>
    }
}

#[component]
fn Header(
    /// Whether the first screen is shown.
    at_home: Memo<bool>,
) -> impl IntoView {
    let session = Session::get();
    let library = session.library;
    let tagline = library.outlet.name.as_deref().unwrap_or(&library.ui.tagline);
    view! {
        <header class="bar">
            <Icon mark=Mark::Scales />
            <div class="bar-name">
                <strong>{&*library.ui.name}</strong>
                <small>{tagline}</small>
            </div>
            <Show when=move || !at_home.get()>
                <button class="quiet" data-act="home" on:click=move |_| session.show(Screen::Home)>
                    <Icon mark=Mark::Home />
                    {&*library.ui.home}
                </button>
            </Show>
        </header>
    }
}

/// One tap to help, one tap to leave, on every screen.
#[component]
fn Help() -> impl IntoView {
    let session = Session::get();
    let ui = &session.library.ui;
    view! {
        <footer class="help">
            <button class="help-call" data-act="help" on:click=move |_| session.show(Screen::Emergency)>
                <Icon mark=Mark::Phone />
                {&*ui.help}
            </button>
            <button class="help-end" data-act="finish" on:click=move |_| session.end()>{&*ui.finish}</button>
            <p>{&*ui.privacy}</p>
        </footer>
    }
}
