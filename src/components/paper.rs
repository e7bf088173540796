//! A sheet as elements of the page.

use super::{El, el};
use kiosk_core::paper::{Document, Writer, write};

/// The document.
pub(crate) fn paper(document: &Document) -> El {
    let frame = el("div", "");
    write(document, &mut Page { open: vec![frame.clone()] });
    frame
}

/// The elements opened and not yet closed, outermost first.
struct Page {
    open: Vec<El>,
}

impl Writer for Page {
    fn open(&mut self, element: &'static str, class: &str) {
        self.open.push(el(element, class));
    }

    fn text(&mut self, text: &str) {
        if let Some(last) = self.open.last() {
            // A handle on the same node: what is added is added on the page.
            let _ = last.clone().text(text);
        }
    }

    fn close(&mut self, _element: &'static str) {
        if let (Some(done), Some(around)) = (self.open.pop(), self.open.last()) {
            let _ = around.clone().with(done);
        }
    }
}
