//! Golden cases a compliance reader can read beside the law: answers → level and reasons, facts → way, papers, periods.

// A test may panic: that is how it fails.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{REAL, dispute, otherwise_harmless, paid_repair};
use kiosk_core::content::{Facts, Severity, Unit};
use kiosk_core::ids::{FlagId, PeriodId, SourceId};
use kiosk_core::rules::{Level, Plan, assess, plan};

/// `(answers other than “没有”, level, red flags named)`.
type Case = (&'static [(&'static str, &'static [&'static str])], Level, &'static [&'static str]);

const CHECK: &[Case] = &[
    (&[], Level::Clear, &[]),
    // 条例第16、25条: true records cannot be deleted, nobody can promise an outcome.
    (&[("promise", &["wash"])], Level::Stop, &["wash-records"]),
    (&[("promise", &["sure", "fast"])], Level::Stop, &["few-days", "guaranteed"]),
    // Disputes and complaints cost nothing: whoever wants money first is a fraud.
    (&[("money", &["first"])], Level::Stop, &["upfront-fee"]),
    // “不清楚” is a risk, not a no; but a suspicion alone is not a certainty.
    (&[("money", &["unsure"])], Level::Caution, &["upfront-fee"]),
    (&[("screen", &["unsure"]), ("join", &["unsure"])], Level::Caution, &["repairer-training", "screen-share"]),
    // 中 flags alone never reach 高, however many.
    (
        &[("asks", &["report"]), ("account", &["cancel"]), ("mandate", &["yes"])],
        Level::Caution,
        &["all-in-one-agent", "cancel-card", "free-peek"],
    ),
    // One 高 flag among cautions decides.
    (&[("asks", &["report", "code"])], Level::Stop, &["asks-code", "free-peek"]),
    // 刑法第280条: forged papers and seals.
    (&[("forge", &["papers", "seal"])], Level::Stop, &["fake-certificate", "fake-seal"]),
    // 反电信网络诈骗法第31、44条: lending a SIM card.
    (&[("asks", &["card"])], Level::Stop, &["phone-card"]),
    // The one-off policy is free, automatic and over.
    (&[("policy", &["agent"])], Level::Stop, &["one-off-agent"]),
    // The same flag raised for certain and in doubt counts as certain.
    (&[("promise", &["refund"]), ("money", &["later"])], Level::Stop, &["refund-bait"]),
];

#[test]
fn self_check_cases() {
    let check = paid_repair();
    for (given, level, flags) in CHECK {
        let outcome = assess(&REAL, check, &otherwise_harmless(&check.questions, given));
        let mut named: Vec<_> = outcome.reasons.iter().map(|reason| reason.flag.id.as_str()).collect();
        named.sort_unstable();
        assert_eq!((outcome.level, named.as_slice()), (*level, *flags), "{given:?}");
    }
}

#[test]
fn only_four_flags_are_cautions() {
    let cautions: Vec<_> =
        REAL.flags.iter().filter(|flag| flag.severity == Severity::Caution).map(|flag| flag.id.as_str()).collect();
    assert_eq!(cautions, ["free-peek", "all-in-one-agent", "cancel-card", "unread-contract"]);
}

/// `(facts, steps, channels, materials that must be there, materials that must not, periods)`.
struct Way {
    facts: &'static [(&'static str, &'static str)],
    steps: &'static [&'static str],
    channels: &'static [&'static str],
    bring: &'static [&'static str],
    not: &'static [&'static str],
    periods: &'static [&'static str],
}

const WAYS: &[Way] = &[
    // 本人首次提异议: 条例第25条, either place, 20 days, no fee.
    Way {
        facts: &[("filer", "self"), ("kind", "mistake"), ("wrong", "paid"), ("stage", "none"), ("report", "yes")],
        steps: &["prepare", "file", "wait", "court", "no-agent"],
        channels: &["furnisher", "ccrc", "court"],
        bring: &["id-self", "form-personal"],
        not: &["mandate-dispute", "form-enterprise", "form-complaint"],
        periods: &["dispute-reply"],
    },
    // 代理人: both people's documents and the signed mandate; the report query (not the dispute) needs a notary.
    Way {
        facts: &[("filer", "agent"), ("kind", "mistake"), ("wrong", "amount"), ("stage", "none"), ("report", "no")],
        steps: &["get-report", "prepare", "file", "wait", "court", "no-agent"],
        channels: &["furnisher", "ccrc", "court"],
        bring: &["query-agent", "id-both", "mandate-dispute", "form-personal"],
        not: &["id-self"],
        periods: &["dispute-reply"],
    },
    // 企业经办人: its own form and the legal representative's mandate.
    Way {
        facts: &[
            ("filer", "enterprise"),
            ("visitor", "clerk"),
            ("kind", "mistake"),
            ("wrong", "identity"),
            ("stage", "none"),
            ("report", "yes"),
        ],
        steps: &["prepare", "file", "wait", "court", "no-agent"],
        channels: &["furnisher", "ccrc", "court"],
        bring: &["id-clerk", "licence", "mandate-enterprise", "form-enterprise"],
        not: &["id-self", "form-personal", "id-legal"],
        periods: &["dispute-reply"],
    },
    // 企业法定代表人: no mandate needed.
    Way {
        facts: &[
            ("filer", "enterprise"),
            ("visitor", "legal"),
            ("kind", "mistake"),
            ("wrong", "paid"),
            ("stage", "none"),
            ("report", "yes"),
        ],
        steps: &["prepare", "file", "wait", "court", "no-agent"],
        channels: &["furnisher", "ccrc", "court"],
        bring: &["id-legal", "licence", "form-enterprise"],
        not: &["id-clerk", "mandate-enterprise"],
        periods: &["dispute-reply"],
    },
    // 冒名贷款: police first.
    Way {
        facts: &[("filer", "self"), ("kind", "not-mine"), ("wrong", "impostor"), ("stage", "none"), ("report", "yes")],
        steps: &["police", "prepare", "file", "wait", "court", "no-agent"],
        channels: &["furnisher", "ccrc", "court"],
        bring: &["id-self", "evidence"],
        not: &[],
        periods: &["dispute-reply"],
    },
    // 20日没答复: 条例第26条, in writing, where the furnisher sits; 10 working days, then 30 days.
    Way {
        facts: &[("filer", "self"), ("kind", "mistake"), ("wrong", "paid"), ("stage", "silent"), ("report", "yes")],
        steps: &["urge", "complain", "court", "no-agent"],
        channels: &["pboc", "court"],
        bring: &["receipt", "form-complaint", "complaint-evidence", "complaint-id"],
        not: &["complaint-mandate"],
        periods: &["complaint-review", "complaint-reply"],
    },
    // 不服答复: new evidence, a statement, a complaint, the court.
    Way {
        facts: &[("filer", "agent"), ("kind", "mistake"), ("wrong", "paid"), ("stage", "rejected"), ("report", "yes")],
        steps: &["prepare", "again", "complain", "court", "no-agent"],
        channels: &["furnisher", "ccrc", "pboc", "court"],
        bring: &["mandate-dispute", "form-complaint", "complaint-mandate"],
        not: &["id-self"],
        periods: &["dispute-reply", "complaint-review", "complaint-reply"],
    },
    // 已经提了还在等: the receipt and patience; nobody is sent to file a second time, no date is guessed.
    Way {
        facts: &[("filer", "self"), ("kind", "mistake"), ("wrong", "paid"), ("stage", "waiting"), ("report", "yes")],
        steps: &["wait", "court", "no-agent"],
        channels: &["court"],
        bring: &["receipt"],
        not: &["id-self", "form-personal"],
        periods: &["dispute-running"],
    },
    // 没有事先告知: 条例第15条; a dispute corrects errors only (第25条), so this is a complaint.
    Way {
        facts: &[("filer", "self"), ("kind", "rights"), ("wrong", "no-notice"), ("report", "yes")],
        steps: &["complain-rights", "court", "no-agent"],
        channels: &["pboc", "court"],
        bring: &["form-complaint", "complaint-id"],
        not: &["form-personal"],
        periods: &["complaint-review", "complaint-reply"],
    },
    // 未经同意的查询: 条例第18、40条, dispute or complaint.
    Way {
        facts: &[("filer", "self"), ("kind", "rights"), ("wrong", "query"), ("stage", "none"), ("report", "yes")],
        steps: &["prepare", "file", "wait", "complain-rights", "court", "no-agent"],
        channels: &["furnisher", "ccrc", "pboc", "court"],
        bring: &["id-self", "form-complaint"],
        not: &[],
        periods: &["dispute-reply", "complaint-review", "complaint-reply"],
    },
    // 真实逾期: 条例第16条, repay, explain, five years; a dispute only for what is written wrong, no complaint.
    Way {
        facts: &[("filer", "self"), ("kind", "true"), ("wrong", "overdue"), ("report", "yes")],
        steps: &["truth", "repay", "explain", "partly-wrong", "no-agent"],
        channels: &["furnisher", "ccrc"],
        bring: &["id-self", "loan-papers"],
        not: &["form-complaint"],
        periods: &["retention", "dispute-reply"],
    },
    // 企业真实逾期: the five-year rule is for individuals only.
    Way {
        facts: &[
            ("filer", "enterprise"),
            ("visitor", "clerk"),
            ("kind", "true"),
            ("wrong", "overdue"),
            ("report", "yes"),
        ],
        steps: &["truth", "repay", "partly-wrong", "no-agent"],
        channels: &["furnisher", "ccrc"],
        bring: &["licence", "loan-papers", "form-enterprise"],
        not: &["id-self"],
        periods: &["dispute-reply"],
    },
];

fn distinct<'a>(items: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut all = Vec::new();
    for item in items.filter(|item| !item.is_empty()) {
        if !all.contains(&item) {
            all.push(item);
        }
    }
    all
}

fn materials<'a>(plan: &Plan<'a>) -> Vec<&'a str> {
    distinct(plan.steps.iter().flat_map(|step| step.materials.iter().map(|material| material.id.as_str())))
}

#[test]
fn dispute_guide_cases() {
    for way in WAYS {
        let facts = Facts::of(way.facts);
        let plan = plan(&REAL, dispute(), &facts);
        let steps = distinct(plan.steps.iter().map(|step| step.step.id.as_str()));
        let channels =
            distinct(plan.steps.iter().flat_map(|step| step.channels.iter().map(|channel| channel.id.as_str())));
        let periods = distinct(plan.steps.iter().flat_map(|step| step.periods.iter().map(|period| period.id.as_str())));
        assert_eq!(
            (steps.as_slice(), channels.as_slice(), periods.as_slice()),
            (way.steps, way.channels, way.periods),
            "{:?}",
            way.facts
        );
        let bring = materials(&plan);
        assert!(way.bring.iter().all(|id| bring.contains(id)), "{:?} brings only {bring:?}", way.facts);
        assert!(!way.not.iter().any(|id| bring.contains(id)), "{:?} brings {bring:?}", way.facts);
    }
}

/// Numbers that stand in the law, read off the content that states them.
#[test]
fn periods_are_those_of_the_law() {
    let period = |id| REAL.period(&PeriodId::new(id)).map(|period| (period.count, period.unit));
    assert_eq!(period("dispute-reply"), Some((20, Unit::Day)), "条例第25条");
    assert_eq!(period("complaint-review"), Some((10, Unit::WorkingDay)), "征信投诉办理规程（2024）");
    assert_eq!(period("complaint-reply"), Some((30, Unit::Day)), "条例第26条");
    assert_eq!(period("retention"), Some((5, Unit::Year)), "条例第16条");
}

/// Sentences of the regulation on which everything else rests, as enacted.
#[test]
fn the_regulation_is_quoted_word_for_word() {
    let text = |id| REAL.source(&SourceId::new(id)).and_then(|source| source.text.as_deref()).unwrap_or_default();
    assert!(text("reg-16").contains("自不良行为或者事件终止之日起为5年；超过5年的，应当予以删除。"));
    assert!(text("reg-17").contains("个人信息主体有权每年两次免费获取本人的信用报告。"));
    assert!(text("reg-25").contains("自收到异议之日起20日内进行核查和处理，并将结果书面答复异议人。"));
    assert!(text("reg-26").contains("自受理之日起30日内书面答复投诉人。"));
    assert!(text("reg-26").contains("可以直接向人民法院起诉。"));
    let articles = REAL.sources.iter().filter(|source| source.id.as_str().starts_with("reg-") && source.text.is_some());
    assert_eq!(articles.count(), 17, "第13–18、25、26、28、29、32、36、38、40–42、44条");
}

#[test]
fn every_flag_that_only_compliance_can_confirm_is_marked() {
    for id in ["asks-code", "screen-share", "safe-account", "rate-adjust", "ab-loan"] {
        let flag = REAL.flag(&FlagId::new(id)).expect("a flag");
        assert!(REAL.awaits_review(&flag.source), "{id}");
    }
}
