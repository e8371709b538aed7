import HTTP
import IPC
import Inspection

/// A request whose head could not be read. It is answered and its connection ends: where it stops, nobody knows.
@Loop struct UnreadableRequest {
    private let refusal: Refusal
    private let connection: Connection

    init(_ refusal: Refusal, on connection: Connection) {
        self.refusal = refusal
        self.connection = connection
    }

    func answer() async -> Continuation {
        let worker = connection.worker
        let requestID = RequestIdentifier.new(worker.randomness)
        let fields = ResponseFields(
            shape: .openAI, requestID: requestID, quota: nil, ratePolicy: "",
            fixed: worker.settings.responseFields)
        OwnResponse(refusal, .openAI, fields: fields, omitsBody: false)
            .append(keepsAlive: false, overhead: nil, to: &connection.client.output)
        worker.deny(
            connection.denial(refusal, requestID: requestID, status: UInt16(refusal.status(.openAI))))
        // What does not fit into the socket now is not worth waiting for.
        return connection.client.flush() == .gone ? .abort : .linger
    }
}
