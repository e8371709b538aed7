import CCrypt
import CLinux
import COpenSSL
import Glibc
import IPC

/// bcrypt through crypt(3), with a room of its own to work in, which is wiped each time. For one thread.
@safe final class Bcrypt {
    /// What bcrypt reads of a password; it ignores the rest without a word, so longer ones are never hashed.
    static let passwordBytes = 72
    private static let saltBytes = 16

    private let room: UnsafeMutablePointer<crypt_data>

    init() {
        unsafe room = .allocate(capacity: 1)
        wipe()
    }

    deinit {
        wipe()
        unsafe room.deallocate()
    }

    private func wipe() {
        // The room's own size. crypt_rn(3) wants it zeroed, too.
        unsafe explicit_bzero(room, MemoryLayout<crypt_data>.size)
    }

    /// Whether bcrypt tells it from every other password: at most 72 bytes, none of them zero.
    static func canHash(_ password: Secret) -> Bool {
        password.count <= passwordBytes
            && password.withBytes { bytes in bytes.indices.allSatisfy { bytes[$0] != 0 } }
    }

    /// The hash of a password at `cost` with a salt of its own; nil when libcrypt fails.
    func hash(_ password: Secret, cost: UInt8) -> Secret? {
        guard var setting = Self.setting(cost: cost) else { return nil }
        return hash(password, setting: &setting)
    }

    /// Whether `hash` is the password's, found out in a time that depends on the cost alone.
    func isHash(_ hash: BcryptHash, of password: Secret) -> Bool {
        var setting = [UInt8](capacity: hash.text.count + 1) { hash.text.append(to: &$0) }
        setting.append(0)
        guard let found = self.hash(password, setting: &setting) else { return false }
        return found.count == hash.text.count
            && found.withBytes { found in
                hash.text.withBytes { hash in
                    unsafe found.withUnsafeBufferPointer { found in
                        unsafe hash.withUnsafeBufferPointer { hash in
                            // Both have as many bytes.
                            unsafe CRYPTO_memcmp(found.baseAddress, hash.baseAddress, hash.count) == 0
                        }
                    }
                }
            }
    }

    /// - Parameter setting: terminated by a zero.
    private func hash(_ password: Secret, setting: inout [UInt8]) -> Secret? {
        var phrase = [UInt8](capacity: password.count + 1) { password.append(to: &$0) }
        phrase.append(0)
        defer {
            Secret.wipe(&phrase)
            wipe()
        }
        // Phrase and setting are terminated and outlive the call, which writes within the room and answers with a place in it.
        let output = unsafe phrase.withUnsafeBytes { phrase in
            unsafe setting.withUnsafeBytes { setting in
                unsafe crypt_rn(
                    phrase.baseAddress?.assumingMemoryBound(to: CChar.self),
                    setting.baseAddress?.assumingMemoryBound(to: CChar.self), room,
                    Int32(MemoryLayout<crypt_data>.size))
            }
        }
        guard let output = unsafe output else { return nil }
        let text = unsafe UnsafeBufferPointer(start: output, count: strlen(output))
        return Secret(byteCount: text.count) { secret in
            for index in text.indices { secret.append(UInt8(bitPattern: unsafe text[index])) }
        }
    }

    /// `$2b$`, the cost and a new salt, terminated.
    private static func setting(cost: UInt8) -> [UInt8]? {
        var salt = [UInt8](repeating: 0, count: saltBytes)
        var setting = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
        // The kernel writes exactly the salt; libcrypt at most the setting's count, terminated.
        let isMade = unsafe salt.withUnsafeMutableBytes { salt in
            guard unsafe linux_random(salt.baseAddress, salt.count) == 0 else { return false }
            return unsafe crypt_gensalt_rn(
                BcryptHash.prefix, UInt(cost), salt.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(salt.count), &setting, Int32(setting.count)) != nil
        }
        return isMade ? setting.map { UInt8(bitPattern: $0) } : nil
    }
}

extension [UInt8] {
    /// Room for so many bytes from the start, so that none is left behind when it would grow.
    fileprivate init(capacity: Int, _ fill: (inout [UInt8]) -> Void) {
        self = []
        reserveCapacity(capacity)
        fill(&self)
    }
}
