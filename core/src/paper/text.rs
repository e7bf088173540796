//! A document as plain text, for a phone. What is there to be filled in by hand is left out.

use super::document::{Cell, Document, Entry, Piece};
use crate::inline::spans;

/// The document as lines of text; `colon` stands behind labels.
pub fn text(document: &Document, colon: &str) -> String {
    let mut out = String::new();
    line(&mut out, "", &document.title);
    line(&mut out, "", &document.caveat);
    cells(&mut out, &document.head, colon);
    for part in &document.parts {
        let mark = part.tag.as_deref().filter(|tag| tag.chars().all(|c| c.is_ascii_digit()));
        line(&mut out, &mark.map_or("■ ".to_owned(), |number| [number, ". "].concat()), &part.title);
        part.pieces.iter().for_each(|piece| self::piece(&mut out, piece, colon));
    }
    document.foot.iter().for_each(|text| line(&mut out, "", text));
    out
}

fn piece(out: &mut String, piece: &Piece, colon: &str) {
    match piece {
        Piece::Columns(all) => all.iter().enumerate().for_each(|(at, column)| {
            line(out, &[&(at + 1).to_string(), " "].concat(), &[&column.title, colon, &column.text].concat());
        }),
        Piece::Boxed(all) | Piece::Text(all) => all.iter().for_each(|text| line(out, "· ", text)),
        Piece::Inline(all) => line(out, "", &all.join("  ")),
        Piece::Ticks(all) => all.iter().for_each(|text| line(out, "□ ", text)),
        Piece::Table(rows) => {
            for row in rows {
                line(out, "", &[&row.label, colon].concat());
                for entry in &row.entries {
                    match entry {
                        Entry::Tick(text) => line(out, "□ ", text),
                        Entry::Text(text) => line(out, "· ", text),
                    }
                }
            }
        }
        Piece::Cells(all) => cells(out, all, colon),
        Piece::Write(_) | Piece::Squares(_) => {}
    }
}

fn cells(out: &mut String, all: &[Cell], colon: &str) {
    for cell in all {
        if let Some(value) = &cell.value {
            line(out, &[&cell.label, colon].concat(), value);
        }
    }
}

fn line(out: &mut String, mark: &str, text: &str) {
    out.push_str(mark);
    spans(text).for_each(|span| out.push_str(span.text));
    out.push('\n');
}
