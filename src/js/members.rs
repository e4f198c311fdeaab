//! Plain objects that the package has made and checked, their members read and set by name.
//!
//! One reader per kind of value instead of one per member: each is an import of the module with glue of its own. A member that is
//! not there is `None`.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// An object: options, an answer that has been decoded, a refusal.
    pub type Members;
    #[wasm_bindgen(method, structural, indexing_getter)]
    pub(super) fn text_if_there(this: &Members, name: &str) -> Option<String>;
    #[wasm_bindgen(method, structural, indexing_getter)]
    pub(super) fn number(this: &Members, name: &str) -> Option<f64>;
    /// An object inside.
    #[wasm_bindgen(method, structural, indexing_getter)]
    pub(super) fn object(this: &Members, name: &str) -> Option<Members>;
    #[wasm_bindgen(method, structural, indexing_getter)]
    pub(super) fn list(this: &Members, name: &str) -> Option<Array>;
    /// Whatever it is; `undefined` if there is nothing.
    #[wasm_bindgen(method, structural, indexing_getter)]
    pub(super) fn value(this: &Members, name: &str) -> JsValue;
    #[wasm_bindgen(method, structural, indexing_setter)]
    pub(super) fn set_text(this: &Members, name: &str, text: &str);
    #[wasm_bindgen(method, structural, indexing_setter)]
    pub(super) fn set_number(this: &Members, name: &str, number: u32);
    #[wasm_bindgen(method, structural, indexing_deleter)]
    pub(super) fn remove(this: &Members, name: &str);
}

#[cfg(feature = "full")]
impl Members {
    /// A text, empty if there is none.
    pub(super) fn text(&self, name: &str) -> String {
        self.text_if_there(name).unwrap_or_default()
    }

    /// Whether a member is `true`.
    pub(super) fn is_true(&self, name: &str) -> bool {
        self.value(name).as_bool() == Some(true)
    }
}
