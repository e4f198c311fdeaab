//! What is a notification, what is none, and what is read although it is printed oddly.

use super::read_notification;
use wanxiang_jobs::decode::Limits;
use wanxiang_jobs::document::{Expected, read_tree};
use wanxiang_jobs::value::Value;

fn text<'a>(value: &'a Value, path: &[&str]) -> Option<&'a str> {
    path.iter()
        .try_fold(value, |value, name| value.get(name))?
        .as_text()
}

#[test]
fn what_says_nothing_of_a_notification_is_refused() {
    for document in [
        "{}",
        "<Response/>",
        "<Response></Response>",
        r#"{"code":0,"message":"success","data":{"url":"https://example.com/a.jpg","result":0}}"#,
        r#"{"Response":{"RequestId":"r"}}"#,
        r#"{"Records":[{"cos":{"cosBucket":{"name":"b"}},"event":{"eventName":"cos:ObjectCreated:Put"}}]}"#,
        r#"{"headers":{},"body":"{\"EventName\":\"TaskFinish\",\"JobsDetail\":[]}","httpMethod":"POST"}"#,
        r#"{"EventType":"TranscodeComplete","TaskId":"t"}"#,
        r#"{"eventname":"TaskFinish","jobsdetail":[]}"#,
        r#"{"EventName":"","x":1}"#,
        r#"{"EventName":[]}"#,
        r#"{"EventName":null,"JobsDetail":null,"WorkflowExecution":null}"#,
        r#"{"WorkflowExecution":"x"}"#,
        r#"{"x":{"EventName":"TaskFinish"}}"#,
        "<Response><RequestId>r</RequestId></Response>",
        "<Response><Error><Code>c</Code></Error></Response>",
        "<Response><EventName/></Response>",
    ] {
        let fault = read_notification(document).expect_err(document);
        assert_eq!((fault.code, fault.at), ("notification", 0), "{document}");
    }
    // An answer needs none of them.
    let answer = read_tree(b"<Response/>", Expected::Answer, Limits::default());
    assert!(answer.is_ok());
}

#[test]
fn each_of_the_three_members_makes_a_notification() {
    for (document, event) in [
        (r#"{"EventName":"TaskFinish"}"#, "TaskFinish"),
        (r#"{"JobsDetail":[]}"#, "TaskFinish"),
        (r#"{"JobsDetail":{"JobId":"j"}}"#, "TaskFinish"),
        (r#"{"WorkflowExecution":{}}"#, "WorkflowFinish"),
        (r#"{"WorkflowExecution":{"RunId":"r"}}"#, "WorkflowFinish"),
        (
            "<Response><WorkflowExecution/></Response>",
            "WorkflowFinish",
        ),
        ("<Response><JobsDetail/></Response>", "TaskFinish"),
        (
            "<Response><JobsDetail><JobId>j</JobId></JobsDetail></Response>",
            "TaskFinish",
        ),
    ] {
        let read = read_notification(document).unwrap();
        assert_eq!(text(&read, &["EventName"]), Some(event), "{document}");
        let is_task = event == "TaskFinish";
        assert_eq!(read.get("JobsDetail").is_some(), is_task, "{document}");
    }
}

#[test]
fn an_unknown_event_is_kept_whole_with_a_list_of_jobs() {
    let audit = r#"{"EventName":"ReviewImage","JobsDetail":{"JobId":"si1","State":"Success","Result":"0"}}"#;
    let read = read_notification(audit).unwrap();
    assert_eq!(text(&read, &["EventName"]), Some("ReviewImage"));
    let Some(Value::List(jobs)) = read.get("JobsDetail") else {
        panic!("{read:?}");
    };
    assert_eq!(text(&jobs[0], &["JobId"]), Some("si1"));
    let result = Value::List(vec![Value::Text("0".to_owned())]);
    assert_eq!(jobs[0].get("$extra").unwrap().get("Result"), Some(&result));
    let none = Value::List(Vec::new());
    for document in [
        r#"{"EventName":"ReviewImage","x":"y"}"#,
        r#"{"EventName":"ReviewImage","WorkflowExecution":{"RunId":"r"}}"#,
        "<Response><EventName>ReviewImage</EventName><WorkflowExecution/></Response>",
    ] {
        let read = read_notification(document).unwrap();
        assert_eq!(text(&read, &["EventName"]), Some("ReviewImage"));
        assert_eq!(read.get("JobsDetail"), Some(&none), "{document}");
    }
}

#[test]
fn a_workflow_without_the_root_is_read() {
    let inside = "<EventName>WorkflowFinish</EventName>\n<WorkflowExecution>\n<RunId>i1</RunId><State>Success</State>\
                  <Tasks><Type>Snapshot</Type><JobId>j1</JobId></Tasks><Tasks a='b'/></WorkflowExecution>";
    let whole = read_notification(format!("<Response>{inside}</Response>")).unwrap();
    for document in [
        inside.to_owned(),
        format!("<?xml version='1.0' encoding='UTF-8'?>\n<!-- c -->{inside}\n<!-- d -->"),
        format!("\u{feff}\n{inside}\n"),
    ] {
        assert_eq!(read_notification(&document).unwrap(), whole, "{document}");
    }
    let first =
        read_notification("<WorkflowExecution/><EventName>WorkflowFinish</EventName>").unwrap();
    assert_eq!(text(&first, &["EventName"]), Some("WorkflowFinish"));
    for (document, code) in [
        ("<EventName>a</EventName>text<WorkflowExecution/>", "syntax"),
        ("<EventName>a</EventName><WorkflowExecution>", "syntax"),
        ("<EventName>a</EventName></WorkflowExecution>", "syntax"),
        ("<RunId>a</RunId><EventName>a</EventName>", "root"),
        (
            "<Response><EventName>a</EventName></Response><WorkflowExecution/>",
            "syntax",
        ),
        ("<EventName/>", "notification"),
    ] {
        assert_eq!(
            read_notification(document).expect_err(document).code,
            code,
            "{document}"
        );
    }
    // An answer has a root.
    let answer = read_tree(b"<JobsDetail/>", Expected::Answer, Limits::default());
    assert_eq!(answer.unwrap_err().code, "root");
}

fn refusal(body: &str) -> Value {
    let (read, is_refusal) =
        read_tree(body.as_bytes(), Expected::Answer, Limits::default()).unwrap();
    assert!(is_refusal, "{body}");
    read
}

#[test]
fn a_refusal_with_a_bare_ampersand_yields_its_code() {
    let read = refusal("<Error><Code>InvalidArgument</Code><Message>bad a&b</Message></Error>");
    assert_eq!(text(&read, &["Code"]), Some("InvalidArgument"));
    assert_eq!(text(&read, &["Message"]), Some("bad a&b"));
    let read = refusal(
        "\u{feff}<?xml version='1.0'?>\n<Error>\n <Message>a &amp; b &lt;c> &x; &</Message><Code>C</Code>\
         <RequestId>r&r</RequestId><Other>1</Other><TraceId>t",
    );
    assert_eq!(text(&read, &["Message"]), Some("a & b <c> &x; &"));
    assert_eq!(text(&read, &["Code"]), Some("C"));
    assert_eq!(text(&read, &["RequestId"]), Some("r&r"));
    assert_eq!(text(&read, &["TraceId"]), None);
    // As it comes, where nothing is wrong.
    let read = refusal("<Error><Code>C</Code><Message>a &amp; b</Message></Error>");
    assert_eq!(text(&read, &["Message"]), Some("a & b"));
}

#[test]
fn nothing_but_a_refusal_is_rescued() {
    for (body, code) in [
        ("<Error><Message>a&b</Message></Error>", "syntax"),
        (
            "<Error><Code></Code><Message>a&b</Message></Error>",
            "syntax",
        ),
        ("<html><Error><Code>C</Code>&</Error></html>", "root"),
        ("<html>&<Error><Code>C</Code></Error></html>", "root"),
        ("x<Error><Code>C</Code>&</Error>", "syntax"),
        ("<Response><Code>C</Code>&</Response>", "syntax"),
        ("<Error><Code>C</Code><!DOCTYPE r></Error>", "doctype"),
        ("<Error><Code>C</Code>\u{1}</Error>", "character"),
    ] {
        let fault =
            read_tree(body.as_bytes(), Expected::Answer, Limits::default()).expect_err(body);
        assert_eq!(fault.code, code, "{body}");
    }
    let body = "<Error><Code>C</Code>&</Error>";
    let limits = Limits {
        nodes: 0,
        ..Limits::default()
    };
    assert_eq!(
        read_tree(body.as_bytes(), Expected::Answer, limits)
            .unwrap_err()
            .code,
        "limit"
    );
    // What a notification may not be, it is not when broken either.
    assert_eq!(read_notification(body).unwrap_err().code, "root");
}
