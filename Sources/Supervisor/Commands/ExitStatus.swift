/// With which number `bulkhead` ends.
enum ExitStatus: Int32 {
    case done = 0
    /// The answer is no: invalid, broken, not running.
    case refused = 1
    case wrongUsage = 2
}
