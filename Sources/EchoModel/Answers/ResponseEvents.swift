import HTTP

/// The events of a streamed response. The text comes in deltas and again in every event that ends something; their
/// sequence numbers have no gap.
struct ResponseEvents: Sendable {
    private enum Phase: Sendable {
        case created, inProgress, itemAdded, partAdded
        case pieces
        case textDone, partDone, itemDone, completed
        case ended
    }

    private let response: ResponseObject
    private var pieces: Pieces
    private var phase = Phase.created
    private var sequenceNumber = 0

    init(_ answer: Answer, charactersPerPiece: Int?) {
        response = ResponseObject(answer)
        pieces = answer.pieces(charactersPerPiece: charactersPerPiece)
    }

    mutating func next(_ event: inout OutgoingEvent) -> Bool {
        event.clear()
        switch phase {
        case .created, .inProgress: appendBeginning(to: &event)
        case .itemAdded, .itemDone: appendItem(to: &event)
        case .partAdded, .partDone: appendPart(to: &event)
        case .pieces:
            guard let piece = pieces.next() else {
                phase = .textDone
                return next(&event)
            }
            appendDelta(piece, to: &event)
        case .textDone: appendTextDone(to: &event)
        case .completed: appendCompleted(to: &event)
        case .ended: return false
        }
        return true
    }

    private mutating func appendBeginning(to event: inout OutgoingEvent) {
        open(phase == .created ? "response.created" : "response.in_progress", &event)
        phase = phase == .created ? .inProgress : .itemAdded
        event.data.append(#","response":"#)
        response.append(.inProgress, to: &event.data)
        event.data.append("}")
    }

    private mutating func appendItem(to event: inout OutgoingEvent) {
        let isDone = phase == .itemDone
        open(isDone ? "response.output_item.done" : "response.output_item.added", &event)
        phase = isDone ? .completed : response.isCall ? .pieces : .partAdded
        event.data.append(#","output_index":0,"item":"#)
        response.appendItem(isDone ? .finished : .inProgress, to: &event.data)
        event.data.append("}")
    }

    private mutating func appendPart(to event: inout OutgoingEvent) {
        let isDone = phase == .partDone
        open(isDone ? "response.content_part.done" : "response.content_part.added", &event)
        phase = isDone ? .itemDone : .pieces
        appendPlace(to: &event)
        event.data.append(#","part":"#)
        response.appendPart(isDone ? .finished : .inProgress, to: &event.data)
        event.data.append("}")
    }

    private mutating func appendDelta(_ piece: Range<Int>, to event: inout OutgoingEvent) {
        event.isPiece = true
        open(
            response.isCall ? "response.function_call_arguments.delta" : "response.output_text.delta", &event)
        appendPlace(to: &event)
        event.data.append(#","delta":""#)
        event.data.append(contentsOf: pieces.text[piece])
        event.data.append(response.isCall ? "\"}" : #"","logprobs":[]}"#)
    }

    private mutating func appendTextDone(to event: inout OutgoingEvent) {
        open(
            response.isCall ? "response.function_call_arguments.done" : "response.output_text.done", &event)
        phase = response.isCall ? .itemDone : .partDone
        appendPlace(to: &event)
        event.data.append(response.isCall ? #","arguments":""# : #","text":""#)
        event.data.append(contentsOf: pieces.text)
        event.data.append(response.isCall ? "\"}" : #"","logprobs":[]}"#)
    }

    private mutating func appendCompleted(to event: inout OutgoingEvent) {
        open(response.answer.isCut ? "response.incomplete" : "response.completed", &event)
        phase = .ended
        event.isLast = true
        event.data.append(#","response":"#)
        response.append(.finished, to: &event.data)
        event.data.append("}")
    }

    private mutating func open(_ type: StaticString, _ event: inout OutgoingEvent) {
        event.name = type
        event.data.append(#"{"type":""#)
        event.data.append(type)
        event.data.append(#"","sequence_number":"#)
        event.data.appendDecimal(sequenceNumber)
        sequenceNumber += 1
    }

    /// Which part of the output an event is about.
    private func appendPlace(to event: inout OutgoingEvent) {
        event.data.append(#","item_id":""#)
        response.appendItemIdentifier(to: &event.data)
        event.data.append(response.isCall ? #"","output_index":0"# : #"","output_index":0,"content_index":0"#)
    }
}
