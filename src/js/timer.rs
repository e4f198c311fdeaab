//! A sleep that leaves no timer behind when it is dropped.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// A number, or an object in Node; both go back to `clearTimeout` as they are.
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(call: &js_sys::Function, ms: f64) -> JsValue;
    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(timer: &JsValue);
}

/// Longer delays overflow in every runtime and end at once.
const LONGEST_MS: f64 = 2_147_483_647.0;

#[derive(Default)]
struct Shared {
    rung: bool,
    waker: Option<Waker>,
}

/// See the module.
pub(super) struct Sleep {
    shared: Rc<RefCell<Shared>>,
    timer: JsValue,
    _ring: Closure<dyn FnMut()>,
}

impl Sleep {
    pub(super) fn new(ms: f64) -> Self {
        let shared = Rc::new(RefCell::new(Shared::default()));
        let bell = Rc::clone(&shared);
        let ring = Closure::new(move || {
            let mut shared = bell.borrow_mut();
            shared.rung = true;
            if let Some(waker) = shared.waker.take() {
                waker.wake();
            }
        });
        let timer = set_timeout(ring.as_ref().unchecked_ref(), ms.clamp(0.0, LONGEST_MS));
        Sleep {
            shared,
            timer,
            _ring: ring,
        }
    }
}

impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut shared = self.shared.borrow_mut();
        if shared.rung {
            return Poll::Ready(());
        }
        shared.waker = Some(context.waker().clone());
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        if !self.shared.borrow().rung {
            clear_timeout(&self.timer);
        }
    }
}
