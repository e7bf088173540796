//! The first screen as markup, so that it stands, and takes taps, before the program does.
//!
//! The program replaces it with the same elements; a browser test compares the two to the letter.

use crate::content::{Icon, Library, Line, Link};
use crate::paper::{Markup, Writer, rich, tag};

/// The frame around every screen, with the one in it that draws people in. `data-to` names the screen behind a button,
/// or behind everything else: the script in `index.html` remembers a tap until the program is there.
pub fn first(library: &Library) -> String {
    let mut out = Markup(String::new());
    out.open("div", "place");
    out.open("div", "desk");
    header(&mut out, library);
    out.open("div", "place");
    start(&mut out, library);
    out.close("div");
    footer(&mut out, library);
    // Where dialogs will stand.
    out.open("div", "place");
    out.close("div");
    out.close("div");
    out.close("div");
    out.0
}

fn header(out: &mut Markup, library: &Library) {
    let ui = &library.ui;
    out.open("header", "bar");
    icon(out, Icon::Scales.symbol());
    out.open("div", "bar-name");
    tag(out, "strong", "", ui.name());
    tag(out, "small", "", library.outlet.name.as_deref().unwrap_or(ui.tagline()));
    out.close("div");
    out.open_with("button", &[("class", "quiet"), ("data-act", "read"), ("hidden", "")]);
    icon(out, "#i-read");
    out.open("span", "");
    tag(out, "span", "", ui.read());
    out.close("span");
    out.close("button");
    out.open_with("button", &[("class", "quiet"), ("data-act", "settings"), ("data-to", "start")]);
    icon(out, "#i-size");
    out.text(ui.settings());
    out.close("button");
    out.open_with("button", &[("class", "quiet"), ("data-act", "home"), ("hidden", "")]);
    icon(out, "#i-home");
    out.text(ui.home());
    out.close("button");
    out.open_with("p", &[("class", "bar-said"), ("role", "status")]);
    out.close("p");
    out.close("header");
}

fn footer(out: &mut Markup, library: &Library) {
    let ui = &library.ui;
    out.open("footer", "help");
    out.open_with("button", &[("class", "help-call"), ("data-act", "help"), ("data-to", "emergency")]);
    icon(out, Icon::Phone.symbol());
    out.text(ui.help());
    out.close("button");
    out.open_with("button", &[("class", "help-end"), ("data-act", "finish"), ("data-to", "start")]);
    out.text(ui.finish());
    out.close("button");
    tag(out, "p", "", ui.privacy());
    out.close("footer");
}

fn start(out: &mut Markup, library: &Library) {
    let attract = &library.attract;
    out.open_with("main", &[("class", "screen start"), ("data-to", "home")]);
    out.open_with("div", &[("class", "start-body"), ("data-place", "0")]);
    out.open_with("h1", &[("class", "slogan"), ("tabindex", "-1")]);
    if let Some(line) = attract.slogans.first() {
        out.open("span", "");
        said(out, library, line);
        out.close("span");
    }
    out.close("h1");
    tag(out, "h2", "", &attract.title);
    links(out, library, "doors", &attract.doors);
    out.open_with("button", &[("class", "main-act start-act"), ("data-act", "start"), ("data-to", "home")]);
    out.text(library.ui.start());
    icon(out, "#i-forward");
    out.close("button");
    out.close("div");
    out.close("main");
}

fn links(out: &mut Markup, library: &Library, class: &str, links: &[Link]) {
    out.open("div", class);
    for link in links {
        out.open_with("button", &[("class", "card"), ("data-to", &link.target.screen())]);
        out.open("span", "card-icon");
        icon(out, link.icon.symbol());
        out.close("span");
        out.open("span", "card-words");
        tag(out, "strong", "", &link.label);
        if let Some(note) = &link.note {
            out.open("span", "card-note");
            said(out, library, note);
            out.close("span");
        }
        out.close("span");
        icon(out, "#i-forward");
        out.close("button");
    }
    out.close("div");
}

fn said(out: &mut Markup, library: &Library, line: &Line) {
    rich(out, &line.text);
    if library.awaits_review(&line.source) {
        tag(out, "small", "review", &library.bracketed(library.ui.review_mark()));
    }
}

fn icon(out: &mut Markup, symbol: &str) {
    out.open_with("svg", &[("class", "icon"), ("aria-hidden", "true"), ("focusable", "false")]);
    out.open_with("use", &[("href", symbol)]);
    out.close("use");
    out.close("svg");
}
