//! 问一问: all questions are there, found by topic, by characters and by initials, and keep within what may be said.

// A test may panic: that is how it fails.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::REAL;
use kiosk_core::authoring::states_a_claim;
use kiosk_core::content::{Faq, Status};
use kiosk_core::ids::FaqId;
use kiosk_core::rules::{SEARCH_LIMIT, Searched, search};
use proptest::prelude::*;

fn found(text: &str) -> Vec<&'static str> {
    match search(&REAL.faqs, text) {
        Searched::These(all) => all.into_iter().map(|faq| faq.id.as_str()).collect(),
        other => panic!("{text}: {other:?}"),
    }
}

fn faq(id: &str) -> &'static Faq {
    REAL.faq(&FaqId::new(id)).unwrap_or_else(|| panic!("no question {id}"))
}

#[test]
fn all_questions_are_there_each_with_an_answer_its_source_and_a_way_on() {
    assert_eq!(REAL.faqs.len(), 32);
    for faq in &REAL.faqs {
        assert!(!faq.answer.is_empty() && !faq.next.is_empty(), "{}", faq.id);
        for line in &faq.answer {
            assert!(!line.source.is_empty(), "{}: {}", faq.id, line.text);
        }
    }
    for topic in &REAL.topics {
        let count = REAL.faqs.iter().filter(|faq| faq.topic == topic.id).count();
        assert!((2..=10).contains(&count), "{} holds {count}", topic.id);
    }
}

#[test]
fn initials_and_characters_find_the_same_questions() {
    for (initials, words) in
        [("yq", "逾期"), ("YQ", "逾期"), ("ｙｑ", "逾期"), ("db", "担保"), ("nf", "年费"), ("y q", "逾 期")]
    {
        let by_words = found(words);
        assert!(!by_words.is_empty(), "{words}");
        let by_initials = found(initials);
        assert!(
            by_words.iter().all(|id| by_initials.contains(id)),
            "{initials}: {by_initials:?} lacks some of {by_words:?}"
        );
    }
    assert!(found("yq").contains(&"after-repaid"));
    assert!(found("20").contains(&"no-reply"), "digits are found as they are");
}

/// 重 is read zhòng or chóng, 还 huán or hái, 行 xíng or háng: each way finds it.
#[test]
fn characters_with_several_readings_are_found_by_each() {
    let pack = common::altered("pack.toml", "逾期多久删？", "银行重复", common::today())
        .unwrap_or_else(|all| panic!("{}", common::list(&all)));
    let faq = pack.faqs[0].clone();
    for initials in ["yhzf", "yxcf", "yhcf", "hz"] {
        assert_eq!(search(std::slice::from_ref(&faq), initials), Searched::These(vec![&faq]), "{initials}");
    }
    assert_eq!(search(std::slice::from_ref(&faq), "yhff"), Searched::These(vec![]));
}

/// What the question itself says comes before what other words for it say.
#[test]
fn the_question_comes_before_its_other_words() {
    let all = found("洗白");
    assert_eq!(all, ["pay-to-delete"], "found by words that are not shown");
    let all = found("担保");
    assert_eq!(all.first(), Some(&"guarantee"));
}

/// Nobody knows the words a question is written in: what is asked in one's own finds it, too.
#[test]
fn a_whole_sentence_finds_what_it_is_about() {
    for (asked, id) in [
        ("我的身份证被人拿去贷款了", "impostor"),
        ("逾期 删除", "after-repaid"),
        ("卡被别人盗刷了我要还吗", "stolen-card"),
        ("想代别人去查报告要公证吗", "query-by-agent"),
        ("征信花了还能贷款吗", "many-queries"),
    ] {
        assert!(found(asked).contains(&id), "{asked}: {:?}", found(asked));
    }
    assert_eq!(found("今天天气真好"), Vec::<&str>::new());
}

#[test]
fn bad_input_gets_a_clear_answer() {
    for nothing in ["", "   ", "，。！？", "\u{3000}\n\t", "\u{202E}\u{200B}", "……"] {
        assert_eq!(search(&REAL.faqs, nothing), Searched::Nothing, "{nothing:?}");
    }
    assert_eq!(found("😀🙏"), Vec::<&str>::new());
    assert_eq!(found("<script>"), Vec::<&str>::new());
    assert_eq!(search(&REAL.faqs, &"逾".repeat(10_000)), Searched::TooLong);
    assert_eq!(search(&REAL.faqs, &"逾".repeat(SEARCH_LIMIT + 1)), Searched::TooLong);
    assert_eq!(found(&"逾".repeat(SEARCH_LIMIT)), Vec::<&str>::new());
}

/// The fact manual has no verified day or amount for these; 第19条 has no verified list of papers.
#[test]
fn what_is_not_verified_is_not_said() {
    for id in ["child-school", "slightly-late", "student-loan", "report-updated", "repay-deal"] {
        for line in &faq(id).answer {
            assert!(
                !states_a_claim(&line.text) && !line.text.chars().any(|c| c.is_ascii_digit()),
                "{id}: {}",
                line.text
            );
        }
    }
    let said: String = faq("deceased").answer.iter().map(|line| line.text.as_str()).collect();
    assert!(said.contains("打电话") && !said.contains("死亡证明") && !said.contains("户口"), "{said}");
}

#[test]
fn answers_only_compliance_can_confirm_are_marked() {
    for id in ["spouse", "child-school", "student-loan", "repay-deal", "blacklist"] {
        let marked = faq(id).answer.iter().any(|line| REAL.awaits_review(&line.source));
        assert!(marked, "{id}");
    }
    // 条例第16、17、25、26条 are verified word for word.
    for id in ["after-repaid", "record-wrong", "court-first", "dispute-or-complaint"] {
        for source in faq(id).answer.iter().flat_map(|line| &line.source).filter_map(|id| REAL.source(id)) {
            assert_ne!(source.status, Status::NeedsReview, "{id}: {}", source.id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gets_an_answer(text in any::<String>()) {
        match search(&REAL.faqs, &text) {
            Searched::These(all) => prop_assert!(all.len() <= REAL.faqs.len()),
            Searched::Nothing | Searched::TooLong => {}
        }
    }

    #[test]
    fn any_piece_of_a_question_finds_it(at in 0_usize..32, from in any::<prop::sample::Index>(), len in 2_usize..6) {
        let faq = &REAL.faqs[at];
        let letters: Vec<char> = faq.question.chars().collect();
        let start = from.index(letters.len() - 1);
        let piece: String = letters[start..(start + len).min(letters.len())].iter().collect();
        if let Searched::These(all) = search(&REAL.faqs, &piece) {
            prop_assert!(all.iter().any(|known| known.id == faq.id), "{piece} does not find {}", faq.question);
        }
    }
}
