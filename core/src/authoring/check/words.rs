//! What is shown says nothing banned, and no number without a source.

use super::{Kind, Report};
use crate::authoring::{shown, states_a_claim};

pub(super) fn check(report: &mut Report<'_>) {
    let draft = report.draft;
    for rule in &draft.banned {
        if !rule.catches(&rule.example) {
            report.add(&format!("banned {}", rule.id), Kind::BlindBan);
        }
    }
    for text in shown(&draft.library) {
        for rule in draft.banned.iter().filter(|rule| rule.catches(text.text)) {
            let kind = Kind::BannedPhrase {
                phrase: rule.all.join("…"),
                reason: rule.reason.clone(),
                text: text.text.to_owned(),
            };
            report.add(&text.item, kind);
        }
        if !text.quoted && text.sources.is_empty() && states_a_claim(text.text) {
            report.add(&text.item, Kind::UnsourcedClaim(text.text.to_owned()));
        }
    }
}
