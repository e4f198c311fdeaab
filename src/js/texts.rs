//! Messages in and out through the [`memory`](super::memory).

use super::memory::with;

/// The text that came in. The buffer is wiped: keys come in there too.
pub(super) fn input(bytes: usize) -> String {
    let text = with(|memory| {
        let given = memory.scratch.get_mut(..bytes).unwrap_or_default();
        let text = given.to_vec();
        given.fill(0);
        text
    });
    String::from_utf8(text).unwrap_or_default()
}

/// Answers what came in with a text, and says whether there is one. The buffer is wiped.
pub(super) fn exchange(bytes: usize, answer: impl FnOnce(&[u8]) -> Option<String>) -> bool {
    with(|memory| {
        let question = memory.scratch.get_mut(..bytes).unwrap_or_default();
        let answer = answer(question);
        question.fill(0);
        let answered = answer.is_some();
        memory.arena = answer.unwrap_or_default().into_bytes();
        answered
    })
}

/// Puts out a text.
pub(super) fn put(text: Vec<u8>) {
    with(|memory| memory.arena = text);
}
