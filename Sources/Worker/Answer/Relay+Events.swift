import HTTP
import IPC
import Inspection

/// Server-sent events, inspected as they pass.
extension Relay {
    func relayEvents() async throws(RequestEnd) -> RelayOutcome {
        let framing = openFraming
        appendHead(framing)
        var outcome = RelayOutcome()
        if case .close = framing { outcome.keepsAlive = false }
        var inspector = StreamInspector(
            policy: route.inspector.policy, endpoint: request.endpoint, limits: route.inspector.limits,
            hashSeed: inspected.hashSeed, placeholders: placeholders,
            storage: request.worker.inspectionStorage)
        do {
            try await pass(&inspector, framing)
        } catch {
            outcome = interrupted(error, &inspector, framing)
        }
        if outcome.isWhole, case .chunked = framing { client.output.withBytes { $0.appendLastChunk() } }
        request.settlement.note(inspector)
        request.settlement.responseBytes = UInt64(body.total)
        return outcome
    }

    private func pass(_ inspector: inout StreamInspector, _ framing: Framing) async throws(ExchangeFailure) {
        var received: [UInt8] = []
        var passed: [UInt8] = []
        while try await next(&received) {
            passed.removeAll(keepingCapacity: true)
            let consumed = consume(&inspector, received, into: &passed)
            // What came before a broken event is the client's, however the upstream cut its writes.
            append(passed, framing)
            try await flushToClient()
            if try consumed.get() == .stopped { return }
        }
        passed.removeAll(keepingCapacity: true)
        try finish(&inspector, into: &passed)
        append(passed, framing)
        // A connection that ends may have been cut; then only the stream's own last event tells (RFC 9112 8).
        if response.framing == .untilClose, inspector.endsEarly { throw .refused(.upstreamInvalid) }
    }

    private func consume(
        _ inspector: inout StreamInspector, _ received: [UInt8], into passed: inout [UInt8]
    ) -> Result<StreamInspector.Progress, ExchangeFailure> {
        do { return .success(try inspector.consume(received.span, into: &passed)) } catch {
            return .failure(.refused(.upstreamInvalid))
        }
    }

    private func finish(_ inspector: inout StreamInspector, into passed: inout [UInt8])
        throws(ExchangeFailure)
    {
        do { _ = try inspector.finish(into: &passed) } catch { throw .refused(.upstreamInvalid) }
    }

    /// A stream that has begun ends with the API's own error event, never silently. For the client's connection it is an
    /// answer like any other: its next request may be on its way.
    private func interrupted(
        _ failure: ExchangeFailure, _ inspector: inout StreamInspector, _ framing: Framing
    ) -> RelayOutcome {
        var outcome = RelayOutcome()
        outcome.settled = failure.outcome
        guard case .refused(let refusal) = failure else {
            outcome.isWhole = false
            return outcome
        }
        var event: [UInt8] = []
        let type =
            switch request.endpoint.errorShape {
            case .openAI: refusal.openAIType
            case .anthropic: refusal.anthropicType
            case .gemini: refusal.googleStatus
            }
        InStreamError.append(
            endpoint: request.endpoint, type: type.description, code: refusal.code.description,
            message: refusal.message, sequenceNumber: inspector.nextSequenceNumber, to: &event)
        append(event, framing)
        return outcome
    }
}
