import HTTP
import IPC
import Inspection
import Testing

@testable import Worker

private func limited(_ reason: RefusalReason) -> Refusal {
    .limited(Refused(question: QuestionID(1), reason: reason, retryAfterMilliseconds: 1500, quota: Quota()))
}

@Suite struct AnswerTests {
    /// The table of the interface, row by row: status, OpenAI's type and code, Anthropic's type.
    static let table: [(Refusal, Int, String, String, Int, String)] = [
        (.malformed(.bareLineEnd), 400, "invalid_request_error", "bad_request", 400, "invalid_request_error"),
        (
            .malformed(.targetTooLong), 414, "invalid_request_error", "request_too_large", 414,
            "request_too_large"
        ),
        (
            .malformed(.headTooLarge), 431, "invalid_request_error", "request_too_large", 431,
            "request_too_large"
        ),
        (.bodyTooLarge, 413, "invalid_request_error", "request_too_large", 413, "request_too_large"),
        (
            .invalidJSON(JSONRefusal(.duplicateName, at: 5)), 400, "invalid_request_error", "invalid_json",
            400,
            "invalid_request_error"
        ),
        (
            .invalidValue(path: "messages[0]"), 400, "invalid_request_error", "invalid_value", 400,
            "invalid_request_error"
        ),
        (
            .unsupportedMediaType, 415, "invalid_request_error", "unsupported_media_type", 415,
            "invalid_request_error"
        ),
        (.headTimeout, 408, "invalid_request_error", "request_timeout", 408, "timeout_error"),
        (.bodyTimeout, 408, "invalid_request_error", "request_timeout", 408, "timeout_error"),
        (limited(.banned), 403, "invalid_request_error", "access_denied", 403, "permission_error"),
        (.unknownRoute(hint: false), 404, "invalid_request_error", "unknown_url", 404, "not_found_error"),
        (.blocked, 400, "invalid_request_error", "content_policy_violation", 400, "invalid_request_error"),
        (limited(.requests), 429, "requests", "rate_limit_exceeded", 429, "rate_limit_error"),
        (limited(.concurrent), 429, "requests", "rate_limit_exceeded", 429, "rate_limit_error"),
        (
            limited(.overloaded), 503, "service_unavailable_error", "server_is_overloaded", 529,
            "overloaded_error"
        ),
        (
            limited(.auditUnavailable), 503, "service_unavailable_error", "server_is_overloaded", 529,
            "overloaded_error"
        ),
        (.draining, 503, "service_unavailable_error", "server_is_overloaded", 529, "overloaded_error"),
        (.upstreamUnreachable, 502, "server_error", "upstream_unreachable", 502, "api_error"),
        (.upstreamInvalid, 502, "server_error", "upstream_unreachable", 502, "api_error"),
        (.upstreamTimeout, 504, "server_error", "upstream_timeout", 504, "timeout_error"),
    ]

    @Test(arguments: table.indices) func `a refusal is told in the API's own shape`(row: Int) {
        let (refusal, status, type, code, anthropicStatus, anthropicType) = Self.table[row]
        #expect(refusal.status(.openAI) == status)
        #expect(refusal.openAIType.description == type)
        #expect(refusal.code.description == code)
        #expect(refusal.status(.anthropic) == anthropicStatus)
        #expect(refusal.anthropicType.description == anthropicType)
    }

    @Test func `OpenAI's body has all four members, the parameter where there is one`() {
        let whole = ErrorBody.bytes(.invalidValue(path: ""), shape: .openAI, requestID: [])
        #expect(
            String(decoding: whole, as: UTF8.self).contains(
                #"object.","type":"invalid_request_error","param":null"#))
        let body = ErrorBody.bytes(.invalidValue(path: "a\"b"), shape: .openAI, requestID: [])
        #expect(
            String(decoding: body, as: UTF8.self)
                == #"{"error":{"message":"The value of a\"b is not valid.","type":"invalid_request_error","param":"a\"b","code":"invalid_value"}}"#
        )
    }

    @Test func `Anthropic's body repeats the request id`() {
        let body = ErrorBody.bytes(.blocked, shape: .anthropic, requestID: Array("req_1".utf8))
        #expect(
            String(decoding: body, as: UTF8.self)
                == #"{"type":"error","error":{"type":"invalid_request_error","message":"The request was blocked by the content policy."},"request_id":"req_1"}"#
        )
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00Z"),
        (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT", "2000-02-28T23:59:59Z"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT", "2000-02-29T00:00:00Z"),
        (1_769_861_045, "Sat, 31 Jan 2026 12:04:05 GMT", "2026-01-31T12:04:05Z"),
        (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT", "2100-03-01T00:00:00Z"),
    ]) func `a moment is written as HTTP and as RFC 3339 have it`(
        seconds: Int, date: String, timestamp: String
    ) {
        var bytes: [UInt8] = []
        bytes.appendDate(seconds)
        #expect(String(decoding: bytes, as: UTF8.self) == "date: \(date)\r\n")
        bytes = []
        bytes.appendTimestamp(seconds)
        #expect(String(decoding: bytes, as: UTF8.self) == timestamp)
    }

    @Test(arguments: [
        ("application/json", true), ("APPLICATION/JSON", true), ("application/json; charset=utf-8", true),
        ("application/json;charset=\"UTF-8\"", true), ("application/json; charset=latin1", false),
        ("application/json; charset=utf-8; charset=utf-16", false), ("text/json", false),
        ("application/jsonx", false),
        ("multipart/form-data; boundary=x", false), ("", false), ("application/problem+json", false),
    ]) func `JSON is JSON in UTF-8 and nothing else`(value: String, isJSON: Bool) {
        #expect((MediaType(Array(value.utf8)[...])?.isJSON ?? false) == isJSON)
    }

    @Test func `a plain request id is kept, any other replaced`() async {
        // The loop's actor is not needed to tell plain from not: the identifiers go through the same parser as all fields.
        for (given, isKept) in [
            ("abc-1_2.3", true), ("a b", false), (String(repeating: "a", count: 65), false), ("é", false),
        ] {
            let head = try? request("x-request-id: \(given)")
            let value = head.flatMap { head in head.fields.first(.xRequestID).map { Array(head.bytes[$0]) } }
            #expect((value.map(RequestIdentifier.isPlain) ?? false) == isKept, "\(given)")
        }
    }
}
