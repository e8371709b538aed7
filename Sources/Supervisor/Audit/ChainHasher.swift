import COpenSSL

/// The two hashes of a line, in one pass over its bytes: they differ only in the line's last 75 bytes.
@safe struct ChainHasher: ~Copyable {
    private let algorithm: OpaquePointer
    private let whole: OpaquePointer
    private let unsealed: OpaquePointer

    init() {
        guard let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil), let whole = unsafe EVP_MD_CTX_new(),
            let unsealed = unsafe EVP_MD_CTX_new()
        else { fatalError("OpenSSL has no SHA-256") }
        unsafe self.algorithm = algorithm
        unsafe self.whole = whole
        unsafe self.unsealed = unsealed
    }

    deinit {
        unsafe EVP_MD_CTX_free(whole)
        unsafe EVP_MD_CTX_free(unsealed)
        unsafe EVP_MD_free(algorithm)
    }

    /// Begins a line: its bytes up to its `hash` member.
    ///
    /// - Returns: what the `hash` member must be: the SHA-256 of those bytes and the closing brace.
    func begin(_ content: Span<UInt8>) -> Digest {
        // Safe: the contexts live as long as self; an EVP call with a valid context fails only without memory.
        let started = unsafe EVP_DigestInit_ex2(whole, algorithm, nil)
        unsafe update(whole, content)
        let copied = unsafe EVP_MD_CTX_copy_ex(unsealed, whole)
        precondition(started == 1 && copied == 1, "SHA-256 failed")
        let brace: [1 of UInt8] = [UInt8(ascii: "}")]
        unsafe update(unsealed, brace.span)
        return unsafe finish(unsealed)
    }

    /// Ends the line that `begin` began: the rest of it, without the newline.
    ///
    /// - Returns: the SHA-256 of the whole line, which the next line's `prev` member names.
    func end(_ rest: Span<UInt8>) -> Digest {
        unsafe update(whole, rest)
        return unsafe finish(whole)
    }

    private func update(_ context: OpaquePointer, _ bytes: Span<UInt8>) {
        // Safe: the pointer is used within the closure only.
        let updated = unsafe bytes.withUnsafeBufferPointer {
            unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count)
        }
        precondition(updated == 1, "SHA-256 failed")
    }

    private func finish(_ context: OpaquePointer) -> Digest {
        var bytes = [32 of UInt8](repeating: 0)
        var span = bytes.mutableSpan
        // Safe: SHA-256 writes 32 bytes.
        let finished = unsafe span.withUnsafeMutableBufferPointer {
            unsafe EVP_DigestFinal_ex(context, $0.baseAddress, nil)
        }
        precondition(finished == 1, "SHA-256 failed")
        return Digest(bytes)
    }
}
