//! What a client is made with, and every default of it.

use crate::error::Issue;

/// The settings of a client.
#[derive(Clone, Debug)]
pub struct Config {
    /// Bucket with its APPID.
    pub bucket: String,
    /// Region.
    pub region: String,
    /// Scheme, host and port (and the path of a proxy, if there is one) that requests go to.
    pub base: String,
    /// The host that is signed.
    pub host: String,
    /// Longest wait for one attempt, the credential callback and the body included.
    pub attempt_timeout_ms: f64,
    /// Keep credentials of different scopes apart, whatever the key server says.
    pub credentials_per_scope: bool,
    /// Whether anybody listens to events.
    pub events: bool,
    /// How long work of one call that others rely on is left to it without a sign of life.
    pub leases: LeaseConfig,
    /// How calls are repeated.
    pub retry: RetryConfig,
    /// How jobs are waited for.
    pub wait: WaitConfig,
    /// How a submit that may have been taken is searched for.
    pub recovery: RecoveryConfig,
}

/// What one call does for others (asking for credentials, describing jobs that several wait for) is a lease. Where a call
/// can vanish without a word, as in Workers when its request is cancelled, leases are short and renewed.
#[derive(Clone, Copy, Debug)]
pub struct LeaseConfig {
    /// How long a lease lasts after the last sign of life; infinite for as long as the call.
    pub life_ms: f64,
    /// How often a lease is renewed.
    pub renew_ms: f64,
}

impl LeaseConfig {
    /// A call is there until it ends or is abandoned.
    pub const AS_LONG_AS_THE_CALL: LeaseConfig = LeaseConfig {
        life_ms: f64::INFINITY,
        renew_ms: f64::INFINITY,
    };

    /// A call may vanish at any time.
    pub const SHORT: LeaseConfig = LeaseConfig {
        life_ms: 1000.0,
        renew_ms: 300.0,
    };

    /// Whether calls vanish without a word.
    pub(super) fn finite(self) -> bool {
        self.life_ms.is_finite()
    }
}

/// How calls are repeated.
#[derive(Clone, Debug)]
pub struct RetryConfig {
    /// Attempts of a call, the first included.
    pub attempts: u32,
    /// First pause after a failure, before jitter.
    pub base_ms: f64,
    /// First pause when the service asks to slow down, before jitter.
    pub throttled_base_ms: f64,
    /// Longest pause, before jitter.
    pub cap_ms: f64,
    /// Longest `Retry-After` that is waited for; a longer one ends the call and is told to the caller.
    pub retry_after_cap_ms: f64,
}

/// How jobs are waited for.
#[derive(Clone, Debug)]
pub struct WaitConfig {
    /// Shortest pause between two polls of a job.
    pub min_ms: f64,
    /// Longest pause between two polls of a job.
    pub max_ms: f64,
    /// Most jobs of one describe request.
    pub batch: usize,
    /// Most describe requests of waits under way at a time.
    pub concurrency: usize,
    /// How long a job may be unknown to the service before it counts as missing.
    pub grace_ms: f64,
    /// How long describing may go on failing before the wait fails with it.
    pub patience_ms: f64,
    /// Longest wait for a job unless the caller says otherwise.
    pub timeout_ms: f64,
}

/// How a submit that may have been taken is searched for in the job list.
#[derive(Clone, Debug)]
pub struct RecoveryConfig {
    /// Pauses before each search: a job just taken may be listed late.
    pub pauses_ms: &'static [f64],
    /// Pages read in one search. A list longer than that proves nothing.
    pub pages: u32,
}

impl Config {
    /// The settings for a bucket with everything else by default. `endpoint` replaces the service's own
    /// address, for a local service or a proxy; requests are then signed for its host.
    pub fn new(bucket: &str, region: &str, endpoint: Option<&str>) -> Result<Config, Vec<Issue>> {
        let mut issues = Vec::new();
        let mut refuse =
            |path, rule, seen| issues.push(Issue::of(path, "client_option", rule, seen));
        // Both become part of the host that keys are sent to, so nothing but a label may enter it.
        if !is_label(bucket) || !bucket.contains('-') {
            let rule = "a bucket is a name and its APPID, such as test-1250000000, not `";
            refuse("bucket", rule, bucket);
        }
        if !is_label(region) {
            let rule = "a region is a word such as ap-chongqing, not `";
            refuse("region", rule, region);
        }
        let base = match endpoint {
            Some(address) => address.trim_end_matches('/').to_owned(),
            None => format!("https://{bucket}.ci.{region}.myqcloud.com"),
        };
        let host = host_of(&base);
        if host.is_none() {
            let rule = "an endpoint begins with https:// or http:// and a host, not `";
            refuse("endpoint", rule, &base);
        }
        match host {
            Some(host) if issues.is_empty() => Ok(Config {
                bucket: bucket.to_owned(),
                region: region.to_owned(),
                base,
                host,
                attempt_timeout_ms: 30_000.0,
                credentials_per_scope: false,
                events: false,
                leases: LeaseConfig::AS_LONG_AS_THE_CALL,
                retry: RetryConfig {
                    attempts: 3,
                    base_ms: 100.0,
                    throttled_base_ms: 1000.0,
                    cap_ms: 20_000.0,
                    retry_after_cap_ms: 60_000.0,
                },
                wait: WaitConfig {
                    min_ms: 1000.0,
                    max_ms: 30_000.0,
                    batch: 50,
                    concurrency: 4,
                    grace_ms: 30_000.0,
                    patience_ms: 120_000.0,
                    timeout_ms: 6.0 * 3_600_000.0,
                },
                recovery: RecoveryConfig {
                    pauses_ms: &[1000.0, 2000.0, 4000.0, 8000.0],
                    pages: 50,
                },
            }),
            _ => Err(issues),
        }
    }
}

fn is_label(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= 63 && text.bytes().all(allowed)
}

/// The host header that every platform derives from the address: no path, no user, no default port.
fn host_of(base: &str) -> Option<String> {
    let (rest, port) = match (base.strip_prefix("https://"), base.strip_prefix("http://")) {
        (Some(rest), _) => (rest, ":443"),
        (_, Some(rest)) => (rest, ":80"),
        _ => return None,
    };
    let host = rest.split('/').next()?;
    let strange = |c: char| c == '@' || c == '\\' || c.is_whitespace() || c.is_control();
    if host.is_empty() || host.contains(strange) || rest.contains(['?', '#']) {
        return None;
    }
    Some(host.strip_suffix(port).unwrap_or(host).to_ascii_lowercase())
}
