import CLinux
import Glibc

/// The terminal that a person looks at.
enum Terminal {
    /// Whether standard output is one that shows colours, and nobody asked for none (no-color.org).
    static var showsColours: Bool {
        isatty(STDOUT_FILENO) == 1 && (ServicePlaces.variable("NO_COLOR") ?? "").isEmpty
            && ServicePlaces.variable("TERM") != "dumb"
    }

    struct Size: Equatable {
        var rows: Int
        var columns: Int
    }

    /// As it is now; what every terminal had once where the system does not tell.
    static var size: Size {
        var rows: UInt16 = 0
        var columns: UInt16 = 0
        // Both variables outlive the call.
        guard unsafe linux_window_size(STDOUT_FILENO, &rows, &columns) == 0, rows > 0, columns > 0 else {
            return Size(rows: 24, columns: 80)
        }
        return Size(rows: Int(rows), columns: Int(columns))
    }
}

/// The whole terminal, lent until it is let go of: a screen beside the one with the person's work, no cursor, keys one by one.
struct FullScreen: ~Copyable {
    /// As the keyboard was before; nil where standard input is none.
    private let keyboard: termios?

    private enum Sequence {
        /// Private modes of xterm: 1049 is the other screen, 25 the cursor, 7 the wrapping of long lines.
        static let enter = "\u{1b}[?1049h\u{1b}[?25l\u{1b}[?7l"
        static let leave = "\u{1b}[?7h\u{1b}[?25h\u{1b}[?1049l"
        static let home = "\u{1b}[H"
        static let clearLine = "\u{1b}[K"
        static let clearRest = "\u{1b}[J"
    }

    init() {
        keyboard = Self.quietKeyboard()
        StandardStream.output.write(Sequence.enter)
    }

    deinit {
        StandardStream.output.write(Sequence.leave)
        guard var keyboard else { return }
        // The struct outlives the call.
        _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &keyboard)
    }

    var hasKeyboard: Bool { keyboard != nil }

    /// Draws over what was there, without a moment of emptiness; lines below the last row are left out.
    func show(_ lines: [String], rows: Int) {
        let shown = lines.prefix(max(1, rows)).map { $0 + Sequence.clearLine }
        StandardStream.output.write(
            Sequence.home + shown.joined(separator: "\r\n") + Sequence.clearRest)
    }

    /// No echo, no lines, no signals: each key is a byte to read (termios(3)).
    private static func quietKeyboard() -> termios? {
        var before = termios()
        // The structs outlive the calls.
        guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
        var quiet = before
        quiet.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
        return unsafe tcsetattr(STDIN_FILENO, TCSANOW, &quiet) == 0 ? before : nil
    }
}
