//! What the kiosk decides. Pure functions of the library, the answers and, where needed, `today`.

mod assessment;
mod flow;
mod periods;
mod plan;

pub use assessment::{Assessment, Level, Reason, assess, verdict};
pub use flow::{Answers, Asked, Replay, choose, replay, selection};
pub use periods::due;
pub use plan::{Gap, Plan, PlanStep, plan};
pub(crate) use plan::{lines, picked};
