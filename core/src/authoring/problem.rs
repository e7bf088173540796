//! What can be wrong with content, as data with stable codes.

use crate::{day::Day, rules::Gap};
use core::fmt;

/// One mistake in one place.
#[derive(Clone, PartialEq, Debug)]
pub struct Problem {
    /// File below the content folder.
    pub file: String,
    /// The item, such as `flag upfront-fee`.
    pub item: String,
    /// What is wrong.
    pub kind: Kind,
}

/// Kinds of mistakes. Codes are stable; a retired code is not given out again.
#[derive(Clone, PartialEq, Debug)]
pub enum Kind {
    /// The file cannot be read.
    Unreadable(String),
    /// The file is not TOML.
    Syntax(String),
    /// A key the model does not know.
    UnknownKey(String),
    /// A value that does not fit, or a key that is missing.
    Misfit(String),
    /// A part every content folder needs.
    MissingPart(&'static str),
    /// An id that is not kebab-case.
    BadId(String),
    /// The id of a screen of doors that another screen has already.
    TakenScreen(String),
    /// The same id twice.
    DuplicateId(String),
    /// An id that leads nowhere.
    Dangling {
        /// What was meant.
        what: &'static str,
        /// The id.
        id: String,
    },
    /// An item that must name a source and does not.
    NoSource,
    /// A source that does not exist.
    UnknownSource(String),
    /// A source past its last day.
    ExpiredSource {
        /// The source.
        id: String,
        /// Its last day.
        expires: Day,
    },
    /// A number, period, phone or amount without a source.
    UnsourcedClaim(String),
    /// A phrase of the do-not-print list.
    BannedPhrase {
        /// The phrase as listed.
        phrase: String,
        /// Why it must not be shown.
        reason: String,
        /// The text it stands in.
        text: String,
    },
    /// A rule of the do-not-print list that does not catch its own example.
    BlindBan,
    /// A question no answers lead to.
    Unreachable,
    /// A question with fewer than two choices.
    FewChoices,
    /// A choice without a word on what it means.
    NoEffect(String),
    /// “不清楚” that raises no flag.
    UnsureWithoutFlag(String),
    /// An exclusive choice that makes no sense.
    BadExclusive(String),
    /// A fact that two choices set which may be taken together.
    FactsInMultiple(String),
    /// A condition on a fact that no question settles.
    FactNeverAsked(String),
    /// A condition on a value that no choice sets.
    ValueNeverSet(String),
    /// Facts whose plan lacks something.
    NoPlan {
        /// The facts.
        facts: String,
        /// What the plan lacks.
        gaps: Vec<Gap>,
    },
    /// More than three things to do now.
    TooMuchNow(usize),
    /// A word of the scanner in which no character counts.
    UnreadableWord(String),
    /// A line in which the scanner does not find the flag it stands for.
    BlindFlag(String),
    /// A flag that belongs to no theme, or to several.
    Themes(usize),
    /// A calculator whose period has no last day.
    EndlessSum(String),
    /// A period of no length, or an open one that has a length.
    BadCount,
    /// A `{…}` that a calculator does not fill in there.
    UnknownBlank(String),
    /// A topic without questions.
    EmptyTopic,
    /// A question without an answer or without a way on.
    DeadEnd,
    /// A time in which nobody can answer; the least in seconds.
    Hasty(u16),
    /// Something kept that is not told exactly once.
    UntoldKeeping {
        /// The name under which it is kept.
        key: &'static str,
        /// How often it is told.
        told: usize,
    },
    /// A word of the glossary that stands nowhere.
    UnusedTerm(String),
    /// A text that is not said in the second language.
    Untranslated(String),
    /// A translation of a text that is no longer there.
    StaleTranslation(String),
    /// A translation that differs in what must be the same.
    Mistranslated {
        /// In what.
        what: &'static str,
        /// The text.
        text: String,
        /// Its translation.
        english: String,
    },
    /// A verbatim law without its text and without our words for it.
    EmptySource,
}

impl Kind {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "C001",
            Self::Syntax(_) => "C002",
            Self::UnknownKey(_) => "C003",
            Self::Misfit(_) => "C004",
            Self::MissingPart(_) => "C005",
            Self::BadId(_) => "C010",
            Self::DuplicateId(_) => "C011",
            Self::TakenScreen(_) => "C013",
            Self::Dangling { .. } => "C012",
            Self::NoSource => "C020",
            Self::UnknownSource(_) => "C021",
            Self::ExpiredSource { .. } => "C022",
            Self::UnsourcedClaim(_) => "C023",
            Self::BannedPhrase { .. } => "C024",
            Self::BlindBan => "C025",
            Self::EmptySource => "C026",
            Self::Unreachable => "C030",
            Self::FewChoices => "C031",
            Self::NoEffect(_) => "C032",
            Self::UnsureWithoutFlag(_) => "C033",
            Self::BadExclusive(_) => "C034",
            Self::FactsInMultiple(_) => "C035",
            Self::FactNeverAsked(_) => "C040",
            Self::ValueNeverSet(_) => "C041",
            Self::NoPlan { .. } => "C042",
            Self::TooMuchNow(_) => "C050",
            Self::UnreadableWord(_) => "C060",
            Self::BlindFlag(_) => "C061",
            Self::Themes(_) => "C062",
            Self::EndlessSum(_) => "C070",
            Self::EmptyTopic => "C071",
            Self::UnknownBlank(_) => "C073",
            Self::BadCount => "C074",
            Self::DeadEnd => "C072",
            Self::Hasty(_) => "C080",
            Self::UntoldKeeping { .. } => "C081",
            Self::UnusedTerm(_) => "C082",
            Self::Untranslated(_) => "C090",
            Self::StaleTranslation(_) => "C091",
            Self::Mistranslated { .. } => "C092",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "文件读不出来：{why}"),
            Self::Syntax(why) => write!(f, "不是合法的 TOML：{why}"),
            Self::UnknownKey(key) => write!(f, "不认识的键 `{key}`，请检查拼写"),
            Self::Misfit(why) => write!(f, "内容不合模型：{why}"),
            Self::MissingPart(part) => write!(f, "整个内容目录里没有 [{part}]"),
            Self::BadId(id) => write!(f, "编号 `{id}` 只能用小写字母、数字和连字符"),
            Self::TakenScreen(id) => write!(f, "编号 `{id}` 是另一个屏幕的名字，换一个"),
            Self::DuplicateId(id) => write!(f, "编号 `{id}` 用了两次"),
            Self::Dangling { what, id } => write!(f, "没有编号为 `{id}` 的{what}"),
            Self::NoSource => f.write_str("没有写依据 source"),
            Self::UnknownSource(id) => write!(f, "依据 `{id}` 不存在"),
            Self::ExpiredSource { id, expires } => write!(f, "依据 `{id}` 已于 {expires} 到期，须复核后再上屏"),
            Self::UnsourcedClaim(text) => write!(f, "写了数字、期限、电话或金额，却没有依据：{text}"),
            Self::BannedPhrase { phrase, reason, text } => write!(f, "含禁用说法“{phrase}”（{reason}）：{text}"),
            Self::BlindBan => f.write_str("这条禁用规则抓不到它自己的例句"),
            Self::EmptySource => f.write_str("依据既没有原文 text，也没有转述 gist"),
            Self::Unreachable => f.write_str("没有任何回答能走到这道题"),
            Self::FewChoices => f.write_str("选项少于两个"),
            Self::NoEffect(choice) => write!(f, "选项 `{choice}` 没有写 effect（选了它意味着什么）"),
            Self::UnsureWithoutFlag(choice) => write!(f, "选项 `{choice}` 标了“不清楚”，却没有算作任何风险"),
            Self::BadExclusive(choice) => write!(f, "选项 `{choice}` 的 exclusive 只能用在多选题里，且不能带红旗"),
            Self::FactsInMultiple(choice) => write!(f, "多选题的选项 `{choice}` 用 sets 定的事实，别的选项也在定"),
            Self::FactNeverAsked(fact) => write!(f, "条件里用到的事实 `{fact}` 没有任何问题会问到"),
            Self::ValueNeverSet(value) => write!(f, "条件里用到的 `{value}` 没有任何选项会得出"),
            Self::NoPlan { facts, gaps } => write!(f, "事实组合 {{{facts}}} 的方案不完整，缺：{}", names(gaps)),
            Self::UnreadableWord(word) => write!(f, "词“{word}”里没有识别时要看的字"),
            Self::BlindFlag(line) => write!(f, "一句话识别在这句里认不出这面红旗：{line}"),
            Self::Themes(count) => write!(f, "每面红旗要归在一个 [[theme]] 里，这面归了 {count} 个"),
            Self::EndlessSum(period) => write!(f, "期限 `{period}` 不是按日或按年的，算不出日子"),
            Self::UnknownBlank(blank) => write!(f, "`{blank}` 这里不会填；日期结果的花括号里只能写 start、due、after"),
            Self::BadCount => f.write_str("期限要写 count（多少日、多少年）；只有 unit 是 open 的不写"),
            Self::EmptyTopic => f.write_str("这个话题下面没有问题"),
            Self::DeadEnd => f.write_str("没有写回答，或者没有写接下来去哪里"),
            Self::Hasty(least) => write!(f, "等人的时间至少写 {least} 秒，不然来不及反应"),
            Self::UntoldKeeping { key, told } => write!(f, "`{key}` 要在隐私里说清，且只说一次（现在 {told} 次）"),
            Self::UnusedTerm(word) => write!(f, "“{word}”没有出现在任何一句话里，不用解释"),
            Self::Untranslated(text) => write!(f, "还没有英文：{text}"),
            Self::StaleTranslation(text) => write!(f, "中文里已经没有这一句，删掉或改成新的：{text}"),
            Self::Mistranslated { what, text, english } => write!(f, "英文和中文{what}：{text} → {english}"),
            Self::TooMuchNow(count) => write!(f, "“现在就做”写了 {count} 条，最多三条"),
        }
    }
}

fn names(gaps: &[Gap]) -> String {
    let name = |gap: &Gap| match gap {
        Gap::Steps => "步骤",
        Gap::Channel => "渠道",
        Gap::Materials => "材料",
        Gap::Period => "期限",
    };
    gaps.iter().map(name).collect::<Vec<_>>().join("、")
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} · {} · {}", self.kind.code(), self.file, self.item, self.kind)
    }
}
