//! The client core as the package drives it: a method to begin each kind of call, [`poll`](ClientCore::poll) for what a call
//! needs next, and one to tell each thing that can come of that. `call.ts` is the loop around it.

use super::credentials;
use super::errors::issues;
use super::http;
use super::members::Members;
use super::memory::take_text;
use super::options;
use super::step;
use crate::client::{
    CallId, ClientState, Config, CredentialFailure, IdempotencyMark, SendFailure, Submission,
};
use crate::error::{Issue, Severity};
use crate::json_value;
use crate::operations::endpoint;
use crate::request::{fill_output, rewrite_user_data, tags};
use crate::validate::{Allow, validate};
use crate::value::Value;
use crate::xml;
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A client; lives as long as the `CiClient` around it.
#[wasm_bindgen]
pub struct ClientCore {
    state: ClientState<JsValue, JsValue>,
}

#[wasm_bindgen]
impl ClientCore {
    /// A client of these settings; throws the issues if they are wrong. `seed` makes its jitter differ from others'.
    #[wasm_bindgen(constructor)]
    pub fn new(settings: &Members, seed: u32) -> Result<ClientCore, JsValue> {
        let endpoint = settings.text_if_there("endpoint");
        let mut config = Config::new(
            &settings.text("bucket"),
            &settings.text("region"),
            endpoint.as_deref(),
        )
        .map_err(|found| issues(&found))?;
        options::configure(&mut config, settings);
        Ok(ClientCore {
            state: ClientState::new(config, seed),
        })
    }

    /// What time it is, said before everything else: `at` never goes back, `clock` is milliseconds since 1970 by the local
    /// clock.
    #[wasm_bindgen(js_name = setTime)]
    pub fn set_time(&mut self, at: f64, clock: f64) {
        self.state.set_time(at, clock);
    }

    /// Begins to submit the job in the first `bytes` of the scratch buffer; throws its issues. With 22 unguessable
    /// characters, of which six bits count, it happens at most once. `sent_at` is the `signedFrom` of the first request that
    /// an instance which has been lost sent: then the job is looked for first.
    pub fn submit(
        &mut self,
        bytes: usize,
        allow_missing: bool,
        mark: Option<String>,
        sent_at: Option<f64>,
        timeout: Option<f64>,
    ) -> Result<CallId, JsValue> {
        let mark = mark
            .and_then(|random| random.as_bytes().try_into().ok())
            .map(IdempotencyMark::new);
        let job = json_value::read(&take_text(bytes));
        let mut submission = submission(self.state.config(), job, mark, allow_missing)
            .map_err(|found| issues(&found))?;
        submission.sent_at_s = sent_at.map(|second| second as u64);
        Ok(self.state.submit(submission, timeout))
    }

    /// Begins to describe jobs, in the family of a tag or in those that their ids tell.
    pub fn describe(&mut self, ids: &Array, tag: Option<String>, timeout: Option<f64>) -> CallId {
        let path = tag.map(|tag| endpoint(&tag));
        self.state.describe(options::texts(ids), path, timeout)
    }

    /// Begins to cancel a job.
    pub fn cancel(&mut self, id: &str, tag: Option<String>, timeout: Option<f64>) -> CallId {
        self.state
            .cancel(id, tag.map(|tag| endpoint(&tag)), timeout)
    }

    /// Begins to describe a run of a workflow.
    #[wasm_bindgen(js_name = describeWorkflow)]
    pub fn describe_workflow(&mut self, run_id: &str, timeout: Option<f64>) -> CallId {
        self.state.describe_workflow(run_id, timeout)
    }

    /// Begins to wait for a job's end; that it ended without success is an error.
    #[wasm_bindgen(js_name = waitFor)]
    pub fn wait_for(&mut self, id: &str, settings: &Members) -> CallId {
        self.state.wait(id, &options::wait_options(settings, true))
    }

    /// Begins to watch a job to its end, whatever that is.
    pub fn watch(&mut self, id: &str, settings: &Members) -> CallId {
        self.state.wait(id, &options::wait_options(settings, false))
    }

    /// Begins a list; its number.
    pub fn list(&mut self, settings: &Members) -> u32 {
        self.state.list(options::filters(settings))
    }

    /// Begins to read the next page of a list; nothing after the last.
    #[wasm_bindgen(js_name = nextPage)]
    pub fn next_page(&mut self, list: u32, timeout: Option<f64>) -> Option<CallId> {
        self.state.next_page(list, timeout)
    }

    /// Forgets a list.
    #[wasm_bindgen(js_name = closeList)]
    pub fn close_list(&mut self, list: u32) {
        self.state.close_list(list);
    }

    /// What a call needs next, as an object: see [`step`].
    pub fn poll(&mut self, call: CallId) -> JsValue {
        loop {
            if let Some(step) = step::step(self.state.poll_output(call)) {
                return step;
            }
            let message = "a header of the request has a character that no header can have";
            self.state.handle_failure(
                call,
                SendFailure {
                    message: message.to_owned(),
                    cause: None,
                },
            );
        }
    }

    /// What happened in a call and was not told yet, as a list of events.
    #[wasm_bindgen(js_name = takeEvents)]
    pub fn take_events(&mut self, call: CallId) -> JsValue {
        step::events(&self.state.take_events(call))
    }

    /// The calls that sleep and that something concerns which just became known.
    #[wasm_bindgen(js_name = takeWoken)]
    pub fn take_woken(&mut self) -> Vec<CallId> {
        self.state.take_woken()
    }

    /// The request of a call was answered, and this is its body.
    #[wasm_bindgen(js_name = handleResponse)]
    pub fn handle_response(&mut self, call: CallId, response: web_sys::Response, body: &Members) {
        let response = http::response(response, body);
        self.state.handle_response(call, response);
    }

    /// The request of a call got no complete answer; `cause` is what the platform threw.
    #[wasm_bindgen(js_name = handleFailure)]
    pub fn handle_failure(&mut self, call: CallId, message: String, cause: JsValue) {
        let cause = Some(cause).filter(|cause| !cause.is_undefined());
        self.state
            .handle_failure(call, SendFailure { message, cause });
    }

    /// The credentials callback has answered, with a plain copy of this.
    #[wasm_bindgen(js_name = handleCredentials)]
    pub fn handle_credentials(&mut self, call: CallId, answer: &JsValue) {
        self.state
            .handle_credentials(call, credentials::answer(answer));
    }

    /// The credentials callback has thrown.
    #[wasm_bindgen(js_name = handleCredentialsThrown)]
    pub fn handle_credentials_thrown(&mut self, call: CallId, thrown: JsValue) {
        self.state
            .handle_credentials(call, Err(CredentialFailure::Thrown(thrown)));
    }

    /// The limit of the step that a call is at has passed.
    #[wasm_bindgen(js_name = handleTimeout)]
    pub fn handle_timeout(&mut self, call: CallId) {
        self.state.handle_timeout(call);
    }

    /// A sign of life of a call that waits for an answer.
    pub fn renew(&mut self, call: CallId) {
        self.state.renew(call);
    }

    /// Gives a call up.
    pub fn abandon(&mut self, call: CallId) {
        self.state.abandon(call);
    }
}

/// A job checked, completed and encoded.
fn submission(
    config: &Config,
    mut job: Value,
    mark: Option<IdempotencyMark>,
    allow_missing: bool,
) -> Result<Submission, Vec<Issue>> {
    // Unknown members are the builders' business; what no document can hold is refused here too.
    let allow = Allow {
        unknown: true,
        missing: allow_missing,
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
        sent_at_s: None,
    })
}
