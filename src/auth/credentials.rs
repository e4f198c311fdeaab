//! What a key server hands out, as plain data.
//!
//! "Fresh enough to start with" and "valid now" are two questions: a key is renewed while it is still good, so
//! that no call is in the air when it ends. Nothing here reads a clock; every instant is an argument, in
//! milliseconds since 1970 by the corrected clock.

use std::fmt;

/// What the credential callback gave.
#[derive(Clone, Debug)]
pub enum Grant {
    /// A key to sign with.
    Keys(Keys),
    /// A signature made elsewhere, for exactly the request of the scope. Never kept.
    Authorization {
        /// The value of the header `Authorization`.
        authorization: Redacted,
        /// The session token; empty for none.
        token: Redacted,
    },
}

/// A key, permanent or temporary.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    /// SecretId.
    pub id: String,
    /// SecretKey.
    pub key: Redacted,
    /// Session token; empty for a permanent key.
    pub token: Redacted,
    /// Unix seconds at which the key begins, if the key server said so.
    pub start: Option<u64>,
    /// Unix seconds at which the key ends; absent for a permanent key.
    pub expires: Option<u64>,
    /// Good only for requests of the same scope.
    pub scope_limited: bool,
}

/// Text that never shows itself in `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Redacted(pub String);

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "none" } else { "***" })
    }
}

/// What a key server needs to know in order to decide and, if it likes, to sign.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scope {
    /// The permission asked for, such as `ci:CreateMediaJobs`.
    pub action: &'static str,
    /// Bucket with its APPID.
    pub bucket: String,
    /// Region.
    pub region: String,
    /// Method in capitals.
    pub method: &'static str,
    /// The host that is signed.
    pub host: String,
    /// Path with raw characters.
    pub path: String,
    /// Query parameters, decoded.
    pub query: Vec<(String, String)>,
    /// Headers that will be sent, `host` included, the token excepted.
    pub headers: Vec<(String, String)>,
}

impl Keys {
    /// Why this key cannot be used, naming the member and never its value.
    pub fn defect(&self) -> Option<&'static str> {
        // Unix seconds reach this in the year 5138; milliseconds passed it in 1973.
        const SECONDS_END: u64 = 100_000_000_000;
        let visible = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic());
        if self.id.is_empty() {
            Some("the credentials have no secretId")
        } else if self.key.0.is_empty() {
            Some("the credentials have no secretKey")
        } else if !visible(&self.id) || self.id.contains('&') {
            Some("the secretId holds white space, an ampersand, or what is not ASCII")
        } else if !visible(&self.key.0) {
            Some("the secretKey holds white space, or what is not ASCII")
        } else if !visible(&self.token.0) {
            Some("the token holds white space, or what is not ASCII")
        } else if self.expires.is_some_and(|at| at >= SECONDS_END) {
            Some("the expiredTime of the credentials is not in Unix seconds")
        } else if self.start.is_some_and(|at| at >= SECONDS_END) {
            Some("the startTime of the credentials is not in Unix seconds")
        } else if matches!((self.start, self.expires), (Some(start), Some(end)) if start >= end) {
            Some("the expiredTime of the credentials is not after their startTime")
        } else {
            None
        }
    }

    /// That the key has ended at that instant, which is known to have come.
    pub fn expiry_defect(&self, now_ms: f64) -> Option<String> {
        let end = self.expires.filter(|_| !self.valid(now_ms))?;
        Some(format!(
            "the credentials have expired: their expiredTime is {end}, and it is {} or later",
            (now_ms / 1000.0) as u64
        ))
    }

    /// Whether the service would take the key at that instant.
    pub fn valid(&self, now_ms: f64) -> bool {
        self.expires.is_none_or(|end| now_ms < end as f64 * 1000.0)
    }

    /// How long before its end the key is renewed: a tenth of its life, at least a minute, at most half of
    /// the life. `received_ms` stands in for a start that the key server did not give.
    pub fn margin_ms(&self, received_ms: f64) -> f64 {
        let Some(end) = self.expires else { return 0.0 };
        let start = self
            .start
            .map_or(received_ms, |start| start as f64 * 1000.0);
        let life = (end as f64 * 1000.0 - start).max(0.0);
        (life / 10.0).max(60_000.0).min(life / 2.0)
    }

    /// The instant that the key proves a clock to be wrong by: a key just handed out is in its life, so a
    /// clock outside of that life is off. Without a start the usual life of half an hour is assumed; the
    /// first refusal corrects a bad guess.
    pub fn corrects(&self, now_ms: f64) -> Option<f64> {
        const SLACK_MS: f64 = 30_000.0;
        const USUAL_LIFE_S: u64 = 1800;
        let end = self.expires?;
        let early = self
            .start
            .is_some_and(|start| now_ms < start as f64 * 1000.0 - SLACK_MS);
        if early || !self.valid(now_ms) {
            let start = self.start.unwrap_or(end.saturating_sub(USUAL_LIFE_S));
            return Some(start as f64 * 1000.0);
        }
        None
    }
}
