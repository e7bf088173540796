//! What the scanner sees, what it spares, and that nothing a customer pastes can break it.

// A test may panic: that is how it fails.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod common;

use common::{REAL, root};
use kiosk_core::authoring::Scored;
use kiosk_core::rules::{LIMIT, Level, Scan, scan};
use proptest::prelude::*;

fn read(text: &str) -> Scan<'static> {
    scan(&REAL, text)
}

fn flags(text: &str) -> Vec<&'static str> {
    read(text).finds.iter().map(|find| find.flag.id.as_str()).collect()
}

#[test]
fn labelled_texts_are_told_apart() {
    let scored = Scored::read(&REAL, &root().join("tests/scanner/texts.toml")).expect("the labelled texts");
    println!("{}\n{}", scored.table(), scored.mistakes().join("\n"));
    let any = scored.quality(Level::Caution);
    assert!(any.scams >= 60 && any.lawful >= 60, "too few texts");
    assert!(any.recall() >= 0.95, "recall {:.3}", any.recall());
    let stop = scored.quality(Level::Stop);
    assert_eq!(stop.wronged, 0, "a lawful text is called 高");
}

#[test]
fn a_disguise_does_not_help() {
    let disguised = [
        "专业zheng信修复，包过",
        "专业征信xiufu，包过",
        "专业徵信修復，包過",
        "专业征 信 修 复，包 过",
        "专业征❤️信❤️修❤️复，包❤过",
        "专业征.信.修.复，包.过",
        "专业征\u{200b}信\u{200d}修\u{feff}复，包\u{2060}过",
        "专业ｚｈｅｎｇ信修复，包过",
        "专业怔信修复，包过",
        "专业征芯修复，包过",
        "专业彳正信修复，包过",
        "专业ZhengXin修复，包过",
        "专业征|信|修|复，包|过",
        "专业征\n信\n修\n复\n包\n过",
        "\u{202e}专业征信修复，包过\u{202c}",
    ];
    for text in disguised {
        let found = flags(text);
        assert!(found.contains(&"wash-records"), "{text}: {found:?}");
        assert!(found.contains(&"guaranteed"), "{text}: {found:?}");
        assert_eq!(read(text).level, Level::Stop, "{text}");
    }
    for text in ["消除逾qi，加微信", "消除yuqi，加V", "消除逾七，加薇", "逾 期 消 除，加 微"] {
        assert_eq!(read(text).level, Level::Stop, "{text}: {:?}", flags(text));
    }
}

#[test]
fn a_warning_is_not_an_offer_but_an_offer_that_warns_is() {
    let offer = "征信修复，内部渠道删除逾期，不成功退款";
    assert_eq!(read(offer).level, Level::Stop);
    let warnings = [
        "警惕“征信修复，内部渠道删除逾期，不成功退款”的广告",
        "谨防征信修复、内部渠道删除逾期、不成功退款等话术",
        "不存在征信修复、内部渠道删除逾期、不成功退款这回事",
        "征信修复，内部渠道删除逾期，不成功退款，都是诈骗",
        "“征信修复，内部渠道删除逾期，不成功退款”是骗局！",
        "切勿相信征信修复、内部渠道删除逾期、不成功退款",
        "民警提醒：有人声称征信修复，内部渠道删除逾期。不成功退款也不要信。",
        "我行工作人员不会向您索要验证码，不会让您共享屏幕",
        "请勿将验证码告诉他人，银行不会要您的验证码",
    ];
    for text in warnings {
        let scan = read(text);
        assert_eq!(scan.level, Level::Clear, "{text}: {:?}", flags(text));
        assert!(scan.spared, "{text}: nothing was recognised at all");
    }
    let pretended = [
        "市面上骗子多，我们正规渠道修复征信，不成功退款，加微信",
        "我们不是骗子，专业消除逾期，先做后付，加V咨询",
        "谨防假冒！认准我们，征信洗白包成功，私信我",
    ];
    for text in pretended {
        assert_eq!(read(text).level, Level::Stop, "{text}: {:?}", flags(text));
    }
}

/// The eight lawful wordings of the field, each as a sentence of its own and all together.
#[test]
fn the_lawful_way_does_not_fire() {
    let lawful = [
        "信息有错误的，可以免费向银行或征信中心提出异议。",
        "银行收到异议后，20日内书面答复。",
        "您可以委托亲属凭授权委托书代办异议。",
        "认为权益被侵害的，可以向人民银行分支机构书面投诉。",
        "在保存期内，可以请求在报告中加注本人说明。",
        "人民银行一次性信用修复政策免申即享，不收取任何费用。",
        "行政处罚信息可以在信用中国网站免费申请信用修复。",
        "还款有困难的，可以主动联系贷款行，协商个性化分期。",
    ];
    for text in lawful {
        assert_eq!(read(text).level, Level::Clear, "{text}: {:?}", flags(text));
    }
    assert_eq!(read(&lawful.concat()).level, Level::Clear);
}

#[test]
fn bad_input_gets_a_clear_answer() {
    for nothing in ["", "   \n\t", "😀❤️🎉", "。，！？", "\u{202e}\u{200b}\u{feff}", "\u{fffd}\u{fffd}"] {
        let scan = read(nothing);
        assert!(scan.empty && scan.finds.is_empty() && scan.level == Level::Clear, "{nothing:?}");
    }
    for other in ["We guarantee to remove your overdue records", "1234 5678", "ваш кредит"] {
        assert!(read(other).foreign, "{other:?} is not Chinese");
    }
    assert!(!read("VIP 客服").foreign && !read("").foreign);
    let long = "征信洗白，包过。".repeat(12_500);
    let scan = read(&long);
    assert!(scan.cut && scan.level == Level::Stop);
    assert!(scan.finds.iter().flat_map(|find| &find.spans).all(|span| span.end <= LIMIT));
    let late = format!("{}征信洗白，包过", "好".repeat(LIMIT));
    assert!(read(&late).cut && read(&late).finds.is_empty(), "what is not read is not judged");
    assert!(!read(&"好".repeat(LIMIT)).cut);
    let broken = String::from_utf16_lossy(&[0xd83d, 0x5f81, 0x4fe1, 0xdc00, 0x6d17, 0x767d]);
    assert_eq!(read(&broken).level, Level::Stop, "{broken:?}");
}

#[test]
fn what_lights_up_is_what_was_found() {
    let text = "您好❤征信洗白，包过！加我";
    let scan = read(text);
    let pieces = scan.pieces(text);
    assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text);
    let lit: Vec<_> = pieces.iter().filter(|piece| !piece.finds.is_empty()).map(|piece| piece.text).collect();
    assert!(lit.concat().contains("征信洗白") && lit.concat().contains("包过"), "{lit:?}");
    assert!(!lit.concat().contains("您好"), "{lit:?}");
}

/// Bits of offers, warnings, costumes and rubbish.
fn fragments() -> impl Strategy<Value = String> {
    let bit = prop::sample::select(vec![
        "征信",
        "修复",
        "洗白",
        "逾期",
        "包过",
        "不成功",
        "退款",
        "验证码",
        "发我",
        "警惕",
        "是骗局",
        "不要",
        "，",
        "。",
        "“",
        "”",
        " ",
        "\n",
        "❤️",
        "zheng",
        "xin",
        "加V",
        "提醒",
        "我行",
        "20日",
        "\u{202e}",
        "𝐕",
        "①",
        "７",
        "\u{200b}",
        "学生贷",
        "注销",
        "征",
        "信",
    ]);
    prop_oneof![
        prop::collection::vec(bit, 0..60).prop_map(|bits| bits.concat()),
        any::<String>(),
        prop::collection::vec(any::<u16>(), 0..200).prop_map(|units| String::from_utf16_lossy(&units)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back_whole_with_its_lights_in_place(text in fragments()) {
        let scan = read(&text);
        let pieces = scan.pieces(&text);
        prop_assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text.clone());
        for find in &scan.finds {
            prop_assert!(!find.spans.is_empty());
            prop_assert!(find.spans.windows(2).all(|two| two[0].end <= two[1].start), "{:?}", find.spans);
        }
        let expected = scan.finds.iter().map(|find| find.level).max().unwrap_or(Level::Clear);
        prop_assert_eq!(scan.level, expected);
    }

    /// A text that says nothing but a warning in front never makes matters worse.
    #[test]
    fn a_warning_before_a_sentence_never_raises_its_level(text in fragments()) {
        let line = text.replace(['。', '！', '？', '\n', '；', '!', '?', ';', '\r'], "");
        let warned = format!("警惕：{line}");
        prop_assert!(read(&warned).level <= read(&line).level.max(Level::Caution));
    }
}
