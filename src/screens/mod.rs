//! One file a screen.

mod about;
mod answers;
mod ask;
mod checks;
mod emergency;
mod home;
mod law;
mod plan;
mod scan;
mod sheet;
mod verdict;

use crate::components::El;
use crate::screen::Screen;
use crate::session::Session;

/// Draws a screen: what scrolls, then what stands at its foot.
pub(crate) fn draw(session: Session, screen: Screen) -> Vec<El> {
    match screen {
        Screen::Home => home::home(session),
        Screen::Checks => checks::checks(session),
        Screen::Scan => scan::scan(session),
        Screen::Lines(theme) => scan::lines(session, theme),
        Screen::Said => scan::said(session),
        Screen::Ask(flow, question) => ask::ask(session, flow, question),
        Screen::Answers(flow) => answers::answers(session, flow),
        Screen::Verdict(check) => verdict::verdict(session, check),
        Screen::Plan(guide) => plan::plan(session, guide),
        Screen::Sheet(paper) => sheet::sheet(session, paper),
        Screen::Laws => law::laws(session),
        Screen::Law(source) => law::law(session, source),
        Screen::Emergency => emergency::emergency(session),
        Screen::About => about::about(session),
    }
}
