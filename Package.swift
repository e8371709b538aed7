// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// Tests prove behaviour of unsafe code; they need not repeat its justification on each line.
let testing: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// Every address is resolved at start, so the relocation tables are read-only before the first hostile byte.
let hardened: [LinkerSetting] = [.unsafeFlags(["-Xlinker", "-z", "-Xlinker", "now"])]

let package = Package(
    name: "bulkhead",
    products: [
        .executable(name: "bulkhead", targets: ["Supervisor"]),
        .executable(name: "bulkhead-worker", targets: ["Worker"]),
        .executable(name: "bulkhead-egress", targets: ["Egress"]),
        .executable(name: "bulkhead-keeper", targets: ["Keeper"]),
        .executable(name: "bulkhead-echo", targets: ["EchoModel"]),
    ],
    targets: [
        // What Swift cannot spell, and what a worker frees.
        .target(name: "CLinux"),
        .target(name: "CMemory"),
        .target(
            name: "CTables", exclude: ["language.weights", "language.weights.md", "unicode.table"],
            cSettings: [.unsafeFlags(["-std=c23"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libssl", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCrypt"),
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),

        // What every process shares, and the pure cores.
        .target(name: "IPC", dependencies: ["CLinux"], swiftSettings: strict),
        .target(name: "TLS", dependencies: ["IPC", "COpenSSL"], swiftSettings: strict),
        .target(name: "HTTP", swiftSettings: strict),
        .target(name: "Inspection", dependencies: ["HTTP", "CTables"], swiftSettings: strict),

        // One executable a trust domain; none imports another.
        .executableTarget(
            name: "Supervisor", dependencies: ["IPC", "TLS", "CLinux", "COpenSSL", "CSystemd"],
            swiftSettings: strict, linkerSettings: hardened),
        .executableTarget(
            name: "Worker", dependencies: ["IPC", "HTTP", "TLS", "Inspection", "COpenSSL", "CMemory"],
            swiftSettings: strict, linkerSettings: hardened),
        .executableTarget(
            name: "Egress", dependencies: ["IPC", "HTTP", "TLS"], swiftSettings: strict,
            linkerSettings: hardened),
        .executableTarget(
            name: "Keeper", dependencies: ["IPC", "TLS", "CLinux", "COpenSSL", "CCrypt"],
            swiftSettings: strict, linkerSettings: hardened),
        .executableTarget(
            name: "EchoModel", dependencies: ["IPC", "HTTP", "Inspection", "CLinux"], swiftSettings: strict),

        // Measure and train the detectors; never installed.
        .executableTarget(
            name: "Evaluation", dependencies: ["Inspection"], path: "Tools/Evaluation", swiftSettings: strict),
        .executableTarget(
            name: "Training", dependencies: ["Inspection"], path: "Tools/Training", swiftSettings: strict),

        // Asks one server over TLS as an egress does, for lists of certificate cases; never installed.
        .executableTarget(
            name: "CertificateCheck", dependencies: ["TLS", "IPC"], path: "Tools/CertificateCheck",
            swiftSettings: strict),
        // Asks a keeper of its own, for lists of passwords and for measuring; never installed.
        .executableTarget(
            name: "KeeperProbe", dependencies: ["IPC", "CLinux", "COpenSSL"], path: "Tools/KeeperProbe",
            swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["IPC", "COpenSSL"], path: "Tests/TestSupport",
            swiftSettings: testing),
        // Takes a worker's place in the tests; never installed.
        .executableTarget(
            name: "HostileWorker", dependencies: ["IPC", "CLinux"], path: "Tests/HostileWorker",
            swiftSettings: testing),
        .testTarget(
            name: "IPCTests", dependencies: ["IPC", "CLinux", "TestSupport"], swiftSettings: testing),
        .testTarget(
            name: "TLSTests", dependencies: ["TLS", "IPC", "CLinux", "COpenSSL", "TestSupport"],
            swiftSettings: testing),
        .testTarget(name: "HTTPTests", dependencies: ["HTTP", "TestSupport"], swiftSettings: testing),
        .testTarget(
            name: "InspectionTests", dependencies: ["Inspection", "TestSupport"], swiftSettings: testing),
        .testTarget(
            name: "SupervisorTests", dependencies: ["Supervisor", "IPC", "TLS", "CLinux", "TestSupport"],
            swiftSettings: testing),
        .testTarget(
            name: "WorkerTests",
            dependencies: ["Worker", "Egress", "IPC", "CLinux", "HTTP", "TLS", "Inspection", "TestSupport"],
            swiftSettings: testing),
        .testTarget(
            name: "KeeperTests",
            dependencies: ["Keeper", "TLS", "IPC", "CLinux", "COpenSSL", "TestSupport"],
            swiftSettings: testing),
        .testTarget(
            name: "EchoModelTests", dependencies: ["EchoModel", "IPC", "HTTP", "Inspection", "TestSupport"],
            swiftSettings: testing),
        .testTarget(
            name: "SystemTests",
            dependencies: [
                "Supervisor", "Worker", "Egress", "Keeper", "EchoModel", "HostileWorker", "COpenSSL",
                "TestSupport",
            ],
            swiftSettings: testing
        ),
    ]
)
