//! Where there is a second language, everything is said in it, and says the same numbers.

use super::{Kind, Report};
use crate::authoring::Problem;
use crate::authoring::english::translatable;
use std::collections::BTreeSet;

pub(super) fn check(report: &mut Report<'_>) {
    let draft = report.draft;
    if draft.english.is_empty() {
        return;
    }
    let texts = translatable(&draft.library);
    for text in &texts {
        match draft.english.get(text.text) {
            None => report.add(&text.item, Kind::Untranslated(text.text.to_owned())),
            Some((english, file)) => {
                for what in differences(text.text, english) {
                    let kind = Kind::Mistranslated { what, text: text.text.to_owned(), english: english.clone() };
                    report.problems.push(Problem { file: file.clone(), item: text.item.clone(), kind });
                }
            }
        }
    }
    let known: BTreeSet<&str> = texts.iter().map(|text| text.text).collect();
    for (chinese, (_, file)) in draft.english.iter().filter(|(chinese, _)| !known.contains(chinese.as_str())) {
        let kind = Kind::StaleTranslation(chinese.clone());
        report.problems.push(Problem { file: file.clone(), item: "en".to_owned(), kind });
    }
}

/// What a translation must have in common with its text and has not.
fn differences(chinese: &str, english: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    if !english.chars().any(|c| !c.is_whitespace()) {
        found.push("是空的");
    }
    if chinese.matches("**").count() != english.matches("**").count() {
        found.push("加粗的处数不一样");
    }
    if blanks(chinese) != blanks(english) {
        found.push("花括号不一样");
    }
    if !numbers(chinese).is_subset(&numbers(english)) {
        found.push("少了数字");
    }
    if chinese.lines().count() != english.lines().count() {
        found.push("行数不一样");
    }
    found
}

fn blanks(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The numbers in it: without separators, 万 as four zeros, the names of months as their numbers.
fn numbers(text: &str) -> BTreeSet<String> {
    let narrow = |c: char| match c {
        '０'..='９' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        c => c,
    };
    let chars: Vec<char> = text.chars().map(narrow).collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut all = BTreeSet::new();
    let mut number = String::new();
    for at in 0..=chars.len() {
        match chars.get(at) {
            Some(c) if c.is_ascii_digit() => number.push(*c),
            Some(',') if !number.is_empty() && (1..=3).all(|ahead| digit(at + ahead)) => {}
            _ if number.is_empty() => {}
            _ => {
                let next = chars.iter().skip(at).find(|c| **c != ' ');
                let zeros = if next == Some(&'万') { "0000" } else { "" };
                all.insert(core::mem::take(&mut number) + zeros);
            }
        }
    }
    let months = MONTHS.iter().zip(1..).filter(|(month, _)| text.contains(**month));
    all.extend(months.map(|(_, number): (_, u8)| number.to_string()));
    all
}
