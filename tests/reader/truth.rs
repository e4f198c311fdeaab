//! A payload is what its type says, whatever came: what a member cannot hold stands in `$extra`.

use super::{UNLIMITED, read_json, read_notification, read_xml};
use serde_json::{Value as Json, json};
use wanxiang_jobs::jobs::JOBS;
use wanxiang_jobs::schema::{Kind, Member, Role, Shape};
use wanxiang_jobs::tables::{find, tables};
use wanxiang_jobs::value::Value;

fn texts(items: &[&str]) -> Value {
    Value::List(
        items
            .iter()
            .map(|text| Value::Text((*text).to_owned()))
            .collect(),
    )
}

fn empty_list() -> Value {
    Value::List(Vec::new())
}

fn empty_object() -> Value {
    Value::Map(Vec::new())
}

/// The one job of a notification in JSON.
fn job(job: &str) -> Value {
    let document = format!(r#"{{"EventName":"TaskFinish","JobsDetail":[{job}]}}"#);
    match read_notification(document).unwrap().get("JobsDetail") {
        Some(Value::List(jobs)) if jobs.len() == 1 => jobs[0].clone(),
        other => panic!("{other:?}"),
    }
}

/// The Operation of the one job of a notification in XML.
fn operation(members: &str) -> Value {
    let document = format!(
        "<Response><JobsDetail><Tag>MediaInfo</Tag><Operation>{members}</Operation></JobsDetail></Response>"
    );
    match read_notification(document).unwrap().get("JobsDetail") {
        Some(Value::List(jobs)) => jobs[0].get("Operation").unwrap().clone(),
        other => panic!("{other:?}"),
    }
}

fn at<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, name| value.get(name))
}

#[test]
fn an_empty_list_in_json_is_no_text_number_or_object() {
    let read =
        job(r#"{"JobId":"j1","Tag":"Tts","State":[],"Progress":[],"Input":[],"Operation":[]}"#);
    for name in ["State", "Progress", "Input", "Operation"] {
        assert_eq!(read.get(name), None, "{name}");
        assert_eq!(at(&read, &["$extra", name]), Some(&empty_list()), "{name}");
    }
    let read = read_notification(r#"{"EventName":[],"JobsDetail":[{"JobId":"j"}]}"#).unwrap();
    assert_eq!(
        read.get("EventName").and_then(Value::as_text),
        Some("TaskFinish")
    );
    assert_eq!(at(&read, &["$extra", "EventName"]), Some(&empty_list()));
}

#[test]
fn a_list_or_an_object_in_json_is_kept_beside_what_it_is_not() {
    let read = job(
        r#"{"JobId":["a","b"],"State":{"c":"d"},"Message":{},"Progress":[50],"Input":["e"],"Operation":[{"UserData":"f"}]}"#,
    );
    let extra = read.get("$extra").unwrap();
    assert_eq!(extra.get("JobId"), Some(&texts(&["a", "b"])));
    assert_eq!(extra.get("Progress"), Some(&texts(&["50"])));
    assert_eq!(extra.get("Input"), Some(&texts(&["e"])));
    assert_eq!(
        extra.get("Message"),
        Some(&Value::List(vec![empty_object()]))
    );
    let object =
        |name: &str, text| Value::List(vec![Value::Map(vec![(name.to_owned(), texts(&[text]))])]);
    assert_eq!(extra.get("State"), Some(&object("c", "d")));
    assert_eq!(extra.get("Operation"), Some(&object("UserData", "f")));
    let Value::Map(members) = &read else { panic!() };
    assert_eq!(members.len(), 1, "{members:?}");
    // What comes after such a list is the member, as if the list had not been there.
    assert_eq!(
        job(r#"{"State":["a"],"State":"b"}"#)
            .get("State")
            .unwrap()
            .as_text(),
        Some("b")
    );
}

#[test]
fn jobs_detail_is_always_a_list() {
    for (document, expected) in [
        (
            r#"{"EventName":"TaskFinish","JobsDetail":"{\"JobId\":\"j1\"}"}"#,
            r#"{"JobId":"j1"}"#,
        ),
        ("<Response><JobsDetail>x</JobsDetail></Response>", "x"),
        (r#"{"JobsDetail":5}"#, "5"),
    ] {
        let read = read_notification(document).unwrap();
        assert_eq!(read.get("JobsDetail"), Some(&empty_list()), "{document}");
        assert_eq!(
            at(&read, &["$extra", "JobsDetail"]).unwrap().as_text(),
            Some(expected)
        );
    }
    for document in [
        "<Response><JobsDetail/></Response>",
        "<Response><JobsDetail></JobsDetail></Response>",
        "<Response><EventName>TaskFinish</EventName></Response>",
        r#"{"EventName":"TaskFinish"}"#,
        r#"{"EventName":"TaskFinish","JobsDetail":null}"#,
        r#"{"JobsDetail":[]}"#,
        r#"{"JobsDetail":[[]]}"#,
        r#"{"JobsDetail":{}}"#,
        r#"{"JobsDetail":""}"#,
    ] {
        let read = read_notification(document).unwrap();
        assert_eq!(read.get("JobsDetail"), Some(&empty_list()), "{document}");
    }
    let answer = |document: &str| read_xml(document.as_bytes(), UNLIMITED).unwrap();
    for document in [
        "<Response/>",
        "<Response><JobsDetail/></Response>",
        "<Response><JobsDetail>x</JobsDetail></Response>",
    ] {
        assert_eq!(
            answer(document).get("JobsDetail"),
            Some(&empty_list()),
            "{document}"
        );
    }
}

#[test]
fn a_sole_empty_element_is_an_empty_list() {
    let read = operation(
        "<MediaInfo><Stream><Audio/><Subtitle></Subtitle><Video><Index>0</Index></Video></Stream></MediaInfo>\
         <WatermarkTemplateId/>",
    );
    let stream = at(&read, &["MediaInfo", "Stream"]).unwrap();
    assert_eq!(stream.get("Audio"), Some(&empty_list()));
    assert_eq!(stream.get("Subtitle"), Some(&empty_list()));
    assert!(matches!(stream.get("Video"), Some(Value::List(items)) if items.len() == 1));
    let read = read_xml(
        b"<Response><NonExistJobIds/><JobsDetail> \n </JobsDetail></Response>",
        UNLIMITED,
    );
    let read = read.unwrap();
    assert_eq!(read.get("NonExistJobIds"), Some(&empty_list()));
    assert_eq!(read.get("JobsDetail"), Some(&empty_list()));
    assert_eq!(read.get("$extra"), None);
    for json in ["[]", "[{}]", "{}", "\"\"", "[\"\"]", "null"] {
        let read = read_json(format!(r#"{{"JobsDetail":{json}}}"#).as_bytes(), UNLIMITED).unwrap();
        assert_eq!(read.get("JobsDetail"), Some(&empty_list()), "{json}");
    }
}

#[test]
fn an_empty_element_among_others_keeps_its_place() {
    let read = |xml: &str| {
        let xml = format!("<Response>{xml}</Response>");
        read_xml(xml.as_bytes(), UNLIMITED).unwrap()
    };
    for (xml, expected) in [
        (
            "<NonExistJobIds/><NonExistJobIds>a</NonExistJobIds>",
            vec!["", "a"],
        ),
        (
            "<NonExistJobIds>a</NonExistJobIds><NonExistJobIds/>",
            vec!["a", ""],
        ),
        ("<NonExistJobIds/><NonExistJobIds/>", vec!["", ""]),
        (
            "<NonExistJobIds/><NonExistJobIds/><NonExistJobIds>a</NonExistJobIds>",
            vec!["", "", "a"],
        ),
        ("<NonExistJobIds> </NonExistJobIds>", vec![" "]),
        (
            "<NonExistJobIds/><NextToken>t</NextToken><NonExistJobIds>a</NonExistJobIds>",
            vec!["", "a"],
        ),
    ] {
        assert_eq!(
            read(xml).get("NonExistJobIds"),
            Some(&texts(&expected)),
            "{xml}"
        );
    }
    let jobs = |xml: &str| match read(xml).get("JobsDetail") {
        Some(Value::List(jobs)) => jobs.clone(),
        other => panic!("{other:?}"),
    };
    let found =
        jobs("<JobsDetail/><JobsDetail><JobId>a</JobId><Workflow/></JobsDetail><JobsDetail/>");
    assert_eq!(found.len(), 3);
    assert_eq!((&found[0], &found[2]), (&empty_object(), &empty_object()));
    assert_eq!(found[1].get("JobId").unwrap().as_text(), Some("a"));
    assert_eq!(found[1].get("Workflow"), Some(&empty_list()));
    // One that waits in an inner object is not taken for the outer's, nor for the next object's.
    let found = jobs(
        "<JobsDetail><Workflow/></JobsDetail><JobsDetail><Workflow><RunId>r</RunId></Workflow></JobsDetail>",
    );
    assert_eq!(found[0].get("Workflow"), Some(&empty_list()));
    assert!(matches!(found[1].get("Workflow"), Some(Value::List(items)) if items.len() == 1));
}

#[test]
fn the_tag_of_a_later_job_is_found_behind_empty_ones() {
    let xml = "<Response><JobsDetail/><JobsDetail><Operation><Output><Object>o</Object></Output></Operation><Tag>Segment</Tag></JobsDetail></Response>";
    let read = read_xml(xml.as_bytes(), UNLIMITED).unwrap();
    let Some(Value::List(jobs)) = read.get("JobsDetail") else {
        panic!()
    };
    let output = at(&jobs[1], &["Operation", "Output", "Object"]);
    assert_eq!(output.and_then(Value::as_text), Some("o"), "{jobs:?}");
}

/// Whether every member is declared and is what it is declared as.
fn conforms(value: &Value, shape: &'static Shape, tag: Option<&str>) -> Result<(), String> {
    let Value::Map(members) = value else {
        return Err(format!("{value:?} for {}", shape.name));
    };
    let own = match shape.role {
        Role::Operation => tag
            .and_then(find)
            .map_or(tables().any_operation, |job| job.operation),
        _ => shape,
    };
    let tag = value.get("Tag").and_then(Value::as_text).or(tag);
    for (name, value) in members.iter().filter(|(name, _)| name != "$extra") {
        if own.is_open() {
            fits(value, &Member::of(Kind::Text), tag)?;
            continue;
        }
        let member = own
            .find(name.as_bytes())
            .or(tables().any_operation.find(name.as_bytes()));
        let member = member.ok_or(format!("{name} is not declared"))?;
        match (member.is_list(), value) {
            (true, Value::List(items)) => {
                items.iter().try_for_each(|item| fits(item, member, tag))?
            }
            (true, other) => return Err(format!("{name} is {other:?}")),
            _ => fits(value, member, tag).map_err(|error| format!("{name}: {error}"))?,
        }
    }
    Ok(())
}

fn fits(value: &Value, member: &Member, tag: Option<&str>) -> Result<(), String> {
    match (member.kind, value) {
        (Kind::Text | Kind::OneOf(_), Value::Text(_)) => Ok(()),
        (Kind::Integer | Kind::Number, Value::Number(_)) => Ok(()),
        (Kind::Boolean, Value::Boolean(_)) => Ok(()),
        (Kind::Shape(shape), Value::Map(_)) => conforms(value, shape, tag),
        _ => Err(format!("{value:?} is no {:?}", member.kind)),
    }
}

/// Every text of a payload, wherever it stands.
fn leaves(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Map(members) => members.iter().for_each(|(_, value)| leaves(value, found)),
        Value::List(items) => items.iter().for_each(|item| leaves(item, found)),
        leaf => found.push(leaf.as_text().unwrap().to_owned()),
    }
}

const MARK: &str = "a mark that is nowhere else";

/// Values of every type of JSON; each that is not empty has the mark or the number 7 in it.
fn values() -> Vec<Json> {
    let scalars = [json!(MARK), json!(7), json!(true), json!(""), json!(null)];
    let mut values = scalars.to_vec();
    for inner in [json!([]), json!({})].iter().chain(&scalars) {
        values.push(json!([inner]));
        values.push(json!({ "x": inner }));
        values.push(json!([inner, MARK]));
        values.push(json!([[inner], { "x": [inner] }, 7]));
        values.push(json!({ "x": { "y": [inner, [MARK]] } }));
    }
    values.push(json!([]));
    values.push(json!({}));
    values
}

/// Tries every value under every member of a shape, inside what `around` puts around it.
fn try_members(
    shape: &'static Shape,
    depth: usize,
    around: &dyn Fn(Json) -> Json,
    tried: &mut usize,
) {
    for member in shape.all() {
        for value in values() {
            let document = around(json!({ member.name: value })).to_string();
            let read = read_notification(&document).unwrap();
            if let Err(error) = conforms(&read, tables().notification, None) {
                panic!("{error}\n{document}\n{read:?}");
            }
            let (mut found, has) = (Vec::new(), |text: &str| value.to_string().contains(text));
            leaves(&read, &mut found);
            assert!(
                !has(MARK) || found.iter().any(|text| text == MARK),
                "{document}\n{read:?}"
            );
            assert!(
                !has("7") || found.iter().any(|text| text == "7"),
                "{document}\n{read:?}"
            );
            *tried += 1;
        }
        if let Kind::Shape(inner) = member.kind
            && depth > 0
        {
            let name = member.name;
            try_members(
                inner,
                depth - 1,
                &|inner| around(json!({ name: inner })),
                tried,
            );
        }
    }
}

#[test]
fn every_type_of_json_under_every_member_gives_what_is_declared() {
    let mut tried = 0;
    let event = |inner: Json| {
        let mut event = json!({ "EventName": "TaskFinish", "JobsDetail": [{ "JobId": "j" }] });
        event
            .as_object_mut()
            .unwrap()
            .extend(inner.as_object().unwrap().clone());
        event
    };
    for member in tables().notification.all() {
        for value in values() {
            let document = event(json!({ member.name: value })).to_string();
            let read = read_notification(&document).unwrap();
            assert_eq!(
                conforms(&read, tables().notification, None),
                Ok(()),
                "{document}\n{read:?}"
            );
            assert!(
                matches!(read.get("EventName"), Some(Value::Text(_))),
                "{document}\n{read:?}"
            );
            tried += 1;
        }
    }
    let detail = |inner: Json| json!({ "EventName": "TaskFinish", "JobsDetail": [inner] });
    let Some(Kind::Shape(job_detail)) = tables()
        .response
        .find(b"JobsDetail")
        .map(|member| member.kind)
    else {
        panic!();
    };
    try_members(job_detail, 1, &detail, &mut tried);
    for job in JOBS {
        // The tag before and behind: a job is read by it in either case.
        for first in [true, false] {
            let around = |inner: Json| match first {
                true => detail(json!({ "Tag": job.tag, "Operation": inner })),
                false => detail(json!({ "Operation": inner, "Tag": job.tag })),
            };
            try_members(job.operation, usize::from(first), &around, &mut tried);
        }
    }
    assert!(tried > 50_000, "{tried}");
}
