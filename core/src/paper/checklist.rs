//! 办理清单: the plan of a guide as a sheet to take along.

use super::build::{Builder, REVIEW_MARK, versions};
use super::document::{Cell, Document, Entry, Part, Piece, TableRow};
use crate::content::{Channel, Facts, Guide, Library, Source, SourceKind};
use crate::day::Day;
use crate::ids::SourceId;
use crate::rules::{PlanStep, estimate, plan};

/// How much of a plan is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    /// All of it, for paper.
    Full,
    /// Where, with what and until when, for codes a phone has to read.
    Brief,
}

/// The plan of `guide` for these facts as a sheet; dates are left out where `today` is not known.
pub fn checklist(library: &Library, guide: &Guide, facts: &Facts, today: Option<Day>, detail: Detail) -> Document {
    let ui = &library.ui;
    let plan = plan(library, guide, facts);
    let mut builder = Builder { library, facts, marked: false };
    let mut parts = Vec::new();
    for (at, step) in plan.steps.iter().enumerate() {
        let rows = rows(&mut builder, step, today, detail);
        parts.push(Part {
            tag: Some((at + 1).to_string()),
            title: step.step.title.clone(),
            pieces: vec![Piece::Table(rows)].into_iter().filter(|piece| !piece.is_empty()).collect(),
        });
    }
    let mut foot = Vec::new();
    if detail == Detail::Full {
        foot.push([ui.basis_label(), &cited(library, plan.steps.iter().flat_map(PlanStep::sources))].concat());
    }
    if builder.marked {
        foot.push(ui.sheet_review_mark().to_owned());
    }
    foot.push(versions(library));
    let cell = |label: &str, value: Option<String>, width| Cell { label: label.to_owned(), value, width };
    Document {
        title: [ui.list_title(), &guide.title].concat(),
        caveat: ui.list_caveat().to_owned(),
        head: vec![
            cell(ui.sheet_outlet(), library.outlet.name.clone(), 8),
            cell(ui.sheet_date(), today.map(|day| library.date(day)), 4),
            cell(ui.facts_title(), Some(library.fact_labels(facts).join(ui.list_separator())), 12),
        ],
        parts,
        foot,
    }
}

fn rows(builder: &mut Builder<'_>, step: &PlanStep<'_>, today: Option<Day>, detail: Detail) -> Vec<TableRow> {
    let ui = &builder.library.ui;
    let full = detail == Detail::Full;
    let mut rows: Vec<(&str, Vec<Entry>)> = Vec::new();
    if full {
        rows.push((ui.how_title(), step.lines.iter().map(|line| Entry::Text(builder.said(line))).collect()));
    }
    let place = |to: &&Channel| {
        let text = if full { ["**", &to.title, "**", ui.colon(), &to.brief].concat() } else { to.title.clone() };
        Entry::Text(builder.mark(&text, &to.source))
    };
    let places = step.channels.iter().map(place).collect();
    rows.push((ui.where_title(), places));
    let bring = step.materials.iter().map(|paper| Entry::Tick(builder.mark(&paper.text, &paper.source))).collect();
    rows.push((ui.bring_title(), bring));
    let mut long = Vec::new();
    for period in &step.periods {
        long.push(Entry::Text(builder.mark(&period.text, &period.source)));
        long.extend(today.and_then(|today| estimate(builder.library, period, today)).map(Entry::Text));
    }
    rows.push((ui.period_title(), long));
    if full {
        rows.push((ui.refused_title(), step.refused.iter().map(|line| Entry::Text(builder.said(line))).collect()));
    }
    let filled = rows.into_iter().filter(|(_, entries)| !entries.is_empty());
    filled.map(|(label, entries)| TableRow { label: label.to_owned(), entries }).collect()
}

/// Laws and rules among the sources, each once, with its articles; the mark stands behind those that await review.
fn cited<'a>(library: &'a Library, sources: impl Iterator<Item = &'a SourceId>) -> String {
    let mut known: Vec<(&Source, Vec<String>)> = Vec::new();
    let named = sources.filter_map(|id| library.source(id));
    for source in named.filter(|source| matches!(source.kind, SourceKind::Law | SourceKind::Rule)) {
        let mark = if library.awaits_review([&source.id]) { REVIEW_MARK } else { "" };
        let article = [source.cited_article(), mark].concat();
        match known.iter_mut().find(|(cited, _)| cited.title == source.title) {
            Some((_, articles)) if articles.contains(&article) => {}
            Some((_, articles)) => articles.push(article),
            None => known.push((source, vec![article])),
        }
    }
    let all: Vec<_> = known
        .iter()
        .map(|(source, articles)| library.cited(source, &articles.join(library.ui.list_separator())))
        .collect();
    all.join(library.ui.list_separator())
}
