//! Questionnaires replayed from their answers.
//!
//! The answers are the only state. Which question comes next, which facts are known and how far
//! along the customer is are worked out anew from them, so a changed answer can never leave a
//! stale consequence behind: answers to questions no longer on the way are simply not read.

use crate::content::{Choice, Facts, Question};
use crate::ids::{ChoiceId, QuestionId, ValueId};
use litemap::LiteMap;

/// What the customer has answered, over all checks and guides.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answers(LiteMap<QuestionId, Vec<ChoiceId>>);

impl Answers {
    /// The choices taken at a question; empty where it was not answered.
    pub fn at(&self, question: &QuestionId) -> impl Iterator<Item = &ChoiceId> {
        self.0.get(question).into_iter().flatten()
    }

    /// Whether the choice is taken.
    pub fn has(&self, question: &QuestionId, choice: &ChoiceId) -> bool {
        self.0.get(question).is_some_and(|taken| taken.contains(choice))
    }

    /// Replaces the answer to a question; an empty answer removes it.
    pub fn put(&mut self, question: &QuestionId, choices: Vec<ChoiceId>) {
        if choices.is_empty() {
            self.0.remove(question);
        } else {
            self.0.insert(question.clone(), choices);
        }
    }

    /// Forgets the answers to these questions.
    pub fn forget<'a>(&mut self, questions: impl IntoIterator<Item = &'a Question>) {
        for question in questions {
            self.0.remove(&question.id);
        }
    }

    /// Whether one of these questions was answered.
    pub fn any_of<'a>(&self, questions: impl IntoIterator<Item = &'a Question>) -> bool {
        questions.into_iter().any(|question| self.0.contains_key(&question.id))
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The selection at a question after tapping `choice`.
///
/// One choice replaces the other; where several may be taken a second tap takes one back, and an
/// exclusive choice (“以上都没有”) and the others drive each other out.
pub fn selection(question: &Question, before: &[ChoiceId], choice: &Choice) -> Vec<ChoiceId> {
    let mut after = Vec::new();
    if !question.multiple {
        after.push(choice.id.clone());
        return after;
    }
    let stays = |id: &&ChoiceId| {
        let other = question.choice(id);
        **id != choice.id && !choice.exclusive && other.is_some_and(|other| !other.exclusive)
    };
    after.extend(before.iter().filter(stays).cloned());
    if !before.contains(&choice.id) {
        after.push(choice.id.clone());
    }
    after
}

/// The answers after tapping `choice` at `question`.
pub fn choose(answers: &Answers, question: &Question, choice: &Choice) -> Answers {
    let before: Vec<_> = answers.at(&question.id).cloned().collect();
    let mut after = answers.clone();
    after.put(&question.id, selection(question, &before, choice));
    after
}

/// A question that was asked, with the choices taken.
#[derive(Clone, PartialEq, Debug)]
pub struct Asked<'a> {
    /// The question.
    pub question: &'a Question,
    /// The choices taken, in the question's order; never empty.
    pub chosen: Vec<&'a Choice>,
}

/// Where a questionnaire stands.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Replay<'a> {
    /// Questions on the way so far, with their answers.
    pub asked: Vec<Asked<'a>>,
    /// The first question on the way without an answer; `None`: finished.
    pub next: Option<&'a Question>,
    /// Facts settled by the answers.
    pub facts: Facts,
    /// How many questions may still come after `next`, at most.
    pub after_next: usize,
}

impl Replay<'_> {
    /// Whether `question` is on the way: answered, or the next one.
    pub fn reaches(&self, question: &QuestionId) -> bool {
        let asked = self.asked.iter().any(|asked| asked.question.id == *question);
        asked || self.next.is_some_and(|next| next.id == *question)
    }
}

/// Replays a questionnaire from its answers.
pub fn replay<'a>(questions: &'a [Question], answers: &Answers) -> Replay<'a> {
    let mut state = Replay::default();
    for (index, question) in questions.iter().enumerate() {
        if !question.when.holds(&state.facts) {
            continue;
        }
        let taken = |choice: &&Choice| answers.has(&question.id, &choice.id);
        let chosen: Vec<_> = question.choices.iter().filter(taken).collect();
        if chosen.is_empty() {
            state.next = Some(question);
            state.after_next = may_follow(questions.get(index + 1..).unwrap_or_default(), &state.facts);
            break;
        }
        settle(question, &chosen, &mut state.facts);
        state.asked.push(Asked { question, chosen });
    }
    state
}

/// What choices settle. Where several may be taken, a fact that none of those taken settles is `no`.
pub(crate) fn settle(question: &Question, chosen: &[&Choice], facts: &mut Facts) {
    if question.multiple {
        let open = question.choices.iter().flat_map(|choice| choice.sets.keys());
        open.for_each(|fact| facts.put(fact, &ValueId::new("no")));
    }
    chosen.iter().for_each(|choice| facts.add(&choice.sets));
}

fn may_follow(rest: &[Question], facts: &Facts) -> usize {
    let may: Vec<_> = rest.iter().filter(|question| question.when.may_hold(facts)).collect();
    most_together(&may)
}

/// How many of the questions can come on one way: of those whose conditions exclude each other only one does.
fn most_together(questions: &[&Question]) -> usize {
    let Some((first, others)) = questions.split_first() else { return 0 };
    let with: Vec<_> = others.iter().copied().filter(|other| !first.when.excludes(&other.when)).collect();
    let taken = 1 + most_together(&with);
    if with.len() == others.len() { taken } else { taken.max(most_together(others)) }
}
