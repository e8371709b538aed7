import HTTP
import Testing

/// What is read of a form: names and contents, or why it was refused.
func readForm(_ body: [UInt8], _ boundary: String = "b") -> [String] {
    guard let boundary = MultipartBoundary(Array(boundary.utf8)) else { return ["no boundary"] }
    do {
        let form = try MultipartForm(body.span, boundary)
        return form.parts.map { part in
            let name = String(decoding: part.name, as: UTF8.self)
            let file = part.fileName.map { "<" + String(decoding: body[$0], as: UTF8.self) + ">" } ?? ""
            return "\(name)\(file)=" + String(decoding: body[part.content], as: UTF8.self)
        }
    } catch {
        return ["\(error.part): \(error.kind.rawValue)"]
    }
}

@Suite struct `A form` {
    private static let field = "Content-Disposition: form-data; name=\"a\"\r\n"

    @Test(arguments: [
        ("--b\r\n\(field)\r\n1\r\n--b--\r\n", ["a=1"]),
        ("--b\r\n\(field)\r\n\r\n--b--", ["a="]),
        ("--b\r\n\(field)\r\n1\r\n\r\n2\n--bx\r\n--b--", ["0: boundary"]),
        ("--b\r\n\(field)\r\nx--b\r\n--b--", ["a=x--b"]),
        (
            "--b\r\ncontent-disposition: FORM-DATA; name=a; filename=\"f \\\"1\\\".txt\"\r\nContent-Type: text/plain\r\n\r\n\0\r\n--b--",
            ["a<f \\\"1\\\".txt>=\0"]
        ),
        (
            "--b\r\n\(field)\r\n1\r\n--b\r\nContent-Disposition: form-data; name=\"c\"\r\nContent-Length: 1\r\n\r\n2\r\n--b--\r\n",
            ["a=1", "c=2"]
        ),
        ("--b\r\n\(field)Content-Transfer-Encoding: binary\r\n\r\n1\r\n--b--", ["a=1"]),
        (
            "--b\r\nContent-Disposition: form-data; name=\"a[]\"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name=\"a[]\"\r\n\r\n2\r\n--b--",
            ["a[]=1", "a[]=2"]
        ),
    ])
    func `is read part by part`(body: String, parts: [String]) {
        #expect(readForm(Array(body.utf8)) == parts)
    }

    @Test(arguments: [
        ("x--b\r\n\(field)\r\n1\r\n--b--", "0: preamble"),
        ("\r\n--b\r\n\(field)\r\n1\r\n--b--", "0: preamble"),
        ("--b--\r\n", "0: truncated"), ("", "0: preamble"), ("--b\r\n\(field)\r\n1", "0: truncated"),
        ("--b\r\n\(field)\r\n1\r\n--b", "1: boundary"),
        ("--b\r\n\(field)\r\n1\r\n--b--\r\nx", "1: epilogue"),
        ("--b\r\n\(field)\r\n1\r\n--b--\n", "1: epilogue"),
        ("--b \r\n\(field)\r\n1\r\n--b--", "0: boundary"), ("--b\n\(field)\r\n1\r\n--b--", "0: boundary"),
        ("--b\r\n\(field)\r\n1\n--b--", "0: boundary"), ("--b\r\n\(field)\r\n1\r--b--", "0: boundary"),
        ("--b\r\n\(field)\r\n1\r\n--b-\r\n--b--", "1: boundary"),
        ("--b\r\n\r\n1\r\n--b--", "0: disposition"),
        ("--b\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n--b--", "0: disposition"),
        ("--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--", "0: disposition"),
        ("--b\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n1\r\n--b--", "0: disposition"),
        ("--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--b--", "0: disposition"),
        ("--b\r\nContent-Disposition: form-data; name=\"a\\x\"\r\n\r\n1\r\n--b--", "0: disposition"),
        (
            "--b\r\nContent-Disposition: form-data; name=a; filename*=UTF-8''x\r\n\r\n1\r\n--b--",
            "0: disposition"
        ),
        ("--b\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\n1\r\n--b--", "0: duplicate"),
        (
            "--b\r\nContent-Disposition: form-data; name=a; filename=b; filename=c\r\n\r\n1\r\n--b--",
            "0: duplicate"
        ),
        ("--b\r\n\(field)\(field)\r\n1\r\n--b--", "0: duplicate"),
        ("--b\r\n\(field)\r\n1\r\n--b\r\n\(field)\r\n2\r\n--b--", "1: duplicate"),
        ("--b\r\n\(field)Content-Type: multipart/mixed; boundary=c\r\n\r\n1\r\n--b--", "0: nested"),
        ("--b\r\n\(field)Content-Transfer-Encoding: base64\r\n\r\nMQ==\r\n--b--", "0: transferEncoding"),
        ("--b\r\n\(field)Content-Length: 2\r\n\r\n1\r\n--b--", "0: length"),
        ("--b\r\n\(field)X-Other: 1\r\n\r\n1\r\n--b--", "0: head"),
        ("--b\r\n\(field) folded\r\n\r\n1\r\n--b--", "0: head"),
        ("--b\r\nno colon\r\n\r\n1\r\n--b--", "0: head"),
        ("--b\r\nContent-Disposition : form-data; name=a\r\n\r\n1\r\n--b--", "0: head"),
        ("--b\r\n\(field)\n1\r\n--b--", "0: head"),
        (
            "--b\r\nContent-Type: \(String(repeating: "x", count: 4096))\r\n\(field)\r\n1\r\n--b--",
            "0: headTooLarge"
        ),
    ])
    func `that can be read in two ways, or in none, is refused`(body: String, refusal: String) {
        #expect(readForm(Array(body.utf8)) == [refusal])
    }

    @Test func `has a bounded number of parts`() {
        let parts = (0..<257).map { "--b\r\nContent-Disposition: form-data; name=\"a\($0)\"\r\n\r\n1\r\n" }
        #expect(readForm(Array((parts.joined() + "--b--").utf8)) == ["256: tooManyParts"])
        #expect(readForm(Array((parts.dropLast().joined() + "--b--").utf8)).count == 256)
    }

    @Test func `of boundaries that never come is read in linear time`() {
        let body = "--b\r\n\(Self.field)\r\n" + String(repeating: "\r\n--\n\r", count: 200_000)
        #expect(readForm(Array(body.utf8)) == ["0: truncated"])
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=b", "b"), ("Multipart/Form-Data;boundary=\"a b'?\"", "a b'?"),
        ("multipart/form-data; charset=utf-8; boundary=x", "x"), ("multipart/form-data", nil),
        ("multipart/form-data; boundary=", nil), ("multipart/form-data; boundary=a; boundary=b", nil),
        ("multipart/form-data; boundary=\"a \"", nil), ("multipart/form-data; boundary=a;", nil),
        ("multipart/form-data; boundary=\(String(repeating: "a", count: 71))", nil),
        ("multipart/mixed; boundary=b", nil), ("multipart/form-data; boundary=b; x=y", nil),
        ("multipart/form-data; boundary=\"b", nil), ("multipart/form-data; boundary =b", nil),
        ("text/plain", nil),
    ])
    func `has the boundary that its content type names`(type: String, boundary: String?) {
        let found = MultipartBoundary(contentType: Array(type.utf8)[...])
        #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == boundary)
    }
}
