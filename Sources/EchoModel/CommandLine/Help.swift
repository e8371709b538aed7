/// The text of `--help`.
enum Help {
    static let text = """
        bulkhead-echo: a model that repeats what it is told, or misbehaves on demand.

        Usage: bulkhead-echo --listen ADDRESS:PORT | --descriptor N [options]

          --listen ADDRESS:PORT  Listen there; port 0 lets the system choose. "listening on ADDRESS:PORT" is printed.
          --descriptor N         Serve an inherited socket that listens already.
          --tokens N             Answer with at most so many words.
          --delay MS             Wait between two streamed pieces of text.
          --think MS             Wait before the first byte of an answer.
          --record               Tell what was received: GET /__requests, GET /__stats, POST /__reset.
          --help, --version

        A request may ask for more, in the header "x-echo: key=value,key=value" or behind the name of its model:
        "model": "echo;key=value;key=value".

        \(BehaviourKey.allCases.map { line($0.rawValue, $0.sentence) }.joined(separator: "\n"))

        Faults (fault=NAME; N counts events of a stream, or bytes of a body that is not streamed):

        \(FaultKind.allCases.map { line($0.form, $0.sentence) }.joined(separator: "\n"))
        """

    private static func line(_ name: String, _ sentence: StaticString) -> String {
        "  " + name + String(repeating: " ", count: max(1, 14 - name.count)) + sentence.description
    }
}
