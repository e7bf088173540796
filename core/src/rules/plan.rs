//! From the facts a guide has gathered to an ordered plan.
//!
//! The one plan object feeds the screen, the printed sheet and whatever else shows it.

use crate::content::{Channel, Facts, Guide, Library, Line, Material, Paper, Period, Pick, Step};
use crate::ids::SourceId;

/// An ordered plan.
#[derive(Clone, PartialEq, Debug)]
pub struct Plan<'a> {
    /// Steps in order.
    pub steps: Vec<PlanStep<'a>>,
}

/// A step with everything that holds on the facts.
#[derive(Clone, PartialEq, Debug)]
pub struct PlanStep<'a> {
    /// The step as written.
    pub step: &'a Step,
    /// How to do it.
    pub lines: Vec<&'a Line>,
    /// Where.
    pub channels: Vec<&'a Channel>,
    /// What to bring.
    pub materials: Vec<&'a Material>,
    /// How long they have.
    pub periods: Vec<&'a Period>,
    /// What if they refuse.
    pub refused: Vec<&'a Line>,
}

impl<'a> PlanStep<'a> {
    /// All it rests on, repeats included.
    pub fn sources(&self) -> Vec<&'a SourceId> {
        let lines = self.lines.iter().chain(&self.refused).map(|line| &line.source);
        let channels = self.channels.iter().map(|channel| &channel.source);
        let materials = self.materials.iter().map(|material| &material.source);
        let periods = self.periods.iter().map(|period| &period.source);
        lines.chain(channels).chain(materials).chain(periods).flatten().collect()
    }
}

/// What a plan lacks; each is a way to send a customer off empty-handed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Gap {
    /// No step at all.
    Steps,
    /// Nowhere to go.
    Channel,
    /// Nothing to bring.
    Materials,
    /// No period.
    Period,
}

/// The plan for these facts.
pub fn plan<'a>(library: &'a Library, guide: &'a Guide, facts: &Facts) -> Plan<'a> {
    Plan { steps: steps(library, &guide.steps, facts) }
}

/// The sheets that help on these facts.
pub fn sheets<'a>(library: &'a Library, guide: &'a Guide, facts: &Facts) -> Vec<&'a Paper> {
    picked(&guide.sheets, facts, |id| library.paper(id))
}

/// Those of the steps whose condition holds.
pub fn steps<'a>(library: &'a Library, steps: &'a [Step], facts: &Facts) -> Vec<PlanStep<'a>> {
    let needed = steps.iter().filter(|step| step.when.holds(facts));
    needed.map(|step| plan_step(library, step, facts)).collect()
}

fn plan_step<'a>(library: &'a Library, step: &'a Step, facts: &Facts) -> PlanStep<'a> {
    PlanStep {
        step,
        lines: lines(&step.lines, facts),
        channels: picked(&step.channels, facts, |id| library.channel(id)),
        materials: picked(&step.materials, facts, |id| library.material(id)),
        periods: picked(&step.periods, facts, |id| library.period(id)),
        refused: lines(&step.refused, facts),
    }
}

/// The lines that hold on the facts.
pub fn lines<'a>(lines: &'a [Line], facts: &Facts) -> Vec<&'a Line> {
    lines.iter().filter(|line| line.when.holds(facts)).collect()
}

/// The picked items that hold on the facts.
pub(crate) fn picked<'a, I, T>(
    picks: &'a [Pick<I>],
    facts: &Facts,
    find: impl Fn(&'a I) -> Option<&'a T>,
) -> Vec<&'a T> {
    picks.iter().filter(|pick| pick.when.holds(facts)).filter_map(|pick| find(&pick.id)).collect()
}

impl Plan<'_> {
    /// What the plan lacks; empty for a plan a customer can act on.
    pub fn gaps(&self) -> Vec<Gap> {
        let any = |has: fn(&PlanStep<'_>) -> bool| self.steps.iter().any(has);
        let found = [
            (Gap::Steps, !self.steps.is_empty()),
            (Gap::Channel, any(|step| !step.channels.is_empty())),
            (Gap::Materials, any(|step| !step.materials.is_empty())),
            (Gap::Period, any(|step| !step.periods.is_empty())),
        ];
        found.iter().filter(|(_, present)| !present).map(|(gap, _)| *gap).collect()
    }
}
