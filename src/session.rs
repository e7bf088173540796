//! All that a person entered, and where they are.
//!
//! The answers are the only state about the person; verdicts, plans and sheets are worked out
//! from them whenever shown. Nothing here is stored, logged or written to the URL. Ending a
//! session drops the whole reactive root this lives in (see `app`).

use crate::kiosk::focus;
use crate::screen::{Flow, Screen};
use kiosk_core::content::{Check, Choice, Facts, Library, Question, Target};
use kiosk_core::ids::{FactId, ValueId};
use kiosk_core::rules::{Answers, LIMIT, Level, Reader, assess, choose};
use leptos::prelude::*;
use std::cell::OnceCell;

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
    /// What the kiosk can say.
    pub(crate) library: &'static Library,
    answers: RwSignal<Answers>,
    said: RwSignal<String>,
    trail: RwSignal<Vec<Stop>>,
    ended: RwSignal<u32>,
}

impl Session {
    /// A session without answers, on the given screen. `ended` counts the sessions that ended.
    pub(crate) fn new(library: &'static Library, at: Screen, ended: RwSignal<u32>) -> Self {
        let session = Self {
            library,
            answers: RwSignal::new(Answers::default()),
            said: RwSignal::new(String::new()),
            trail: RwSignal::new(Vec::new()),
            ended,
        };
        session.show(at);
        session
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

    /// What the scanner reads with; built when it is first needed.
    pub(crate) fn reader(self) -> &'static Reader {
        thread_local! { static READER: OnceCell<&'static Reader> = const { OnceCell::new() }; }
        READER.with(|reader| *reader.get_or_init(|| Box::leak(Box::new(Reader::new(&self.library.scanner)))))
    }

    /// Whether nobody has answered or typed anything, tracked.
    pub(crate) fn is_untouched(self) -> bool {
        self.answers.with(Answers::is_empty) && self.said.with(String::is_empty)
    }

    /// Whether there is a step to go back to.
    pub(crate) fn can_go_back(self) -> bool {
        self.trail.with(|trail| trail.len() > 1)
    }

    /// Goes to a screen: back to it where it is on the way already, else one step further.
    pub(crate) fn show(self, screen: Screen) {
        let screen = self.settle(screen);
        self.trail.update(|trail| {
            leave(trail);
            match trail.iter().position(|stop| stop.screen == screen) {
                Some(at) => return trail.truncate(at + 1),
                None if screen == Screen::Home => trail.clear(),
                None if trail.is_empty() => trail.push(Stop::at(Screen::Home)),
                None => {}
            }
            trail.push(Stop::at(screen));
        });
    }

    /// Goes to a question again from the list of answers, so that 上一步 returns to the list.
    pub(crate) fn change(self, flow: Flow, question: &'static Question) {
        self.trail.update(|trail| {
            leave(trail);
            trail.push(Stop::at(Screen::Ask(flow, question)));
        });
    }

    /// Follows a button.
    pub(crate) fn follow(self, target: &Target) {
        let answers = self.answers_now();
        if let Some(screen) = Screen::of_target(self.library, target, &answers) {
            self.show(screen);
        }
    }

    /// One step back.
    pub(crate) fn back(self) {
        self.trail.update(|trail| {
            if trail.len() > 1 {
                trail.pop();
            }
        });
    }

    /// Starts the task at hand anew; where there is none, forgets everything.
    pub(crate) fn restart(self) {
        let Some(flow) = untrack(|| self.screen()).flow() else {
            return self.end();
        };
        self.answers.update(|answers| answers.forget(flow.questions()));
        self.trail.set(Vec::new());
        self.show(flow.onward(&self.answers_now()));
    }

    /// Ends the session: everything is dropped, the next person starts on the first screen.
    pub(crate) fn end(self) {
        self.ended.update(|ended| *ended += 1);
    }

    /// Takes a choice; where one choice settles the question, goes on.
    pub(crate) fn answer(self, flow: Flow, question: &'static Question, choice: &Choice) {
        self.answers.update(|answers| *answers = choose(answers, question, choice));
        if !question.multiple {
            self.onward(flow);
        }
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

    /// Facts for a sheet: what the guides found out, and the level of a verdict that stands.
    pub(crate) fn facts(self) -> Facts {
        let answers = self.answers_now();
        let mut facts = Facts::default();
        for guide in &self.library.guides {
            facts.0.extend(Flow::Guide(guide).replay(&answers).facts.0);
        }
        for check in &self.library.checks {
            facts.0.extend(Flow::Check(check).replay(&answers).facts.0);
        }
        for check in self.library.checks.iter().filter(|check| self.verdict_stands(check, &answers)) {
            let level = assess(self.library, check, &answers).level;
            facts.0.insert(FactId::new("level"), ValueId::new(level.name()));
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
