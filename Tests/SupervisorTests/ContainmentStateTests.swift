import IPC
import Testing

@testable import Supervisor

private func at(_ seconds: Int64) -> AuditTime { AuditTime(microsecondsSince1970: seconds * 1_000_000) }

private func network(_ number: UInt64) -> ClientKey { ClientKey(.address, high: 0, low: number) }

private func ban(_ number: UInt64, until: Int64) -> Ban {
    Ban(
        network: network(number), id: "c\(number)", address: "192.0.2.\(number)", crashes: 3, until: at(until)
    )
}

@Suite struct CrashTallyTests {
    @Test func `crashes count within the window, each client for itself`() {
        var tally = CrashTally()
        let counts = [(1, 0), (1, 5), (2, 6), (1, 9), (1, 11), (1, 100)].map { client, second in
            tally.note(network(UInt64(client)), at: at(Int64(second)), window: .seconds(10))
        }
        // The first is exactly a window old at 10, and gone at 11.
        #expect(counts == [1, 2, 1, 3, 3, 1])
    }

    @Test func `it holds no more clients than it may, and forgets who crashed longest ago`() {
        var tally = CrashTally()
        for client in 0...UInt64(CrashTallyLimits.clients) {
            _ = tally.note(network(client), at: at(Int64(client)), window: .seconds(10_000))
        }
        #expect(tally.all.count == CrashTallyLimits.clients)
        #expect(!tally.all.contains { $0.client == network(0) })
        #expect(tally.note(network(1), at: at(2000), window: .seconds(10_000)) == 2)
    }

    @Test func `it holds no more crashes of a client than it may`() {
        var tally = CrashTally()
        for second in 0..<500 { _ = tally.note(network(1), at: at(Int64(second)), window: .seconds(10_000)) }
        #expect(tally.all.count == CrashTallyLimits.crashes)
    }
}

@Suite struct BanTableTests {
    @Test func `a ban holds until its time and not longer, for its network alone`() {
        var bans = BanTable()
        #expect(bans.insert(ban(1, until: 10)) == nil)
        #expect(bans.isBanned(network(1), at: at(9)))
        #expect(!bans.isBanned(network(1), at: at(10)))
        #expect(!bans.isBanned(network(2), at: at(9)))
        #expect(bans.nextEnd == at(10))
        #expect(bans.removeEnded(at: at(9)).isEmpty)
        #expect(bans.removeEnded(at: at(10)) == [ban(1, until: 10)])
        #expect(bans.count == 0)
    }

    @Test func `a full table lets go of the ban that ends first`() {
        var bans = BanTable()
        for number in 0..<UInt64(BanTable.capacity) {
            #expect(bans.insert(ban(number, until: Int64(number) + 10)) == nil)
        }
        #expect(bans.insert(ban(9_999, until: 99_999)) == ban(0, until: 10))
        #expect(bans.count == BanTable.capacity)
    }
}

@Suite struct IncidentBookTests {
    private let client = AuditClient(id: "c", address: "192.0.2.1")

    @Test func `the same again is the same incident until it is resolved`() {
        var book = IncidentBook()
        let note = { (book: inout IncidentBook, pid: Int32, client: AuditClient?) in
            book.note(.sandboxViolation, .critical, summary: "s", client: client, pid: pid, at: at(1))
        }
        #expect(note(&book, 1, client).isNew)
        let again = note(&book, 2, client)
        #expect(!again.isNew)
        #expect(again.incident.occurrences == 2)
        #expect(again.incident.pids == [1, 2])
        #expect(note(&book, 3, nil).isNew)
        #expect(book.set(1, to: .acknowledged)?.state == .acknowledged)
        #expect(!note(&book, 4, client).isNew)
        #expect(book.openCount == 2)
        #expect(book.set(1, to: .resolved) != nil)
        #expect(book.openCount == 1)
        let later = note(&book, 5, client)
        #expect(later.isNew)
        #expect(later.incident.id == 3)
        #expect(book.set(99, to: .resolved) == nil)
    }

    @Test func `a full book forgets what is resolved first, then what is oldest`() {
        var book = IncidentBook()
        for number in 1...IncidentBook.Limits.incidents {
            _ = book.note(
                .protocolBreach, .critical, summary: "\(number)", client: nil, pid: 1, at: at(Int64(number)))
        }
        _ = book.set(5, to: .resolved)
        for summary in ["a", "b"] {
            _ = book.note(.protocolBreach, .critical, summary: summary, client: nil, pid: 1, at: at(999))
        }
        #expect(book.incidents.count == IncidentBook.Limits.incidents)
        #expect(book[5] == nil)
        #expect(book[1] == nil)
        #expect(book[2] != nil)
    }
}

@Suite struct ContainmentStateTests {
    static var full: ContainmentState {
        var state = ContainmentState()
        _ = state.tally.note(network(1), at: at(1), window: .seconds(100))
        _ = state.tally.note(network(1), at: at(2), window: .seconds(100))
        _ = state.bans.insert(ban(2, until: 50))
        _ = state.incidents.note(
            .workerCrashByClient, .high, summary: "s", client: AuditClient(id: "c", address: "a"), pid: 7,
            at: at(3))
        _ = state.incidents.note(.sandboxViolation, .critical, summary: "t", client: nil, pid: 8, at: at(4))
        _ = state.incidents.set(1, to: .acknowledged)
        return state
    }

    @Test func `its changes make the same state again`() {
        let state = Self.full
        var copy = ContainmentState()
        for change in state.changes { copy.apply(change) }
        #expect(copy.tally == state.tally)
        #expect(copy.bans.all == state.bans.all)
        #expect(copy.incidents == state.incidents)
    }

    @Test func `a ban ends the tally, and its end ends the ban`() {
        var state = Self.full
        state.apply(.ban(BanRecord(ban(1, until: 60))))
        #expect(state.tally.all.isEmpty)
        state.apply(.unban(NetworkRecord(network(1))))
        #expect(!state.bans.isBanned(network(1), at: at(0)))
    }

    @Test func `every change survives its bytes`() throws {
        for change in Self.full.changes + [.unban(NetworkRecord(network(3)))] {
            var bytes: [UInt8] = []
            try change.encode(to: &bytes)
            #expect(try StateChange(decoding: bytes, 0..<bytes.count) == change)
        }
    }
}
