//! Taps of unsteady hands.

use leptos::ev::MouseEvent;

/// A click handler that ignores the second click of a double click.
///
/// A screen changes under the finger: without this, the second tap of a trembling hand would
/// answer the next question. Keyboard clicks count as single.
pub(crate) fn tap(act: impl Fn() + 'static) -> impl Fn(MouseEvent) + 'static {
    move |event: MouseEvent| {
        if event.detail() <= 1 {
            act();
        }
    }
}
