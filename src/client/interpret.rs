//! What an HTTP answer means: an [`Answer`], or the error that it is.

use super::error::{CallError, ErrorKind};
use super::job::Answer;
use super::protocol::{ReadFailure, Response};
use crate::error::ServiceError;
use crate::find::{joined, pieces};
use crate::http::{Method, parse_date};

/// An answer, or the error that it is and what the service holds to be the time.
pub(super) type Interpreted<D, T> = Result<Box<Answer<D>>, (Box<CallError<D, T>>, Option<f64>)>;

/// Characters of an unreadable body that an error shows.
const EXCERPT: usize = 300;

/// Interprets the answer to a request of that method. `token` went with the request, and must not come back in an error.
pub(super) fn interpret<D, T>(
    method: Method,
    token: &str,
    response: &mut Response<D>,
) -> Interpreted<D, T> {
    let status = response.status;
    let fine = (200..300).contains(&status);
    let (mut error, server_time) =
        match std::mem::replace(&mut response.body, Ok(Answer::default())) {
            // A cancel is answered with no body that matters.
            _ if fine && method == Method::Put => return Ok(Box::default()),
            Ok(mut answer) if fine => {
                answer.jobs.retain(|job| !job.id.is_empty());
                return Ok(Box::new(answer));
            }
            Err(ReadFailure::Decode {
                error,
                body_excerpt,
            }) => {
                let body_excerpt = excerpt(&body_excerpt, token);
                if fine {
                    let kind = ErrorKind::Decode {
                        status,
                        error,
                        body_excerpt,
                    };
                    return Err((CallError::new(kind), None));
                }
                // An error page of something before the service: it is all that tells what stands in the way.
                let mut error = Box::<ServiceError>::default();
                error.message = body_excerpt;
                (error, String::new())
            }
            Err(ReadFailure::Service {
                mut error,
                server_time,
            }) => {
                for text in [&mut error.message, &mut error.resource, &mut error.code] {
                    *text = masked(text, token);
                }
                (error, server_time)
            }
            Ok(_) => (Box::default(), String::new()),
        };
    error.status = status;
    if error.request_id.is_empty() {
        error.request_id.push_str(&response.request_id);
    }
    if error.trace_id.is_empty() {
        error.trace_id.push_str(&response.trace_id);
    }
    let time = parse_date(&server_time).or_else(|| parse_date(&response.date));
    Err((CallError::new(ErrorKind::Service(error)), time))
}

/// The beginning of a body in one line, [`masked`].
fn excerpt(body: &str, token: &str) -> String {
    let words: Vec<&str> = body.split_whitespace().collect();
    masked(&joined(&words, " "), token)
        .chars()
        .take(EXCERPT)
        .collect()
}

/// A text without the token and without any signature: services and proxies like to show the request that they refuse.
fn masked(text: &str, token: &str) -> String {
    const SIGNATURE: &str = "q-signature";
    let mut text = text.to_owned();
    if !token.is_empty() {
        text = joined(&pieces(&text, token), "***");
        text = joined(&pieces(&text, token.get(..16).unwrap_or(token)), "***");
    }
    let mut parts = pieces(&text, SIGNATURE).into_iter();
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // What separates the name from the value, the value itself, and what follows.
        let value = part
            .find(|c: char| c.is_ascii_hexdigit())
            .unwrap_or(part.len());
        let (before, rest) = part.split_at_checked(value).unwrap_or((part, ""));
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
        shown.push_str(SIGNATURE);
        shown.push_str(before);
        shown.push_str("***");
        shown.push_str(rest);
    }
    shown
}
