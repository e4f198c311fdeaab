//! What all tests share: the types of a job and of something thrown, keys, and chance.

use std::cell::Cell;
use std::rc::Rc;

use wanxiang_jobs::auth::{Keys, Redacted};

pub use crate::reply::*;
pub use crate::scene::{Scene, Setting};

pub type Detail = Rc<str>;
pub type Thrown = Rc<str>;

/// Where the clock of the world begins, so that times look like times.
pub const EPOCH_MS: f64 = 1_700_000_000_000.0;

pub const SECRET_ID: &str = "AKIDEXAMPLE";
pub const SECRET_KEY: &str = "SECRETKEYEXAMPLE";
pub const TOKEN: &str = "SESSIONTOKENEXAMPLE";

pub fn permanent() -> Keys {
    Keys {
        id: SECRET_ID.to_owned(),
        key: Redacted(SECRET_KEY.to_owned()),
        ..Keys::default()
    }
}

/// A key with a life, in seconds after the beginning of the world.
pub fn temporary(id: &str, start: f64, end: f64) -> Keys {
    let second = |after: f64| Some((EPOCH_MS / 1000.0 + after) as u64);
    Keys {
        id: id.to_owned(),
        key: Redacted(SECRET_KEY.to_owned()),
        token: Redacted(TOKEN.to_owned()),
        start: second(start),
        expires: second(end),
        scope_limited: false,
    }
}

/// Xorshift; never zero.
pub fn next(state: &Cell<u64>) -> u64 {
    let mut x = state.get();
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    state.set(x);
    x.wrapping_mul(0x2545_f491_4f6c_dd1d)
}
