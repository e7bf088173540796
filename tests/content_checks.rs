//! Every mistake an author can make is found, named with its file, item and code, and does not hide the next one.

// A test may panic: that is how it fails.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{Pack, altered, list, root, today};
use kiosk_core::authoring::{Problem, compile, graphs, load, review};
use kiosk_core::content::{Block, Icon, Library, SourceKind, Status, Target, Unit};
use kiosk_core::day::Day;

const PACK: &str = "pack.toml";
const CHECK: &str = "checks/sample-check.toml";
const GUIDE: &str = "guides/sample-guide.toml";

/// A mistake: where, what is replaced by what, and the code, file and item it must be reported with.
struct Mistake(&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const MISTAKES: &[Mistake] = &[
    Mistake(CHECK, "id = \"sample-check\"", "id = ", "C002", CHECK, CHECK),
    Mistake(PACK, "title = \"大红旗\"", "title = \"大红旗\"\ncolour = \"red\"", "C003", PACK, "flag big"),
    Mistake(PACK, "[warning]", "[surprise]\nx = 1\n[warning]", "C003", PACK, PACK),
    Mistake(PACK, "severity = \"stop\"", "severity = \"huge\"", "C004", PACK, "flag big"),
    Mistake(CHECK, ", icon = \"alert\"", "", "C004", CHECK, "question several"),
    Mistake(CHECK, "icon = \"alert\"", "icon = \"dragon\"", "C004", CHECK, "question several"),
    Mistake(PACK, "warning = 30", "warning = 19", "C080", PACK, "pace"),
    Mistake(PACK, "menus = 60", "menus = 5", "C080", PACK, "pace"),
    Mistake(PACK, "{ what = \"failure\", text = \"出错的时间\" }, ", "", "C081", PACK, "privacy"),
    Mistake(PACK, "also = [\"规程\"]", "also = [\"天书\"]", "C082", PACK, "term own"),
    Mistake(PACK, "slogans = [ { text = \"示例口号\" } ]", "slogans = []", "C072", PACK, "attract"),
    Mistake(CHECK, "effect = \"选了大红旗\"", "effects = \"选了大红旗\"", "C004", CHECK, "question several"),
    Mistake("ui.toml", "[ui]", "[meta]\nversion = \"x\"\n[ui]", "C011", "ui.toml", "meta"),
    Mistake(PACK, "id = \"small\"", "id = \"Small_Flag\"", "C010", PACK, "flag Small_Flag"),
    Mistake(PACK, "id = \"small\"", "id = \"big\"", "C011", PACK, "flag big"),
    Mistake(GUIDE, "id = \"who-files\"", "id = \"several\"", "C011", GUIDE, "question several"),
    Mistake(CHECK, "flags = [\"small\"]", "flags = [\"nobody\"]", "C012", CHECK, "question several"),
    Mistake(
        GUIDE,
        "channels = [ { id = \"first\" } ]",
        "channels = [ { id = \"nowhere\" } ]",
        "C012",
        GUIDE,
        "step file",
    ),
    Mistake(PACK, "target = { check = \"sample-check\" }", "target = { check = \"gone\" }", "C012", PACK, "home"),
    Mistake(
        "papers/sample-paper.toml",
        "defaults = { filer = \"self\" }",
        "defaults = { filer = \"cat\" }",
        "C012",
        "papers/sample-paper.toml",
        "paper sample-paper",
    ),
    Mistake(
        PACK,
        "examples = [\"三天就消除\"]\nsource = [\"law-one\"]",
        "examples = [\"三天就消除\"]\nsource = []",
        "C020",
        PACK,
        "flag big",
    ),
    Mistake(
        CHECK,
        "why = { text = \"因为\", source = [\"law-one\"] }",
        "why = { text = \"因为\", source = [\"law-two\"] }",
        "C021",
        CHECK,
        "question several",
    ),
    Mistake(PACK, "expires = \"2030-12-31\"", "expires = \"2026-11-22\"", "C022", PACK, "source rule-one"),
    Mistake(
        PACK,
        "steps = [ { text = \"拨打 110\", source = [\"open-notice\"] } ]",
        "steps = [ { text = \"拨打 110\" } ]",
        "C023",
        PACK,
        "emergency",
    ),
    Mistake(
        CHECK,
        "now = [ { text = \"停下\" }",
        "now = [ { text = \"二十日内答复\" }",
        "C023",
        CHECK,
        "check sample-check",
    ),
    Mistake(
        CHECK,
        "now = [ { text = \"停下\" }",
        "now = [ { text = \"罚五万元\" }",
        "C023",
        CHECK,
        "check sample-check",
    ),
    Mistake("ui.toml", "name = \"字\"", "name = \"24 小时服务\"", "C023", "ui.toml", "ui name"),
    Mistake(GUIDE, "title = \"去办\"", "title = \"这是“旧 说法”\"", "C024", GUIDE, "step file"),
    Mistake(PACK, "example = \"这是一句旧说法\"", "example = \"没有那句话\"", "C025", PACK, "banned old-saying"),
    Mistake(PACK, "title = \"本台说明\"\ngist = \"说明\"", "title = \"本台说明\"", "C026", PACK, "source own-text"),
    Mistake(
        GUIDE,
        "when = { filer = [\"self\"] }\nchoice",
        "when = { filer = [\"self\"], report = [\"no\"] }\nchoice",
        "C030",
        GUIDE,
        "question has-report",
    ),
    Mistake(
        GUIDE,
        "  { id = \"agent\", label = \"代理人\", sets = { filer = \"agent\" }, source = [\"rule-one\"], effect = \"带 2 份证件\", icon = \"people\" },\n",
        "",
        "C031",
        GUIDE,
        "question who-files",
    ),
    Mistake(CHECK, "effect = \"当成有\"", "effect = \" \"", "C032", CHECK, "question one"),
    Mistake(CHECK, "unsure = true, flags = [\"big\"]", "unsure = true", "C033", CHECK, "question one"),
    Mistake(
        CHECK,
        "{ id = \"no\", label = \"没有\"",
        "{ id = \"no\", exclusive = true, label = \"没有\"",
        "C034",
        CHECK,
        "question one",
    ),
    Mistake(CHECK, "flags = [\"small\"]", "sets = { gave = \"yes\" }", "C035", CHECK, "question several"),
    Mistake(CHECK, "call = [\"hotline\"]", "call = [\"nobody\"]", "C012", CHECK, "check sample-check"),
    Mistake(PACK, "together = [\"@days 消除|修复\"]", "together = [\"@weeks 消除\"]", "C012", PACK, "clue big"),
    Mistake(PACK, "flag = \"small\"\nhints", "flag = \"tiny\"\nhints", "C012", PACK, "clue tiny"),
    Mistake(PACK, "together = [\"@days 消除|修复\"]", "together = [\"@days\"]", "C004", PACK, "clue big"),
    Mistake(PACK, "warning = [\"警惕\"]\n", "", "C004", PACK, "scanner"),
    Mistake(PACK, "words = [\"三天\", \"七天\"]", "words = [\"三天\", \"——\"]", "C060", PACK, "words days"),
    Mistake(PACK, "examples = [\"三天就消除\"]", "examples = [\"天气真好\"]", "C061", PACK, "flag big"),
    Mistake(PACK, "flags = [\"big\", \"small\"]", "flags = [\"big\"]", "C062", PACK, "flag small"),
    Mistake(
        GUIDE,
        "channels = [ { id = \"first\" } ]",
        "channels = [ { id = \"first\", when = { filer = [\"agent\"] } } ]",
        "C042",
        GUIDE,
        "guide sample-guide",
    ),
    Mistake(
        PACK,
        "target = { sum = \"sample-sum\" } },\n  { label = \"替",
        "target = { sum = \"no-sum\" } },\n  { label = \"替",
        "C012",
        PACK,
        "home",
    ),
    Mistake(PACK, "given = { who-files = \"agent\" }", "given = { who-files = \"nobody\" }", "C012", PACK, "home"),
    Mistake(PACK, "given = { who-files = \"agent\" }", "given = { who-asks = \"agent\" }", "C012", PACK, "home"),
    Mistake(PACK, "[\"sample-paper\", \"agent\"]", "[\"sample-paper\", \"nobody\"]", "C012", PACK, "home"),
    Mistake(PACK, "target = { hub = \"checks\" }", "target = { hub = \"nowhere\" }", "C012", PACK, "said"),
    Mistake(PACK, "topic = \"basics\"", "topic = \"nothing\"", "C012", PACK, "faq how-long"),
    Mistake(PACK, "topic = \"basics\"", "topic = \"nothing\"", "C071", PACK, "topic basics"),
    Mistake(
        PACK,
        "answer = [ { text = \"满 5 年\", source = [\"law-one\"] } ]",
        "answer = []",
        "C072",
        PACK,
        "faq how-long",
    ),
    Mistake(
        PACK,
        "answer = [ { text = \"满 5 年\", source = [\"law-one\"] } ]",
        "answer = [ { text = \"满 5 年\" } ]",
        "C023",
        PACK,
        "faq how-long",
    ),
    Mistake(PACK, "period = \"years\"", "period = \"working-days\"", "C070", PACK, "sum sample-sum"),
    Mistake(PACK, "count = 20\n", "", "C074", PACK, "period days"),
    Mistake(PACK, "unit = \"open\"", "unit = \"open\"\ncount = 3", "C074", PACK, "period open"),
    Mistake(PACK, "{after} 起应当删除", "{afetr} 起应当删除", "C073", PACK, "sum sample-sum"),
    Mistake(PACK, "title = \"还没有起算\"", "title = \"到 {due} 为止\"", "C073", PACK, "sum sample-sum"),
    Mistake(PACK, "id = \"checks\"\ntitle", "id = \"faq\"\ntitle", "C013", PACK, "hub faq"),
    Mistake(PACK, "period = \"years\"", "period = \"centuries\"", "C012", PACK, "sum sample-sum"),
    Mistake(PACK, "text = \"看余额\", source = [\"own-text\"]", "text = \"满 5 年删\"", "C023", PACK, "part loans"),
    Mistake(
        GUIDE,
        "sheets = [ { id = \"sample-paper\"",
        "sheets = [ { id = \"no-paper\"",
        "C012",
        GUIDE,
        "guide sample-guide",
    ),
    Mistake(
        CHECK,
        "now = [ { text = \"停下\" }",
        "now = [ { text = \"a\" }, { text = \"b\" }, { text = \"c\" }, { text = \"d\" }",
        "C050",
        CHECK,
        "check sample-check",
    ),
];

fn problems(result: Result<Library, Vec<Problem>>) -> Vec<Problem> {
    result.err().unwrap_or_default()
}

#[test]
fn the_fixture_itself_is_clean() {
    let result = compile(&root().join("content/_fixture"), today());
    assert!(result.is_ok(), "{}", list(&problems(result)));
}

#[test]
fn every_mistake_is_reported_with_code_file_and_item() {
    for Mistake(file, from, to, code, in_file, item) in MISTAKES {
        let found = problems(altered(file, from, to, today()));
        let named = found.iter().any(|p| p.kind.code() == *code && p.file == *in_file && p.item == *item);
        assert!(named, "{code} in {in_file} at {item} was not reported for {to:?}; reported:\n{}", list(&found));
    }
}

#[test]
fn a_condition_on_a_fact_nobody_asks_for_is_reported() {
    let pack = Pack::new("fact never asked");
    pack.append(
        "pack.toml",
        "\n[[fact]]\nid = \"mood\"\nname = \"心情\"\nvalues = [ { id = \"good\", label = \"好\" } ]\n",
    );
    pack.append(GUIDE, "\n[[step]]\nid = \"smile\"\ntitle = \"笑\"\nwhen = { mood = [\"good\"] }\n");
    let found = problems(compile(&pack.dir, today()));
    assert!(found.iter().any(|p| p.kind.code() == "C040" && p.item == "step smile"), "{}", list(&found));
}

#[test]
fn a_condition_on_a_value_no_answer_gives_is_reported() {
    let pack = Pack::new("value never set");
    pack.replace(
        "pack.toml",
        "{ id = \"agent\", label = \"代理人\" }",
        "{ id = \"agent\", label = \"代理人\" }, { id = \"cat\", label = \"猫\" }",
    );
    pack.append(GUIDE, "\n[[step]]\nid = \"purr\"\ntitle = \"喵\"\nwhen = { filer = [\"cat\"] }\n");
    let found = problems(compile(&pack.dir, today()));
    assert!(found.iter().any(|p| p.kind.code() == "C041" && p.item == "step purr"), "{}", list(&found));
}

#[test]
fn a_missing_part_and_an_unreadable_folder_are_reported() {
    let found = problems(altered("pack.toml", "[warning]", "[[warning]]", today()));
    assert!(found.iter().any(|p| p.kind.code() == "C004" && p.item == "warning"), "{}", list(&found));
    let pack = Pack::new("without ui");
    std::fs::remove_file(pack.dir.join("ui.toml")).expect("the file is there");
    let found = problems(compile(&pack.dir, today()));
    assert!(found.iter().any(|p| p.kind.code() == "C005" && p.item == "ui"), "{}", list(&found));
    let found = problems(compile(&pack.dir.join("nowhere"), today()));
    assert!(found.iter().any(|p| p.kind.code() == "C001"), "{}", list(&found));
}

#[test]
fn all_mistakes_come_at_once() {
    let pack = Pack::new("many mistakes");
    pack.replace("pack.toml", "title = \"大红旗\"", "title = \"大红旗\"\ncolour = \"red\"\nsize = 3");
    pack.replace("pack.toml", "severity = \"caution\"", "severity = \"huge\"");
    pack.replace(CHECK, "effect = \"选了大红旗\"", "effect = \"\"");
    pack.replace(GUIDE, "channels = [ { id = \"first\" } ]", "channels = [ { id = \"nowhere\" } ]");
    pack.replace("papers/sample-paper.toml", "caveat = \"仅供测试\"", "caveat = \"仅供 1 次测试\"");
    let found = problems(compile(&pack.dir, today()));
    for code in ["C003", "C004", "C012", "C023", "C032"] {
        assert!(found.iter().any(|p| p.kind.code() == code), "{code} is missing from\n{}", list(&found));
    }
    assert_eq!(found.iter().filter(|p| p.kind.code() == "C003").count(), 2, "both unknown keys are named");
}

#[test]
fn a_source_counts_until_its_last_day() {
    let last = Day::new(2030, 12, 31).expect("a day");
    let pack = root().join("content/_fixture");
    assert!(compile(&pack, last).is_ok());
    let found = problems(compile(&pack, last.plus_days(1).expect("a day")));
    assert!(found.iter().any(|p| p.kind.code() == "C022"), "{}", list(&found));
}

#[test]
fn the_do_not_print_list_catches_its_sayings_and_spares_the_questions_about_them() {
    let (draft, _) = load(&root().join("content"));
    assert!(draft.banned.len() >= 14, "every entry of the list has a rule");
    for rule in &draft.banned {
        assert!(rule.catches(&rule.example), "{} misses its own example", rule.id);
    }
    let online = draft.banned.iter().find(|rule| rule.id == "online-dispute").expect("the rule");
    assert!(!online.catches("能否线上提交异议，请咨询贷款机构"));
    assert!(online.catches("可以“线上　提交 **异议**”"));
}

#[test]
fn the_static_page_says_nothing_banned() {
    let (draft, _) = load(&root().join("content"));
    let page = std::fs::read_to_string(root().join("index.html")).expect("index.html");
    for line in page.lines() {
        let caught: Vec<_> = draft.banned.iter().filter(|rule| rule.catches(line)).map(|rule| &rule.id).collect();
        assert!(caught.is_empty(), "{caught:?} in {line}");
    }
}

/// The fixture is only worth its name while it uses every kind of everything.
#[test]
fn the_fixture_uses_every_feature() {
    let pack = compile(&root().join("content/_fixture"), today()).expect("clean");
    let kinds = [SourceKind::Law, SourceKind::Rule, SourceKind::Notice, SourceKind::Own];
    assert!(kinds.iter().all(|kind| pack.sources.iter().any(|source| source.kind == *kind)));
    let statuses = [Status::Verified, Status::Secondary, Status::NeedsReview];
    assert!(statuses.iter().all(|status| pack.sources.iter().any(|source| source.status == *status)));
    let units = [Unit::Day, Unit::WorkingDay, Unit::Year];
    assert!(units.iter().all(|unit| pack.periods.iter().any(|period| period.unit == *unit)));
    let links: Vec<_> = pack.home.jobs.iter().chain(&pack.home.more).chain(&pack.emergency.next).collect();
    let icons = [Icon::ShieldQuestion, Icon::Route, Icon::Printer, Icon::Scales, Icon::Phone, Icon::Document];
    assert!(icons.iter().all(|icon| links.iter().any(|link| link.icon == *icon)));
    let targets: [fn(&Target) -> bool; 6] = [
        |target| matches!(target, Target::Check(_)),
        |target| matches!(target, Target::Guide(_)),
        |target| matches!(target, Target::Paper(_)),
        |target| matches!(target, Target::Laws),
        |target| matches!(target, Target::Emergency),
        |target| matches!(target, Target::About),
    ];
    assert!(targets.iter().all(|is| links.iter().any(|link| is(&link.target))));
    let blocks: Vec<_> =
        pack.papers.iter().flat_map(|paper| &paper.sections).flat_map(|section| &section.blocks).collect();
    let kinds: [fn(&Block) -> bool; 10] = [
        |block| matches!(block, Block::Text(_)),
        |block| matches!(block, Block::Write(_)),
        |block| matches!(block, Block::Squares(_)),
        |block| matches!(block, Block::Channels {}),
        |block| matches!(block, Block::Warning {}),
        |block| matches!(block, Block::Notice(_)),
        |block| matches!(block, Block::Rows(_)),
        |block| matches!(block, Block::Contacts(_)),
        |block| matches!(block, Block::Fields(_)),
        |block| matches!(block, Block::Ticks(_)),
    ];
    assert!(kinds.iter().all(|is| blocks.iter().any(|block| is(block))));
    assert!(pack.channels.iter().any(|channel| channel.other) && pack.periods.iter().any(|period| period.count == 0));
    assert!(pack.home.more.iter().any(|link| !link.given.is_empty()) && !pack.papers[0].versions.is_empty());
    assert!(!pack.faqs.is_empty() && !pack.sums[0].others.is_empty() && !pack.sample.parts.is_empty());
    assert!(!pack.guides[0].sheets.is_empty());
    let choices: Vec<_> =
        pack.checks.iter().flat_map(|check| &check.questions).flat_map(|question| &question.choices).collect();
    assert!(choices.iter().any(|choice| choice.unsure) && choices.iter().any(|choice| choice.exclusive));
}

#[test]
fn compiled_content_comes_back_whole_and_damage_is_noticed() {
    let pack = compile(&root().join("content/_fixture"), today()).expect("clean");
    let bytes = pack.encode();
    assert_eq!(Library::decode(&bytes), Ok(pack));
    for cut in [0, 1, 3, bytes.len() / 2, bytes.len() - 1] {
        assert!(Library::decode(&bytes[..cut]).is_err(), "cut at {cut}");
    }
    for at in (0..bytes.len()).step_by(97) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 4;
        assert!(Library::decode(&flipped).is_err(), "bit flipped at {at}");
    }
}

#[test]
fn reviewers_see_what_awaits_review_and_a_picture_of_every_questionnaire() {
    let pack = compile(&root().join("content/_fixture"), today()).expect("clean");
    let report = review(&pack);
    let open = report.split("\n## ").find(|part| part.starts_with("待复核")).expect("a part for what awaits review");
    assert!(open.contains("open-notice"), "{report}");
    assert!(report.contains("拨打 110"), "{report}");
    let drawn = graphs(&pack);
    let check = &drawn.iter().find(|(name, _)| name == "check-sample-check.mmd").expect("a graph of the check").1;
    assert!(check.contains("several -->|\"大的<br/>红旗(高) 大红旗<br/>gave=yes\"| one"), "{check}");
    let guide = &drawn.iter().find(|(name, _)| name == "guide-sample-guide.mmd").expect("a graph of the guide").1;
    assert!(guide.contains("who-files -->|\"代理人<br/>filer=agent\"| END"), "{guide}");
}
