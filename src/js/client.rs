//! The client core as the shell of the package drives it (`shell.js`). Private to the package.
//!
//! Nothing here waits: a call is begun, the machine is told something, or asked what it wants. There are three doors
//! and not twenty, for each weighs more than what goes through it. `fetch`, timers and promises stay in
//! JavaScript: gloo-net takes no `fetch` of the caller's, and futures, closures and web-sys cost more than the rules.

use super::actions;
use super::answer;
use super::convert::{get, text, to_value};
use super::errors;
use crate::auth::read_grant;
use crate::client::{
    Config, GrantFailure, Machine, Mark, Response, SendFailure, Submission, Watching,
};
use crate::error::{Issue, Severity};
use crate::operations::{Filters, endpoint};
use crate::request::{fill_output, rewrite_user_data, tags};
use crate::validate::validate;
use crate::xml;
use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// A client; lives as long as the `CiClient` around it.
#[wasm_bindgen]
pub struct Core {
    machine: Machine<JsValue, JsValue>,
}

#[wasm_bindgen]
impl Core {
    /// From the options of `CiClient`.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue, seed: u32) -> Result<Core, JsValue> {
        let member = |name| text(&get(options, name));
        let endpoint = member("endpoint");
        let endpoint = Some(endpoint.as_str()).filter(|address| !address.is_empty());
        let mut config = Config::new(&member("bucket"), &member("region"), endpoint)
            .map_err(|issues| errors::validation(&issues))?;
        let retry = get(options, "retry");
        let wait = get(options, "wait");
        let mut attempts = f64::from(config.retry.attempts);
        for (from, name, into) in [
            (options, "timeout", &mut config.attempt_timeout_ms),
            (&retry, "attempts", &mut attempts),
            (&retry, "maxDelay", &mut config.retry.cap_ms),
            (&retry, "baseDelay", &mut config.retry.base_ms),
            (&wait, "minDelay", &mut config.wait.min_ms),
            (&wait, "maxDelay", &mut config.wait.max_ms),
            (&wait, "timeout", &mut config.wait.timeout_ms),
        ] {
            if let Some(value) = get(from, name).as_f64() {
                *into = value;
            }
        }
        config.retry.attempts = attempts as u32;
        config.keys_per_scope = get(options, "keysPerScope").is_truthy();
        let tells = get(options, "onEvent").is_truthy();
        Ok(Core {
            machine: Machine::new(config, seed, tells),
        })
    }

    /// Begins a call (see `BEGIN` of `shell.js`) and answers its ticket: of a job to submit, of ids, of an id (with
    /// the pauses of a wait), of filters or of a list. `word` is a tag, and for a submit that must not happen twice 22 unguessable
    /// characters, of which six bits count.
    pub fn begin(
        &mut self,
        at_ms: f64,
        clock_ms: f64,
        what: u32,
        subject: &JsValue,
        word: &str,
        limit_ms: Option<f64>,
    ) -> Result<u32, JsValue> {
        let machine = &mut self.machine;
        machine.at(at_ms, clock_ms);
        let path = (!word.is_empty()).then(|| endpoint(word));
        Ok(match what {
            0 => {
                let mark = word.as_bytes().try_into().ok().map(Mark::new);
                let submission = submission(machine.config(), subject, mark)
                    .map_err(|issues| errors::validation(&issues))?;
                machine.submit(submission, limit_ms)
            }
            1 => {
                let mut ids = Vec::new();
                let given: &Array = subject.unchecked_ref();
                for index in 0..given.length() {
                    ids.push(text(&given.get(index)));
                }
                machine.describe(ids, path, limit_ms)
            }
            2 => machine.cancel(&text(subject), path, limit_ms),
            3 | 4 => {
                let pause = |name| get(subject, name).as_f64().filter(|ms| *ms >= 0.0);
                let how = Watching {
                    path,
                    limit_ms,
                    judges: what == 3,
                    min_ms: pause("minDelay"),
                    max_ms: pause("maxDelay"),
                };
                machine.watch(&text(&get(subject, "id")), &how)
            }
            5 => machine.list(filters(subject)),
            _ => {
                let list = subject.as_f64().unwrap_or_default();
                machine.page(list as u32, limit_ms).unwrap_or(0)
            }
        })
    }

    /// Tells what happened (see `TELL` of `shell.js`) to the call, list, question or request of that number.
    pub fn tell(
        &mut self,
        at_ms: f64,
        clock_ms: f64,
        what: u32,
        number: u32,
        value: &JsValue,
        head: &Array,
    ) {
        let machine = &mut self.machine;
        machine.at(at_ms, clock_ms);
        match what {
            0 => machine.tick(),
            1 => machine.abandon(number),
            2 => machine.close(number),
            3 => {
                let grant = read_grant(&to_value(value)).map_err(GrantFailure::Unusable);
                machine.granted(number, grant);
            }
            4 => machine.granted(number, Err(GrantFailure::Thrown(value.clone()))),
            5 => machine.failed(
                number,
                SendFailure {
                    message: text(&head.get(0)),
                    cause: Some(value.clone()),
                },
            ),
            // What was read of a body is an answer, a refusal or the `DecodeError` that reading it threw.
            kind => machine.answered(
                number,
                Response {
                    status: head.get(0).as_f64().unwrap_or_default() as u16,
                    date: text(&head.get(1)),
                    retry_after: text(&head.get(2)),
                    request_id: text(&head.get(3)),
                    trace_id: text(&head.get(4)),
                    body: answer::read(value, kind - 6),
                },
            ),
        }
    }

    /// What is to be done (see `actions.rs`), and last the instant at which time is to be told, infinite for never.
    pub fn actions(&mut self) -> Array {
        let rows = Array::new();
        for action in self.machine.actions() {
            actions::add(&rows, action);
        }
        let wake = self.machine.wake_at().unwrap_or(f64::INFINITY);
        rows.push(&JsValue::from_f64(wake));
        rows
    }
}

fn filters(options: &JsValue) -> Filters {
    let mut filters = Filters::default();
    for name in Filters::TEXTS {
        let text = text(&get(options, name));
        if !text.is_empty() {
            filters.texts.push((name, text));
        }
    }
    filters.size = get(options, "size").as_f64().map(|size| size as u32);
    let states = get(options, "states")
        .dyn_into::<Array>()
        .unwrap_or_default();
    for index in 0..states.length() {
        filters.states.push(text(&states.get(index)));
    }
    filters
}

/// A job checked, completed and encoded.
fn submission(
    config: &Config,
    job: &JsValue,
    mark: Option<Mark>,
) -> Result<Submission, Vec<Issue>> {
    let mut job = to_value(job);
    let mut issues = validate(&job, true);
    issues.retain(|issue| issue.severity == Severity::Error);
    if !issues.is_empty() {
        return Err(issues);
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
        tags: tags(&mut job),
        body,
        mark,
    })
}
