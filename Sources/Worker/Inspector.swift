/// `bulkhead-worker inspect`: judges texts without a server, in the same sealed process that judges requests.
enum Inspector {
    static func live() {}
}
