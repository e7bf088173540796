//! The frame around every screen: name, way back, help, end. It never moves.

use crate::components::{El, Mark, after_paint, el, help_call, icon, read_aloud, read_status, terms};
use crate::kiosk::idle::{self, Patience};
use crate::kiosk::speech::Reader;
use crate::kiosk::{crash, location, speech};
use crate::notices;
use crate::screen::Screen;
use crate::screens;
use crate::session::Session;
use crate::view::Notice;
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
    crash::answer();
    crash::ready();
}

/// One session after the other. Each is a reactive root of its own: when it ends, all it owned is dropped.
fn sessions(stage: El, library: &'static Library) {
    let ended = RwSignal::new(0);
    let first = location::hash();
    stage.region(move || {
        let named = ended.get() == 0 && !first.is_empty();
        let at = if named { Screen::parse(library, &first).unwrap_or(Screen::Home) } else { Screen::Start };
        let session = Session::new(library, at, ended);
        watch(session);
        dress(session);
        // Drawn anew in another language, with the same session.
        vec![el("div", "place").region(move || vec![desk(session.in_language())])]
    });
}

/// Ends the session when nobody is there any more.
fn watch(session: Session) {
    let pace = &session.library.pace;
    let patience = move || {
        // Whoever listens does not touch; when the voice ends, the warning comes.
        if speech::is_speaking() {
            return None;
        }
        // The start waits for ever, unless somebody left it in another size or language.
        let quiet = untrack(|| match session.screen() {
            Screen::Start if !session.is_untouched() || session.notice().is_some() => Some(pace.menus),
            screen => screen.patience(pace),
        });
        Some(Patience { quiet: quiet?, warning: pace.warning })
    };
    idle::watch(patience, move |left| session.warn(left), move || session.end());
}

/// Puts on the page how it is to look, for the style sheets, and what else those outside want to know.
fn dress(session: Session) {
    let Some(page) = document().document_element() else { return };
    // Tells whoever brings in a new version that nobody would be interrupted.
    let vacant = move || matches!(session.screen(), Screen::Start | Screen::Home) && session.is_untouched();
    let flag = |on: bool| on.then_some("");
    El::from(page)
        .live("data-vacant", move || flag(vacant()))
        .live("data-size", move || session.view().size.name())
        .live("data-strong", move || flag(session.view().strong))
        .live("data-pictures", move || flag(session.view().pictures))
        .live("lang", move || Some(language(session.is_english())));
}

/// Its tag.
fn language(english: bool) -> &'static str {
    if english { "en" } else { "zh-CN" }
}

fn desk(session: Session) -> El {
    location::on_change(move |hash| match Screen::parse(session.library, &hash).unwrap_or(Screen::Home) {
        // Nobody is there any more.
        Screen::Start => session.end(),
        screen => session.show(screen),
    });
    let shown = Memo::new(move |_| session.screen());
    let reader = Reader::new(if untrack(|| session.is_english()) { "en" } else { "zh" });
    let place = el("div", "place").region(move || {
        let screen = shown.get();
        location::set_hash(&screen.hash());
        untrack(|| {
            reader.stop();
            session.dismiss();
            let drawn = screens::draw(session, screen);
            explain(session, screen, &drawn);
            drawn
        })
    });
    // Whatever comes before the screen, or goes again, ends the reading: its button could not be reached.
    let notice = move || {
        let notice = session.notice();
        untrack(|| {
            reader.pause();
            notice.map(|notice| notices::draw(session, reader, notice)).into_iter().collect()
        })
    };
    let full = move || matches!(shown.get(), Screen::Full(_)).then_some("");
    el("div", "desk")
        .live("data-full", full)
        .with(header(session, shown, reader))
        .with(place)
        .with(help(session))
        .with(el("div", "place").region(notice))
        .on(
            "click",
            Box::new(move |event| {
                // On the screen that draws people in, a touch anywhere starts.
                if shown.get_untracked() == Screen::Start && !El::is_of(event, "button, dialog") {
                    session.show(Screen::Home);
                }
            }),
        )
}

/// Words that are explained, below the screen, once it has been painted.
fn explain(session: Session, screen: Screen, drawn: &[El]) {
    let plain = !matches!(screen, Screen::Start | Screen::Sheet(_) | Screen::Full(_) | Screen::Take(_));
    let Some(main) = drawn.first().filter(|_| plain).cloned() else { return };
    let owner = Owner::current();
    after_paint(Box::new(move || {
        // Where somebody has left already, nobody asks.
        if main.node().is_connected()
            && let Some(owner) = owner
        {
            owner.with(|| drop(main.clone().all(terms(session, &main))));
        }
    }));
}

fn header(session: Session, shown: Memo<Screen>, reader: Reader) -> El {
    let library = session.library;
    let ui = &library.ui;
    let tagline = library.outlet.name.as_deref().unwrap_or(ui.tagline());
    let name = el("div", "bar-name").with(el("strong", "").text(ui.name())).with(el("small", "").text(tagline));
    let settings = el("button", "quiet")
        .attr("data-act", "settings")
        .with(icon(Mark::Size))
        .text(ui.settings())
        .tap(move || session.notify(Notice::Settings));
    let read = read_aloud(session, reader, "read");
    let home = el("button", "quiet")
        .attr("data-act", "home")
        .live("hidden", move || matches!(shown.get(), Screen::Home | Screen::Start).then_some(""))
        .with(icon(Mark::Home))
        .text(ui.home())
        .tap(move || session.show(Screen::Home));
    el("header", "bar")
        .with(icon(Mark::Of(Icon::Scales)))
        .with(name)
        .with(read)
        .with(settings)
        .with(home)
        .with(read_status(session, reader))
}

/// One tap to help, one tap to leave, on every screen.
fn help(session: Session) -> El {
    let ui = &session.library.ui;
    let finish = el("button", "help-end").attr("data-act", "finish").text(ui.finish()).tap(move || session.end());
    el("footer", "help").with(help_call(session, "help")).with(finish).with(el("p", "").text(ui.privacy()))
}
