import COpenSSL
public import IPC

extension ClientContext {
    /// Makes the connection that `watch` has to the server one of TLS, and lets the server prove itself.
    ///
    /// - Throws: why nothing may be sent to it.
    @Loop public func connect(
        over watch: Watch, until deadline: MonotonicInstant
    ) async throws(HandshakeRefusal) -> TLSStream {
        guard let session = unsafe makeSession() else { throw HandshakeRefusal(.handshake) }
        let stream = unsafe TLSStream(owning: session, over: watch, of: self)
        while true {
            switch stream.handshake() {
            case .done:
                guard speaksHTTP(stream) else { throw HandshakeRefusal(.handshake) }
                return stream
            case .wouldBlock: break
            case .wantsSignature, .busy: preconditionFailure("the key of a client is in its own process")
            case .failed(let error): throw refusal(after: error)
            }
            do throws(Interruption) { try await watch.wakeup.wait(until: deadline) } catch {
                throw HandshakeRefusal(error == .timedOut ? .timedOut : .closed)
            }
        }
    }

    /// When the certificate that the server showed ends, in seconds since 1970.
    @Loop public func expiry(seenBy stream: TLSStream) -> Int64? {
        // The certificate is the session's, which outlives the call.
        unsafe SSL_get0_peer_certificate(stream.session).flatMap {
            unsafe Certificate(borrowing: $0).expiry
        }
    }

    private func refusal(after error: OpenSSLError) -> HandshakeRefusal {
        if let refusal = verification.takeRefusal() { return refusal }
        // An end without a goodbye, or an alert, whose number stands behind an offset (SSL_AD_REASON_OFFSET).
        let isEnd = [0, SSL_R_UNEXPECTED_EOF_WHILE_READING].contains(error.reason)
        let isAlert = error.reason >= SSL_AD_REASON_OFFSET
        return HandshakeRefusal(isEnd || isAlert ? .closed : .handshake, code: UInt32(error.reason))
    }

    /// Whether what the server chose to speak is what it was offered, or nothing (RFC 7301 3.2).
    @Loop private func speaksHTTP(_ stream: TLSStream) -> Bool {
        var name: UnsafePointer<UInt8>?
        var count: UInt32 = 0
        // The name is the session's, and read before it goes.
        unsafe SSL_get0_alpn_selected(stream.session, &name, &count)
        guard let name = unsafe name else { return true }
        return unsafe UnsafeBufferPointer(start: name, count: Int(count)).elementsEqual("http/1.1".utf8)
    }
}
