import Foundation
import Testing

/// Whatever is done to the service: nobody is given another's answer or half of one for a whole, and the log accounts for
/// everything. `make chaos` does the same for longer.
@Suite(.serialized) struct ChaosTests {
    @Test func `a short run`() throws {
        var plan = ChaosRun.Plan()
        plan.seconds = 3
        plan.mischief = [
            .workerKilled, .workerCrashed, .egressKilled, .keeperKilled, .diskFull, .fileSizeLimited,
            .fewDescriptors, .reloadAndWorkerKilled,
        ]
        try run(plan)
    }

    private static let environment = ProcessInfo.processInfo.environment
    private static let seconds = environment["BULKHEAD_CHAOS_SECONDS"].flatMap(
        Double.init)
    private static let seed = environment["BULKHEAD_CHAOS_SEED"].flatMap(UInt64.init)

    private static let deeds = environment["BULKHEAD_CHAOS_DEEDS"].map { words in
        words.split(separator: ",").compactMap { Mischief(rawValue: String($0)) }
    }

    @Test(.enabled(if: Self.seconds != nil)) func `as long as asked for`() throws {
        try run(ChaosRun.Plan(seed: Self.seed ?? 1, seconds: Self.seconds ?? 60, mischief: Self.deeds))
    }

    private func run(_ plan: ChaosRun.Plan) throws {
        let run = try ChaosRun(plan)
        let failures: [String]
        do { failures = try run.perform() } catch {
            print(run.account)
            throw error
        }
        print(run.report.text(seed: plan.seed))
        #expect(failures == [], "seed \(plan.seed)")
    }
}
