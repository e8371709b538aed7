import COpenSSL

/// A key as this program's provider keeps it for OpenSSL: a public key of the default provider, and where its private half is.
@safe final class RemoteKey {
    /// The kinds of key that there are, by OpenSSL's names for them.
    enum Kind: String, CaseIterable {
        case rsa = "RSA"
        case ellipticCurve = "EC"
        case ed25519 = "ED25519"
    }

    let kind: Kind
    /// The private half's place in the keeper's settings; nil for a public key alone, made to compare with.
    private(set) var place: UInt16?
    /// Owned.
    private(set) var publicKey: OpaquePointer?

    /// Names of this provider's own parameters.
    static let placeParameter: StaticString = "bulkhead-place"
    static let publicKeyParameter: StaticString = "bulkhead-public-key"

    init(_ kind: Kind) { self.kind = kind }

    deinit { unsafe EVP_PKEY_free(publicKey) }

    /// Takes what a key is made of: our own parameters, or those of a public key of this kind.
    func take(_ parameters: UnsafePointer<OSSL_PARAM>?) -> Bool {
        guard unsafe publicKey == nil, let parameters = unsafe parameters else { return false }
        if let place = unsafe Self.place(in: parameters) {
            self.place = place
            unsafe publicKey = unsafe Self.encodedKey(in: parameters)
        } else {
            unsafe publicKey = unsafe made(of: parameters)
        }
        return unsafe publicKey != nil
    }

    private static func place(in parameters: UnsafePointer<OSSL_PARAM>) -> UInt16? {
        var place: UInt32 = 0
        guard let found = unsafe OSSL_PARAM_locate_const(parameters, placeParameter.characters),
            unsafe OSSL_PARAM_get_uint32(found, &place) == 1
        else { return nil }
        return UInt16(exactly: place)
    }

    /// A SubjectPublicKeyInfo (RFC 5280 4.1).
    private static func encodedKey(in parameters: UnsafePointer<OSSL_PARAM>) -> OpaquePointer? {
        guard let found = unsafe OSSL_PARAM_locate_const(parameters, publicKeyParameter.characters) else {
            return nil
        }
        var start = unsafe found.pointee.data.map {
            unsafe UnsafePointer($0.assumingMemoryBound(to: UInt8.self))
        }
        // The parameter's own count; the key is a copy.
        return unsafe d2i_PUBKEY_ex(nil, &start, found.pointee.data_size, nil, RemoteKeyProvider.elsewhere)
    }

    private func made(of parameters: UnsafePointer<OSSL_PARAM>) -> OpaquePointer? {
        let context = unsafe EVP_PKEY_CTX_new_from_name(nil, kind.rawValue, RemoteKeyProvider.elsewhere)
        defer { unsafe EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        let copy = unsafe UnsafeMutablePointer(mutating: parameters)
        // EVP_PKEY_fromdata(3) only reads its parameters.
        guard unsafe EVP_PKEY_fromdata_init(context) == 1,
            unsafe EVP_PKEY_fromdata(context, &key, Self.publicSelection, copy) == 1
        else { return nil }
        return unsafe key
    }

    private static let publicSelection = OSSL_KEYMGMT_SELECT_ALL_PARAMETERS | OSSL_KEYMGMT_SELECT_PUBLIC_KEY
}

extension StaticString {
    /// The literal as C sees it: a constant of the program, ended by a zero.
    var characters: UnsafePointer<CChar> {
        unsafe UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
