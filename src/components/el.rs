//! Elements of the page, all of one type.
//!
//! leptos compiles its renderer anew for every shape of `view!` tree. With a dozen screens that
//! was a third of the download (see ARCHITECTURE.md), so screens are built from [`El`] instead:
//! leptos keeps the state, the effects and who owns them, and an element is a handle on a node.
//! A screen is always built fresh, so nothing of the one before can be left on it.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use leptos::tachys::renderer::dom::Dom;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlTextAreaElement};

/// An element of the page.
#[derive(Clone)]
pub(crate) struct El(Element);

impl From<Element> for El {
    /// An element that is on the page already.
    fn from(element: Element) -> Self {
        Self(element)
    }
}

/// An element with classes; `""` for none.
// Screens call these hundreds of times: inlined, each call would carry their insides.
#[inline(never)]
pub(crate) fn el(tag: &'static str, class: &str) -> El {
    let made = El(Dom::create_element(tag, None));
    if class.is_empty() { made } else { made.attr("class", class) }
}

/// An element of an SVG picture.
pub(crate) fn svg(tag: &'static str) -> El {
    El(Dom::create_element(tag, Some("http://www.w3.org/2000/svg")))
}

impl El {
    /// The node itself.
    pub(crate) fn node(&self) -> &Element {
        &self.0
    }

    /// A copy with all that stands in it, made by the browser: far quicker than building it again. Taps are not copied.
    pub(crate) fn twin(&self) -> Self {
        let copy = self.0.clone_node_with_deep(true).ok().and_then(|node| node.dyn_into().ok());
        Self(copy.unwrap_or_else(|| self.0.clone()))
    }

    /// Sets an attribute.
    #[inline(never)]
    pub(crate) fn attr(self, name: &str, value: &str) -> Self {
        Dom::set_attribute(&self.0, name, value);
        self
    }

    /// Keeps an attribute in step with the signals `value` reads; `None` takes it off.
    pub(crate) fn live(self, name: &'static str, value: impl Fn() -> Option<&'static str> + 'static) -> Self {
        let node = self.0.clone();
        follow(Box::new(move || match value() {
            Some(value) => Dom::set_attribute(&node, name, value),
            None => Dom::remove_attribute(&node, name),
        }));
        self
    }

    /// Keeps the children in step with the signals `draw` reads.
    pub(crate) fn region(self, draw: impl Fn() -> Vec<El> + 'static) -> Self {
        let node = self.0.clone();
        follow(Box::new(move || {
            Dom::clear_children(&node);
            for child in draw() {
                Dom::insert_node(&node, &child.0, None);
            }
        }));
        self
    }

    /// Adds a text; whatever it holds, it stays text.
    #[inline(never)]
    pub(crate) fn text(self, text: &str) -> Self {
        Dom::insert_node(&self.0, &Dom::create_text_node(text), None);
        self
    }

    /// What stands in a text field; what an engine cannot pass on arrives as U+FFFD.
    pub(crate) fn typed(&self) -> String {
        self.0.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value).unwrap_or_default()
    }

    /// Puts a text into a text field.
    pub(crate) fn type_in(&self, text: &str) {
        if let Some(field) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            field.set_value(text);
        }
    }

    /// Says something new in a place of its own.
    pub(crate) fn say(&self, text: &str) {
        Dom::clear_children(&self.0);
        Dom::insert_node(&self.0, &Dom::create_text_node(text), None);
    }

    /// Adds a child.
    #[inline(never)]
    pub(crate) fn with(self, child: El) -> Self {
        Dom::insert_node(&self.0, &child.0, None);
        self
    }

    /// Adds the children there are: `None`, one, or many.
    pub(crate) fn all(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, Self::with)
    }

    /// Acts on a tap. Taps of a trembling hand never come here: the script in `index.html` takes them away.
    pub(crate) fn tap(self, act: impl Fn() + 'static) -> Self {
        self.on("click", Box::new(move |_| act()))
    }

    /// Whether an event comes from an element of that kind, or from within one; or from one that is gone already,
    /// because its own tap redrew it.
    pub(crate) fn is_of(event: &Event, selector: &str) -> bool {
        let target = event.target().and_then(|target: EventTarget| target.dyn_into::<Element>().ok());
        target.is_none_or(|target| !target.is_connected() || target.closest(selector).ok().flatten().is_some())
    }

    /// Acts on every event of that kind, as long as the screen that owns it.
    pub(crate) fn on(self, kind: &'static str, act: Box<dyn Fn(&Event)>) -> Self {
        let may_refuse = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&self.0, kind, may_refuse, move |event| act(event));
        StoredValue::new_local(listener);
        self
    }
}

/// Runs `act` now and after every change of a signal it read, as long as the screen lives.
fn follow(act: Box<dyn Fn()>) {
    StoredValue::new_local(RenderEffect::new(move |_| act()));
}

/// Runs `act` once the next frame has been painted. By then the screen may be gone: `act` must look first.
pub(crate) fn after_paint(act: Box<dyn FnOnce()>) {
    // The second frame begins when the first has been painted.
    request_animation_frame(move || request_animation_frame(act));
}
