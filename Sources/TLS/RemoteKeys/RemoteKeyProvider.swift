import COpenSSL

/// The provider of keys whose private half is in another process (provider(7)). It is part of this program; OpenSSL is told of it
/// before the seal.
enum RemoteKeyProvider {
    static let name: StaticString = "bulkhead"
    static let properties: StaticString = "provider=bulkhead"
    /// Where everything but remote keys comes from.
    static let elsewhere = "provider=default"

    /// Makes it known, once.
    static func register() throws(OpenSSLError) {
        guard unsafe !isRegistered else { return }
        // Where two providers have a kind of key, the one that can do everything is meant, unless another is asked for.
        guard unsafe OSSL_PROVIDER_load(nil, "default") != nil,
            unsafe EVP_set_default_properties(nil, "?" + elsewhere) == 1,
            unsafe OSSL_PROVIDER_add_builtin(nil, name.characters, start) == 1,
            unsafe OSSL_PROVIDER_load(nil, name.characters) != nil
        else { throw OpenSSLError("the provider of remote keys") }
        unsafe isRegistered = true
    }

    /// Set before the process begins to serve.
    private nonisolated(unsafe) static var isRegistered = false

    /// The key that is at `place` in the keeper's settings.
    ///
    /// - Parameter publicKey: its public half, of any provider.
    /// - Returns: an `EVP_PKEY` of the caller's.
    static func key(at place: UInt16, publicKey: OpaquePointer) throws(OpenSSLError) -> OpaquePointer {
        var encoded: UnsafeMutablePointer<UInt8>?
        let count = unsafe i2d_PUBKEY(publicKey, &encoded)
        guard count > 0, let bytes = unsafe encoded else { throw OpenSSLError("public key") }
        // OpenSSL allocated what it wrote.
        defer { unsafe CRYPTO_free(bytes, nil, 0) }
        let context = unsafe EVP_PKEY_CTX_new_from_name(
            nil, try kind(of: publicKey).rawValue, properties.characters)
        defer { unsafe EVP_PKEY_CTX_free(context) }
        var number = UInt32(place)
        var key: OpaquePointer?
        let isMade = unsafe withUnsafeMutablePointer(to: &number) { number in
            var parameters = unsafe [
                OSSL_PARAM_construct_uint32(RemoteKey.placeParameter.characters, number),
                OSSL_PARAM_construct_octet_string(RemoteKey.publicKeyParameter.characters, bytes, Int(count)),
                OSSL_PARAM_construct_end(),
            ]
            // Number, bytes and parameters outlive the call, which copies what it keeps (EVP_PKEY_fromdata(3)).
            return unsafe EVP_PKEY_fromdata_init(context) == 1
                && EVP_PKEY_fromdata(context, &key, OSSL_KEYMGMT_SELECT_KEYPAIR, &parameters) == 1
        }
        guard isMade, let made = unsafe key else { throw OpenSSLError("remote key") }
        return unsafe made
    }

    private static func kind(of key: OpaquePointer) throws(OpenSSLError) -> RemoteKey.Kind {
        for kind in RemoteKey.Kind.allCases where unsafe EVP_PKEY_is_a(key, kind.rawValue) == 1 {
            return kind
        }
        throw OpenSSLError("keys of this kind cannot be used")
    }

    private static let start:
        @convention(c) (
            OpaquePointer?, UnsafePointer<OSSL_DISPATCH>?,
            UnsafeMutablePointer<UnsafePointer<OSSL_DISPATCH>?>?,
            UnsafeMutablePointer<UnsafeMutableRawPointer?>?
        ) -> Int32 = { core, _, functions, context in
            unsafe functions?.pointee = RemoteKeyProvider.functions
            // There is no state, but OpenSSL wants something that is not null.
            unsafe context?.pointee = UnsafeMutableRawPointer(core)
            return 1
        }

    /// Made once, and never changed.
    private nonisolated(unsafe) static let functions = unsafe ProviderTable.functions([
        ProviderFunction(OSSL_FUNC_PROVIDER_QUERY_OPERATION, query)
    ])

    private static let query:
        @convention(c) (UnsafeMutableRawPointer?, Int32, UnsafeMutablePointer<Int32>?) -> UnsafePointer<
            OSSL_ALGORITHM
        >? = {
            _, operation, mayForget in
            unsafe mayForget?.pointee = 0
            return switch operation {
            case OSSL_OP_KEYMGMT: unsafe RemoteKeyProvider.keys
            case OSSL_OP_SIGNATURE: unsafe RemoteKeyProvider.signatures
            default: nil
            }
        }

    /// Made once, and never changed.
    private nonisolated(unsafe) static let keys = unsafe ProviderTable.algorithms([
        ProviderAlgorithm(
            names: "RSA:rsaEncryption:1.2.840.113549.1.1.1",
            functions: RemoteKeyManagement.table(new: RemoteKeyManagement.newRSA)),
        ProviderAlgorithm(
            names: "EC:id-ecPublicKey:1.2.840.10045.2.1",
            functions: RemoteKeyManagement.table(new: RemoteKeyManagement.newEllipticCurve)),
        ProviderAlgorithm(
            names: "ED25519:1.3.101.112",
            functions: RemoteKeyManagement.table(new: RemoteKeyManagement.newEd25519)),
    ])

    /// Made once, and never changed.
    private nonisolated(unsafe) static let signatures = unsafe ProviderTable.algorithms([
        ProviderAlgorithm(names: RemoteSignature.name, functions: RemoteSignature.table())
    ])
}
