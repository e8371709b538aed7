import COpenSSL
public import IPC

/// Whom a server must prove to be.
public enum PeerName: Sendable, Equatable {
    /// A DNS name in lower case.
    case host(String)
    case address(IPAddress)

    /// Puts the name where the server reads it, and where verification does.
    func demand(of connection: OpaquePointer) -> Bool {
        // The parameters are the connection's.
        let parameters = unsafe SSL_get0_param(connection)
        switch self {
        case .address(let address):
            // An address is not said: SNI is for names (RFC 6066 3).
            return unsafe X509_VERIFY_PARAM_set1_ip_asc(parameters, address.description) == 1
        case .host(let name):
            var said = Array(name.utf8CString)
            // OpenSSL copies the terminated name.
            let isSaid =
                unsafe SSL_ctrl(
                    connection, SSL_CTRL_SET_TLSEXT_HOSTNAME, Int(TLSEXT_NAMETYPE_host_name), &said) == 1
            return unsafe isSaid && X509_VERIFY_PARAM_set1_host(parameters, name, name.utf8.count) == 1
        }
    }
}
