//! The few pieces of asynchronous machinery the client needs, for one thread. The general crates were left out
//! for size: two futures raced and one bell are all there is to it.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// A future that lives on one thread.
pub type Task<T = ()> = Pin<Box<dyn Future<Output = T>>>;

/// Which of two futures was ready first.
pub(crate) enum Either<A, B> {
    Left(A),
    Right(B),
}

/// The first of two futures to be ready; the left one when both are. The other is dropped unfinished.
pub(crate) async fn race<A, B>(
    left: impl Future<Output = A>,
    right: impl Future<Output = B>,
) -> Either<A, B> {
    let mut left = pin!(left);
    let mut right = pin!(right);
    poll_fn(move |cx| {
        if let Poll::Ready(value) = left.as_mut().poll(cx) {
            return Poll::Ready(Either::Left(value));
        }
        right.as_mut().poll(cx).map(Either::Right)
    })
    .await
}

/// A bell: whoever waits on it is woken when it rings.
#[derive(Default)]
pub(crate) struct Bell {
    rung: Cell<u32>,
    wakers: RefCell<Vec<Waker>>,
}

impl Bell {
    /// Wakes all who wait.
    pub fn ring(&self) {
        self.rung.set(self.rung.get().wrapping_add(1));
        // Taken out before waking: a waker may run code that waits on this bell again.
        for waker in self.wakers.take() {
            waker.wake();
        }
    }

    /// Resolves at the first ring after this call, even if it is awaited later.
    pub fn heard(&self) -> Heard<'_> {
        Heard {
            bell: self,
            since: self.rung.get(),
        }
    }
}

/// See [`Bell::heard`].
pub(crate) struct Heard<'a> {
    bell: &'a Bell,
    since: u32,
}

impl Future for Heard<'_> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.bell.rung.get() != self.since {
            return Poll::Ready(());
        }
        let mut wakers = self.bell.wakers.borrow_mut();
        if !wakers.iter().any(|waker| waker.will_wake(cx.waker())) {
            wakers.push(cx.waker().clone());
        }
        Poll::Pending
    }
}
