import IPC
import Testing

@testable import Supervisor

@Suite struct RepeatedNewsTests {
    private static func at(_ seconds: Double) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: UInt64(seconds * 1e9))
    }

    @Test func `the first is told at once, the others later and together`() {
        var news = RepeatedNews<String>(pause: .seconds(60))
        let told = [("a", 1.0), ("a", 2), ("b", 3), ("a", 60.9), ("a", 61), ("a", 62), ("b", 63)].map {
            news.note($0, at: Self.at($1))
        }
        #expect(told == [1, nil, 1, nil, 3, nil, 1])
    }
}
