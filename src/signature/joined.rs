//! A request to sign as one text: strings that cross the border one at a time cost more than the signature.

use super::percent::push_path;
use super::{Coverage, Message, Pair, Signature, TOKEN, UrlForm, Window, presign, sign};
use std::borrow::Cow;

/// A request taken apart, and what it is signed with.
pub struct Joined<'a> {
    covered: &'a str,
    message: [&'a str; 2],
    id: &'a str,
    key: &'a str,
    token: &'a str,
    window: Window,
    parameters: usize,
    pairs: Vec<Pair<'a>>,
}

impl<'a> Joined<'a> {
    /// The parts of a text are ended by NUL: which headers to sign (`*` for what the official Go SDK signs, else names joined by
    /// blanks), method, path, id, key, token, start, end, names and values of so many parameters, names and values of headers. `count` is
    /// the number of parts: a NUL inside one would shift the others, and then there is no answer.
    pub fn read(text: &'a str, count: usize, parameters: usize) -> Option<Self> {
        let mut rest = Some(text);
        let mut next = || next_part(&mut rest);
        let [covered, method, path, id, key, token] =
            [next()?, next()?, next()?, next()?, next()?, next()?];
        let window = Window {
            start: next()?.parse().ok()?,
            end: next()?.parse().ok()?,
        };
        let mut pairs = Vec::with_capacity(count / 2);
        while let Some(name) = next() {
            pairs.push([name, next()?]);
        }
        (8 + 2 * pairs.len() == count && parameters <= pairs.len()).then_some(Joined {
            covered,
            message: [method, path],
            id,
            key,
            token,
            window,
            parameters,
            pairs,
        })
    }

    /// Its signature. A token is signed as a header.
    pub fn sign(&self) -> Signature {
        let message = self.message();
        let mut headers = Cow::Borrowed(message.headers);
        if !self.token.is_empty() && !headers.iter().any(|&[name, _]| name == TOKEN) {
            headers.to_mut().push([TOKEN, self.token]);
        }
        let message = Message {
            headers: &headers,
            ..message
        };
        self.covering(|coverage| sign(message, self.id, self.key, self.window, coverage))
    }

    /// Its address, which begins with `origin`, with the signature in the query.
    pub fn presign(&self, origin: &str, form: UrlForm) -> String {
        let message = self.message();
        let mut url = origin.to_owned();
        push_path(&mut url, message.path);
        url.push('?');
        url += &self.covering(|coverage| {
            let Joined {
                id,
                key,
                token,
                window,
                ..
            } = *self;
            presign(message, id, key, token, window, coverage, form)
        });
        url
    }

    fn message(&self) -> Message<'_> {
        let [method, path] = self.message;
        let (query, headers) = self
            .pairs
            .split_at_checked(self.parameters)
            .unwrap_or_default();
        Message {
            method,
            path,
            query,
            headers,
        }
    }

    fn covering<R>(&self, work: impl FnOnce(Coverage<'_>) -> R) -> R {
        if self.covered == "*" {
            return work(Coverage::Official);
        }
        let named: Vec<&str> = self.covered.split(' ').collect();
        work(Coverage::Named(&named))
    }
}

/// What stands before the next NUL, or before the end. Most parts are short: looking at each byte is faster than the search of the
/// standard library, and the function is called too often to stand everywhere.
#[inline(never)]
fn next_part<'a>(rest: &mut Option<&'a str>) -> Option<&'a str> {
    let text = (*rest)?;
    let end = text.bytes().position(|byte| byte == 0);
    let (part, behind) = text.split_at_checked(end.unwrap_or(text.len()))?;
    *rest = end.and_then(|_| behind.get(1..));
    Some(part)
}
