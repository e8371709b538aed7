import CLinux
import Glibc
import IPC

/// `bulkhead status --watch`: the same again and again, until a key or a signal ends it.
struct StatusWatch: ~Copyable {
    private let interval: Duration
    private let signals: Int32
    private let screen: FullScreen

    /// Nil when signals cannot be read; nothing is changed then.
    init?(interval: Duration) {
        let watched = [SIGINT, SIGTERM, SIGHUP, SIGWINCH]
        // The pointer and count are the array's.
        let signals = unsafe watched.withUnsafeBufferPointer {
            unsafe linux_signalfd($0.baseAddress, UInt32($0.count))
        }
        guard signals >= 0 else { return nil }
        self.interval = interval
        self.signals = signals
        screen = FullScreen()
    }

    deinit { close(signals) }

    /// What can happen between two looks.
    private enum Event {
        case time, resized, quit
    }

    /// Shows what `look` gives at every interval.
    func run(_ look: () -> [String]) {
        var lines = look()
        var next = MonotonicInstant.now() + interval
        while true {
            draw(lines)
            switch event(until: next) {
            case .quit: return
            case .resized: continue
            case .time:
                lines = look()
                next = max(next, .now()) + interval
            }
        }
    }

    /// The last row says how to leave.
    private func draw(_ lines: [String]) {
        let rows = Terminal.size.rows
        let hidden = lines.count - (rows - 1)
        let more = hidden > 0 ? "\(hidden) more lines; " : ""
        let shown = Array(lines.prefix(max(0, rows - 1)))
        let blanks = Array(repeating: "", count: max(0, rows - 1 - shown.count))
        screen.show(shown + blanks + ["\(more)every \(interval.configured), q to quit"], rows: rows)
    }

    private func event(until deadline: MonotonicInstant) -> Event {
        while true {
            var sources = [pollfd(fd: signals, events: Int16(POLLIN), revents: 0)]
            if screen.hasKeyboard {
                sources.append(pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0))
            }
            let rest = Int32(clamping: deadline.since(.now()).milliseconds + 1)
            // The array outlives the call.
            let count = unsafe poll(&sources, nfds_t(sources.count), rest)
            if count == 0 { return .time }
            if count < 0 { continue }
            if sources[0].revents != 0 {
                return linux_read_signal(signals) == SIGWINCH ? .resized : .quit
            }
            if isAskedToQuit() { return .quit }
        }
    }

    /// q, Ctrl-C, Ctrl-D, or a terminal that has gone away.
    private func isAskedToQuit() -> Bool {
        var keys = [UInt8](repeating: 0, count: 64)
        // read(2) writes at most the array's count.
        let count = unsafe keys.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
        guard count > 0 else { return count == 0 || errno != EINTR }
        return keys[..<count].contains { [UInt8(ascii: "q"), UInt8(ascii: "Q"), 3, 4].contains($0) }
    }
}
