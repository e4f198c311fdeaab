//! One document through the reader, through the reader without its path for plain leaves, and through the scanner of 0.1.0.

use super::scanner;
use wanxiang_jobs::decode::{Fault, Limits, TreeSink};
use wanxiang_jobs::schema::{Role, Shape};
use wanxiang_jobs::tables::tables;
use wanxiang_jobs::value::Value;
use wanxiang_jobs::xml::{Token, Tokens, check_encoding, read, read_in_pieces};

pub type Verdict = Result<(), (&'static str, String, usize)>;
pub type Outcome = Result<Value, (&'static str, String, usize)>;

fn refusal(fault: Fault) -> (&'static str, String, usize) {
    (fault.code, fault.message.into_owned(), fault.at)
}

pub fn verdict(document: &[u8]) -> Verdict {
    let scan = || {
        check_encoding(document)?;
        let mut tokens = Tokens::new(document)?;
        while tokens.token()? != Token::End {}
        Ok(())
    };
    scan().map_err(|fault: Box<Fault>| refusal(*fault))
}

pub fn verdict_of_scanner(document: &[u8]) -> Verdict {
    let scan = || {
        scanner::check_encoding(document)?;
        let mut scanner = scanner::Scanner::new(document)?;
        while scanner.token()? != scanner::Token::End {}
        Ok(())
    };
    scan().map_err(|fault: Box<Fault>| refusal(*fault))
}

fn roots() -> [(&'static str, &'static Shape); 2] {
    [("Response", tables().response), ("Error", tables().error)]
}

fn outcome(read: impl FnOnce() -> Result<Value, Box<Fault>>) -> Outcome {
    read().map_err(|fault| refusal(*fault))
}

/// What all three ways to read make of a document; they must agree.
pub fn compare(document: &[u8], limits: Limits, what: &dyn Fn() -> String) {
    assert_eq!(
        verdict(document),
        verdict_of_scanner(document),
        "{}",
        what()
    );
    if std::str::from_utf8(document).is_err() {
        return;
    }
    let mut is_refusal = false;
    let whole = outcome(|| {
        let (sink, shape, _) = read(document, &roots(), limits, TreeSink::new)?;
        is_refusal = shape.role == Role::Error;
        Ok(sink.finish())
    });
    let pieces = outcome(|| {
        Ok(read_in_pieces(document, &roots(), limits, TreeSink::new)?
            .0
            .finish())
    });
    assert_eq!(whole, pieces, "{}", what());
    // The code of a refusal is worth having although its document is broken: see `src/xml/rescue.rs`.
    if let (Ok(rescued), true, Err(_)) = (&whole, is_refusal, verdict(document)) {
        let code = rescued.get("Code").and_then(Value::as_text);
        assert!(code.is_some_and(|code| !code.is_empty()), "{}", what());
        return;
    }
    let scanned = outcome(|| {
        Ok(
            scanner::read::read(document, &roots(), limits, TreeSink::new)?
                .0
                .finish(),
        )
    });
    assert_eq!(whole, scanned, "{}", what());
}
