//! A document written out as elements. One walk serves the screen, the print and the static page:
//! what it walks into is a [`Writer`].

use super::document::{Cell, Column, Document, Entry, Part, Piece, TableRow};
use crate::inline::spans;

/// What a document is written into: the browser's page, or a string of markup.
pub trait Writer {
    /// Opens an element with classes; `""` for none.
    fn open(&mut self, element: &'static str, class: &str);
    /// Adds a text; whatever it holds, it stays text.
    fn text(&mut self, text: &str);
    /// Closes the element opened last.
    fn close(&mut self, element: &'static str);
}

/// Writes the document as an `<article class="sheet">`.
pub fn write(document: &Document, out: &mut dyn Writer) {
    out.open("article", "sheet");
    // Repeated on every page of a long sheet.
    out.open("header", "sheet-top");
    tag(out, "h1", "sheet-title", &document.title);
    tag(out, "p", "sheet-caveat", &document.caveat);
    cells(out, "sheet-cells sheet-head", &document.head);
    out.close("header");
    out.open("div", "sheet-body");
    for part in &document.parts {
        section(out, part);
    }
    out.open("footer", "sheet-foot");
    for text in &document.foot {
        tag(out, "p", "", text);
    }
    out.close("footer");
    out.close("div");
    out.close("article");
}

/// The document as markup, for pages that must stand without a program.
pub fn html(document: &Document) -> String {
    let mut markup = Markup(String::new());
    write(document, &mut markup);
    markup.0
}

/// Markup written so far.
pub(crate) struct Markup(pub(crate) String);

impl Markup {
    /// Opens an element with attributes.
    pub(crate) fn open_with(&mut self, element: &str, attributes: &[(&str, &str)]) {
        self.0.extend(["<", element]);
        for (name, value) in attributes {
            self.0.extend([" ", name, "=\""]);
            self.text(value);
            self.0.push('"');
        }
        self.0.push('>');
    }
}

impl Writer for Markup {
    fn open(&mut self, element: &'static str, class: &str) {
        let class = [("class", class)];
        self.open_with(element, if class[0].1.is_empty() { &[] } else { &class });
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                _ => self.0.push(c),
            }
        }
    }

    fn close(&mut self, element: &'static str) {
        self.0.extend(["</", element, ">"]);
    }
}

fn section(out: &mut dyn Writer, part: &Part) {
    out.open("section", "sheet-part");
    out.open("h2", "");
    if let Some(word) = &part.tag {
        tag(out, "span", "sheet-tag", word);
    }
    rich(out, &part.title);
    out.close("h2");
    for piece in &part.pieces {
        write_piece(out, piece);
    }
    out.close("section");
}

fn write_piece(out: &mut dyn Writer, piece: &Piece) {
    match piece {
        Piece::Columns(columns) => write_columns(out, columns),
        Piece::Boxed(texts) => list(out, "sheet-boxed", texts),
        Piece::Table(rows) => table(out, rows),
        Piece::Inline(texts) => list(out, "sheet-inline", texts),
        Piece::Cells(all) => cells(out, "sheet-cells", all),
        Piece::Ticks(texts) => list(out, "sheet-ticks", texts),
        Piece::Text(texts) => texts.iter().for_each(|text| tag(out, "p", "", text)),
        Piece::Write(space) => {
            tag(out, "p", "", &space.label);
            (0..space.rows).for_each(|_| tag(out, "div", "sheet-rule", ""));
        }
        Piece::Squares(count) => {
            out.open("div", "sheet-squares");
            (0..*count).for_each(|_| tag(out, "i", "", ""));
            out.close("div");
        }
    }
}

fn write_columns(out: &mut dyn Writer, columns: &[Column]) {
    out.open("ol", "sheet-columns");
    for column in columns {
        out.open("li", "");
        tag(out, "h3", "", &column.title);
        tag(out, "p", "", &column.text);
        out.close("li");
    }
    out.close("ol");
}

fn list(out: &mut dyn Writer, class: &str, texts: &[String]) {
    out.open("ul", class);
    for text in texts {
        tag(out, "li", "", text);
    }
    out.close("ul");
}

fn table(out: &mut dyn Writer, rows: &[TableRow]) {
    out.open("table", "sheet-table");
    out.open("tbody", "");
    for row in rows {
        out.open("tr", "");
        tag(out, "th", "", &row.label);
        out.open("td", "");
        for entry in &row.entries {
            match entry {
                Entry::Tick(text) => tag(out, "span", "sheet-tick", text),
                Entry::Text(text) => tag(out, "p", "", text),
            }
        }
        out.close("td");
        out.close("tr");
    }
    out.close("tbody");
    out.close("table");
}

fn cells(out: &mut dyn Writer, class: &str, all: &[Cell]) {
    out.open("div", class);
    for cell in all {
        out.open("p", &["sheet-cell sheet-w", &cell.width.to_string()].concat());
        tag(out, "span", "sheet-label", &cell.label);
        match &cell.value {
            Some(value) => tag(out, "span", "sheet-value", value),
            None => tag(out, "span", "sheet-line", ""),
        }
        out.close("p");
    }
    out.close("div");
}

/// A text of the content in an element of its own.
pub(crate) fn tag(out: &mut dyn Writer, element: &'static str, class: &str, text: &str) {
    out.open(element, class);
    rich(out, text);
    out.close(element);
}

/// A text of the content with its bold runs.
pub(crate) fn rich(out: &mut dyn Writer, text: &str) {
    for span in spans(text) {
        if span.bold {
            out.open("b", "");
        }
        out.text(span.text);
        if span.bold {
            out.close("b");
        }
    }
}
