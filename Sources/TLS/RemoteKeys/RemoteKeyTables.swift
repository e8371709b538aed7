import COpenSSL
import Glibc

// The tables by which OpenSSL finds a provider's functions (provider-base(7)). They are made once and live as long as the process.

/// A function of any type, as a table holds it.
@safe struct ProviderFunction {
    let number: Int32
    let address: @convention(c) () -> Void

    init<Function>(_ number: Int32, _ function: Function) {
        self.number = number
        // OpenSSL casts it back to the type that belongs to the number (openssl-core_dispatch.h(7)).
        unsafe address = unsafeBitCast(function, to: (@convention(c) () -> Void).self)
    }
}

/// An algorithm's names, divided by colons, and its functions.
@safe struct ProviderAlgorithm {
    let names: StaticString
    let functions: UnsafePointer<OSSL_DISPATCH>
}

/// Tables of what a provider offers.
enum ProviderTable {
    static func functions(_ functions: [ProviderFunction]) -> UnsafePointer<OSSL_DISPATCH> {
        let table = UnsafeMutablePointer<OSSL_DISPATCH>.allocate(capacity: functions.count + 1)
        for (index, function) in functions.enumerated() {
            unsafe (table + index).initialize(
                to: OSSL_DISPATCH(function_id: function.number, function: function.address))
        }
        unsafe (table + functions.count).initialize(to: OSSL_DISPATCH(function_id: 0, function: nil))
        return unsafe UnsafePointer(table)
    }

    static func algorithms(
        _ algorithms: [ProviderAlgorithm]
    ) -> UnsafePointer<OSSL_ALGORITHM> {
        let table = UnsafeMutablePointer<OSSL_ALGORITHM>.allocate(capacity: algorithms.count + 1)
        for (index, algorithm) in algorithms.enumerated() {
            unsafe (table + index).initialize(
                to: OSSL_ALGORITHM(
                    algorithm_names: algorithm.names.characters,
                    property_definition: RemoteKeyProvider.properties.characters,
                    implementation: algorithm.functions, algorithm_description: nil))
        }
        unsafe (table + algorithms.count).initialize(
            to: OSSL_ALGORITHM(
                algorithm_names: nil, property_definition: nil, implementation: nil,
                algorithm_description: nil))
        return unsafe UnsafePointer(table)
    }

    /// The names of parameters, without their values.
    static func parameters(_ names: [String]) -> UnsafePointer<OSSL_PARAM> {
        let table = UnsafeMutablePointer<OSSL_PARAM>.allocate(capacity: names.count + 1)
        for (index, name) in names.enumerated() {
            unsafe (table + index).initialize(to: OSSL_PARAM_construct_octet_string(strdup(name), nil, 0))
        }
        unsafe (table + names.count).initialize(to: OSSL_PARAM_construct_end())
        return unsafe UnsafePointer(table)
    }
}
