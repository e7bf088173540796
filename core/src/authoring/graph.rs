//! A picture of each questionnaire for the reviewer, in Mermaid.

use super::walk;
use crate::content::{Choice, Library, Question, Severity};
use core::fmt::Write as _;

/// One `(file name, Mermaid source)` a check and a guide.
pub fn graphs(library: &Library) -> Vec<(String, String)> {
    let checks = library.checks.iter().map(|check| {
        let graph = graph(library, &check.title, &check.questions, "判定：最严重的红旗决定");
        (format!("check-{}.mmd", check.id), graph)
    });
    let guides = library.guides.iter().map(|guide| {
        let graph = graph(library, &guide.title, &guide.questions, &guide.plan_title);
        (format!("guide-{}.mmd", guide.id), graph)
    });
    checks.chain(guides).collect()
}

fn graph(library: &Library, title: &str, questions: &[Question], end: &str) -> String {
    let mut out = format!("---\ntitle: {}\n---\nflowchart TD\n", title.replace('"', "'"));
    for question in questions {
        let _ = writeln!(out, "  {}[\"{}\"]", question.id, quoted(&question.text));
    }
    let _ = writeln!(out, "  END([\"{}\"])", quoted(end));
    for step in walk(questions).transitions {
        let to = step.to.map_or("END", |to| to.id.as_str());
        let _ = writeln!(out, "  {} -->|\"{}\"| {to}", step.from.id, quoted(&label(library, step.choice)));
    }
    out
}

/// The choice's words, with what it raises or settles.
fn label(library: &Library, choice: &Choice) -> String {
    let mut label = choice.label.clone();
    for flag in choice.flags.iter().filter_map(|id| library.flag(id)) {
        let mark = match flag.severity {
            Severity::Stop if !choice.unsure => "高",
            _ => "中",
        };
        let _ = write!(label, "<br/>红旗({mark}) {}", flag.title);
    }
    for (fact, value) in &choice.sets {
        let _ = write!(label, "<br/>{fact}={value}");
    }
    label
}

fn quoted(text: &str) -> String {
    text.replace("**", "").replace('"', "'")
}
