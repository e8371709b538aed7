/// What the command line says: a folder, and `name=value` for experiments.
enum Settings {
    static var folder: String? { CommandLine.arguments.dropFirst().first { !$0.contains("=") } }

    static func text(_ name: String) -> String? {
        CommandLine.arguments.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }

    static func number(_ name: String, _ standard: Double) -> Double {
        text(name).flatMap(Double.init) ?? standard
    }
}
