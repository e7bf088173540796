//! What stands before everything else until it is answered.

use crate::components::{El, Mark, act, basis, dialog, el, icon, p, pick, picks, read_aloud, read_status};
use crate::kiosk::speech::Reader;
use crate::session::Session;
use crate::view::{Notice, Size, View};
use kiosk_core::content::Term;
use kiosk_core::inline::fill;
use leptos::prelude::untrack;

/// The dialog of a notice.
pub(crate) fn draw(session: Session, reader: Reader, notice: Notice) -> El {
    let ui = &session.library.ui;
    match notice {
        Notice::Idle => idle(session),
        Notice::Restart => {
            let task = untrack(|| session.screen()).flow();
            let text = if task.is_some() { ui.restart_task_text() } else { ui.restart_text() };
            let go = act("plain", "forget", ui.restart_go(), move || match task {
                Some(flow) => session.begin_anew(flow),
                None => session.end(),
            });
            let keep = act("main-act", "keep", ui.restart_keep(), move || session.dismiss());
            dialog(session, "ask-first", ui.restart_title(), vec![p("", text)], vec![keep, go])
        }
        Notice::Printed => {
            let go = act("plain", "keep", ui.printed_go(), move || session.dismiss());
            let end = act("main-act", "end-now", ui.finish(), move || session.end());
            dialog(session, "ask-first", ui.printed_title(), vec![p("", ui.printed_text())], vec![end, go])
        }
        Notice::Settings => settings(session),
        Notice::Term(term) => explain(session, reader, term),
    }
}

/// Nobody has touched the screen: any touch goes on.
fn idle(session: Session) -> El {
    let ui = &session.library.ui;
    let words = move || fill(ui.idle_text(), &[("n", &session.seconds_left().to_string())]);
    let left = el("p", "idle-left").attr("id", "idle-left").region(move || vec![el("span", "").text(&words())]);
    let go = act("main-act", "stay", ui.idle_go(), move || session.dismiss());
    let end = act("plain", "end-now", ui.idle_end(), move || session.end());
    dialog(session, "idle", ui.idle_title(), vec![left], vec![go, end])
        .attr("role", "alertdialog")
        .attr("aria-describedby", "idle-left")
        .on("click", Box::new(move |_| session.dismiss()))
}

fn explain(session: Session, reader: Reader, term: &'static Term) -> El {
    let ui = &session.library.ui;
    let text = p("", &term.text).review(session.library, &term.source);
    let known = act("main-act", "known", ui.term_close(), move || session.dismiss());
    let body = [text].into_iter().chain(basis(session, &term.source)).chain([read_status(session, reader)]);
    let acts = vec![read_aloud(session, reader, "read-term"), known];
    dialog(session, "term-told", &term.word, body.collect(), acts)
}

/// Text size, colours, pictures, language.
fn settings(session: Session) -> El {
    let ui = &session.library.ui;
    let size =
        |size: Size, label: &str| look(session, label, move |view| view.size == size, move |view| view.size = size);
    let strong =
        |on: bool, label: &str| look(session, label, move |view| view.strong == on, move |view| view.strong = on);
    let pictures =
        |on: bool, label: &str| look(session, label, move |view| view.pictures == on, move |view| view.pictures = on);
    let own = pick(ui.language_own(), || true).tap(move || session.dismiss());
    let foreign = if untrack(|| session.is_english()) { "zh-CN" } else { "en" };
    let other = pick(ui.language_other(), || false).attr("data-act", "language").attr("lang", foreign).tap(move || {
        session.dismiss();
        session.change_language();
    });
    let body = vec![
        picks(
            ui.size_title(),
            vec![
                size(Size::Normal, ui.size_normal()),
                size(Size::Large, ui.size_large()),
                size(Size::Huge, ui.size_huge()),
            ],
        ),
        picks(ui.theme_title(), vec![strong(false, ui.theme_plain()), strong(true, ui.theme_strong())]),
        picks(ui.pictures_title(), vec![pictures(false, ui.pictures_off()), pictures(true, ui.pictures_on())]),
        picks(ui.language_title(), vec![own, other]),
    ];
    let close = act("main-act", "settled", ui.settings_close(), move || session.dismiss());
    dialog(session, "settings", ui.settings_title(), body, vec![close.with(icon(Mark::Check))])
}

/// One way the screen can look.
fn look(session: Session, label: &str, is: impl Fn(View) -> bool + 'static, set: impl Fn(&mut View) + 'static) -> El {
    pick(label, move || is(session.view())).tap(move || session.look(&set))
}
