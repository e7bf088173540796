//! Reading a screen aloud, sentence by sentence, with a voice of the device.
//!
//! Only voices that speak on the device itself: others would send what stands on the screen over the network.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node, Range, SpeechSynthesisUtterance, SpeechSynthesisVoice};

#[wasm_bindgen]
extern "C" {
    /// What speaks; its calls may fail in engines that only pretend to have it.
    type Synthesis;
    #[wasm_bindgen(method, catch, js_name = getVoices)]
    fn get_voices(this: &Synthesis) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn speak(this: &Synthesis, words: &SpeechSynthesisUtterance) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn cancel(this: &Synthesis) -> Result<(), JsValue>;
}

fn synthesis() -> Option<Synthesis> {
    let found = Reflect::get(&window(), &"speechSynthesis".into()).ok()?;
    found.is_object().then(|| found.unchecked_into())
}

/// A voice of this device for a language, such as `zh`; of several Chinese ones that of the mainland.
fn voice(language: &str) -> Option<SpeechSynthesisVoice> {
    let voices = synthesis()?.get_voices().ok()?;
    let voices = voices.iter().map(JsCast::unchecked_into::<SpeechSynthesisVoice>);
    let fits = |voice: &SpeechSynthesisVoice| voice.local_service() && voice.lang().starts_with(language);
    let mut fitting: Vec<_> = voices.filter(fits).collect();
    let at = fitting.iter().position(|voice| voice.lang().ends_with("CN")).unwrap_or_default();
    (at < fitting.len()).then(|| fitting.swap_remove(at))
}

/// Whether something is being read aloud.
pub(crate) fn is_speaking() -> bool {
    let speaking = synthesis().and_then(|synthesis| Reflect::get(&synthesis, &"speaking".into()).ok());
    speaking.is_some_and(|speaking| speaking.is_truthy())
}

/// What has become of reading aloud.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Nothing is read.
    Silent,
    /// A screen is being read.
    Aloud,
    /// It broke off.
    Failed,
}

/// What stays alive while a sentence is spoken: engines forget sentences nobody holds, and tell nobody.
struct Spoken {
    _words: SpeechSynthesisUtterance,
    _ends: [EventListener; 2],
}

/// Reads screens aloud, as long as the reactive root that owns it.
#[derive(Clone, Copy)]
pub(crate) struct Reader {
    language: &'static str,
    state: RwSignal<Reading>,
    able: RwSignal<bool>,
    spoken: StoredValue<Option<Rc<Spoken>>, LocalStorage>,
}

impl Reader {
    /// A silent reader for a language.
    pub(crate) fn new(language: &'static str) -> Self {
        let reader = Self {
            language,
            state: RwSignal::new(Reading::Silent),
            able: RwSignal::new(voice(language).is_some()),
            spoken: StoredValue::new_local(None),
        };
        // Some engines learn of their voices only after a while.
        if let Some(synthesis) = synthesis().filter(JsCast::has_type::<web_sys::EventTarget>) {
            let look = move |_: &web_sys::Event| reader.able.set(voice(language).is_some());
            StoredValue::new_local(EventListener::new(synthesis.unchecked_ref(), "voiceschanged", look));
        }
        on_cleanup(hush);
        reader
    }

    /// Whether the device has a voice for it.
    pub(crate) fn is_able(self) -> bool {
        self.able.get()
    }

    /// What has become of it.
    pub(crate) fn state(self) -> Reading {
        self.state.get()
    }

    /// Reads the screen shown, or what stands before it; or stops reading.
    pub(crate) fn toggle(self) {
        let silent = self.state.get_untracked() != Reading::Aloud;
        self.stop();
        let find = |selector| document().query_selector(selector).ok().flatten();
        let screen = find("dialog").or_else(|| find("main"));
        if let (true, Some(screen)) = (silent, screen) {
            self.state.set(Reading::Aloud);
            self.go_on(Rc::new(RefCell::new(sentences(&screen, self.language).into_iter())));
        }
    }

    /// Stops reading where it reads; that it broke off stays said.
    pub(crate) fn pause(self) {
        if self.state.get_untracked() == Reading::Aloud {
            self.stop();
        }
    }

    /// Stops reading.
    pub(crate) fn stop(self) {
        self.spoken.set_value(None);
        hush();
        self.state.set(Reading::Silent);
    }

    fn go_on(self, rest: Rc<RefCell<std::vec::IntoIter<(String, Range)>>>) {
        let next = rest.borrow_mut().next();
        let (Some((text, range)), Some(synthesis)) = (next, synthesis()) else { return self.stop() };
        let Ok(words) = SpeechSynthesisUtterance::new_with_text(&text) else { return self.fail() };
        words.set_lang(self.language);
        words.set_voice(voice(self.language).as_ref());
        // A little slower than engines speak by themselves.
        words.set_rate(0.9);
        light_up(&range);
        let end = EventListener::once(&words, "end", move |_| {
            if self.state.try_get_untracked() == Some(Reading::Aloud) {
                self.go_on(rest);
            }
        });
        let broken = EventListener::once(&words, "error", move |_| self.fail());
        let said = synthesis.speak(&words);
        self.spoken.set_value(Some(Rc::new(Spoken { _words: words, _ends: [end, broken] })));
        if said.is_err() {
            self.fail();
        }
    }

    fn fail(self) {
        self.spoken.try_set_value(None);
        hush();
        // Where somebody has left already, nobody waits for it.
        let _ = self.state.try_set(Reading::Failed);
    }
}

/// Says nothing more, and takes the light off the page.
fn hush() {
    if let Some(synthesis) = synthesis() {
        // What cannot be stopped has no voice either.
        let _ = synthesis.cancel();
    }
    if let Some(lights) = lights() {
        // Where it is not known, nothing is lit.
        let _ = call(&lights, "delete", &[LIGHT.into()]);
    }
}

/// Name of the light in the style sheets.
const LIGHT: &str = "read";

/// The page's highlights, where the engine has them.
fn lights() -> Option<JsValue> {
    let css = Reflect::get(&window(), &"CSS".into()).ok()?;
    Reflect::get(&css, &"highlights".into()).ok().filter(JsValue::is_object)
}

fn call(on: &JsValue, name: &str, with: &[JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(on, &name.into()).ok()?.dyn_into().ok()?;
    method.apply(on, &with.iter().collect()).ok()
}

/// Lights up what is being read, and brings it into view.
fn light_up(range: &Range) {
    let make = || {
        let kind: Function = Reflect::get(&window(), &"Highlight".into()).ok()?.dyn_into().ok()?;
        let light = Reflect::construct(&kind, &Array::of1(range)).ok()?;
        call(&lights()?, "set", &[LIGHT.into(), light])
    };
    // Where the engine has no highlights, the voice alone must do.
    let _ = make();
    if let Some(place) = range.start_container().ok().and_then(|node| node.parent_element()) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        place.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// What belongs together when it is read.
const BLOCKS: &str = ".card-words>*,h1,h2,h3,p,li,summary,button,th,td,label";
/// What is not read: it is not seen, or only to be seen.
const SKIPPED: &str = "[hidden],[aria-hidden=true],details:not([open])>:not(summary),.terms,.keys,.dialog-acts,sup";

/// The sentences of a screen in the order they stand there, each with its place.
fn sentences(screen: &Element, language: &str) -> Vec<(String, Range)> {
    // What stands in the other language is not read with this one's voice.
    let foreign = if language == "en" { "[lang=zh-CN]" } else { "[lang=en]" };
    let mut all = Collector { done: Vec::new(), text: String::new(), range: None, block: None };
    // Text nodes only.
    let Ok(walker) = document().create_tree_walker_with_what_to_show(screen, 4) else { return all.done };
    while let Ok(Some(node)) = walker.next_node() {
        let Some(parent) = node.parent_element().filter(|parent| is_read(parent, foreign)) else { continue };
        let block = parent.closest(BLOCKS).ok().flatten();
        if block != all.block {
            all.finish();
            all.block = block;
        }
        all.add(&node);
    }
    all.finish();
    all.done
}

fn is_read(parent: &Element, foreign: &str) -> bool {
    let seen = parent.dyn_ref::<HtmlElement>().is_some_and(|parent| parent.offset_parent().is_some());
    let within = |selector| parent.closest(selector).ok().flatten().is_some();
    seen && !within(SKIPPED) && !within(foreign)
}

/// Sentences so far, and the one that is not finished.
struct Collector {
    done: Vec<(String, Range)>,
    text: String,
    range: Option<Range>,
    block: Option<Element>,
}

impl Collector {
    fn add(&mut self, node: &Node) {
        let text = node.text_content().unwrap_or_default();
        let mut at = 0;
        for c in text.chars() {
            if c == ' ' && self.text.ends_with(['.', '!', '?']) {
                self.finish();
            }
            if self.range.is_none() {
                self.range = document().create_range().ok();
                self.place(|range| range.set_start(node, at));
            }
            at += c.len_utf16() as u32;
            self.text.push(c);
            self.place(|range| range.set_end(node, at));
            if matches!(c, '。' | '！' | '？' | '；' | '\n') {
                self.finish();
            }
        }
    }

    fn place(&self, set: impl Fn(&Range) -> Result<(), JsValue>) {
        if let Some(range) = &self.range {
            // The node is on the page and the offset within it.
            let _ = set(range);
        }
    }

    fn finish(&mut self) {
        let text = std::mem::take(&mut self.text);
        if let (Some(range), false) = (self.range.take(), text.trim().is_empty()) {
            self.done.push((text, range));
        }
    }
}
