import COpenSSL

// What OpenSSL may ask about a remote key (provider-keymgmt(7)): everything that its public half can tell.
enum RemoteKeyManagement {
    /// The functions for one kind of key.
    static func table(new: @escaping @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?)
        -> UnsafePointer<OSSL_DISPATCH>
    {
        unsafe ProviderTable.functions([
            ProviderFunction(OSSL_FUNC_KEYMGMT_NEW, new),
            ProviderFunction(OSSL_FUNC_KEYMGMT_FREE, free),
            ProviderFunction(OSSL_FUNC_KEYMGMT_HAS, has),
            ProviderFunction(OSSL_FUNC_KEYMGMT_MATCH, match),
            ProviderFunction(OSSL_FUNC_KEYMGMT_IMPORT, take),
            ProviderFunction(OSSL_FUNC_KEYMGMT_IMPORT_TYPES, takenParameters),
            ProviderFunction(OSSL_FUNC_KEYMGMT_GET_PARAMS, tell),
            ProviderFunction(OSSL_FUNC_KEYMGMT_GETTABLE_PARAMS, toldParameters),
            ProviderFunction(OSSL_FUNC_KEYMGMT_QUERY_OPERATION_NAME, operationName),
        ])
    }

    static let newRSA: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { _ in
        unsafe RemoteKeyManagement.retained(RemoteKey(.rsa))
    }
    static let newEllipticCurve: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
        _ in
        unsafe RemoteKeyManagement.retained(RemoteKey(.ellipticCurve))
    }
    static let newEd25519: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { _ in
        unsafe RemoteKeyManagement.retained(RemoteKey(.ed25519))
    }

    /// OpenSSL owns it until it calls `free`.
    private static func retained(_ key: RemoteKey) -> UnsafeMutableRawPointer {
        unsafe Unmanaged.passRetained(key).toOpaque()
    }

    /// What OpenSSL hands back is what `new` gave it.
    static func key(_ data: UnsafeRawPointer?) -> RemoteKey? {
        unsafe data.map { unsafe Unmanaged<RemoteKey>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let free: @convention(c) (UnsafeMutableRawPointer?) -> Void = { data in
        if let data = unsafe data { unsafe Unmanaged<RemoteKey>.fromOpaque(data).release() }
    }

    private static let has: @convention(c) (UnsafeRawPointer?, Int32) -> Int32 = { data, selection in
        guard let key = unsafe RemoteKeyManagement.key(data), unsafe key.publicKey != nil else { return 0 }
        return selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY == 0 || key.place != nil ? 1 : 0
    }

    private static let match: @convention(c) (UnsafeRawPointer?, UnsafeRawPointer?, Int32) -> Int32 = {
        first, second, _ in
        guard let first = unsafe RemoteKeyManagement.key(first),
            let second = unsafe RemoteKeyManagement.key(second)
        else { return 0 }
        return unsafe EVP_PKEY_eq(first.publicKey, second.publicKey) == 1 ? 1 : 0
    }

    private static let take:
        @convention(c) (UnsafeMutableRawPointer?, Int32, UnsafePointer<OSSL_PARAM>?) -> Int32 = {
            data, _, parameters in
            guard let key = unsafe RemoteKeyManagement.key(data) else { return 0 }
            return unsafe key.take(parameters) ? 1 : 0
        }

    private static let takenParameters: @convention(c) (Int32) -> UnsafePointer<OSSL_PARAM>? = { _ in
        unsafe RemoteKeyManagement.ownParameters
    }

    /// Made once, and never changed.
    private nonisolated(unsafe) static let ownParameters = unsafe ProviderTable.parameters([
        "\(RemoteKey.placeParameter)", "\(RemoteKey.publicKeyParameter)",
    ])

    private static let tell:
        @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<OSSL_PARAM>?) -> Int32 = {
            data, parameters in
            guard let key = unsafe RemoteKeyManagement.key(data) else { return 0 }
            return unsafe EVP_PKEY_get_params(key.publicKey, parameters)
        }

    private static let toldParameters:
        @convention(c) (UnsafeMutableRawPointer?) -> UnsafePointer<OSSL_PARAM>? = { _ in
            unsafe RemoteKeyManagement.publicParameters
        }

    /// What is asked of a certificate's key while a handshake is arranged. Made once, and never changed.
    private nonisolated(unsafe) static let publicParameters = unsafe ProviderTable.parameters([
        OSSL_PKEY_PARAM_BITS, OSSL_PKEY_PARAM_SECURITY_BITS, OSSL_PKEY_PARAM_MAX_SIZE,
        OSSL_PKEY_PARAM_GROUP_NAME, OSSL_PKEY_PARAM_DEFAULT_DIGEST, OSSL_PKEY_PARAM_MANDATORY_DIGEST,
    ])

    private static let operationName: @convention(c) (Int32) -> UnsafePointer<CChar>? = { operation in
        operation == OSSL_OP_SIGNATURE ? unsafe RemoteSignature.name.characters : nil
    }
}
