//! Every way through a questionnaire.
//!
//! Facts alone decide which question comes next, so the states to visit are the pairs of
//! question and facts; walking those visits every path, however many answers multiply out.

use crate::content::{Choice, Facts, Question};
use crate::rules::settle;
use std::collections::BTreeSet;

/// Everything reachable.
#[derive(Debug, Default)]
pub struct Walk<'a> {
    /// Every step from a question by a choice to the next question or the end.
    pub transitions: Vec<Transition<'a>>,
    /// Questions that some answers lead to, by position.
    pub reached: BTreeSet<usize>,
    /// Every combination of facts at the end.
    pub ends: BTreeSet<Facts>,
}

/// A step from a question by a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition<'a> {
    /// The question.
    pub from: &'a Question,
    /// The choice taken.
    pub choice: &'a Choice,
    /// The next question; `None`: the end.
    pub to: Option<&'a Question>,
}

/// Walks every path.
pub fn walk(questions: &[Question]) -> Walk<'_> {
    let mut walk = Walk::default();
    let mut seen = BTreeSet::new();
    let mut open = vec![(next(questions, 0, &Facts::default()), Facts::default())];
    while let Some((at, facts)) = open.pop() {
        let Some((index, question)) = at.and_then(|index| Some((index, questions.get(index)?))) else {
            walk.ends.insert(facts);
            continue;
        };
        if !seen.insert((index, facts.clone())) {
            continue;
        }
        walk.reached.insert(index);
        for choice in &question.choices {
            let mut after = facts.clone();
            settle(question, &[choice], &mut after);
            let to = next(questions, index + 1, &after);
            let transition = Transition { from: question, choice, to: to.and_then(|to| questions.get(to)) };
            if !walk.transitions.contains(&transition) {
                walk.transitions.push(transition);
            }
            if !question.multiple {
                open.push((to, after));
            }
        }
        for after in outcomes(question, &facts) {
            open.push((next(questions, index + 1, &after), after));
        }
    }
    walk
}

/// Every combination of facts that taking several choices can settle.
fn outcomes(question: &Question, facts: &Facts) -> BTreeSet<Facts> {
    let mut sets: Vec<Vec<&Choice>> = vec![Vec::new()];
    let multiple = question.multiple.then_some(&question.choices).into_iter().flatten();
    for choice in multiple.filter(|choice| !choice.exclusive && !choice.sets.is_empty()) {
        let with = sets.iter().map(|set| set.iter().copied().chain([choice]).collect());
        sets = sets.iter().cloned().chain(with.collect::<Vec<_>>()).collect();
    }
    let others = question.choices.iter().filter(|choice| choice.exclusive || choice.sets.is_empty());
    sets.extend(others.map(|choice| vec![choice]));
    let after = |set: &Vec<&Choice>| {
        let mut after = facts.clone();
        settle(question, set, &mut after);
        after
    };
    let taken = sets.iter().filter(|set| question.multiple && !set.is_empty());
    taken.map(after).collect()
}

fn next(questions: &[Question], from: usize, facts: &Facts) -> Option<usize> {
    let rest = questions.iter().enumerate().skip(from);
    rest.into_iter().find(|(_, question)| question.when.holds(facts)).map(|(index, _)| index)
}
