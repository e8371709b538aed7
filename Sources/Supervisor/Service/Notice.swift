import IPC

/// Something that several tasks wait to hear of: each on a wakeup of its own.
@Loop final class Notice {
    private let hearers: [Wakeup]

    init(to hearers: [Wakeup] = []) { self.hearers = hearers }

    func signal() {
        for hearer in hearers { hearer.signal() }
    }
}
