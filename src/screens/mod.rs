//! One file a screen.

mod about;
mod answers;
mod ask;
mod emergency;
mod faq;
mod home;
mod hub;
mod law;
mod plan;
mod privacy;
mod sample;
mod scan;
mod sheet;
mod start;
mod sum;
mod take;
mod verdict;

use crate::components::El;
use crate::screen::Screen;
use crate::session::Session;

/// Draws a screen: what scrolls, then what stands at its foot.
pub(crate) fn draw(session: Session, screen: Screen) -> Vec<El> {
    match screen {
        Screen::Start => start::start(session),
        Screen::Home => home::home(session),
        Screen::Hub(hub) => hub::hub(session, hub),
        Screen::Scan => scan::scan(session),
        Screen::Lines(theme) => scan::lines(session, theme),
        Screen::Said => scan::said(session),
        Screen::Ask(flow, question) => ask::ask(session, flow, question),
        Screen::Answers(flow) => answers::answers(session, flow),
        Screen::Verdict(check) => verdict::verdict(session, check),
        Screen::Plan(guide) => plan::plan(session, guide),
        Screen::Sheet(sheet) => sheet::sheet(session, sheet),
        Screen::Full(sheet) => sheet::full(session, sheet),
        Screen::Take(sheet) => take::take(session, sheet),
        Screen::Faqs => faq::faqs(session),
        Screen::Topic(topic) => faq::topic(session, topic),
        Screen::Faq(faq) => faq::faq(session, faq),
        Screen::Sum(sum) => sum::sum(session, sum),
        Screen::Sample => sample::sample(session),
        Screen::Laws => law::laws(session),
        Screen::Law(source) => law::law(session, source),
        Screen::Emergency => emergency::emergency(session),
        Screen::About => about::about(session),
        Screen::Privacy => privacy::privacy(session),
    }
}
