import Testing

@testable import Supervisor

@Suite struct OpenAdmissionsTests {
    @Test func `a checkpoint knows below which number all have ended`() {
        var open = OpenAdmissions(limit: 3)
        #expect(open.endedBefore == 1)
        for number in 1...3 { open.note(admittedRecord(number).detail) }
        #expect(open.endedBefore == 1)
        open.note(settledRecord(1).detail)
        open.note(settledRecord(3).detail)
        open.note(settledRecord(77).detail)
        #expect(open.endedBefore == 2)
        open.note(settledRecord(2).detail)
        #expect(open.endedBefore == 4)
        for number in 4...7 { open.note(admittedRecord(number).detail) }
        for number in 4...7 { open.note(settledRecord(number).detail) }
        #expect(open.endedBefore == 4, "with more than it can keep it says nothing new")
    }
}
