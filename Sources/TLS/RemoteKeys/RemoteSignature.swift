import COpenSSL
import IPC

/// A signature by a remote key in the making (provider-signature(7)). OpenSSL hands over all that is to be signed, so that the
/// keeper can see what it signs.
@safe final class RemoteSignature {
    /// A name that no other provider's signature has, so that it is this one that is found for a remote key.
    static let name: StaticString = "BULKHEAD-REMOTE"

    private var key: RemoteKey?
    private var digest: Digest?
    private var isPSS = false

    private enum Digest { case sha256, sha384, sha512 }

    static func table() -> UnsafePointer<OSSL_DISPATCH> {
        unsafe ProviderTable.functions([
            ProviderFunction(OSSL_FUNC_SIGNATURE_NEWCTX, new),
            ProviderFunction(OSSL_FUNC_SIGNATURE_FREECTX, free),
            ProviderFunction(OSSL_FUNC_SIGNATURE_DIGEST_SIGN_INIT, begin),
            ProviderFunction(OSSL_FUNC_SIGNATURE_DIGEST_SIGN, sign),
            ProviderFunction(OSSL_FUNC_SIGNATURE_SET_CTX_PARAMS, set),
            ProviderFunction(OSSL_FUNC_SIGNATURE_SETTABLE_CTX_PARAMS, settable),
        ])
    }

    private static let new:
        @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> UnsafeMutableRawPointer? = {
            _, _ in
            // OpenSSL owns it until it calls `free`.
            unsafe Unmanaged.passRetained(RemoteSignature()).toOpaque()
        }

    private static let free: @convention(c) (UnsafeMutableRawPointer?) -> Void = { context in
        if let context = unsafe context { unsafe Unmanaged<RemoteSignature>.fromOpaque(context).release() }
    }

    /// What OpenSSL hands back is what `new` gave it.
    private static func signature(_ context: UnsafeMutableRawPointer?) -> RemoteSignature? {
        unsafe context.map { unsafe Unmanaged<RemoteSignature>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let begin:
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafePointer<CChar>?, UnsafeMutableRawPointer?,
            UnsafePointer<OSSL_PARAM>?
        ) -> Int32 = { context, digest, key, parameters in
            guard let signature = unsafe RemoteSignature.signature(context) else { return 0 }
            // OpenSSL keeps the key as long as the context.
            signature.key = unsafe RemoteKeyManagement.key(key)
            let name = unsafe digest.map { unsafe String(cString: $0) } ?? ""
            guard signature.use(digest: name) else { return 0 }
            return unsafe RemoteSignature.set(context, parameters)
        }

    /// Whether the key can sign with this digest; SHA-1 is not among them.
    private func use(digest name: String) -> Bool {
        digest =
            switch name {
            case "SHA2-256", "SHA256": .sha256
            case "SHA2-384", "SHA384": .sha384
            case "SHA2-512", "SHA512": .sha512
            default: nil
            }
        return (key?.kind == .ed25519) == (digest == nil)
    }

    private static let set: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<OSSL_PARAM>?) -> Int32 = {
        context, parameters in
        guard let signature = unsafe RemoteSignature.signature(context) else { return 0 }
        guard let parameters = unsafe parameters,
            let padding = unsafe OSSL_PARAM_locate_const(parameters, OSSL_PKEY_PARAM_PAD_MODE)
        else { return 1 }
        var mode: Int32 = 0
        guard unsafe OSSL_PARAM_get_int(padding, &mode) == 1 else { return 0 }
        signature.isPSS = mode == RSA_PKCS1_PSS_PADDING
        return 1
    }

    private static let settable:
        @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> UnsafePointer<OSSL_PARAM>? = {
            _, _ in
            unsafe RemoteSignature.parameters
        }

    /// TLS always has the salt as long as the digest (RFC 8446 4.2.3), so its length may be said and is not needed. Made once,
    /// and never changed.
    private nonisolated(unsafe) static let parameters = unsafe ProviderTable.parameters([
        OSSL_PKEY_PARAM_PAD_MODE, OSSL_SIGNATURE_PARAM_PSS_SALTLEN,
    ])

    private static let sign:
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int>?, Int,
            UnsafePointer<UInt8>?, Int
        ) -> Int32 = { context, output, count, room, content, contentCount in
            guard let signature = unsafe RemoteSignature.signature(context), let count = unsafe count,
                let key = signature.key
            else { return 0 }
            guard let output = unsafe output else {
                // Asked how much room it takes.
                unsafe count.pointee = Int(EVP_PKEY_get_size(key.publicKey))
                return 1
            }
            let bytes = unsafe Array(UnsafeBufferPointer(start: content, count: contentCount))
            guard let made = signature.signed(bytes), made.count <= room else { return 0 }
            // There is room for as many.
            unsafe output.update(from: made, count: made.count)
            unsafe count.pointee = made.count
            return 1
        }

    /// Lets the handshake pause until there is a signature (ASYNC_pause_job(3)); nil when there will be none.
    private func signed(_ content: [UInt8]) -> [UInt8]? {
        guard let place = key?.place, let scheme, let wish = wish(place, scheme, content) else { return nil }
        while wish.fulfilment == nil {
            // Outside a job nobody would come back.
            let isJob = unsafe ASYNC_get_current_job() != nil
            guard isJob, ASYNC_pause_job() == 1 else { return nil }
        }
        guard case .signed(let bytes) = wish.fulfilment else { return nil }
        return bytes
    }

    /// A function of its own, so that nothing but the wish is held while the handshake pauses.
    @inline(never) private func wish(
        _ place: UInt16, _ scheme: SignatureScheme, _ content: [UInt8]
    ) -> SignatureWish? {
        // Both are used on the one thread there is.
        guard let stream = unsafe TLSStream.shakingHands else { return nil }
        let wish = SignatureWish(key: place, scheme: scheme, content: content)
        unsafe stream.wish = wish
        return wish
    }

    private var scheme: SignatureScheme? {
        switch (key?.kind, digest) {
        case (.ed25519, nil): .ed25519
        case (.ellipticCurve, .sha256): .ecdsaSHA256
        case (.ellipticCurve, .sha384): .ecdsaSHA384
        case (.ellipticCurve, .sha512): .ecdsaSHA512
        case (.rsa, .sha256): isPSS ? .rsaPSSSHA256 : .rsaPKCS1SHA256
        case (.rsa, .sha384): isPSS ? .rsaPSSSHA384 : .rsaPKCS1SHA384
        case (.rsa, .sha512): isPSS ? .rsaPSSSHA512 : .rsaPKCS1SHA512
        default: nil
        }
    }
}
