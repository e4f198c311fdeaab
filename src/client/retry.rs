//! Whether a failed call is repeated, and how long after.
//!
//! *Whether* ([`verdict`], [`certainly_refused`]) is kept apart from *how long* ([`delay_ms`]), and both from the
//! [`RetryTokenBucket`] that all calls share: when most calls fail, repeats stop instead of multiplying the load. Nothing
//! here knows a call.

use super::config::RetryConfig;
use super::error::{CallError, ErrorKind, Phase};
use super::random::Random;
use crate::error::ServiceError;
use crate::find::find;

/// What a failure calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The same again would end the same.
    Never,
    /// Something broke on the way; again after a short pause.
    Transient,
    /// The service asks to slow down; again after a longer pause.
    Throttled,
    /// Key or clock were refused; again at once with better ones.
    Renew,
}

/// What follows a failed attempt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Next {
    /// The next attempt at once.
    Retry,
    /// The next attempt after so many milliseconds.
    RetryAfter(f64),
    /// No other attempt.
    Finish,
}

/// What a failure calls for, whatever the call was.
pub fn verdict<D, T>(kind: &ErrorKind<D, T>) -> Verdict {
    match kind {
        ErrorKind::Network { .. } | ErrorKind::Decode { .. } => Verdict::Transient,
        ErrorKind::Timeout {
            phase: Phase::Answer,
            ..
        } => Verdict::Transient,
        ErrorKind::Service(error) if refuses_key(error) => Verdict::Renew,
        ErrorKind::Service(error) if throttles(error) => Verdict::Throttled,
        ErrorKind::Service(error) if passes(error.status) => Verdict::Transient,
        _ => Verdict::Never,
    }
}

/// Whether the request was certainly not carried out, so that even a submit may be sent again.
///
/// - Nothing was sent: bad input, no credentials.
/// - A 4xx, and any 3xx: refused, by the service or by what stands before it. 408 is left out: a gateway
///   sends it also after it has passed the request on.
/// - 429 and the service's own words for "slow down" and "unavailable", whatever the status: it turns requests
///   away at the door.
///
/// Everything else leaves it open. A bare 502, 503 or 504 comes from something before the service that cannot
/// know. `InternalError` is the service's own word, but says that it broke in the middle of the work, perhaps
/// after the job was made. A 2xx that cannot be read means yes rather than no.
pub fn certainly_refused<D, T>(kind: &ErrorKind<D, T>) -> bool {
    match kind {
        ErrorKind::Validation(_) | ErrorKind::Credentials(_) | ErrorKind::Thrown(_) => true,
        ErrorKind::Timeout {
            phase: Phase::Credentials,
            ..
        } => true,
        ErrorKind::Service(error) => {
            throttles(error)
                || error.code == "ServiceUnavailable"
                || (error.status == 501 && !error.code.is_empty())
                || (error.status < 500 && error.status != 408)
        }
        _ => false,
    }
}

/// Whether the service may take the same request later without a change.
pub fn retryable<D, T>(error: &CallError<D, T>) -> bool {
    verdict(&error.kind) != Verdict::Never
}

fn passes(status: u16) -> bool {
    status == 408 || (status >= 500 && status != 501)
}

fn throttles(error: &ServiceError) -> bool {
    error.status == 429 || matches!(error.code.as_str(), "SlowDown" | "RequestLimitExceeded")
}

/// Refusals that a new key or a corrected clock can heal. `AccessDenied` is one only by its message: the
/// storage side words an expired signature that way.
pub fn refuses_key(error: &ServiceError) -> bool {
    const REFUSALS: [&str; 8] = [
        "SignatureExpired",
        "RequestTimeTooSkewed",
        "InvalidAccessKeyId",
        "SecretidNotExist",
        "ExpiredToken",
        "InvalidToken",
        "TokenExpired",
        // A key server that was corrected: the id is known, the secret was wrong.
        "SignatureDoesNotMatch",
    ];
    REFUSALS.contains(&error.code.as_str())
        || (error.code == "AccessDenied"
            && find(error.message.to_ascii_lowercase().as_bytes(), b"expired").is_some())
}

/// What a code of the service's documents means for a repeat.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn worth_repeating(status: u16, code: &str) -> bool {
    let error = ServiceError {
        status,
        code: code.to_owned(),
        ..ServiceError::default()
    };
    verdict(&ErrorKind::<(), ()>::Service(Box::new(error))) != Verdict::Never
}

/// How long until the next attempt: full jitter under a doubling ceiling, and never sooner than the service
/// asked. `random` is in 0..1.
pub fn delay_ms(
    config: &RetryConfig,
    verdict: Verdict,
    failed_attempts: u32,
    random: f64,
    retry_after_ms: Option<f64>,
) -> f64 {
    let base_ms = match verdict {
        Verdict::Throttled => config.throttled_base_ms,
        _ => config.base_ms,
    };
    let doublings = failed_attempts.saturating_sub(1).min(31);
    let ceiling = base_ms * f64::from(1_u32 << doublings);
    let jittered = ceiling.min(config.cap_ms) * random;
    match retry_after_ms {
        // A little jitter on top, or all who were told the same moment come back in it together.
        Some(asked) => asked + jittered.min(1000.0),
        None => jittered,
    }
}

/// Decides on repeats: what may be repeated, how often, how long after, and paid from one bucket.
pub(super) struct RetryPolicy {
    config: RetryConfig,
    bucket: RetryTokenBucket,
    random: Random,
}

impl RetryPolicy {
    pub fn new(config: &RetryConfig, seed: u32) -> Self {
        RetryPolicy {
            config: config.clone(),
            bucket: RetryTokenBucket::new(),
            random: Random::new(seed),
        }
    }

    /// What follows that attempt, which has failed for a reason that may pass.
    pub fn after_failure<D, T>(
        &mut self,
        error: &CallError<D, T>,
        verdict: Verdict,
        attempt: u32,
    ) -> Next {
        let random = self.random.next();
        let asked = error.retry_after_ms;
        // What submits is repeated only when the service certainly did not do it.
        if error.maybe_submitted
            || asked.is_some_and(|ms| ms > self.config.retry_after_cap_ms)
            || attempt >= self.config.attempts
            || !self.bucket.pay(verdict)
        {
            return Next::Finish;
        }
        Next::RetryAfter(delay_ms(&self.config, verdict, attempt, random, asked))
    }

    /// An attempt has succeeded, after a repeat that was paid for that verdict, if there was one.
    pub fn after_success(&mut self, repeated: Option<Verdict>) {
        self.bucket.refund(repeated);
    }
}

/// A bucket of tokens that repeats are paid from and successes fill.
pub struct RetryTokenBucket {
    tokens: u32,
}

impl RetryTokenBucket {
    const FULL: u32 = 500;

    /// A full bucket.
    #[allow(
        clippy::new_without_default,
        reason = "full is not the obvious default"
    )]
    pub fn new() -> Self {
        RetryTokenBucket { tokens: Self::FULL }
    }

    /// Pays for a repeat; false when there is not enough left.
    pub fn pay(&mut self, verdict: Verdict) -> bool {
        let left = self.tokens.checked_sub(cost(verdict));
        self.tokens = left.unwrap_or(self.tokens);
        left.is_some()
    }

    /// A call has succeeded: gives back what its last repeat cost, or one token for a call without repeat.
    pub fn refund(&mut self, last: Option<Verdict>) {
        self.tokens = (self.tokens + last.map_or(1, cost)).min(Self::FULL);
    }
}

fn cost(verdict: Verdict) -> u32 {
    if verdict == Verdict::Throttled { 5 } else { 14 }
}
