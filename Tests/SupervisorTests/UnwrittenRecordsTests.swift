import Testing

@testable import Supervisor

@Suite struct UnwrittenRecordsTests {
    /// How many of five records are in the log, and how many that are nobody's come after them.
    @Test(arguments: 0...5, [0, 1, 300])
    func `those that are in the log are left out`(written: Int, others: Int) throws {
        let scene = AuditScene()
        let given = (0..<5).map { admittedRecord($0 + 1) }
        let log = try scene.open()
        for number in 0..<20 { log.append(makeRecord(number)) }
        for record in given.prefix(written) { log.append(record) }
        for number in 0..<others { log.append(makeRecord(100 + number)) }
        log.close()
        let unwritten = try UnwrittenRecords(given, in: scene.log)
        #expect(unwritten.records.count == 5 - written)
        #expect(unwritten.admissions == Set((written + 1..<6).map(UInt64.init)))
    }
}
