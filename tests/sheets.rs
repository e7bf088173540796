//! What is printed: the right sections for the person who asked, nothing personal, and safe markup.

// A test may panic: that is how it fails.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{REAL, root, today};
use kiosk_core::authoring::{compile, walk};
use kiosk_core::content::{Facts, Library, Paper};
use kiosk_core::ids::PaperId;
use kiosk_core::paper::{Blank, Document, Entry, Piece, build, html};

fn notice() -> &'static Paper {
    REAL.paper(&PaperId::new("notice")).expect("the notice sheet")
}

fn sheet(facts: &[(&str, &str)]) -> Document {
    build(&REAL, notice(), &Blank { facts: Facts::of(facts), today: Some(today()) })
}

fn ticks(document: &Document) -> Vec<&str> {
    let pieces = document.parts.iter().flat_map(|part| &part.pieces);
    let rows = pieces.filter_map(|piece| if let Piece::Table(rows) = piece { Some(rows) } else { None }).flatten();
    rows.flat_map(|row| &row.entries)
        .filter_map(|entry| if let Entry::Tick(text) = entry { Some(text.as_str()) } else { None })
        .collect()
}

#[test]
fn the_notice_has_its_sections_in_the_prescribed_order() {
    let document = sheet(&[]);
    let titles: Vec<_> = document.parts.iter().map(|part| part.title.as_str()).collect();
    let expected = ["四种合法渠道", "征信异议", "征信投诉", "征信修复”是骗局", "官方渠道", "确认"];
    assert_eq!(titles.len(), expected.len(), "{titles:?}");
    for (title, word) in titles.iter().zip(expected) {
        assert!(title.contains(word), "{title} should be {word}");
    }
    let columns = document.parts[0]
        .pieces
        .iter()
        .find_map(|piece| if let Piece::Columns(all) = piece { Some(all.len()) } else { None });
    assert_eq!(columns, Some(4), "four choices");
    assert!(
        document.foot.iter().any(|line| line.contains("第15、16、17、18、25、26条") && line.contains("2024年4月15日"))
    );
    assert!(document.foot.iter().any(|line| line.contains(&REAL.meta.version)));
}

#[test]
fn each_filer_gets_his_own_papers_only() {
    let own = ["id-self", "id-both", "id-clerk"]
        .map(|id| REAL.materials.iter().find(|m| m.id.as_str() == id).map(|m| m.text.as_str()));
    for (filer, at) in [("self", 0), ("agent", 1), ("enterprise", 2)] {
        let document = sheet(&[("filer", filer)]);
        let ticks = ticks(&document);
        for (index, text) in own.iter().enumerate() {
            assert_eq!(ticks.iter().any(|tick| Some(*tick) == *text), index == at, "{filer}: {text:?}");
        }
    }
}

#[test]
fn the_sheet_follows_the_reason_and_the_verdict() {
    assert!(html(&sheet(&[("wrong", "paid")])).contains("已还清的"));
    assert!(!html(&sheet(&[])).contains("已还清的"));
    assert!(html(&sheet(&[("level", "stop")])).contains("很像骗局"));
    assert!(!html(&sheet(&[("level", "clear")])).contains("很像骗局"));
}

/// R16: of all that could be prefilled, only outlet, recipient kind and date are.
#[test]
fn what_is_personal_is_a_line_to_fill_by_hand() {
    for facts in walk(&common::dispute().questions).ends {
        let document = build(&REAL, notice(), &Blank { facts, today: Some(today()) });
        let cells = document
            .parts
            .iter()
            .flat_map(|part| &part.pieces)
            .filter_map(|piece| if let Piece::Cells(all) = piece { Some(all) } else { None });
        for cell in cells.flatten() {
            assert_eq!(cell.value, None, "{} is prefilled", cell.label);
        }
        let filled: Vec<_> = document.head.iter().filter_map(|cell| cell.value.as_deref()).collect();
        assert_eq!(filled.len(), 2, "recipient kind and date only: {filled:?}");
    }
}

#[test]
fn a_wrong_clock_prints_no_date() {
    let document = build(&REAL, notice(), &Blank { facts: Facts::default(), today: None });
    let date = document.head.iter().find(|cell| cell.label == REAL.ui.sheet_date()).expect("a date cell");
    assert_eq!(date.value, None);
}

fn fixture() -> Library {
    compile(&root().join("content/_fixture"), today()).unwrap_or_else(|problems| panic!("{}", common::list(&problems)))
}

#[test]
fn the_outlet_profile_fills_its_fields_and_nothing_else() {
    let library = fixture();
    let document = build(&library, &library.papers[0], &Blank::default());
    assert_eq!(document.head[0].value.as_deref(), Some("示例网点"));
    let cells = document.parts[0]
        .pieces
        .iter()
        .find_map(|piece| if let Piece::Cells(all) = piece { Some(all) } else { None })
        .expect("cells");
    let values: Vec<_> = cells.iter().map(|cell| cell.value.as_deref()).collect();
    assert_eq!(values, [Some("示例专员"), Some("示例电话"), Some("示例地址"), None]);
}

#[test]
fn content_cannot_break_out_of_the_markup() {
    let library = fixture();
    let page = html(&build(&library, &library.papers[0], &Blank::default()));
    assert!(page.contains("方框 &lt;b&gt;&amp;&quot;"), "{page}");
    assert!(page.contains("<b>粗体</b>"));
    for element in ["section", "table", "ul", "ol", "li", "td", "p", "div", "span", "b"] {
        let open = page.matches(&format!("<{element}>")).count() + page.matches(&format!("<{element} ")).count();
        assert_eq!(open, page.matches(&format!("</{element}>")).count(), "{element}");
    }
}

#[test]
fn statements_that_await_review_are_marked_and_the_foot_says_what_the_mark_means() {
    let library = fixture();
    let document = build(&library, &library.papers[0], &Blank::default());
    let page = html(&document);
    assert!(page.contains("<b>110</b>※"), "{page}");
    assert!(document.foot.iter().any(|line| line == library.ui.sheet_review_mark()));
}
