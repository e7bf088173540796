//! 问一问: topics to tap, a search by characters or initials, and the answers.

use crate::components::{El, Mark, basis, door, el, field, heading, icon, lines, links, p, steps};
use crate::screen::Screen;
use crate::session::Session;
use kiosk_core::content::{Faq, Icon, Topic};
use kiosk_core::inline::fill;
use kiosk_core::rules::{Searched, search};
use leptos::prelude::untrack;

/// The initials a pinyin can have: no Chinese syllable begins with I, U or V.
const KEYS: &str = "ABCDEFGHJKLMNOPQRSTWXYZ";

/// The letters of English words.
const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The way to the questions people ask.
pub(crate) fn faqs(session: Session) -> Vec<El> {
    let ui = &session.library.ui;
    // Only this is read aloud at every letter, not the whole list.
    let status = el("p", "found-status").attr("role", "status");
    let main = el("main", "screen faqs")
        .with(heading(session, ui.faq_title()))
        .with(p("lead", ui.faq_lead()))
        .with(form(session))
        .with(status.clone())
        .with(el("div", "found").region(move || found(session, &status)));
    vec![main, steps(session, None)]
}

/// The search field, and letters for those who would rather not type.
fn form(session: Session) -> El {
    let ui = &session.library.ui;
    let field = field("faq-field", "1", ui.faq_label()).attr("placeholder", ui.faq_label());
    field.type_in(&session.sought_now());
    let typed = field.clone();
    let field = field.on("input", Box::new(move |_| session.seek(&typed.typed())));
    let press = |act: Box<dyn Fn(String) -> String>| {
        let shown = field.clone();
        move |_: &web_sys::Event| {
            let text = act(session.sought_now());
            shown.type_in(&text);
            session.seek(&text);
        }
    };
    let keys = if untrack(|| session.is_english()) { LETTERS } else { KEYS };
    let letters = keys.chars().map(|letter| {
        let add = press(Box::new(move |text| text + letter.to_string().as_str()));
        el("button", "key").text(&letter.to_string()).on("click", Box::new(add))
    });
    let back = press(Box::new(|mut text| {
        text.pop();
        text
    }));
    let clear = press(Box::new(|_| String::new()));
    let keys = el("div", "keys")
        .all(letters)
        .with(el("button", "key").attr("data-act", "key-back").text(ui.key_back()).on("click", Box::new(back)))
        .with(el("button", "key").attr("data-act", "key-clear").text(ui.key_clear()).on("click", Box::new(clear)));
    el("div", "faq-search").with(field).with(keys)
}

/// What was found, or else the topics; `status` says which.
fn found(session: Session, status: &El) -> Vec<El> {
    let library = session.library;
    let ui = &library.ui;
    let sought = session.sought();
    match search(&library.faqs, &sought) {
        Searched::These(all) if !all.is_empty() => {
            status.say(&fill(ui.faq_found(), &[("n", &all.len().to_string())]));
            return vec![el("div", "doors").all(all.into_iter().map(|faq| question(session, faq)))];
        }
        Searched::These(_) => status.say(ui.faq_none()),
        Searched::TooLong => status.say(ui.faq_long()),
        Searched::Nothing if sought.is_empty() => status.say(""),
        Searched::Nothing => status.say(ui.faq_nothing()),
    }
    let topics = library
        .topics
        .iter()
        .map(|topic| door(topic.icon, &topic.title, None).tap(move || session.show(Screen::Topic(topic))));
    vec![el("h2", "").text(ui.faq_pick()), el("div", "doors themes").all(topics)]
}

fn question(session: Session, faq: &'static Faq) -> El {
    door(Icon::Speech, &faq.question, None)
        .attr("data-faq", faq.id.as_str())
        .tap(move || session.show(Screen::Faq(faq)))
}

/// The questions of one topic.
pub(crate) fn topic(session: Session, topic: &'static Topic) -> Vec<El> {
    let faqs = session.library.faqs.iter().filter(|faq| faq.topic == topic.id);
    let main = el("main", "screen topic")
        .with(heading(session, &topic.title))
        .with(el("div", "doors").all(faqs.map(|faq| question(session, faq))));
    vec![main, steps(session, None)]
}

/// One question with its answer.
pub(crate) fn faq(session: Session, faq: &'static Faq) -> Vec<El> {
    let ui = &session.library.ui;
    let answer = el("section", "answer-card")
        .all(lines(session, &faq.answer))
        .all(basis(session, faq.answer.iter().flat_map(|line| &line.source)));
    let again = el("button", "main-act")
        .attr("data-act", "ask")
        .with(icon(Mark::Of(Icon::Search)))
        .text(ui.faq_title())
        .tap(move || session.show(Screen::Faqs));
    let main = el("main", "screen faq")
        .with(heading(session, &faq.question))
        .with(answer)
        .with(el("h2", "").text(ui.next_title()))
        .with(links(session, &faq.next, "doors"));
    vec![main, steps(session, Some(again))]
}
