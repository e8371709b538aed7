import Glibc
import Synchronization
import Testing

/// The configurations that scenarios are played on; each runs once for all of them.
enum Stage: Hashable, Sendable, CaseIterable {
    case ordinary
    /// Everything small and short, so that limits can be met.
    case narrow
    /// Two requests a minute, the second of them at once.
    case limited
    /// Findings block a request.
    case blocking
    /// Values are masked.
    case masking
    /// Values are hashed, with the machine's key.
    case hashing
    /// Nothing is looked for.
    case permissive
    /// The operator's own words are denied, at more than one risk.
    case guarded

    var settings: Settings {
        var settings = Settings()
        switch self {
        case .ordinary: break
        case .narrow:
            settings.limits = [
                "head_bytes": "'2KiB'", "headers": "12", "uri_bytes": "'1KiB'", "request_bytes": "'1KiB'",
                "response_bytes": "'4KiB'", "json_depth": "8", "message_chars": "200", "messages": "3",
                "head_timeout": "'300ms'", "body_timeout": "'300ms'", "keep_alive": "'600ms'",
            ]
            settings.upstream = ["first_byte_timeout": "'300ms'", "idle_timeout": "'300ms'"]
        case .limited: settings.limits = ["requests_per_minute": "2", "burst": "2"]
        case .blocking: settings.inspection = "{ request: { pii: { action: 'block' } } }"
        case .masking:
            settings.inspection =
                "{ request: { pii: { replacement: 'mask' } }, response: { pii: { replacement: 'mask' } } }"
        case .hashing:
            settings.inspection =
                "{ request: { pii: { replacement: 'hash' } }, response: { pii: { replacement: 'hash' } } }"
        case .guarded:
            settings.inspection = """
                { request: { prompt_injection: { threshold: 'critical' }, harmful: { threshold: 'high' } },
                  deny: [
                    { name: 'bluebird', pattern: 'project bluebird', category: 'confidential', risk: 'critical' },
                    { name: 'magpie', pattern: 'project magpie', category: 'data_exfiltration', risk: 'medium' },
                    { name: 'recipe', pattern: 'the forbidden recipe', category: 'weapons', risk: 'high' } ],
                  allow: [{ name: 'known', pattern: 'the known riddle' }] }
                """
        case .permissive:
            settings.inspection = """
                { sanitize: { null_bytes: 'off', control_characters: 'off', invisible: 'off' },
                  request: { prompt_injection: { action: 'off' }, pii: { action: 'off' }, secrets: { action: 'off' },
                    harmful: { action: 'off' } },
                  response: { pii: { action: 'off' }, secrets: { action: 'off' }, harmful: { action: 'off' } } }
                """
        }
        return settings
    }
}

/// The services of the stages, started when they are needed.
final class Stages: Sendable {
    static let shared = Stages()
    private let services = Mutex<[Stage: Service]>([:])

    func service(_ stage: Stage) throws -> Service {
        try services.withLock { services in
            if let service = services[stage] { return service }
            let service = try Service(stage.settings)
            services[stage] = service
            return service
        }
    }

    /// Ends them, and checks what must be true of a service whatever clients did to it.
    func close() throws {
        let services = services.withLock { services in
            defer { services = [:] }
            return services
        }
        for (stage, service) in services {
            for child in try service.status()["children"].list {
                #expect(
                    child["restarts"].number == 0, "a child of \(stage) had to be replaced: \(service.log)")
            }
            let children = ProcessTable.children(of: service.program.pid)
            #expect(try service.stop() == .exit(0))
            #expect(children.filter(ProcessTable.isAlive) == [])
            #expect(try service.verifiesAudit(), "the audit log of \(stage) holds")
            #expect(try service.audit().unaccounted == [])
        }
    }
}

/// Ends the shared services after the last test of a suite.
struct SharedServices: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent () async throws -> Void
    ) async throws {
        try await function()
        try Stages.shared.close()
    }
}

extension Trait where Self == SharedServices {
    static var sharedServices: Self { Self() }
}
