//! Every id used somewhere belongs to an item.

use super::{Kind, Report};
use crate::content::{Block, Library, Line, Link, Question, Row, Step, Target, When};
use crate::ids::{ContactId, FactId, ValueId};

pub(super) fn check(report: &mut Report<'_>) {
    let library = &report.draft.library;
    links(report, library, "attract", &library.attract.doors);
    links(report, library, "home", &library.home.jobs);
    links(report, library, "home", &library.home.more);
    for hub in &library.hubs {
        links(report, library, &format!("hub {}", hub.id), &hub.cards);
    }
    for faq in &library.faqs {
        let item = format!("faq {}", faq.id);
        must(report, &item, "话题", faq.topic.as_str(), library.topic(&faq.topic).is_some());
        links(report, library, &item, &faq.next);
    }
    for sum in &library.sums {
        let item = format!("sum {}", sum.id);
        must(report, &item, "期限", sum.period.as_str(), library.period(&sum.period).is_some());
        let others = sum.others.iter().map(|other| &other.result);
        [&sum.running, &sum.over]
            .into_iter()
            .chain(others)
            .for_each(|result| links(report, library, &item, &result.next));
    }
    links(report, library, "sample", &library.sample.next);
    for part in &library.sample.parts {
        links(report, library, &format!("part {}", part.id), &part.next);
    }
    for onward in [&library.said.stop, &library.said.caution, &library.said.clear] {
        links(report, library, "said", &onward.next);
        contacts(report, library, "said", &onward.call);
    }
    links(report, library, "emergency", &library.emergency.next);
    contacts(report, library, "emergency", &library.emergency.dial);
    for theme in &library.themes {
        for id in &theme.flags {
            must(report, &format!("theme {}", theme.id), "红旗", id.as_str(), library.flag(id).is_some());
        }
    }
    for flag in &library.flags {
        let themes = library.themes.iter().flat_map(|theme| &theme.flags).filter(|id| **id == flag.id).count();
        if themes != 1 {
            report.add(&format!("flag {}", flag.id), Kind::Themes(themes));
        }
    }
    for check in &library.checks {
        let item = format!("check {}", check.id);
        for verdict in [&check.verdict.stop, &check.verdict.caution, &check.verdict.clear] {
            links(report, library, &item, &verdict.next);
            lines(report, library, &item, &verdict.now);
            contacts(report, library, &item, &verdict.call);
        }
        check.steps.iter().for_each(|step| self::step(report, library, step));
        check.questions.iter().for_each(|question| self::question(report, library, question));
    }
    for guide in &library.guides {
        let item = format!("guide {}", guide.id);
        links(report, library, &item, &guide.next);
        for pick in &guide.sheets {
            must(report, &item, "单据", pick.id.as_str(), library.paper(&pick.id).is_some());
            when(report, library, &item, &pick.when);
        }
        guide.questions.iter().for_each(|question| self::question(report, library, question));
        guide.steps.iter().for_each(|step| self::step(report, library, step));
    }
    for paper in &library.papers {
        for (fact, value) in &paper.defaults {
            known_value(report, library, &format!("paper {}", paper.id), fact, value);
        }
        for (fact, value) in paper.versions.iter().flat_map(|version| &version.facts) {
            known_value(report, library, &format!("paper {}", paper.id), fact, value);
        }
        for section in &paper.sections {
            let item = format!("section {}", section.id);
            when(report, library, &item, &section.when);
            section.blocks.iter().for_each(|block| self::block(report, library, &item, block));
        }
    }
}

fn must(report: &mut Report<'_>, item: &str, what: &'static str, id: &str, found: bool) {
    if !found {
        report.add(item, Kind::Dangling { what, id: id.to_owned() });
    }
}

fn contacts(report: &mut Report<'_>, library: &Library, item: &str, ids: &[ContactId]) {
    for id in ids {
        must(report, item, "联系方式", id.as_str(), library.contact(id).is_some());
    }
}

fn links(report: &mut Report<'_>, library: &Library, item: &str, links: &[Link]) {
    for link in links {
        match &link.target {
            Target::Check(id) => must(report, item, "自测", id.as_str(), library.check(id).is_some()),
            Target::Guide(id) => must(report, item, "指引", id.as_str(), library.guide(id).is_some()),
            Target::Paper(id) => must(report, item, "单据", id.as_str(), library.paper(id).is_some()),
            Target::Sheet(id, version) => {
                let found = library.paper(id).is_some_and(|paper| paper.version(version).is_some());
                must(report, item, "单据版本", &format!("{id}/{version}"), found);
            }
            Target::Hub(id) => must(report, item, "分流页", id.as_str(), library.hub(id).is_some()),
            Target::Sum(id) => must(report, item, "算一算", id.as_str(), library.sum(id).is_some()),
            Target::Faq
            | Target::Sample
            | Target::Scan
            | Target::Laws
            | Target::Emergency
            | Target::About
            | Target::Privacy => {}
        }
        given(report, library, item, link);
    }
}

/// What a button answers by itself are questions of the questionnaire it leads to, with choices they have.
fn given(report: &mut Report<'_>, library: &Library, item: &str, link: &Link) {
    let questions = match &link.target {
        Target::Check(id) => library.check(id).map(|check| &check.questions),
        Target::Guide(id) => library.guide(id).map(|guide| &guide.questions),
        _ => None,
    };
    for (question, choice) in &link.given {
        let asked = questions.into_iter().flatten().find(|asked| asked.id == *question);
        let found = asked.is_some_and(|asked| asked.choice(choice).is_some());
        must(report, item, "问题和选项", &format!("{question}={choice}"), found);
    }
}

fn question(report: &mut Report<'_>, library: &Library, question: &Question) {
    let item = format!("question {}", question.id);
    when(report, library, &item, &question.when);
    for choice in &question.choices {
        for flag in &choice.flags {
            must(report, &item, "红旗", flag.as_str(), library.flag(flag).is_some());
        }
        for (fact, value) in &choice.sets {
            known_value(report, library, &item, fact, value);
        }
    }
}

fn step(report: &mut Report<'_>, library: &Library, step: &Step) {
    let item = format!("step {}", step.id);
    when(report, library, &item, &step.when);
    lines(report, library, &item, &step.lines);
    lines(report, library, &item, &step.refused);
    for pick in &step.channels {
        must(report, &item, "渠道", pick.id.as_str(), library.channel(&pick.id).is_some());
        when(report, library, &item, &pick.when);
    }
    for pick in &step.materials {
        must(report, &item, "材料", pick.id.as_str(), library.material(&pick.id).is_some());
        when(report, library, &item, &pick.when);
    }
    for pick in &step.periods {
        must(report, &item, "期限", pick.id.as_str(), library.period(&pick.id).is_some());
        when(report, library, &item, &pick.when);
    }
}

fn block(report: &mut Report<'_>, library: &Library, item: &str, block: &Block) {
    match block {
        Block::Notice(all) | Block::Text(all) | Block::Ticks(all) => lines(report, library, item, all),
        Block::Rows(rows) => rows.iter().for_each(|row| self::row(report, library, item, row)),
        Block::Contacts(ids) => contacts(report, library, item, ids),
        Block::Channels {} | Block::Warning {} | Block::Fields(_) | Block::Write(_) | Block::Squares(_) => {}
    }
}

fn row(report: &mut Report<'_>, library: &Library, item: &str, row: &Row) {
    when(report, library, item, &row.when);
    lines(report, library, item, &row.lines);
    for pick in &row.materials {
        must(report, item, "材料", pick.id.as_str(), library.material(&pick.id).is_some());
        when(report, library, item, &pick.when);
    }
}

fn lines(report: &mut Report<'_>, library: &Library, item: &str, lines: &[Line]) {
    lines.iter().for_each(|line| when(report, library, item, &line.when));
}

fn when(report: &mut Report<'_>, library: &Library, item: &str, when: &When) {
    for (fact, values) in &when.0 {
        values.iter().for_each(|value| known_value(report, library, item, fact, value));
    }
}

fn known_value(report: &mut Report<'_>, library: &Library, item: &str, fact: &FactId, value: &ValueId) {
    let known = library.fact_label(fact, value).is_some();
    must(report, item, "事实", &format!("{fact}={value}"), known);
}
