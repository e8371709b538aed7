import Glibc
import IPC

// SIGUSR2: a new binary takes this process's place. The successor proves that it could serve before anything is given away;
// from its readiness on clients come to it, and this process finishes what it has begun.
extension Service {
    func upgrade() async {
        guard !isChanging, phase == .serving else {
            return Log.warning("A request for a new binary is ignored", ["reason": .text(reasonToStay)])
        }
        isChanging = true
        if let predecessor = plan.predecessor, !predecessor.isGone {
            Log.info("The new binary waits until the process before this one has finished")
            await predecessor.gone { self.stopRequests > 0 }
        }
        guard stopRequests == 0 else {
            isChanging = false
            return
        }
        become(.reloading)
        Log.info("A new process of the service is started")
        do throws(StartFailure) {
            let successor = try await successor()
            try await give(to: successor)
            await leave(to: successor)
        } catch {
            onTrial = nil
            isChanging = false
            changed.signal()
            let reason: Log.Fields = ["reason": .text(error.description)]
            if stopRequests > 0 { return Log.info("The new process is given up", reason) }
            Log.error("The service goes on as it is", reason)
            become(.serving)
        }
    }

    private func refuseToEndUnheard() throws(StartFailure) {
        if stopRequests > 0 { throw StartFailure("the service was asked to stop") }
    }

    private func successor() async throws(StartFailure) -> Successor {
        guard audit.snapshot.state == .writing else {
            throw StartFailure("the audit log is not being written, and could not be handed over")
        }
        let successor: Successor
        do throws(SystemError) { successor = try Successor(program, audit: audit) } catch {
            throw StartFailure("the new process cannot be started from \(program.path): \(error)")
        }
        onTrial = successor
        do throws(StartFailure) {
            let version = try await successor.prepared()
            try refuseToEndUnheard()
            Log.info("The new process is prepared", ["pid": .init(successor.pid), "version": .text(version)])
            return successor
        } catch {
            successor.end()
            throw error
        }
    }

    /// Gives everything away, and takes it back when the successor fails. Clients are let in here until it is ready: their
    /// records wait for whoever has the log in the end.
    private func give(to successor: Successor) async throws(StartFailure) {
        control?.close()
        do throws(StartFailure) {
            guard audit.release(wake: { successor.wake() }) else {
                throw StartFailure("the audit log could not be brought to disk")
            }
            containment.release { [weak successor] in successor?.tell($0) }
            try await successor.handOver(
                inheritance, openAdmissions, ticketKeys.inheritance, ledger, listenersOf: door)
            try await successor.ready()
            try refuseToEndUnheard()
        } catch {
            successor.end()
            try takeBack(from: successor)
            throw error
        }
    }

    /// What was given away is this process's again. It serves also without what it cannot have back, but for the log.
    private func takeBack(from successor: Successor) throws(StartFailure) {
        do throws(AuditLogError) { try audit.resume(inherited: Set(openAdmissions)) } catch {
            // Without its log this process may not serve.
            askToStop()
            throw StartFailure("the audit log cannot be opened again: \(error.explanation)")
        }
        resumeContainment()
        for consequence in successor.takeUntold() { containment.draw(consequence) }
        do throws(StartFailure) { try listenForControl() } catch {
            Log.error("Nobody can ask this service any more", ["reason": .text(error.description)])
        }
    }

    private func resumeContainment() {
        do throws(StartFailure) { try containment.resume() } catch {
            Log.error("The state cannot be read again", ["reason": .text(error.description)])
        }
    }

    private var inheritance: Inheritance {
        var inheritance = Inheritance()
        inheritance.pid = getpid()
        inheritance.generation = current.plan.number
        inheritance.admissions = ledger.admittedTotal + SuccessionLimits.admissionsAfterHandover
        return inheritance
    }

    private var openAdmissions: [UInt64] { generations.flatMap(\.desk.openAdmissions) }

    /// From here on clients are the successor's.
    private func leave(to successor: Successor) async {
        SystemdNotification.mainProcess(successor.pid)
        successor.becomeMain()
        (self.successor, onTrial) = (successor, nil)
        door.close()
        let time = current.plan.configuration.workers.drainTimeout
        retire(current, idle: time - min(ServiceLimits.closingTime, time / 2))
        let unwritten = await successor.forward(
            until: { self.retiring.isEmpty }, unless: { self.stopRequests > 1 })
        if let unwritten { recover(unwritten) }
        isForwarded = true
        changed.signal()
    }

    /// The successor is gone, and with it whoever had the log: what it may not have written is written here.
    private func recover(_ given: [AuditRecord]) {
        Log.error("The process that took over has died; what is open here is finished")
        resumeContainment()
        do throws(AuditLogError) {
            let unwritten = try UnwrittenRecords(given, in: current.plan.configuration.audit.directory)
            try audit.resume(inherited: unwritten.admissions.union(openAdmissions))
            for record in unwritten.records { audit.append(record) }
        } catch {
            Log.error("The audit log cannot be opened again", ["reason": .text(error.explanation)])
        }
    }
}
