//! The second language: everything is said in it, nothing but words differs, and what is wrong is named.

// A test may panic: that is how it fails.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{Pack, REAL, list, root, today};
use kiosk_core::authoring::{Problem, compile_all, shown};
use kiosk_core::content::Library;
use kiosk_core::inline::fill;
use kiosk_core::paper::{Blank, build, html};
use kiosk_core::rules::{Searched, scan, search};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What the product says in English.
static ENGLISH: LazyLock<Library> = LazyLock::new(|| {
    let (library, english) =
        compile_all(&root().join("content"), today()).unwrap_or_else(|all| panic!("{}", list(&all)));
    assert!(!english.is_empty(), "the product speaks Chinese only");
    Library::decode_in(&english.encode(&library), &library.encode()).expect("the words belong to the content")
});

fn han(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'))
}

/// Names of forms, words of scammers, and what a Chinese form asks for stand in Chinese beside the English.
fn latin(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_alphabetic())
}

#[test]
fn every_text_is_said_in_english_but_the_wording_of_laws() {
    let english = shown(&ENGLISH);
    let chinese = shown(&REAL);
    assert_eq!(english.len(), chinese.len());
    for (english, chinese) in english.iter().zip(&chinese) {
        assert_eq!(english.item, chinese.item);
        assert_eq!(english.sources, chinese.sources, "{}", english.item);
        if chinese.fixed {
            assert_eq!(english.text, chinese.text, "{}", english.item);
        } else if han(chinese.text) && !english.item.starts_with("ui language_other") {
            assert!(latin(english.text), "{}: {}", english.item, english.text);
        }
    }
}

#[test]
fn the_scanner_reads_the_same_in_both_languages() {
    for line in REAL.flags.iter().flat_map(|flag| &flag.examples) {
        let [here, there] = [&*REAL, &*ENGLISH].map(|library| {
            let found = scan(library, line);
            (found.level, found.finds.iter().map(|find| find.flag.id.clone()).collect::<Vec<_>>())
        });
        assert_eq!(here, there, "{line}");
    }
}

#[test]
fn questions_are_found_by_english_words() {
    let found = |text| match search(&ENGLISH.faqs, text) {
        Searched::These(all) => all.len(),
        other => panic!("{other:?}"),
    };
    for word in ["loan", "report", "credit"] {
        assert!(found(word) > 0, "{word}");
    }
    assert_eq!(found("zzzz"), 0);
}

#[test]
fn laws_are_cited_without_chinese_marks_and_sheets_speak_english() {
    for source in &ENGLISH.sources {
        let cited = ENGLISH.citation(source);
        assert!(!cited.contains(['《', '》', '，']) && !cited.ends_with([',', ' ']), "{cited}");
        let article = REAL.source(&source.id).map(|source| source.cited_article().is_empty());
        assert_eq!(Some(source.cited_article().is_empty()), article, "{}", source.id);
    }
    for paper in &ENGLISH.papers {
        let page = html(&build(&ENGLISH, paper, &Blank { today: Some(today()), ..Blank::default() }));
        assert!(page.contains("2026/11/23") && !page.contains("2026年"), "{}", paper.id);
        assert!(!page.contains(['，', '。', '；']), "{}", paper.id);
    }
    assert_eq!(fill(ENGLISH.ui.date_full(), &[("year", "1"), ("month", "2"), ("day", "3")]), "1/2/3");
}

#[test]
fn words_of_other_content_and_damaged_words_are_refused() {
    let (library, english) = compile_all(&root().join("content"), today()).expect("clean");
    let (bytes, words) = (library.encode(), english.encode(&library));
    let mut other = library.clone();
    other.meta.version += "x";
    assert!(Library::decode_in(&words, &other.encode()).is_err(), "words of other content");
    for at in (0..words.len()).step_by(997) {
        let mut flipped = words.clone();
        flipped[at] ^= 1;
        assert!(Library::decode_in(&flipped, &bytes).is_err(), "a bit at {at}");
    }
    assert!(Library::decode_in(&words[..words.len() - 9], &bytes).is_err(), "cut");
}

/// The fixture with English for all of it, changed in one place.
fn with(english: &str) -> Result<(), Vec<Problem>> {
    let pack = Pack::new(english);
    let (draft, _) = kiosk_core::authoring::load(&pack.dir);
    let mut words: BTreeMap<&str, String> = BTreeMap::new();
    for text in shown(&draft.library).iter().filter(|text| !text.fixed && !text.text.is_ascii()) {
        // The same numbers, marks and blanks, and a letter.
        let kept = |c: &char| c.is_ascii() || *c == '\n';
        words.insert(text.text, text.text.chars().filter(kept).collect::<String>() + " w");
    }
    let lines: String = words.iter().map(|(chinese, said)| format!("{chinese:?} = {said:?}\n")).collect();
    std::fs::create_dir_all(pack.dir.join("en")).expect("a folder");
    let (from, to) = english.split_once('→').unwrap_or_default();
    assert!(english.is_empty() || lines.contains(from), "{from} is not in\n{lines}");
    pack.append("en/all.toml", &lines.replacen(from, to, usize::from(!english.is_empty())));
    compile_all(&pack.dir, today()).map(drop)
}

#[test]
fn a_translation_that_is_missing_stale_or_says_other_numbers_is_reported() {
    with("").unwrap_or_else(|all| panic!("{}", list(&all)));
    for (change, code) in [
        ("\"示例首页\" =→\"示例头页\" =", "C090"),
        ("\"示例首页\" =→\"示例头页\" =", "C091"),
        ("\"拨打 110\" = \" 110 w\"→\"拨打 110\" = \"call\"", "C092"),
        ("\"《{title}》{article}\" = \"{title}{article} w\"→\"《{title}》{article}\" = \"{title} w\"", "C092"),
        ("\"示例首页\" = \" w\"→\"示例首页\" = \"**a** w\"", "C092"),
        ("\"示例首页\" = \" w\"→\"示例首页\" = 1", "C004"),
    ] {
        let problems = with(change).expect_err(change);
        let found = problems.iter().any(|problem| problem.kind.code() == code && problem.file != "content");
        assert!(found, "{code} for {change}; reported:\n{}", list(&problems));
    }
}

#[test]
fn the_page_and_the_worker_keep_only_what_the_privacy_screen_tells() {
    use kiosk_core::content::Kept;
    let read = |path: &str| std::fs::read_to_string(root().join(path)).expect("a file");
    let page = read("index.html");
    let keys: Vec<_> = page.split("setItem(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(keys, [Kept::Failure.key()]);
    let worker = read("public/site/sw.js");
    assert!(
        worker.contains(&format!("\"{}\"", Kept::Files.key())) || worker.contains(&format!("`{}", Kept::Files.key()))
    );
    for path in ["index.html", "public/site/sw.js", "public/site/update.js", "xtask/web/boot.mjs"] {
        let text = read(path);
        for way in ["localStorage", "indexedDB", "document.cookie", "window.name"] {
            assert!(!text.contains(way), "{path} keeps something with {way}");
        }
    }
}
