//! The client core as the shell of the package drives it (`shell.js`). Private to the package.
//!
//! Nothing here waits: a call is begun, the machine is told something, or asked what it wants. There are few doors and
//! not twenty, for each weighs more than what goes through it. `fetch`, timers and promises stay in
//! JavaScript: gloo-net takes no `fetch` of the caller's, and futures, closures and web-sys cost more than the rules.

use super::actions;
use super::answer;
use super::errors::issues;
use super::texts::{input, put};
use crate::auth::read_grant;
use crate::client::{Config, GrantFailure, Machine, Mark, SendFailure, Submission, Watching};
use crate::error::{Issue, Severity};
use crate::message::{Message, Parts};
use crate::operations::{Filters, endpoint};
use crate::request::{fill_output, rewrite_user_data, tags};
use crate::validate::{Allow, validate};
use crate::value::Value;
use crate::xml;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A client; lives as long as the `CiClient` around it.
#[wasm_bindgen]
pub struct Core {
    machine: Machine<JsValue, JsValue>,
    /// Handles on their way in, then out.
    handles: Vec<JsValue>,
}

/// The core of a client: of bucket, region, endpoint, whether keys are kept per scope, whether anybody listens to events,
/// and the numbers of the options as far as they are given. Nothing, and the issues put out, if they are wrong.
#[wasm_bindgen(js_name = openCore)]
pub fn open_core(bytes: usize, seed: u32) -> Option<Core> {
    let mut given = Parts::read(&input(bytes));
    let (bucket, region, endpoint) = (given.text(), given.text(), given.text());
    let endpoint = Some(endpoint.as_str()).filter(|address| !address.is_empty());
    let mut config = match Config::new(&bucket, &region, endpoint) {
        Ok(config) => config,
        Err(found) => {
            put(issues(&found));
            return None;
        }
    };
    config.keys_per_scope = given.value() == Value::Boolean(true);
    let tells = given.value() == Value::Boolean(true);
    let mut attempts = f64::from(config.retry.attempts);
    for into in [
        &mut attempts,
        &mut config.retry.cap_ms,
        &mut config.retry.base_ms,
        &mut config.wait.min_ms,
        &mut config.wait.max_ms,
        &mut config.wait.timeout_ms,
        &mut config.attempt_timeout_ms,
    ] {
        if let Some(number) = given.number() {
            *into = number;
        }
    }
    config.retry.attempts = attempts as u32;
    Some(Core {
        machine: Machine::new(config, seed, tells),
        handles: Vec::new(),
    })
}

#[wasm_bindgen]
impl Core {
    /// Begins a call (see `BEGIN` of `shell.js`) and answers its ticket: of a job to submit, of ids, of an id (with
    /// the pauses of a wait), of filters or of a list. Before it stands a tag, or for a submit that must not happen
    /// twice 22 unguessable characters, of which six bits count. Nothing, and the issues put out, for a job that
    /// cannot be submitted; 0 for a page after the last one.
    pub fn begin(
        &mut self,
        at_ms: f64,
        clock_ms: f64,
        what: u32,
        bytes: usize,
        limit_ms: f64,
    ) -> Option<u32> {
        let machine = &mut self.machine;
        machine.at(at_ms, clock_ms);
        let mut given = Parts::read(&input(bytes));
        let word = given.text();
        let path = (!word.is_empty()).then(|| endpoint(&word));
        let limit_ms = Some(limit_ms).filter(|ms| !ms.is_nan());
        Some(match what {
            0 => {
                let mark = word.as_bytes().try_into().ok().map(Mark::new);
                match submission(machine.config(), given.value(), mark) {
                    Ok(submission) => machine.submit(submission, limit_ms),
                    Err(found) => {
                        put(issues(&found));
                        return None;
                    }
                }
            }
            1 => machine.describe(texts(given.list()), path, limit_ms),
            2 => machine.cancel(&given.text(), path, limit_ms),
            3 | 4 => {
                let id = given.text();
                let how = Watching {
                    path,
                    limit_ms,
                    judges: what == 3,
                    min_ms: given.number(),
                    max_ms: given.number(),
                };
                machine.watch(&id, &how)
            }
            5 => machine.list(filters(given)),
            _ => {
                let list = given.number().unwrap_or_default() as u32;
                machine.page(list, limit_ms).unwrap_or(0)
            }
        })
    }

    /// Takes in a handle that the next thing told is about.
    pub fn give(&mut self, handle: JsValue) {
        self.handles.push(handle);
    }

    /// Tells what happened (see `TELL` of `shell.js`) to the call, list, question or request of that number.
    pub fn tell(&mut self, at_ms: f64, clock_ms: f64, what: u32, number: u32, bytes: usize) {
        let machine = &mut self.machine;
        machine.at(at_ms, clock_ms);
        let mut handles = core::mem::take(&mut self.handles);
        let mut given = Parts::read(&input(bytes));
        match what {
            0 => machine.tick(),
            1 => machine.abandon(number),
            2 => machine.close(number),
            3 => {
                let grant = read_grant(&given.value()).map_err(GrantFailure::Unusable);
                machine.granted(number, grant);
            }
            4 => {
                let thrown = handles.pop().unwrap_or_default();
                machine.granted(number, Err(GrantFailure::Thrown(thrown)));
            }
            5 => machine.failed(
                number,
                SendFailure {
                    message: given.text(),
                    cause: handles.pop(),
                },
            ),
            kind => machine.answered(number, answer::read(kind - 6, given, handles)),
        }
    }

    /// Puts out what is to be done (see `actions.rs`), and answers the instant at which time is to be told, infinite
    /// for never.
    pub fn actions(&mut self) -> f64 {
        let mut rows = Message::default();
        let mut handles = Vec::new();
        rows.open(b'[');
        for action in self.machine.actions() {
            actions::add(&mut rows, action, &mut handles);
        }
        rows.close(b']');
        put(rows.finish());
        handles.reverse();
        self.handles = handles;
        self.machine.wake_at().unwrap_or(f64::INFINITY)
    }

    /// The next of the handles that belong to what is to be done.
    pub fn take(&mut self) -> JsValue {
        self.handles.pop().unwrap_or_default()
    }
}

fn texts(mut given: Parts) -> Vec<String> {
    let mut texts = Vec::new();
    while given.more() {
        texts.push(given.text());
    }
    texts
}

fn filters(mut given: Parts) -> Filters {
    let mut filters = Filters::default();
    for name in Filters::TEXTS {
        let text = given.text();
        if !text.is_empty() {
            filters.texts.push((name, text));
        }
    }
    filters.size = given.number().map(|size| size as u32);
    filters.states = texts(given.list());
    filters
}

/// A job checked, completed and encoded.
fn submission(
    config: &Config,
    mut job: Value,
    mark: Option<Mark>,
) -> Result<Submission, Vec<Issue>> {
    // What the builders let through, their callers know better.
    let allow = Allow {
        unknown: true,
        missing: true,
    };
    let mut found = validate(&job, allow);
    found.retain(|issue: &Issue| issue.severity == Severity::Error);
    if !found.is_empty() {
        return Err(found);
    }
    fill_output(&mut job, &config.bucket, &config.region);
    if let Some(mark) = &mark {
        rewrite_user_data(&mut job, |place, own, path| {
            mark.user_data(place, own, path)
        })
        .map_err(|issue| vec![issue])?;
    }
    let body = xml::encode(&job).map_err(|issue| vec![issue])?;
    Ok(Submission {
        tags: tags(&job),
        body,
        mark,
    })
}
