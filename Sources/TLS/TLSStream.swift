import COpenSSL
public import IPC

/// TLS over a socket in the loop. It begins with a handshake, which `handshake()` takes further whenever something has happened;
/// when that is done it carries bytes. Nothing here waits: what would block is signalled on the watch's wakeup.
@safe @Loop public final class TLSStream: Transport {
    public let watch: Watch
    /// Owned, and used on the loop alone until the last reference goes.
    nonisolated(unsafe) let session: OpaquePointer
    /// Nothing more can be carried: the library forbids any further call (SSL_get_error(3)).
    private(set) var isBroken = false
    /// Whether the peer's end came without its goodbye: what came before may be cut (RFC 8446 6.1).
    public private(set) var isTruncated = false
    private var hasSaidGoodbye = false
    /// What the session refers to.
    private let context: AnyObject?

    /// - Parameters:
    ///   - session: an `SSL` that knows whether it is client or server; it is owned from here on.
    ///   - context: what must live as long as the session.
    init(owning session: OpaquePointer, over watch: Watch, of context: AnyObject? = nil) {
        unsafe self.session = session
        self.watch = watch
        self.context = context
        unsafe SSL_set_fd(session, watch.rawValue)
    }

    deinit {
        finishJob()
        unsafe SSL_free(session)
    }

    // MARK: - Handshake

    /// Takes the handshake as far as it goes now.
    public func handshake() -> HandshakeProgress {
        guard !isBroken else { return .failed(OpenSSLError("the connection is broken")) }
        ERR_clear_error()
        unsafe Self.shakingHands = self
        let result = unsafe SSL_do_handshake(session)
        unsafe Self.shakingHands = nil
        if result == 1 {
            unsafe wish = nil
            // From here on there is nothing to pause for.
            unsafe SSL_ctrl(session, SSL_CTRL_CLEAR_MODE, Int(SSL_MODE_ASYNC), nil)
            return .done
        }
        switch unsafe SSL_get_error(session, result) {
        case SSL_ERROR_WANT_READ:
            watch.drained()
            return .wouldBlock
        case SSL_ERROR_WANT_WRITE:
            watch.filled()
            return .wouldBlock
        case SSL_ERROR_WANT_ASYNC: return .wantsSignature
        case SSL_ERROR_WANT_ASYNC_JOB: return .busy
        default:
            isBroken = true
            return .failed(OpenSSLError("handshake"))
        }
    }

    /// Whose handshake OpenSSL works on now: who signs has no other way to know. Set and cleared around that call, on the one
    /// thread there is.
    nonisolated(unsafe) private(set) static var shakingHands: TLSStream?

    /// The signature that is waited for. Used on the loop alone, until the last reference goes.
    nonisolated(unsafe) var wish: SignatureWish?

    /// What a handshake that wants a signature waits for.
    public var wantedSignature: SignatureWish? { unsafe wish }

    /// A handshake that pauses has a stack of its own, which is given back only when it goes to its end: it does, without its
    /// signature.
    private nonisolated func finishJob() {
        guard let wish = unsafe wish, wish.fulfilment == nil else { return }
        wish.fulfil(.refused)
        _ = unsafe SSL_do_handshake(session)
        ERR_clear_error()
    }

    /// Whether what the handshake read last is a client's certificate, or the proof that it has the key.
    var isReadingCertificate: Bool {
        let state = unsafe SSL_get_state(session)
        return state == TLS_ST_SR_CERT || state == TLS_ST_SR_CERT_VRFY
    }

    /// The protocol's name as OpenSSL spells it, `TLSv1.3`; of a finished handshake.
    public var version: String { unsafe String(cString: SSL_get_version(session)) }

    // MARK: - Bytes

    public func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        guard !isBroken else { return .ended }
        // What was received before may still be within the library.
        let hasPending = unsafe SSL_has_pending(session) == 1
        guard hasPending || watch.readiness.contains(.readable) else { return .wouldBlock }
        ERR_clear_error()
        var count = 0
        // The library writes at most the buffer's count.
        let result = unsafe SSL_read_ex(session, buffer.baseAddress, buffer.count, &count)
        return result == 1 ? .moved(count) : outcome(of: result)
    }

    public func write(_ buffer: UnsafeRawBufferPointer) -> Transfer {
        guard !isBroken, !hasSaidGoodbye else { return .ended }
        guard watch.readiness.contains(.writable) else { return .wouldBlock }
        guard buffer.count > 0 else { return .moved(0) }
        ERR_clear_error()
        var count = 0
        // The library reads at most the buffer's count.
        let result = unsafe SSL_write_ex(session, buffer.baseAddress, buffer.count, &count)
        return result == 1 ? .moved(count) : outcome(of: result)
    }

    /// Both in one record as far as they fit into one: a head and its body cost one system call.
    public func write(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Transfer {
        guard first.count > 0 else { return unsafe write(second) }
        guard first.count < Self.recordBytes else { return unsafe write(first) }
        let taken = min(second.count, Self.recordBytes - first.count)
        // Both parts lie within the room.
        unsafe Self.joined.copyMemory(from: first)
        unsafe UnsafeMutableRawBufferPointer(rebasing: Self.joined[first.count...])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: second[..<taken]))
        return unsafe write(UnsafeRawBufferPointer(rebasing: Self.joined[..<(first.count + taken)]))
    }

    /// What one record holds at most (RFC 8446 5.1).
    private static let recordBytes = 16 * 1024
    /// Room for one, shared by all streams of the process.
    private static let joined: UnsafeMutableRawBufferPointer = .allocate(
        byteCount: recordBytes, alignment: 16)

    /// Says goodbye, and that nothing more will be written. What does not fit into the socket now is not said.
    public func finishWriting() {
        guard !hasSaidGoodbye else { return }
        hasSaidGoodbye = true
        if !isBroken, unsafe SSL_is_init_finished(session) == 1 {
            ERR_clear_error()
            _ = unsafe SSL_shutdown(session)
            ERR_clear_error()
        }
        watch.finishWriting()
    }

    private func outcome(of result: Int32) -> Transfer {
        switch unsafe SSL_get_error(session, result) {
        case SSL_ERROR_WANT_READ:
            watch.drained()
            return .wouldBlock
        case SSL_ERROR_WANT_WRITE:
            watch.filled()
            return .wouldBlock
        case SSL_ERROR_ZERO_RETURN: return .ended
        default:
            isBroken = true
            isTruncated = true
            ERR_clear_error()
            return .failed(ECONNRESET)
        }
    }
}

/// How far a handshake has come.
public enum HandshakeProgress: Equatable, Sendable {
    case done
    /// The peer or the socket is waited for.
    case wouldBlock
    /// A signature is waited for, which is made elsewhere.
    case wantsSignature
    /// As many signatures are waited for as may be: try again shortly.
    case busy
    case failed(OpenSSLError)
}
