//! The client core as the shell of the package drives it (`shell.js`). Private to the package.
//!
//! Nothing here waits: each function tells the machine something, or asks what it wants. Arguments are numbers and
//! texts; `undefined` stands for what is not given.

use super::actions;
use super::answer;
use super::convert::{get, text, to_value};
use super::errors;
use crate::auth::read_grant;
use crate::client::{Config, GrantFailure, Machine, Mark, Response, SendFailure, Submission};
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

    /// What time it is: by a clock that never goes back, and by the local one.
    pub fn at(&mut self, at_ms: f64, clock_ms: f64) {
        self.machine.at(at_ms, clock_ms);
    }

    /// Begins to submit a job of one operation or several; its ticket. `mark` has 22 unguessable bytes where the
    /// submit must not happen twice.
    pub fn submit(
        &mut self,
        job: &JsValue,
        mark: &[u8],
        limit_ms: Option<f64>,
    ) -> Result<u32, JsValue> {
        let mark = mark.try_into().ok().map(Mark::new);
        let submission = submission(self.machine.config(), job, mark)
            .map_err(|issues| errors::validation(&issues))?;
        Ok(self.machine.submit(submission, limit_ms))
    }

    /// Begins to describe jobs.
    pub fn describe(&mut self, ids: &Array, tag: &str, limit_ms: Option<f64>) -> u32 {
        let ids = ids.iter().map(|id| text(&id)).collect();
        self.machine.describe(ids, path(tag), limit_ms)
    }

    /// Begins to cancel a job.
    pub fn cancel(&mut self, id: &str, tag: &str, limit_ms: Option<f64>) -> u32 {
        self.machine.cancel(id, path(tag), limit_ms)
    }

    /// Begins to wait for a job. A wait that `judges` ends in an error when the job ends without success.
    pub fn watch(&mut self, id: &str, tag: &str, limit_ms: Option<f64>, judges: bool) -> u32 {
        self.machine.watch(id, path(tag), limit_ms, judges)
    }

    /// Begins a list; its number.
    pub fn list(&mut self, options: &JsValue) -> u32 {
        let member = |name| Some(text(&get(options, name))).filter(|text| !text.is_empty());
        let states = get(options, "states")
            .dyn_into::<Array>()
            .unwrap_or_default();
        self.machine.list(Filters {
            tag: member("tag"),
            queue_id: member("queueId"),
            queue_type: member("queueType"),
            order_by_time: member("orderByTime"),
            size: get(options, "size").as_f64().map(|size| size as u32),
            states: states.iter().map(|state| text(&state)).collect(),
            start_creation_time: member("startCreationTime"),
            end_creation_time: member("endCreationTime"),
            workflow_id: member("workflowId"),
            inventory_trigger_job_id: member("inventoryTriggerJobId"),
            input_object: member("inputObject"),
            next_token: member("nextToken"),
        })
    }

    /// Begins to read the next page of a list; 0 after the last.
    pub fn page(&mut self, list: u32, limit_ms: Option<f64>) -> u32 {
        self.machine.page(list, limit_ms).unwrap_or(0)
    }

    /// Forgets a list.
    pub fn close(&mut self, list: u32) {
        self.machine.close(list);
    }

    /// Gives up what goes under that ticket.
    pub fn abandon(&mut self, ticket: u32) {
        self.machine.abandon(ticket);
    }

    /// The credentials callback has answered.
    pub fn granted(&mut self, flight: u32, given: &JsValue) {
        let grant = read_grant(&to_value(given)).map_err(GrantFailure::Unusable);
        self.machine.granted(flight, grant);
    }

    /// The credentials callback has thrown.
    pub fn refused(&mut self, flight: u32, thrown: JsValue) {
        let grant = Err(GrantFailure::Thrown(thrown));
        self.machine.granted(flight, grant);
    }

    /// The service has answered. `body` is what was read of it: an answer (`kind` 0), a refusal (1) or the
    /// `DecodeError` that reading it threw (2). `headers` are `date`, `retry-after` and the ids of request and
    /// trace.
    pub fn answered(&mut self, send: u32, status: u16, headers: &Array, body: &JsValue, kind: u32) {
        let header = |place| text(&headers.get(place));
        let response = Response {
            status,
            date: header(0),
            retry_after: header(1),
            request_id: header(2),
            trace_id: header(3),
            body: answer::read(body, kind),
        };
        self.machine.answered(send, response);
    }

    /// No complete answer came.
    pub fn failed(&mut self, send: u32, message: String, cause: JsValue) {
        let cause = Some(cause);
        self.machine.failed(send, SendFailure { message, cause });
    }

    /// Time has passed.
    pub fn tick(&mut self) {
        self.machine.tick();
    }

    /// When `tick` is due; infinite when it need not come.
    #[wasm_bindgen(js_name = wakeAt)]
    pub fn wake_at(&self) -> f64 {
        self.machine.wake_at().unwrap_or(f64::INFINITY)
    }

    /// What is to be done: see `actions.rs`.
    pub fn actions(&mut self) -> Array {
        let actions = self.machine.actions();
        actions.into_iter().map(actions::row).collect()
    }
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
        tags: tags(&job),
        body,
        mark,
    })
}

/// The path of the tag that the caller named; else the id tells.
fn path(tag: &str) -> Option<&'static str> {
    (!tag.is_empty()).then(|| endpoint(tag))
}
