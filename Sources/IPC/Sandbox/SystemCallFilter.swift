import CLinux

/// One instruction of the kernel's classic BPF machine (linux/filter.h).
public struct FilterInstruction: Equatable, Sendable {
    public let code: UInt16
    /// How many instructions to skip when the condition holds, and when it does not.
    public let whenTrue: UInt8
    public let whenFalse: UInt8
    public let operand: UInt32
}

/// A table of rules compiled for seccomp(2). Pure: which process and architecture it is for is said by the caller.
public struct SystemCallFilter: Equatable, Sendable {
    public private(set) var instructions: [FilterInstruction] = []
    private let process: UInt32

    /// - Parameters:
    ///   - rules: the calls that are allowed; all others trap. No number may occur twice: the first row would win.
    ///   - architecture: an AUDIT_ARCH value; a call under any other one kills the process.
    ///   - process: the number that `ArgumentRule.ownProcess` stands for.
    public init(allowing rules: [SystemCallRule], architecture: UInt32, process: Int32) {
        precondition(Set(rules.map(\.number)).count == rules.count, "one row for one system call")
        self.process = UInt32(bitPattern: process)
        refuse(foreign: architecture)
        for rule in rules { allow(rule) }
        emit(.return(Self.trap))
    }

    private static let allow = UInt32(SECCOMP_RET_ALLOW)
    private static let trap = UInt32(SECCOMP_RET_TRAP)
    private static let kill = UInt32(SECCOMP_RET_KILL_PROCESS)

    /// Numbers mean other calls on another architecture, so nothing can be said about them.
    private mutating func refuse(foreign architecture: UInt32) {
        emit(.load(SystemCallData.architecture))
        emit(.ifEqual(architecture, skip: 1, else: 0))
        emit(.return(Self.kill))
        emit(.load(SystemCallData.number))
        emit(.ifAtLeast(linux_foreign_numbers, skip: 0, else: 1))
        emit(.return(Self.kill))
    }

    private mutating func allow(_ rule: SystemCallRule) {
        var row = rule.arguments.flatMap(tests(of:))
        row.append(.return(Self.allow))
        // The skip is 8 bits wide. Tables are constants, so a row that is too long is found by the first test.
        emit(.ifEqual(rule.number, skip: 0, else: UInt8(row.count)))
        for instruction in row { emit(instruction) }
    }

    private mutating func emit(_ instruction: FilterInstruction) {
        instructions.append(instruction)
    }

    /// Instructions that trap unless the rule holds, and go on after their last one if it does.
    private func tests(of rule: ArgumentRule) -> [FilterInstruction] {
        switch rule {
        case .oneOf(let argument, let values): lowHalf(of: argument) + oneOf(values)
        case .onlyBits(let argument, let bits): lowHalf(of: argument) + oneOf([0], after: .and(~bits))
        case .ownProcess(let argument): lowHalf(of: argument) + oneOf([process])
        }
    }

    /// The machine computes with 32 bits: the upper half of an argument must be empty, then the lower one is loaded.
    private func lowHalf(of argument: Int) -> [FilterInstruction] {
        [
            .load(SystemCallData.argument(argument) + 4),
            .ifEqual(0, skip: 1, else: 0),
            .return(Self.trap),
            .load(SystemCallData.argument(argument)),
        ]
    }

    private func oneOf(_ values: [UInt32], after: FilterInstruction? = nil) -> [FilterInstruction] {
        var instructions = after.map { [$0] } ?? []
        for (index, value) in values.enumerated() {
            // Over the remaining comparisons and the trap that follows them.
            instructions.append(.ifEqual(value, skip: UInt8(values.count - index), else: 0))
        }
        instructions.append(.return(Self.trap))
        return instructions
    }
}

/// Where struct seccomp_data has what, in bytes. Both architectures are little-endian: the low half comes first.
private enum SystemCallData {
    static let number: UInt32 = 0
    static let architecture: UInt32 = 4

    static func argument(_ index: Int) -> UInt32 {
        precondition((0..<6).contains(index), "a system call has six arguments")
        return 16 + 8 * UInt32(index)
    }
}

extension FilterInstruction {
    fileprivate static func load(_ offset: UInt32) -> Self {
        Self(code: UInt16(BPF_LD | BPF_W | BPF_ABS), whenTrue: 0, whenFalse: 0, operand: offset)
    }
    fileprivate static func and(_ bits: UInt32) -> Self {
        Self(code: UInt16(BPF_ALU | BPF_AND | BPF_K), whenTrue: 0, whenFalse: 0, operand: bits)
    }
    fileprivate static func ifEqual(_ value: UInt32, skip: UInt8, else other: UInt8) -> Self {
        Self(code: UInt16(BPF_JMP | BPF_JEQ | BPF_K), whenTrue: skip, whenFalse: other, operand: value)
    }
    fileprivate static func ifAtLeast(_ value: UInt32, skip: UInt8, else other: UInt8) -> Self {
        Self(code: UInt16(BPF_JMP | BPF_JGE | BPF_K), whenTrue: skip, whenFalse: other, operand: value)
    }
    fileprivate static func `return`(_ action: UInt32) -> Self {
        Self(code: UInt16(BPF_RET | BPF_K), whenTrue: 0, whenFalse: 0, operand: action)
    }
}
