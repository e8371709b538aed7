import IPC

/// What the command line asks for.
enum Invocation: Equatable, Sendable {
    case serve(Settings)
    case help
    case version
}

/// What the process does until it ends.
struct Settings: Equatable, Sendable {
    enum Source: Equatable, Sendable {
        case address(SocketAddress)
        /// An inherited socket that listens already.
        case descriptor(Int32)
    }

    var source: Source
    /// What holds for requests that ask for nothing else.
    var behaviour = Behaviour()
    /// Whether `/__requests`, `/__reset` and `/__stats` exist.
    var records = false
}

/// Why the command line was not understood.
enum UsageError: Error, Equatable, Sendable, CustomStringConvertible {
    case unknownArgument(String)
    case missingValue(String)
    case badValue(String, String)
    case noSource
    case twoSources

    var description: String {
        switch self {
        case .unknownArgument(let argument): "unknown argument '\(argument)'"
        case .missingValue(let option): "\(option) needs a value"
        case .badValue(let option, let value): "'\(value)' is no value for \(option)"
        case .noSource: "either --listen or --descriptor is needed"
        case .twoSources: "--listen and --descriptor exclude each other"
        }
    }
}

extension Invocation {
    /// Reads the arguments behind the name of the program.
    init(arguments: [String]) throws(UsageError) {
        var source: Settings.Source?
        var behaviour = Behaviour()
        var records = false
        var rest = arguments[...]
        while let option = rest.popFirst() {
            switch option {
            case "--help", "-h":
                self = .help
                return
            case "--version":
                self = .version
                return
            case "--record": records = true
            case "--listen", "--descriptor":
                guard source == nil else { throw .twoSources }
                source = try Self.source(option, try Self.value(of: option, &rest))
            case "--tokens": behaviour.words = try Self.number(option, Limits.fillerBytes, &rest)
            case "--delay":
                behaviour.delayMilliseconds = try Self.number(option, Limits.pauseMilliseconds, &rest)
            case "--think":
                behaviour.thinkMilliseconds = try Self.number(option, Limits.pauseMilliseconds, &rest)
            default: throw .unknownArgument(option)
            }
        }
        guard let source else { throw .noSource }
        self = .serve(Settings(source: source, behaviour: behaviour, records: records))
    }

    private static func source(_ option: String, _ value: String) throws(UsageError) -> Settings.Source {
        if option == "--listen", let address = SocketAddress(value) { return .address(address) }
        if option == "--descriptor", let number = Int32(value), number >= 0 { return .descriptor(number) }
        throw .badValue(option, value)
    }

    private static func value(of option: String, _ rest: inout ArraySlice<String>) throws(UsageError)
        -> String
    {
        guard let value = rest.popFirst() else { throw .missingValue(option) }
        return value
    }

    private static func number(
        _ option: String, _ maximum: Int, _ rest: inout ArraySlice<String>
    ) throws(UsageError) -> Int {
        let text = try value(of: option, &rest)
        guard let number = Int(text), (0...maximum).contains(number) else { throw .badValue(option, text) }
        return number
    }
}
