import CLinux
import Glibc
import IPC

/// Questions about passwords on their way to the threads that work on them, and the answers on their way back. Bounded: who
/// asks when it is full is told to come again.
final class PasswordQueue: @unchecked Sendable {
    enum Limits {
        /// Questions that wait for a thread: at the usual cost some seconds of work.
        static let waiting = 32
    }

    private let content = Guarded(Content())
    private let asked = Doorbell()
    /// Readable when there are answers (eventfd(2)).
    private let answered: FileDescriptor

    private struct Content {
        var questions: [PasswordQuestion] = []
        var answers: [FromKeeper] = []
    }

    init() throws(SystemError) { answered = try FileDescriptor("eventfd", linux_eventfd()) }

    /// A descriptor that turns readable when there are answers.
    @Loop func watch() throws(SystemError) -> Watch {
        try Watch(FileDescriptor("fcntl", fcntl(answered.rawValue, F_DUPFD_CLOEXEC, 3)), wakeup: Wakeup())
    }

    /// False when there is no room for it.
    func add(_ question: PasswordQuestion) -> Bool {
        let isAdded = content.withLock { content in
            guard content.questions.count < Limits.waiting else { return false }
            content.questions.append(question)
            return true
        }
        if isAdded { asked.ring() }
        return isAdded
    }

    /// The answers that came since the last call.
    func takeAnswers() -> [FromKeeper] {
        var count: UInt64 = 0
        // Eight bytes of a local variable (eventfd(2)).
        _ = unsafe read(answered.rawValue, &count, 8)
        return content.withLock { content in
            defer { content.answers.removeAll() }
            return content.answers
        }
    }

    /// The life of one thread.
    func work() -> Never {
        let bcrypt = Bcrypt()
        while true {
            guard let question = next() else {
                asked.wait()
                continue
            }
            let answer = bcrypt.answer(to: question)
            content.withLock { $0.answers.append(answer) }
            var one: UInt64 = 1
            // Eight bytes of a local variable (eventfd(2)).
            _ = unsafe write(answered.rawValue, &one, 8)
        }
    }

    private func next() -> PasswordQuestion? {
        let (question, more) = content.withLock { content in
            let question = content.questions.isEmpty ? nil : content.questions.removeFirst()
            return (question, !content.questions.isEmpty)
        }
        // A bell wakes one thread, and two rings before it wakes are one.
        if more { asked.ring() }
        return question
    }
}

/// A value that one thread at a time may touch. Not the library's `Mutex`, which asks the kernel for priority inheritance: the
/// seal does not allow that.
@safe final class Guarded<Value>: @unchecked Sendable {
    /// In memory of its own, since it may not move while in use (pthread_mutex_init(3)).
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var value: Value

    init(_ value: Value) {
        unsafe mutex = .allocate(capacity: 1)
        unsafe pthread_mutex_init(mutex, nil)
        self.value = value
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe mutex.deallocate()
    }

    func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
        // Initialized in init, and given back on the way out.
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return body(&value)
    }
}
