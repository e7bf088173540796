//! The first screen as markup, so that it stands, and takes taps, before the program does.
//!
//! The program replaces it with the same elements; a browser test compares the two to the letter.

use crate::content::{Icon, Library, Line, Link};
use crate::paper::{Markup, Writer, rich, tag};

/// The frame around every screen with 首页 in it. `data-to` names the screen behind a button: the
/// script in `index.html` remembers a tap on it until the program is there.
pub fn first(library: &Library) -> String {
    let ui = &library.ui;
    let mut out = Markup(String::new());
    out.open("div", "desk");
    out.open("header", "bar");
    icon(&mut out, Icon::Scales.symbol());
    out.open("div", "bar-name");
    tag(&mut out, "strong", "", ui.name());
    tag(&mut out, "small", "", library.outlet.name.as_deref().unwrap_or(ui.tagline()));
    out.close("div");
    out.open_with("button", &[("class", "quiet"), ("data-act", "home"), ("hidden", "")]);
    icon(&mut out, "#i-home");
    out.text(ui.home());
    out.close("button");
    out.close("header");
    out.open("div", "place");
    home(&mut out, library);
    out.close("div");
    out.open("footer", "help");
    out.open_with("button", &[("class", "help-call"), ("data-act", "help"), ("data-to", "emergency")]);
    icon(&mut out, Icon::Phone.symbol());
    out.text(ui.help());
    out.close("button");
    out.open_with("button", &[("class", "help-end"), ("data-act", "finish"), ("data-to", "home")]);
    out.text(ui.finish());
    out.close("button");
    tag(&mut out, "p", "", ui.privacy());
    out.close("footer");
    out.close("div");
    out.0
}

fn home(out: &mut Markup, library: &Library) {
    let home = &library.home;
    out.open("main", "screen home");
    out.open_with("h1", &[("tabindex", "-1")]);
    out.text(&home.title);
    out.close("h1");
    out.open("p", "lead");
    said(out, library, &home.lead);
    out.close("p");
    links(out, library, "jobs", &home.jobs);
    links(out, library, "doors", &home.more);
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
        tag(out, "small", "review", &["（", library.ui.review_mark(), "）"].concat());
    }
}

fn icon(out: &mut Markup, symbol: &str) {
    out.open_with("svg", &[("class", "icon"), ("aria-hidden", "true"), ("focusable", "false")]);
    out.open_with("use", &[("href", symbol)]);
    out.close("use");
    out.close("svg");
}
