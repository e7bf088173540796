//! A document as static HTML. The same string is the preview on the screen and the print.

use super::document::{Cell, Column, Document, Entry, Part, Piece, TableRow};
use crate::inline::spans;

/// Writes the document out as the inside of an `<article class="sheet">`.
pub fn html(document: &Document) -> String {
    let mut out = String::new();
    tag(&mut out, "h1", "sheet-title", &document.title);
    tag(&mut out, "p", "sheet-caveat", &document.caveat);
    cells(&mut out, "sheet-cells sheet-head", &document.head);
    for part in &document.parts {
        section(&mut out, part);
    }
    out.push_str("<footer class=\"sheet-foot\">");
    for text in &document.foot {
        tag(&mut out, "p", "", text);
    }
    out.push_str("</footer>");
    out
}

fn section(out: &mut String, part: &Part) {
    out.push_str("<section class=\"sheet-part\"><h2>");
    if let Some(word) = &part.tag {
        tag(out, "span", "sheet-tag", word);
    }
    rich(out, &part.title);
    out.push_str("</h2>");
    for piece in &part.pieces {
        write_piece(out, piece);
    }
    out.push_str("</section>");
}

fn write_piece(out: &mut String, piece: &Piece) {
    match piece {
        Piece::Columns(columns) => write_columns(out, columns),
        Piece::Boxed(texts) => list(out, "ul", "sheet-boxed", texts),
        Piece::Table(rows) => table(out, rows),
        Piece::Inline(texts) => list(out, "ul", "sheet-inline", texts),
        Piece::Cells(all) => cells(out, "sheet-cells", all),
        Piece::Ticks(texts) => list(out, "ul", "sheet-ticks", texts),
    }
}

fn write_columns(out: &mut String, columns: &[Column]) {
    out.push_str("<ol class=\"sheet-columns\">");
    for column in columns {
        out.push_str("<li>");
        tag(out, "h3", "", &column.title);
        tag(out, "p", "", &column.text);
        out.push_str("</li>");
    }
    out.push_str("</ol>");
}

fn list(out: &mut String, element: &str, class: &str, texts: &[String]) {
    open(out, element, class);
    for text in texts {
        tag(out, "li", "", text);
    }
    close(out, element);
}

fn table(out: &mut String, rows: &[TableRow]) {
    out.push_str("<table class=\"sheet-table\"><tbody>");
    for row in rows {
        out.push_str("<tr>");
        tag(out, "th", "", &row.label);
        out.push_str("<td>");
        for entry in &row.entries {
            match entry {
                Entry::Tick(text) => tag(out, "span", "sheet-tick", text),
                Entry::Text(text) => tag(out, "p", "", text),
            }
        }
        out.push_str("</td></tr>");
    }
    out.push_str("</tbody></table>");
}

fn cells(out: &mut String, class: &str, all: &[Cell]) {
    open(out, "div", class);
    for cell in all {
        out.push_str("<p class=\"sheet-cell sheet-w");
        out.push_str(&cell.width.to_string());
        out.push_str("\">");
        tag(out, "span", "sheet-label", &cell.label);
        match &cell.value {
            Some(value) => tag(out, "span", "sheet-value", value),
            None => tag(out, "span", "sheet-line", ""),
        }
        out.push_str("</p>");
    }
    close(out, "div");
}

fn tag(out: &mut String, element: &str, class: &str, text: &str) {
    open(out, element, class);
    rich(out, text);
    close(out, element);
}

fn open(out: &mut String, element: &str, class: &str) {
    out.push('<');
    out.push_str(element);
    if !class.is_empty() {
        out.push_str(" class=\"");
        out.push_str(class);
        out.push('"');
    }
    out.push('>');
}

fn close(out: &mut String, element: &str) {
    out.push_str("</");
    out.push_str(element);
    out.push('>');
}

fn rich(out: &mut String, text: &str) {
    for span in spans(text) {
        if span.bold {
            out.push_str("<b>");
        }
        escape(out, span.text);
        if span.bold {
            out.push_str("</b>");
        }
    }
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
}
