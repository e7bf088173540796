//! Every text the kiosk shows, with the item it belongs to and the sources it rests on.
//!
//! One list serves the do-not-print check, the claims check and the review, so that a new kind
//! of text cannot be forgotten in one of them.

use crate::content::{Block, Choice, Library, Line, Link, Question, Source, Step, SumResult, Verdict};
use crate::ids::SourceId;

/// A text as shown.
#[derive(Clone, Debug)]
pub struct Shown<'a> {
    /// The item, such as `flag upfront-fee`.
    pub item: String,
    /// The text.
    pub text: &'a str,
    /// What it rests on.
    pub sources: Vec<&'a SourceId>,
    /// Law text or a scammer's words: quoted, not claimed by us.
    pub quoted: bool,
    /// Shown as it is in every language: the wording of a law.
    pub fixed: bool,
}

/// Lists every text.
pub fn shown(library: &Library) -> Vec<Shown<'_>> {
    let mut all = Collector { item: String::new(), shown: Vec::new() };
    all.desk(library);
    all.sources(&library.sources);
    all.shared(library);
    all.checks(library);
    all.guides(library);
    all.papers(library);
    all.answers(library);
    all.sums(library);
    all.sample(library);
    all.shown
}

struct Collector<'a> {
    item: String,
    shown: Vec<Shown<'a>>,
}

impl<'a> Collector<'a> {
    fn at(&mut self, kind: &str, id: &str) {
        self.item = if id.is_empty() { kind.to_owned() } else { format!("{kind} {id}") };
    }

    fn add(&mut self, text: &'a str, sources: impl IntoIterator<Item = &'a SourceId>) {
        let sources = sources.into_iter().collect();
        self.push(text, sources, false, false);
    }

    fn quote(&mut self, text: &'a str) {
        self.push(text, Vec::new(), true, false);
    }

    fn quote_fixed(&mut self, text: &'a str) {
        self.push(text, Vec::new(), true, true);
    }

    fn push(&mut self, text: &'a str, sources: Vec<&'a SourceId>, quoted: bool, fixed: bool) {
        self.shown.push(Shown { item: self.item.clone(), text, sources, quoted, fixed });
    }

    fn line(&mut self, line: &'a Line) {
        self.add(&line.text, &line.source);
    }

    fn lines(&mut self, lines: &'a [Line]) {
        lines.iter().for_each(|line| self.line(line));
    }

    fn links(&mut self, links: &'a [Link]) {
        for link in links {
            self.add(&link.label, []);
            if let Some(note) = &link.note {
                self.line(note);
            }
        }
    }

    fn desk(&mut self, library: &'a Library) {
        for (key, text) in library.ui.entries() {
            self.at("ui", key);
            self.add(text, []);
        }
        self.at("attract", "");
        self.lines(&library.attract.slogans);
        self.add(&library.attract.title, []);
        self.links(&library.attract.doors);
        self.at("privacy", "");
        [&library.privacy.title, &library.privacy.kept_title].into_iter().for_each(|text| self.add(text, []));
        self.lines(&library.privacy.lines);
        library.privacy.kept.iter().for_each(|kept| self.add(&kept.text, []));
        self.at("home", "");
        self.add(&library.home.title, []);
        self.line(&library.home.lead);
        self.links(&library.home.jobs);
        self.links(&library.home.more);
        for hub in &library.hubs {
            self.at("hub", hub.id.as_str());
            self.add(&hub.title, []);
            self.line(&hub.lead);
            self.links(&hub.cards);
        }
        self.at("said", "");
        for onward in [&library.said.stop, &library.said.caution, &library.said.clear] {
            self.links(&onward.next);
        }
        self.at("emergency", "");
        self.add(&library.emergency.title, []);
        self.line(&library.emergency.lead);
        self.lines(&library.emergency.steps);
        self.links(&library.emergency.next);
    }

    fn sources(&mut self, sources: &'a [Source]) {
        for source in sources {
            self.at("source", source.id.as_str());
            let parts = [Some(&source.title), source.number.as_ref(), source.article.as_ref()];
            source.text.iter().for_each(|text| self.quote_fixed(text));
            parts.into_iter().chain([source.gist.as_ref()]).flatten().for_each(|text| self.quote(text));
        }
    }

    fn shared(&mut self, library: &'a Library) {
        for flag in &library.flags {
            self.at("flag", flag.id.as_str());
            self.quote(&flag.sounds);
            flag.examples.iter().for_each(|line| self.quote(line));
            [&flag.title, &flag.why, &flag.action].into_iter().for_each(|text| self.add(text, &flag.source));
        }
        for theme in &library.themes {
            self.at("theme", theme.id.as_str());
            self.add(&theme.title, []);
        }
        for channel in &library.channels {
            self.at("channel", channel.id.as_str());
            [&channel.title, &channel.brief, &channel.body]
                .into_iter()
                .for_each(|text| self.add(text, &channel.source));
        }
        for term in &library.terms {
            self.at("term", term.id.as_str());
            term.forms().for_each(|form| self.add(form, []));
            self.add(&term.text, &term.source);
        }
        self.at("warning", "");
        self.add(&library.warning.title, []);
        self.lines(&library.warning.lines);
        for contact in &library.contacts {
            self.at("contact", contact.id.as_str());
            [&contact.name, &contact.number, &contact.purpose]
                .into_iter()
                .for_each(|text| self.add(text, &contact.source));
        }
        for material in &library.materials {
            self.at("material", material.id.as_str());
            [Some(&material.text), material.note.as_ref()]
                .into_iter()
                .flatten()
                .for_each(|text| self.add(text, &material.source));
        }
        for period in &library.periods {
            self.at("period", period.id.as_str());
            [&period.name, &period.text].into_iter().for_each(|text| self.add(text, &period.source));
        }
        for fact in &library.facts {
            self.at("fact", fact.id.as_str());
            self.add(&fact.name, []);
            fact.values.iter().for_each(|value| self.add(&value.label, []));
        }
    }

    fn questions(&mut self, library: &'a Library, questions: &'a [Question]) {
        for question in questions {
            self.at("question", question.id.as_str());
            self.add(&question.text, &question.source);
            if let Some(hint) = &question.hint {
                self.add(hint, &question.source);
            }
            if let Some(why) = &question.why {
                self.line(why);
            }
            question.choices.iter().for_each(|choice| self.choice(library, choice));
        }
    }

    fn choice(&mut self, library: &'a Library, choice: &'a Choice) {
        let sources = library.choice_sources(choice);
        self.add(&choice.label, sources.iter().copied());
        self.add(&choice.effect, sources);
    }

    fn verdict(&mut self, verdict: &'a Verdict) {
        self.add(&verdict.title, []);
        self.line(&verdict.lead);
        self.lines(&verdict.now);
        self.links(&verdict.next);
    }

    fn steps(&mut self, steps: &'a [Step]) {
        for step in steps {
            self.at("step", step.id.as_str());
            self.add(&step.title, []);
            self.lines(&step.lines);
            self.lines(&step.refused);
        }
    }

    fn checks(&mut self, library: &'a Library) {
        for check in &library.checks {
            self.at("check", check.id.as_str());
            self.add(&check.title, []);
            let verdicts = &check.verdict;
            [&verdicts.stop, &verdicts.caution, &verdicts.clear].into_iter().for_each(|verdict| self.verdict(verdict));
            self.questions(library, &check.questions);
            self.steps(&check.steps);
        }
    }

    fn guides(&mut self, library: &'a Library) {
        for guide in &library.guides {
            self.at("guide", guide.id.as_str());
            self.add(&guide.title, []);
            self.add(&guide.plan_title, []);
            self.links(&guide.next);
            self.questions(library, &guide.questions);
            self.steps(&guide.steps);
        }
    }

    fn papers(&mut self, library: &'a Library) {
        for paper in &library.papers {
            self.at("paper", paper.id.as_str());
            self.add(&paper.title, []);
            self.add(&paper.caveat, []);
            self.line(&paper.basis);
            paper.versions.iter().for_each(|version| self.add(&version.label, []));
            for section in &paper.sections {
                self.at("section", section.id.as_str());
                section.tag.iter().for_each(|tag| self.add(tag, []));
                self.line(&section.title);
                section.blocks.iter().for_each(|block| self.block(block));
            }
        }
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Notice(lines) | Block::Text(lines) | Block::Ticks(lines) => self.lines(lines),
            Block::Fields(fields) => fields.iter().for_each(|field| self.add(&field.label, [])),
            Block::Rows(rows) => {
                for row in rows {
                    self.add(&row.label, []);
                    self.lines(&row.lines);
                }
            }
            Block::Write(space) => self.add(&space.label, []),
            Block::Channels {} | Block::Warning {} | Block::Contacts(_) | Block::Squares(_) => {}
        }
    }

    fn answers(&mut self, library: &'a Library) {
        for topic in &library.topics {
            self.at("topic", topic.id.as_str());
            self.add(&topic.title, []);
        }
        for faq in &library.faqs {
            self.at("faq", faq.id.as_str());
            self.add(&faq.question, faq.answer.iter().flat_map(|line| &line.source));
            self.lines(&faq.answer);
            self.links(&faq.next);
        }
    }

    fn sums(&mut self, library: &'a Library) {
        for sum in &library.sums {
            self.at("sum", sum.id.as_str());
            let rule = library.period(&sum.period).into_iter().flat_map(|period| &period.source);
            [&sum.title, &sum.ask].into_iter().for_each(|text| self.add(text, rule.clone()));
            self.line(&sum.lead);
            [&sum.running, &sum.over].into_iter().for_each(|result| self.result(result));
            for other in &sum.others {
                self.add(&other.label, []);
                self.result(&other.result);
            }
        }
    }

    fn result(&mut self, result: &'a SumResult) {
        self.add(&result.title, result.lines.iter().flat_map(|line| &line.source));
        self.lines(&result.lines);
        self.links(&result.next);
    }

    fn sample(&mut self, library: &'a Library) {
        let sample = &library.sample;
        self.at("sample", "");
        [&sample.title, &sample.mark, &sample.report].into_iter().for_each(|text| self.add(text, []));
        self.line(&sample.lead);
        self.links(&sample.next);
        for part in &sample.parts {
            self.at("part", part.id.as_str());
            self.add(&part.title, []);
            // Made up, and marked so: nobody claims these.
            part.rows.iter().for_each(|(label, value)| [label, value].into_iter().for_each(|text| self.quote(text)));
            self.lines(&part.lines);
            self.links(&part.next);
        }
    }
}
