import Testing

/// The service as its clients see it: real processes, real sockets, one conversation a test.
@Suite(.sharedServices) struct ScenarioTests {
    @Test(arguments: Scenario.connections) func `A connection goes on or ends as HTTP has it`(
        _ scenario: Scenario
    ) throws {
        try scenario.run()
    }

    @Test(arguments: Scenario.interfaces) func `An API is spoken as its clients know it`(_ scenario: Scenario)
        throws
    {
        try scenario.run()
    }

    @Test(arguments: Scenario.redactions) func `Personal data stays here and comes back`(_ scenario: Scenario)
        throws
    {
        try scenario.run()
    }

    @Test(arguments: Scenario.inspections) func `What may be said is what the operator said`(
        _ scenario: Scenario
    ) throws {
        try scenario.run()
    }

    @Test(arguments: Scenario.refusals) func `A refusal has its status, shape and code`(_ scenario: Scenario)
        throws
    {
        try scenario.run()
    }

    @Test(arguments: Scenario.content) func `What a request may be and refer to is decided here`(
        _ scenario: Scenario
    ) throws {
        try scenario.run()
    }

    @Test(arguments: Scenario.faults) func `A fault of the upstream is told, never taken for an answer`(
        _ scenario: Scenario
    ) throws {
        try scenario.run()
    }

    @Test(arguments: Scenario.fields) func `A header field crosses, or does not`(_ scenario: Scenario) throws
    {
        try scenario.run()
    }
}
