import Foundation
import IPC

/// Reads one JSON object a line, `{"password_b64": …, "hash": …}`, and writes what the keeper says: "match", "mismatch" or
/// "invalid".
@Loop enum PasswordList {
    private struct Line: Decodable {
        var passwordBase64: Data
        var hash: String

        enum CodingKeys: String, CodingKey {
            case passwordBase64 = "password_b64"
            case hash
        }
    }

    static func answer() async throws {
        let keeper = try await ProbedKeeper(keys: [])
        while let text = readLine() {
            let line = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
            print("\"\(try await verdict(of: line, by: keeper))\"")
        }
    }

    private static func verdict(of line: Line, by keeper: ProbedKeeper) async throws -> String {
        var password = Array(line.passwordBase64)
        var hash = Array(line.hash.utf8)
        // The supervisor does not ask for more either.
        guard password.count <= MessageLimits.passwordBytes, hash.count <= MessageLimits.passwordHashBytes
        else { return "invalid" }
        keeper.supervisor.sendSecret(
            .check(
                PasswordCheck(
                    question: QuestionID(1), password: Secret(wiping: &password, keeping: 0..<password.count),
                    hash: Secret(wiping: &hash, keeping: 0..<hash.count), cost: 4)))
        guard case .checked(let answer) = try await keeper.heard() else { return "invalid" }
        switch answer.verdict {
        case .matches: return "match"
        case .differs: return "mismatch"
        case .busy, .unusable: return "invalid"
        }
    }
}
