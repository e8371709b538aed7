import COpenSSL
import Glibc
import IPC
import TLS

/// Whether a server on 127.0.0.1 would be sent a request, as exit status: `CertificateCheck CA HOST PORT`.
func check() -> Int32 {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let port = UInt16(arguments[3]) else {
        print("usage: CertificateCheck CA-FILE HOST PORT")
        return 2
    }
    let host = arguments[2].trimmingBrackets
    do {
        let context = try ClientContext(
            ClientContext.Settings(name: IPAddress(host).map { .address($0) } ?? .host(host)),
            trusting: TrustStore(.file(arguments[1])))
        return shakeHands(context, port: port) ? 0 : 1
    } catch {
        print(error)
        return 1
    }
}

func shakeHands(_ context: ClientContext, port: UInt16) -> Bool {
    let descriptor = connected(to: port)
    guard let connection = context.makeConnection() else { return false }
    defer { unsafe SSL_free(connection) }
    // Each is closed with the process.
    guard descriptor >= 0, unsafe SSL_set_fd(connection, descriptor) == 1 else { return false }
    let result = unsafe SSL_connect(connection)
    if result == 1 { return unsafe context.speaksHTTP(connection) }
    let refusal = context.takeRefusal()
    let text = refusal.reason.isOfCertificate ? unsafe String(cString: X509_verify_cert_error_string(Int(refusal.code))) : ""
    print("\(refusal.reason) \(refusal.rule) \(text)")
    return false
}

func connected(to port: UInt16) -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var wait = timeval(tv_sec: 4, tv_usec: 0)
    // The values are local variables that outlive the calls.
    unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let result = unsafe withUnsafePointer(to: &address) {
        unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
    }
    return result == 0 ? descriptor : -1
}

extension String {
    /// An IPv6 address as a URL has it.
    var trimmingBrackets: String {
        hasPrefix("[") && hasSuffix("]") ? String(dropFirst().dropLast()) : self
    }
}

exit(check())
