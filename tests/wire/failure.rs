//! What went wrong, in both of its forms.

use super::{moment, written};
use insta::assert_snapshot;
use wire::failure::{FailureCode, GraphError, GraphFailure, GraphInnerError, Problem};
use wire::terms::{Instead, Reason};

#[test]
fn a_problem() {
    let problem = Problem {
        problem_type: "about:blank".to_owned(),
        title: "Not there, or not yours.".to_owned(),
        status: 404,
        code: FailureCode::NotFound,
        reason: None,
        instead: None,
        request_id: "r1".to_owned(),
    };
    assert_snapshot!(written(&problem), @r#"
    {
      "type": "about:blank",
      "title": "Not there, or not yours.",
      "status": 404,
      "code": "notFound",
      "requestId": "r1"
    }
    "#);
    assert_snapshot!(written(&Problem {
        status: 409,
        code: FailureCode::NotAvailable,
        reason: Some(Reason::AndroidTooNew),
        instead: Some(Instead::ResetDevice),
        ..problem
    }), @r#"
    {
      "type": "about:blank",
      "title": "Not there, or not yours.",
      "status": 409,
      "code": "notAvailable",
      "reason": "androidTooNew",
      "instead": "resetDevice",
      "requestId": "r1"
    }
    "#);
}

#[test]
fn an_error_of_graph() {
    let failure = |code, reason, instead| GraphFailure {
        error: GraphError {
            code,
            message: "For developers.".to_owned(),
            inner_error: GraphInnerError {
                date: moment(),
                request_id: "r1".to_owned(),
                client_request_id: "r1".to_owned(),
                reason,
                instead,
            },
        },
    };
    assert_snapshot!(written(&failure(FailureCode::NotFound, None, None)), @r#"
    {
      "error": {
        "code": "notFound",
        "message": "For developers.",
        "innerError": {
          "date": "2026-11-23T09:41:00Z",
          "request-id": "r1",
          "client-request-id": "r1"
        }
      }
    }
    "#);
    assert_snapshot!(written(&failure(
        FailureCode::NotAvailable,
        Some(Reason::NoPasscodePolicy),
        Some(Instead::ContactIt),
    )), @r#"
    {
      "error": {
        "code": "notAvailable",
        "message": "For developers.",
        "innerError": {
          "date": "2026-11-23T09:41:00Z",
          "request-id": "r1",
          "client-request-id": "r1",
          "@portal.reason": "noPasscodePolicy",
          "@portal.instead": "contactIt"
        }
      }
    }
    "#);
}

#[test]
fn every_code() {
    use FailureCode::{
        BadRequest, Forbidden, Gone, IdempotencyKeyReused, InsufficientUserAuthentication,
        Internal, ListChanged, MethodNotAllowed, NewAdministrator, NotAcceptable, NotAvailable,
        NotFound, OwnRequest, PreconditionFailed, Settled, Stopped, TooLarge, TooManyRequests,
        Unauthenticated, Unavailable,
    };
    assert_snapshot!(written(&vec![
        Unauthenticated,
        InsufficientUserAuthentication,
        Forbidden,
        NotFound,
        MethodNotAllowed,
        NotAvailable,
        NotAcceptable,
        Stopped,
        OwnRequest,
        NewAdministrator,
        ListChanged,
        Settled,
        Gone,
        PreconditionFailed,
        BadRequest,
        TooLarge,
        IdempotencyKeyReused,
        TooManyRequests,
        Internal,
        Unavailable,
    ]), @r#"
    [
      "unauthenticated",
      "insufficientUserAuthentication",
      "forbidden",
      "notFound",
      "methodNotAllowed",
      "notAvailable",
      "notAcceptable",
      "stopped",
      "ownRequest",
      "newAdministrator",
      "listChanged",
      "settled",
      "gone",
      "preconditionFailed",
      "badRequest",
      "tooLarge",
      "idempotencyKeyReused",
      "tooManyRequests",
      "internal",
      "unavailable"
    ]
    "#);
}
