//! Whether a decoded payload is what the tables promise: lists are lists, numbers are numbers, and the
//! Operation is that of the job's own tag, wherever in the document the tag stood.

use wanxiang_jobs::jobs::find;
use wanxiang_jobs::schema::{Kind, Shape};
use wanxiang_jobs::shapes::{JOB_DETAIL, OPERATION};
use wanxiang_jobs::value::Value;

/// Fails at the first member that is something else than its shape says.
pub fn assert_typed(value: &Value, shape: &'static Shape, path: &str) {
    let Value::Map(members) = value else {
        panic!("{path} is {value:?}");
    };
    for (name, value) in members.iter().filter(|(name, _)| name != "$extra") {
        let path = format!("{path}.{name}");
        let Some(member) = shape.find(name.as_bytes()) else {
            let foreign = shape
                .base
                .is_some_and(|base| std::ptr::eq(base, &OPERATION));
            assert!(shape.is_open() || foreign, "{path} is in no table");
            continue;
        };
        let mut inner = member.kind;
        if std::ptr::eq(shape, &JOB_DETAIL) && name == "Operation" {
            inner = Kind::Shape(operation(members));
        }
        match (member.is_list(), value) {
            (true, Value::List(items)) => items.iter().for_each(|item| single(item, inner, &path)),
            (true, value) => panic!("{path} is no list: {value:?}"),
            (false, value) => single(value, inner, &path),
        }
    }
}

fn operation(detail: &[(String, Value)]) -> &'static Shape {
    let tag = detail.iter().find(|(name, _)| name == "Tag");
    let job = tag.and_then(|(_, tag)| find(tag.as_text().unwrap()));
    job.unwrap_or_else(|| panic!("no tag in {detail:?}"))
        .operation
}

fn single(value: &Value, kind: Kind, path: &str) {
    match (kind, value) {
        (Kind::Shape(shape), value) => assert_typed(value, shape, path),
        (Kind::Integer | Kind::Number, Value::Number(text)) => {
            assert!(text.parse::<f64>().is_ok(), "{path} is the number {text:?}");
        }
        (Kind::Boolean, Value::Boolean(_)) | (Kind::Text | Kind::OneOf(_), Value::Text(_)) => {}
        _ => panic!("{path} is {value:?}"),
    }
}
