import COpenSSL
import Glibc

/// The sessions that one server offered to go on with, so that the next connection costs neither side a signature
/// (RFC 8446 2.2, RFC 5077).
@safe final class ClientSessions {
    private enum Limits {
        /// As many connections may be opened at once before one must begin anew.
        static let count = 16
        /// What a session proves is not older, whatever the server says.
        static let seconds = 3600
    }

    /// The last is the youngest.
    private var kept: [ClientSession] = []

    /// Learns of every session that a server offers. To be kept for as long as the context's connections live.
    func follow(_ context: OpaquePointer) {
        let mode = SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL
        unsafe SSL_CTX_ctrl(context, SSL_CTRL_SET_SESS_CACHE_MODE, Int(mode), nil)
        unsafe SSL_CTX_set_ex_data(context, 0, Unmanaged.passUnretained(self).toOpaque())
        unsafe SSL_CTX_sess_set_new_cb(context) { connection, session in
            guard let connection = unsafe connection, let session = unsafe session,
                let own = unsafe SSL_CTX_get_ex_data(SSL_get_SSL_CTX(connection), 0)
            else { return 0 }
            // The object lives as long as its context's connections.
            unsafe Unmanaged<ClientSessions>.fromOpaque(own).takeUnretainedValue().keep(session)
            // The reference is ours now (SSL_CTX_sess_set_new_cb(3)).
            return 1
        }
    }

    private func keep(_ session: OpaquePointer) {
        kept.append(unsafe ClientSession(owning: session))
        if kept.count > Limits.count { kept.removeFirst() }
    }

    /// Lets a connection that has not begun go on with a session. One of TLS 1.3 is used once, so that nobody who looks on
    /// knows two connections as one client's (RFC 8446 C.4).
    func resume(_ connection: OpaquePointer) {
        while let session = kept.popLast() {
            guard session.isGood(within: Limits.seconds) else { continue }
            // The connection takes a reference of its own.
            guard unsafe SSL_set_session(connection, session.pointer) == 1 else { continue }
            if session.mayBeUsedAgain { kept.append(session) }
            return
        }
    }
}

/// A session that is freed with its last holder.
@safe private final class ClientSession {
    let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) { unsafe self.pointer = unsafe pointer }

    deinit { unsafe SSL_SESSION_free(pointer) }

    var mayBeUsedAgain: Bool { unsafe SSL_SESSION_get_protocol_version(pointer) < TLS1_3_VERSION }

    /// Whether what it once proved still holds: a certificate that has ended meanwhile would not be looked at again.
    func isGood(within seconds: Int) -> Bool {
        let age = unsafe time(nil) - SSL_SESSION_get_time(pointer)
        guard unsafe SSL_SESSION_is_resumable(pointer) == 1, (0...seconds).contains(age),
            let certificate = unsafe SSL_SESSION_get0_peer(pointer)
        else { return false }
        return unsafe !Certificate(borrowing: certificate).hasExpired
    }
}
