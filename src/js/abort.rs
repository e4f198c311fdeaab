//! Aborts in both directions: the caller's signal ends our call, and dropping our call ends its `fetch`.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortController, AbortSignal};

#[derive(Default)]
struct Shared {
    reason: Option<JsValue>,
    waker: Option<Waker>,
}

/// Resolves with the reason once the caller's signal is aborted, or a callback of the caller has thrown.
pub(super) struct Aborted {
    shared: Rc<RefCell<Shared>>,
    signal: Option<AbortSignal>,
    listener: Closure<dyn FnMut()>,
}

/// Ends the call with what a callback of the caller threw.
#[derive(Clone)]
pub(super) struct Thrower(Rc<RefCell<Shared>>);

impl Aborted {
    pub(super) fn new(signal: Option<AbortSignal>) -> Self {
        let shared = Rc::new(RefCell::new(Shared::default()));
        let (thrower, source) = (Thrower(Rc::clone(&shared)), signal.clone());
        let listener = Closure::new(move || {
            if let Some(signal) = &source {
                thrower.throw(signal.reason());
            }
        });
        if let Some(signal) = &signal {
            if signal.aborted() {
                shared.borrow_mut().reason = Some(signal.reason());
            } else {
                let call = listener.as_ref().unchecked_ref();
                let _ = signal.add_event_listener_with_callback("abort", call);
            }
        }
        Aborted {
            shared,
            signal,
            listener,
        }
    }

    pub(super) fn thrower(&self) -> Thrower {
        Thrower(Rc::clone(&self.shared))
    }
}

impl Thrower {
    pub(super) fn throw(&self, reason: JsValue) {
        let mut shared = self.0.borrow_mut();
        shared.reason.get_or_insert(reason);
        if let Some(waker) = shared.waker.take() {
            waker.wake();
        }
    }
}

impl Future for Aborted {
    type Output = JsValue;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<JsValue> {
        let mut shared = self.shared.borrow_mut();
        if let Some(reason) = shared.reason.clone() {
            return Poll::Ready(reason);
        }
        shared.waker = Some(context.waker().clone());
        Poll::Pending
    }
}

impl Drop for Aborted {
    fn drop(&mut self) {
        if let Some(signal) = &self.signal {
            let call = self.listener.as_ref().unchecked_ref();
            let _ = signal.remove_event_listener_with_callback("abort", call);
        }
    }
}

/// Aborts a `fetch` when dropped before its body has been read.
pub(super) struct Transfer {
    controller: Option<AbortController>,
}

impl Transfer {
    pub(super) fn new() -> Self {
        Transfer {
            controller: AbortController::new().ok(),
        }
    }

    pub(super) fn signal(&self) -> JsValue {
        self.controller
            .as_ref()
            .map_or(JsValue::UNDEFINED, |c| c.signal().into())
    }

    /// The body has been read; there is nothing left to abort.
    pub(super) fn finished(mut self) {
        self.controller = None;
    }
}

impl Drop for Transfer {
    fn drop(&mut self) {
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }
}
