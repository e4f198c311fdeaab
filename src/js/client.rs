//! The client core as `client.js` of the package drives it. The classes here are its private matter.

use super::abort::{Aborted, Thrower};
use super::convert::{get, set, text, to_js, to_value};
use super::errors;
use super::host::JsHost;
use crate::client::{Client, Config, Cursor, JobReport, Limits, Submission, Watch};
use crate::error::{Issue, Severity};
use crate::operations::{Filters, endpoint};
use crate::request::{fill_output, rewrite_user_data, tags};
use crate::validate::validate;
use crate::xml;
use js_sys::{Array, Function, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

type Outcome = Result<JsValue, JsValue>;

/// A client; lives as long as the `CiClient` around it.
#[wasm_bindgen]
pub struct Core {
    client: Client<JsHost>,
}

#[wasm_bindgen]
impl Core {
    /// From the options of `CiClient`.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> Result<Core, JsValue> {
        let member = |name| text(&get(options, name));
        let endpoint = member("endpoint");
        let endpoint = Some(endpoint.as_str()).filter(|address| !address.is_empty());
        let mut config = Config::new(&member("bucket"), &member("region"), endpoint)
            .map_err(|issues| errors::validation(&issues))?;
        let number = |from: &JsValue, name, into: &mut f64| {
            if let Some(value) = get(from, name).as_f64() {
                *into = value;
            }
        };
        number(options, "timeout", &mut config.attempt_timeout_ms);
        let retry = get(options, "retry");
        if let Some(attempts) = get(&retry, "attempts").as_f64() {
            config.retry.attempts = attempts as u32;
        }
        number(&retry, "maxDelay", &mut config.retry.cap_ms);
        number(&retry, "baseDelay", &mut config.retry.base_ms);
        let wait = get(options, "wait");
        number(&wait, "minDelay", &mut config.wait.min_ms);
        number(&wait, "maxDelay", &mut config.wait.max_ms);
        number(&wait, "timeout", &mut config.wait.timeout_ms);
        config.keys_per_scope = get(options, "keysPerScope").is_truthy();
        let host = JsHost {
            fetch: get(options, "fetch"),
            credentials: get(options, "credentials"),
            clock: get(options, "clock"),
            on_event: get(options, "onEvent"),
        };
        Ok(Core {
            client: Client::new(host, config),
        })
    }

    /// Submits a job of one operation or several; a list of details.
    pub async fn submit(&self, job: JsValue, options: JsValue) -> Outcome {
        let mut job = to_value(&job);
        let mut issues = validate(&job, true);
        issues.retain(|issue| issue.severity == Severity::Error);
        if !issues.is_empty() {
            return Err(errors::validation(&issues));
        }
        let refused = |issue: Issue| errors::validation(&[issue]);
        let config = self.client.config();
        fill_output(&mut job, &config.bucket, &config.region);
        let mark = get(&options, "once")
            .is_truthy()
            .then(|| self.client.mark());
        if let Some(mark) = &mark {
            rewrite_user_data(&mut job, |place, own, path| {
                mark.user_data(place, own, path)
            })
            .map_err(refused)?;
        }
        let submission = Submission {
            tags: tags(&job),
            body: xml::encode(&job).map_err(refused)?,
            mark,
        };
        let limits = limits(&options).0;
        let jobs = self
            .client
            .submit(submission, limits)
            .await
            .map_err(errors::call)?;
        Ok(details(jobs).into())
    }

    /// Describes jobs: `{ jobs, missing }`.
    pub async fn describe(&self, ids: JsValue, options: JsValue) -> Outcome {
        let ids: Vec<String> = Array::from(&ids).iter().map(|id| text(&id)).collect();
        let limits = limits(&options).0;
        let answer = self
            .client
            .describe(&ids, path(&options), limits)
            .await
            .map_err(errors::call)?;
        let object = Object::new();
        set(&object, "jobs", &details(answer.jobs));
        set(&object, "missing", &to_js(&answer.missing));
        Ok(object.into())
    }

    /// Cancels a job.
    pub async fn cancel(&self, id: String, options: JsValue) -> Result<(), JsValue> {
        let limits = limits(&options).0;
        self.client
            .cancel(&id, path(&options), limits)
            .await
            .map_err(errors::call)
    }

    /// Waits for the end of a job; its detail.
    pub async fn wait(&self, id: String, options: JsValue) -> Outcome {
        let (limits, thrower) = limits(&options);
        let progress = get(&options, "onProgress");
        let on_change = |report: &JobReport<JsValue>| tell(&progress, report, &thrower);
        let path = path(&options);
        let report = self
            .client
            .wait(&id, path, limits, &on_change)
            .await
            .map_err(errors::call)?;
        Ok(report.detail)
    }

    /// Begins to watch a job.
    pub fn watch(&self, id: &str, options: &JsValue) -> Result<Watching, JsValue> {
        let (limits, _) = limits(options);
        let watch = self
            .client
            .watch(id, path(options), limits.timeout_ms)
            .map_err(errors::call)?;
        Ok(Watching { watch, limits })
    }

    /// Begins a list.
    pub fn list(&self, options: &JsValue) -> Pages {
        let member = |name| Some(text(&get(options, name))).filter(|text| !text.is_empty());
        let states = get(options, "states")
            .dyn_into::<Array>()
            .unwrap_or_default();
        let filters = Filters {
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
        };
        Pages {
            client: self.client.clone(),
            cursor: Cursor::new(filters),
            options: options.clone(),
        }
    }
}

/// A watch under way. Freed by `client.js` when the loop around it is left.
#[wasm_bindgen]
pub struct Watching {
    watch: Watch<JsHost>,
    limits: Limits<JsValue>,
}

#[wasm_bindgen]
impl Watching {
    /// The next change; `undefined` after the last.
    pub async fn next(&mut self) -> Outcome {
        match self.watch.next(self.limits.abort.as_mut()).await {
            None => Ok(JsValue::UNDEFINED),
            Some(Ok(report)) => Ok(report.detail),
            Some(Err(error)) => Err(errors::call(error)),
        }
    }
}

/// A list under way.
#[wasm_bindgen]
pub struct Pages {
    client: Client<JsHost>,
    cursor: Cursor,
    options: JsValue,
}

#[wasm_bindgen]
impl Pages {
    /// The next page; `undefined` after the last.
    pub async fn next(&mut self) -> Outcome {
        match self
            .cursor
            .next_within(&self.client, limits(&self.options).0)
            .await
        {
            None => Ok(JsValue::UNDEFINED),
            Some(Err(error)) => Err(errors::call(error)),
            Some(Ok(answer)) => {
                let object = Object::new();
                let (token, id) = (answer.next_token, answer.request_id);
                set(&object, "JobsDetail", &details(answer.jobs));
                for (name, value) in [("NextToken", token), ("RequestId", id)] {
                    if !value.is_empty() {
                        set(&object, name, &JsValue::from_str(&value));
                    }
                }
                Ok(object.into())
            }
        }
    }
}

/// Signal and time limit of a call, and how a callback of the caller ends it.
fn limits(options: &JsValue) -> (Limits<JsValue>, Thrower) {
    let aborted = Aborted::new(get(options, "signal").dyn_into().ok());
    let thrower = aborted.thrower();
    let timeout_ms = get(options, "timeout").as_f64();
    (
        Limits {
            abort: Some(Box::pin(aborted)),
            timeout_ms,
        },
        thrower,
    )
}

/// The path of the tag that the caller named; else the id tells.
fn path(options: &JsValue) -> Option<&'static str> {
    let tag = text(&get(options, "tag"));
    if tag.is_empty() {
        None
    } else {
        Some(endpoint(&tag))
    }
}

fn tell(progress: &JsValue, report: &JobReport<JsValue>, thrower: &Thrower) {
    if report.progress.is_some()
        && let Some(tell) = progress.dyn_ref::<Function>()
        && let Err(thrown) = tell.call1(&JsValue::UNDEFINED, &report.detail)
    {
        thrower.throw(thrown);
    }
}

fn details(jobs: Vec<JobReport<JsValue>>) -> Array {
    jobs.into_iter().map(|job| job.detail).collect()
}
