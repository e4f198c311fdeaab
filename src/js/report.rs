//! Answers as `decode.ts` has made them: what the client core looks at. The objects are the package's own, and what is declared
//! as text in the tables is text there or absent.

use crate::client::{Answer, IdempotencyMark, JobReport, ReadFailure, State};
use crate::error::{DecodeError, ServiceError};
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// A body understood: one of three members is there.
    pub type Body;
    #[wasm_bindgen(method, getter)]
    fn answer(this: &Body) -> Option<JobsAnswer>;
    #[wasm_bindgen(method, getter)]
    fn refusal(this: &Body) -> Option<Refusal>;
    #[wasm_bindgen(method, getter)]
    fn unreadable(this: &Body) -> Option<Unreadable>;

    type JobsAnswer;
    #[wasm_bindgen(method, getter, js_name = JobsDetail)]
    fn jobs(this: &JobsAnswer) -> Option<Array>;
    #[wasm_bindgen(method, getter, js_name = NextToken)]
    fn next_token(this: &JobsAnswer) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = RequestId)]
    fn request_id(this: &JobsAnswer) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = WorkflowExecution)]
    fn workflow(this: &JobsAnswer) -> JsValue;

    type Job;
    #[wasm_bindgen(method, getter, js_name = JobId)]
    fn id(this: &Job) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = Tag)]
    fn tag(this: &Job) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = State)]
    fn state(this: &Job) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = Progress)]
    fn progress(this: &Job) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = Code)]
    fn code(this: &Job) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = Message)]
    fn message(this: &Job) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = Operation)]
    fn operation(this: &Job) -> Option<JobOperation>;

    type JobOperation;
    #[wasm_bindgen(method, getter, js_name = UserData)]
    fn user_data(this: &JobOperation) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = UserData)]
    fn set_user_data(this: &JobOperation, text: &str);

    type Refusal;
    #[wasm_bindgen(method, getter, js_name = Code)]
    fn refusal_code(this: &Refusal) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = Message)]
    fn refusal_message(this: &Refusal) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = Resource)]
    fn resource(this: &Refusal) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = RequestId)]
    fn refused_request_id(this: &Refusal) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = TraceId)]
    fn trace_id(this: &Refusal) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = ServerTime)]
    fn server_time(this: &Refusal) -> Option<String>;

    type Unreadable;
    #[wasm_bindgen(method, getter)]
    fn code(this: &Unreadable) -> String;
    #[wasm_bindgen(method, getter)]
    fn message(this: &Unreadable) -> String;
    #[wasm_bindgen(method, getter)]
    fn line(this: &Unreadable) -> u32;
    #[wasm_bindgen(method, getter)]
    fn column(this: &Unreadable) -> u32;
    /// How the body begins.
    #[wasm_bindgen(method, getter)]
    fn excerpt(this: &Unreadable) -> Option<String>;
}

/// What the client core is told of a body.
pub(super) fn read(body: &Body) -> Result<Answer<JsValue>, ReadFailure> {
    if let Some(answer) = body.answer() {
        return Ok(Answer {
            jobs: answer
                .jobs()
                .map_or_else(Vec::new, |jobs| jobs.iter().map(report).collect()),
            next_token: answer.next_token().unwrap_or_default(),
            request_id: answer.request_id().unwrap_or_default(),
            // Where there is none, undefined goes out as it came in.
            workflow: Some(answer.workflow()),
        });
    }
    if let Some(refusal) = body.refusal() {
        return Err(ReadFailure::Service {
            error: Box::new(ServiceError {
                status: 0,
                code: refusal.refusal_code().unwrap_or_default(),
                message: refusal.refusal_message().unwrap_or_default(),
                resource: refusal.resource().unwrap_or_default(),
                request_id: refusal.refused_request_id().unwrap_or_default(),
                trace_id: refusal.trace_id().unwrap_or_default(),
            }),
            server_time: refusal.server_time().unwrap_or_default(),
        });
    }
    let Some(unreadable) = body.unreadable() else {
        return Ok(Answer::default());
    };
    Err(ReadFailure::Decode {
        error: DecodeError {
            code: known(&unreadable.code()),
            message: unreadable.message(),
            line: unreadable.line(),
            column: unreadable.column(),
            excerpt: String::new(),
        },
        body_excerpt: unreadable.excerpt().unwrap_or_default(),
    })
}

fn report(detail: JsValue) -> JobReport<JsValue> {
    let job: &Job = detail.unchecked_ref();
    let operation = job.operation();
    let user_data = operation
        .as_ref()
        .and_then(JobOperation::user_data)
        .unwrap_or_default();
    if let (Some(operation), Some(own)) = (operation, IdempotencyMark::strip(&user_data)) {
        // The caller gets back the text that was given.
        if own.is_empty() {
            let _ = Reflect::delete_property(
                operation.unchecked_ref::<js_sys::Object>(),
                &"UserData".into(),
            );
        } else {
            operation.set_user_data(own);
        }
    }
    JobReport {
        id: job.id().unwrap_or_default(),
        tag: job.tag().unwrap_or_default(),
        state: State::parse(&job.state().unwrap_or_default()),
        progress: job
            .progress()
            .filter(|percent| (0.0..=100.0).contains(percent))
            .map(|percent| percent as u8),
        code: job.code().unwrap_or_default(),
        message: job.message().unwrap_or_default(),
        user_data,
        detail,
    }
}

/// The code of a body that cannot be read, as the core has it.
fn known(code: &str) -> &'static str {
    const CODES: [&str; 6] = [
        "doctype",
        "encoding",
        "limit",
        "root",
        "character",
        "notification",
    ];
    CODES
        .into_iter()
        .find(|known| *known == code)
        .unwrap_or("syntax")
}
