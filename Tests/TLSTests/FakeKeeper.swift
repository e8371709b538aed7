import CLinux
import IPC

@testable import TLS

/// Signs what it is asked to, in the process of the test.
@Loop final class FakeKeeper {
    /// What it was asked.
    private(set) var requests: [SignatureRequest] = []
    private let keys: [TestKey]
    private var channel: Channel<SignatureQuestion, SignatureAnswer>?
    /// While it is silent, nothing is answered.
    var isSilent = false
    var refuses = false
    /// Says so many times that it is asked too much.
    var overloads = 0

    init(_ keys: [TestKey]) { self.keys = keys }

    /// Begins to answer on a new line, whose other end is returned.
    func connect() throws -> FileDescriptor {
        var ends: [Int32] = [-1, -1]
        guard linux_seqpacket_pair(&ends) == 0 else { throw SystemError("socketpair") }
        let channel = try Channel<SignatureQuestion, SignatureAnswer>(FileDescriptor(owning: ends[0]))
        self.channel = channel
        EventLoop.shared.start { await self.answer(on: channel) }
        return FileDescriptor(owning: ends[1])
    }

    /// Ends its line.
    func die() { channel?.close() }

    private func answer(on channel: Channel<SignatureQuestion, SignatureAnswer>) async {
        while let received = try? await channel.next() {
            guard case .sign(let request) = received.message else { continue }
            requests.append(request)
            if isSilent { continue }
            channel.send(answer(to: request))
        }
    }

    private func answer(to request: SignatureRequest) -> SignatureAnswer {
        if overloads > 0 {
            overloads -= 1
            var refusal = SignatureRefusal()
            refusal.question = request.question
            refusal.reason = .rate
            return .refused(refusal)
        }
        guard !refuses, let bytes = signature(for: request) else {
            var refusal = SignatureRefusal()
            refusal.question = request.question
            return .refused(refusal)
        }
        var signature = Signature()
        signature.question = request.question
        signature.bytes = bytes
        return .signed(signature)
    }

    private func signature(for request: SignatureRequest) -> [UInt8]? {
        let key = keys[Int(request.key)]
        switch request.scheme {
        case .ed25519: return key.signature(of: request.content, digest: nil, isPSS: false)
        case .ecdsaSHA256, .rsaPKCS1SHA256:
            return key.signature(of: request.content, digest: "SHA256", isPSS: false)
        case .ecdsaSHA384, .rsaPKCS1SHA384:
            return key.signature(of: request.content, digest: "SHA384", isPSS: false)
        case .ecdsaSHA512, .rsaPKCS1SHA512:
            return key.signature(of: request.content, digest: "SHA512", isPSS: false)
        case .rsaPSSSHA256: return key.signature(of: request.content, digest: "SHA256", isPSS: true)
        case .rsaPSSSHA384: return key.signature(of: request.content, digest: "SHA384", isPSS: true)
        case .rsaPSSSHA512: return key.signature(of: request.content, digest: "SHA512", isPSS: true)
        }
    }
}
