//! 一句话识别: a line to tap or a text to type, and what lights up in it.

use crate::components::{El, Mark, after_paint, basis, dial, el, field, heading, icon, links, p, steps};
use crate::screen::Screen;
use crate::session::Session;
use kiosk_core::content::{Library, Theme};
use kiosk_core::inline::fill;
use kiosk_core::rules::{self, Find, Level, Scan};
use leptos::prelude::untrack;

/// A text field for staff, and the kinds of lines for everybody.
pub(crate) fn scan(session: Session) -> Vec<El> {
    let library = session.library;
    let ui = &library.ui;
    let field = field("said-field", "4", ui.scan_label()).text(&session.said());
    let empty = p("said-empty", "").attr("role", "status");
    let (typed, notice) = (field.clone(), empty.clone());
    let go =
        el("button", "main-act").attr("data-act", "scan").text(ui.scan_go()).with(icon(Mark::Forward)).tap(move || {
            let text = typed.typed();
            if text.trim().is_empty() {
                return notice.say(ui.scan_empty());
            }
            session.hear(&text);
        });
    let themes = library.themes.iter().map(|theme| {
        el("button", "card")
            .attr("data-theme", theme.id.as_str())
            .with(el("span", "card-icon").with(icon(Mark::Of(theme.icon))))
            .with(el("span", "card-words").with(el("strong", "").text(&theme.title)))
            .with(icon(Mark::Forward))
            .tap(move || session.show(Screen::Lines(theme)))
    });
    let main = el("main", "screen scan")
        .with(heading(session, ui.scan_title()))
        .with(p("lead", ui.scan_lead()))
        .with(el("h2", "").text(ui.scan_pick()))
        .with(el("div", "doors themes").all(themes))
        .with(el("div", "said-form").with(el("h2", "").text(ui.scan_label())).with(field).with(empty));
    vec![main, steps(session, Some(go))]
}

/// The lines of one kind, as a customer would have seen or heard them; in English with what they mean.
pub(crate) fn lines(session: Session, theme: &'static Theme) -> Vec<El> {
    let library = session.library;
    let of = |library: &'static Library| {
        theme.flags.iter().filter_map(|id| library.flag(id)).flat_map(|flag| &flag.examples)
    };
    let english = untrack(|| session.is_english());
    let cards = of(session.chinese).zip(of(library)).map(|(line, meant)| {
        let said = el("q", "").attr("lang", "zh-CN").text(line);
        let meant = english.then(|| el("span", "card-note").text(meant));
        let words = el("span", "card-words").with(said).all(meant);
        el("button", "card line").with(words).tap(move || session.hear(line))
    });
    let main = el("main", "screen lines")
        .with(heading(session, &theme.title))
        .with(p("lead", library.ui.lines_lead()))
        .with(el("div", "doors").all(cards));
    vec![main, steps(session, None)]
}

/// What the scanner makes of the text.
pub(crate) fn said(session: Session) -> Vec<El> {
    let library = session.library;
    let ui = &library.ui;
    let text = session.said();
    let scan = rules::scan(library, &text);
    let (class, mark, title, lead) = match scan.level {
        Level::Stop => ("hero stop", Mark::Alert, ui.said_stop(), ui.said_stop_lead()),
        Level::Caution => ("hero caution", Mark::Alert, ui.said_caution(), ui.said_caution_lead()),
        Level::Clear if scan.spared => ("hero clear", Mark::Info, ui.said_spared(), ui.said_spared_lead()),
        Level::Clear if scan.foreign => ("hero clear", Mark::Info, ui.said_nothing(), ui.said_foreign()),
        Level::Clear if scan.empty => ("hero clear", Mark::Info, ui.said_nothing(), ui.scan_empty()),
        Level::Clear => ("hero clear", Mark::Info, ui.said_clear(), ui.said_clear_lead()),
    };
    let hero = el("section", class).with(icon(mark)).with(heading(session, title)).with(p("", lead));
    let level = scan.level;
    let reasons: Vec<_> = scan.finds.iter().enumerate().map(|(at, find)| reason(session, at + 1, find)).collect();
    let mut main =
        el("main", "screen said").attr("data-level", level.name()).with(hero).with(original(session, scan, text));
    if !reasons.is_empty() {
        main = main.with(el("h2", "").text(ui.reasons_title())).with(el("ul", "reasons").all(reasons));
    }
    let verdict = match level {
        Level::Stop => &library.said.stop,
        Level::Caution => &library.said.caution,
        Level::Clear => &library.said.clear,
    };
    main = main
        .with(el("h2", "").text(ui.next_title()))
        .with(links(session, &verdict.next, "doors"))
        .with(el("h2", "").text(ui.call_title()))
        .all(dial(session, &verdict.call));
    let again = el("button", "main-act")
        .attr("data-act", "again")
        .text(ui.said_again())
        .tap(move || session.show(Screen::Scan));
    vec![main, steps(session, Some(again))]
}

/// Up to how many bytes a text is drawn with its screen; a longer one comes once that has been painted.
const AT_ONCE: usize = 1_500;

/// The text, with what gives it away lit up and numbered.
fn original(session: Session, scan: Scan<'static>, text: String) -> El {
    let ui = &session.library.ui;
    let body = el("p", "said-text").attr("lang", "zh-CN");
    let cut = scan.cut.then(|| p("lead", ui.said_cut()));
    let short = text.len() <= AT_ONCE;
    let whole = body.clone();
    let draw = move || light(session, whole, &scan, &text);
    if short {
        draw()
    } else {
        after_paint(Box::new(draw))
    }
    el("section", "said-original").with(el("h2", "").text(ui.said_text_title())).with(body).all(cut)
}

fn light(session: Session, body: El, scan: &Scan<'static>, text: &str) {
    let ui = &session.library.ui;
    let mut told: Vec<usize> = Vec::new();
    for piece in scan.pieces(text) {
        let Some(first) = piece.finds.first().and_then(|at| scan.finds.get(*at)) else {
            drop(body.clone().text(piece.text));
            continue;
        };
        // Each number once, where its reason first shows.
        let new: Vec<_> = piece.finds.iter().filter(|at| !told.contains(at)).copied().collect();
        told.extend(&new);
        let numbers: Vec<_> = new.iter().map(|at| (at + 1).to_string()).collect();
        let numbers = numbers.join(ui.list_separator());
        let class = if first.level == Level::Stop { "stop" } else { "caution" };
        let sign = (!new.is_empty())
            .then(|| el("sup", "").attr("aria-label", &fill(ui.said_mark(), &[("n", &numbers)])).text(&numbers));
        drop(body.clone().with(el("mark", class).text(piece.text).all(sign)));
    }
}

fn reason(session: Session, number: usize, find: &Find<'static>) -> El {
    let flag = find.flag;
    el("li", if find.level == Level::Stop { "reason stop" } else { "reason caution" })
        .attr("data-flag", flag.id.as_str())
        .with(el("h3", "").with(el("span", "reason-number").text(&number.to_string())).text(&flag.title))
        .with(p("", &flag.why).review(session.library, &flag.source))
        .with(el("p", "").with(el("b", "").rich(&flag.action)))
        .all(basis(session, &flag.source))
}
