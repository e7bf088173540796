//! All that a person entered, and where they are.
//!
//! The answers are the only state about the person; verdicts, plans and sheets are worked out
//! from them whenever shown. Nothing here is stored, logged or written to the URL. How the screen looks belongs to it,
//! too. Ending a session drops the whole reactive root this lives in (see `app`).

use crate::entered::Entered;
use crate::kiosk::{clock, dialog, focus};
use crate::screen::{Flow, Screen, Sheet};
use crate::view::{Notice, View};
use kiosk_core::content::{Check, Choice, Facts, Library, Link, Question, SamplePart, Sum, Version};
use kiosk_core::ids::{FactId, PartId, QuestionId, ValueId};
use kiosk_core::paper::{Blank, Detail, Document, build, checklist};
use kiosk_core::rules::{Answers, LIMIT, Level, SEARCH_LIMIT, assess, choose, sought};
use leptos::prelude::*;

/// How many screens back 上一步 can lead.
const LONGEST: usize = 60;

/// A screen on the way here, and how far down it was when it was left.
#[derive(Clone, Copy)]
struct Stop {
    screen: Screen,
    scroll: i32,
}

impl Stop {
    fn at(screen: Screen) -> Self {
        Self { screen, scroll: 0 }
    }
}

/// The session of the person standing at the kiosk.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    /// What the kiosk can say, in the language chosen.
    pub(crate) library: &'static Library,
    /// The same in Chinese.
    pub(crate) chinese: &'static Library,
    answers: RwSignal<Answers>,
    /// Questions that a button answered, not the customer.
    lent: StoredValue<Vec<&'static QuestionId>>,
    /// The questionnaire answered last.
    last: StoredValue<Option<Flow>>,
    said: RwSignal<String>,
    sought: RwSignal<String>,
    entered: RwSignal<Option<(&'static Sum, Entered)>>,
    roll: RwSignal<bool>,
    opened: StoredValue<Option<&'static PartId>>,
    trail: RwSignal<Vec<Stop>>,
    view: RwSignal<View>,
    english: RwSignal<bool>,
    notice: RwSignal<Option<Notice>>,
    left: RwSignal<u32>,
    ended: RwSignal<u32>,
}

impl Session {
    /// A session without answers, on the given screen. `ended` counts the sessions that ended.
    pub(crate) fn new(library: &'static Library, at: Screen, ended: RwSignal<u32>) -> Self {
        let session = Self {
            library,
            chinese: library,
            answers: RwSignal::new(Answers::default()),
            lent: StoredValue::new(Vec::new()),
            last: StoredValue::new(None),
            said: RwSignal::new(String::new()),
            sought: RwSignal::new(String::new()),
            entered: RwSignal::new(None),
            roll: RwSignal::new(library.outlet.roll),
            opened: StoredValue::new(None),
            trail: RwSignal::new(Vec::new()),
            view: RwSignal::new(View::default()),
            english: RwSignal::new(false),
            notice: RwSignal::new(None),
            left: RwSignal::new(0),
            ended,
        };
        session.show(at);
        session
    }

    /// The same session in the language chosen, tracked.
    pub(crate) fn in_language(self) -> Self {
        let other = if self.english.get() { crate::in_english() } else { None };
        Self { library: other.unwrap_or(self.chinese), ..self }
    }

    /// Whether it speaks English, tracked.
    pub(crate) fn is_english(self) -> bool {
        self.english.get()
    }

    /// Says everything in the other language; what was answered and where it is stays.
    pub(crate) fn change_language(self) {
        let to_english = !self.english.get_untracked();
        let library = if to_english { crate::in_english() } else { Some(self.chinese) };
        let Some(library) = library else { return };
        let same = |screen: Screen| Screen::parse(library, &screen.hash()).unwrap_or(Screen::Home);
        self.trail.update(|trail| {
            leave(trail);
            trail.iter_mut().for_each(|stop| stop.screen = same(stop.screen));
        });
        let ended = |flow: Flow| same(flow.end()).flow();
        self.last.update_value(|last| *last = last.and_then(ended));
        self.english.set(to_english);
    }

    /// How the screen looks, tracked.
    pub(crate) fn view(self) -> View {
        self.view.get()
    }

    /// Changes how the screen looks.
    pub(crate) fn look(self, change: impl Fn(&mut View)) {
        self.view.update(change);
    }

    /// What stands before everything else, tracked.
    pub(crate) fn notice(self) -> Option<Notice> {
        self.notice.get()
    }

    /// Puts something before everything else.
    pub(crate) fn notify(self, notice: Notice) {
        dialog::close();
        self.notice.set(Some(notice));
    }

    /// Takes it away again.
    pub(crate) fn dismiss(self) {
        if self.notice.with_untracked(Option::is_some) {
            dialog::close();
            self.notice.set(None);
        }
    }

    /// Shows and counts down the warning that nobody is there, or takes it away.
    pub(crate) fn warn(self, left: Option<u32>) {
        let shown = self.notice.get_untracked() == Some(Notice::Idle);
        match left {
            Some(left) => {
                self.left.set(left);
                if !shown {
                    self.notify(Notice::Idle);
                }
            }
            None if shown => self.dismiss(),
            None => {}
        }
    }

    /// How many seconds the warning has left, tracked.
    pub(crate) fn seconds_left(self) -> u32 {
        self.left.get()
    }

    /// The screen shown.
    pub(crate) fn screen(self) -> Screen {
        self.trail.with(|trail| trail.last().map_or(Screen::Home, |stop| stop.screen))
    }

    /// How far down the screen was when it was left, in CSS pixels; `0` for a new one.
    pub(crate) fn scroll(self) -> i32 {
        self.trail.with_untracked(|trail| trail.last().map_or(0, |stop| stop.scroll))
    }

    /// The answers, tracked: for pieces that follow every tap.
    pub(crate) fn answers(self) -> Answers {
        self.answers.get()
    }

    /// The answers as they stand: for screens that are drawn anew whenever they are shown.
    pub(crate) fn answers_now(self) -> Answers {
        self.answers.get_untracked()
    }

    /// What somebody said to the customer, as tapped or typed; empty where nothing was.
    pub(crate) fn said(self) -> String {
        self.said.get_untracked()
    }

    /// Has the scanner read a text: its first [`LIMIT`] characters and one more, which tells that there
    /// are more, without characters that turn the direction of writing.
    pub(crate) fn hear(self, text: &str) {
        let turns = |c: &char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        self.said.set(text.chars().filter(|c| !turns(c)).take(LIMIT + 1).collect());
        self.show(Screen::Said);
    }

    /// What is looked for in the questions people ask, tracked.
    pub(crate) fn sought(self) -> String {
        self.sought.get()
    }

    /// What is looked for, as it stands.
    pub(crate) fn sought_now(self) -> String {
        self.sought.get_untracked()
    }

    /// Looks for a text; of a long one only what counts is kept.
    pub(crate) fn seek(self, text: &str) {
        let long = text.chars().nth(SEARCH_LIMIT).is_some();
        self.sought.set(if long { sought(text) } else { text.to_owned() });
    }

    /// What was entered at this calculator, tracked.
    pub(crate) fn entered(self, sum: &'static Sum) -> Entered {
        self.entered.get().filter(|(of, _)| of.id == sum.id).map(|(_, entered)| entered).unwrap_or_default()
    }

    /// Enters something at this calculator.
    pub(crate) fn enter(self, sum: &'static Sum, entered: Entered) {
        self.entered.set(Some((sum, entered)));
    }

    /// Forgets what was entered at calculators.
    pub(crate) fn reckon_anew(self) {
        self.entered.set(None);
    }

    /// The part of the sample report that was opened last.
    pub(crate) fn opened(self) -> Option<&'static PartId> {
        self.opened.get_value()
    }

    /// Notes that a part of the sample report was opened, or closed again.
    pub(crate) fn open(self, part: &'static SamplePart, open: bool) {
        match open {
            true => self.opened.set_value(Some(&part.id)),
            false if self.opened() == Some(&part.id) => self.opened.set_value(None),
            false => {}
        }
    }

    /// Whether sheets are printed on a roll of 80 mm, tracked.
    pub(crate) fn on_roll(self) -> bool {
        self.roll.get()
    }

    /// Chooses between roll and sheets.
    pub(crate) fn print_on(self, roll: bool) {
        self.roll.set(roll);
    }

    /// Whether nobody has answered, typed, picked or changed anything, tracked.
    pub(crate) fn is_untouched(self) -> bool {
        let typed = self.said.with(String::is_empty) && self.sought.with(String::is_empty);
        let plain = self.view.get() == View::default() && !self.english.get();
        plain && typed && self.answers.with(Answers::is_empty) && self.entered.with(Option::is_none)
    }

    /// Whether there is a step to go back to.
    pub(crate) fn can_go_back(self) -> bool {
        self.trail.with(|trail| trail.len() > 1)
    }

    /// Goes to a screen: back to it where it is on the way already, else one step further. From help, which is called from
    /// anywhere, 上一步 always leads back to where it was called.
    pub(crate) fn show(self, screen: Screen) {
        let screen = self.settle(screen);
        self.trail.update(|trail| {
            leave(trail);
            match trail.iter().rposition(|stop| stop.screen == screen) {
                Some(at) if screen != Screen::Emergency || at + 1 == trail.len() => trail.truncate(at + 1),
                _ => self.go_on(trail, screen),
            }
        });
    }

    /// One step further: whatever lies behind, 上一步 leads back to where the step was taken.
    fn go_on(self, trail: &mut Vec<Stop>, screen: Screen) {
        // Nobody goes back to the screen that draws people in.
        trail.retain(|stop| stop.screen != Screen::Start);
        if matches!(screen, Screen::Home | Screen::Start) {
            trail.clear();
        } else if trail.is_empty() {
            trail.push(Stop::at(Screen::Home));
        }
        // Somebody who comes back to a questionnaire can go back in it, too.
        if let Screen::Ask(flow, question) = screen {
            let asked = flow.replay(&self.answers_now()).asked.into_iter().map(|asked| asked.question);
            let lent = self.lent.get_value();
            let before = asked.take_while(|asked| asked.id != question.id).filter(|asked| !lent.contains(&&asked.id));
            for stop in before.map(|asked| Stop::at(Screen::Ask(flow, asked))) {
                if !trail.iter().any(|known| known.screen == stop.screen) {
                    trail.push(stop);
                }
            }
        }
        trail.push(Stop::at(screen));
        // Who walks in circles forgets where they began, not where they are.
        if trail.len() > LONGEST {
            trail.remove(1);
        }
    }

    /// Goes to a question again from the list of answers, so that 上一步 returns to the list.
    pub(crate) fn change(self, flow: Flow, question: &'static Question) {
        self.trail.update(|trail| {
            leave(trail);
            trail.push(Stop::at(Screen::Ask(flow, question)));
        });
    }

    /// Follows a button, which may answer questions by itself.
    pub(crate) fn follow(self, link: &'static Link) {
        if let Some(flow) = Screen::of_target(self.library, &link.target, &Answers::default()).and_then(Screen::flow) {
            self.lend(flow, link);
        }
        let answers = self.answers_now();
        if let Some(screen) = Screen::of_target(self.library, &link.target, &answers) {
            let screen = self.settle(screen);
            self.trail.update(|trail| {
                leave(trail);
                self.go_on(trail, screen);
            });
        }
    }

    /// Takes over what a button answers; what an earlier one answered, and the customer did not confirm, is asked again.
    /// Where the customer's own answers leave no room for it, the questionnaire starts anew.
    fn lend(self, flow: Flow, link: &'static Link) {
        let lent = self.lent.get_value();
        let mut answers = self.answers_now();
        answers.forget(flow.questions().iter().filter(|asked| lent.contains(&&asked.id)));
        let give = |answers: &mut Answers| {
            link.given.iter().for_each(|(question, choice)| answers.put(question, vec![choice.clone()]));
        };
        give(&mut answers);
        let facts = flow.replay(&answers).facts;
        let given = flow.questions().iter().filter(|asked| link.given.contains_key(&asked.id));
        if given.into_iter().any(|asked| !asked.when.may_hold(&facts)) {
            answers.forget(flow.questions());
            give(&mut answers);
        }
        self.answers.set(answers);
        // What buttons answered in other questionnaires is still theirs.
        self.lent.update_value(|lent| {
            lent.retain(|id| !flow.questions().iter().any(|asked| asked.id == **id));
            lent.extend(link.given.keys());
        });
    }

    /// Goes to a screen in place of the one shown, so that 上一步 does not lead through all of them.
    pub(crate) fn swap(self, screen: Screen) {
        self.trail.update(|trail| {
            if let Some(last) = trail.last_mut() {
                *last = Stop { screen, scroll: focus::scrolled() };
            }
        });
    }

    /// The document of a sheet: blank in one version, or as the answers have it.
    pub(crate) fn document(self, sheet: Sheet, detail: Detail) -> Document {
        let today = clock::today(self.library);
        match sheet {
            Sheet::Plan(guide) => {
                let facts = Flow::Guide(guide).replay(&self.answers_now()).facts;
                checklist(self.library, guide, &facts, today, detail)
            }
            Sheet::Paper(paper, version) => {
                build(self.library, paper, &Blank { facts: self.sheet_facts(version), today })
            }
        }
    }

    /// What a sheet goes by: the version alone, or the answers.
    pub(crate) fn sheet_facts(self, version: Option<&Version>) -> Facts {
        version.map_or_else(|| self.facts(), |version| Facts(version.facts.clone()))
    }

    /// One step back: in a calculator one part of the date, else to the screen before. Questions that are no longer
    /// on the way, because an earlier answer was changed, are passed over.
    pub(crate) fn back(self) {
        if let Screen::Sum(sum) = untrack(|| self.screen())
            && let Some(before) = untrack(|| self.entered(sum)).before()
        {
            return self.enter(sum, before);
        }
        self.trail.update(|trail| {
            while trail.len() > 1 {
                trail.pop();
                if trail.last().is_none_or(|stop| self.settle(stop.screen) == stop.screen) {
                    break;
                }
            }
        });
    }

    /// Starts the task at hand anew, or everything where there is none; asks first where an answer would be lost.
    pub(crate) fn restart(self) {
        let screen = untrack(|| self.screen());
        let Some(flow) = screen.flow() else {
            return match screen {
                Screen::Sum(_) => self.reckon_anew(),
                _ if untrack(|| self.is_untouched()) => self.end(),
                _ => self.notify(Notice::Restart),
            };
        };
        match self.answers.with_untracked(|answers| answers.any_of(flow.questions())) {
            true => self.notify(Notice::Restart),
            false => self.begin_anew(flow),
        }
    }

    /// Forgets the answers of a task and shows its first question.
    pub(crate) fn begin_anew(self, flow: Flow) {
        self.dismiss();
        self.answers.update(|answers| answers.forget(flow.questions()));
        self.lent.set_value(Vec::new());
        self.trail.set(Vec::new());
        self.show(flow.onward(&self.answers_now()));
    }

    /// Ends the session: everything is dropped, the next person starts on the first screen.
    pub(crate) fn end(self) {
        self.ended.update(|ended| *ended += 1);
    }

    /// Takes a choice; where one choice settles the question, goes on.
    pub(crate) fn answer(self, flow: Flow, question: &'static Question, choice: &Choice) {
        self.lent.update_value(|lent| lent.retain(|id| **id != question.id));
        self.last.set_value(Some(flow));
        self.answers.update(|answers| *answers = choose(answers, question, choice));
        if !question.multiple {
            self.onward(flow);
        }
    }

    /// A questionnaire to which answers are still there: the one answered last, else any.
    pub(crate) fn begun(self) -> Option<Flow> {
        let answers = self.answers_now();
        self.last.get_value().into_iter().chain(self.flows()).find(|flow| answers.any_of(flow.questions()))
    }

    /// Every questionnaire there is.
    fn flows(self) -> impl Iterator<Item = Flow> {
        let guides = self.library.guides.iter().map(Flow::Guide);
        guides.chain(self.library.checks.iter().map(Flow::Check))
    }

    /// Goes on to the first question without an answer, or to the end.
    pub(crate) fn onward(self, flow: Flow) {
        let next = flow.onward(&self.answers_now());
        self.show(next);
    }

    /// Whether the answers suffice for a verdict: all given, or one flag that is enough.
    pub(crate) fn verdict_stands(self, check: &'static Check, answers: &Answers) -> bool {
        let assessment = assess(self.library, check, answers);
        assessment.complete || assessment.level == Level::Stop
    }

    /// Facts for a sheet: what the questionnaires found out, and the level of a verdict that stands.
    pub(crate) fn facts(self) -> Facts {
        let answers = self.answers_now();
        let mut facts = Facts::default();
        // Several questionnaires settle the same facts, such as who files: the one at hand has the last word, else
        // the one answered last.
        let at_hand = self.trail.with_untracked(|trail| trail.iter().rev().find_map(|stop| stop.screen.flow()));
        for flow in self.flows().chain(self.last.get_value()).chain(at_hand) {
            facts.add(&flow.replay(&answers).facts.0);
        }
        for check in self.library.checks.iter().filter(|check| self.verdict_stands(check, &answers)) {
            let level = assess(self.library, check, &answers).level;
            facts.put(&FactId::new("level"), &ValueId::new(level.name()));
        }
        facts
    }

    fn settle(self, screen: Screen) -> Screen {
        if screen == Screen::Said && self.said.with_untracked(String::is_empty) {
            return Screen::Scan;
        }
        let answers = self.answers_now();
        screen.settle(&answers, |check| self.verdict_stands(check, &answers))
    }
}

/// Notes how far down the screen is that is about to be left.
fn leave(trail: &mut [Stop]) {
    if let Some(last) = trail.last_mut() {
        last.scroll = focus::scrolled();
    }
}
