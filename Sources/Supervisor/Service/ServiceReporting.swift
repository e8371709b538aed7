import IPC

/// Where the service stands, as `systemctl status` shows it.
enum ServicePhase: UInt8, CaseIterable, Sendable {
    case starting = 1
    case serving, reloading, stopping

    var name: String { "\(self)" }
}

/// The one line that systemd shows. Pure.
struct ServiceSummary: Equatable {
    var phase = ServicePhase.starting
    var listeners: [String] = []
    var readyWorkers = 0
    var workers = 0
    var requests = 0
    var connections = 0

    var text: String {
        let load = "\(requests) requests in flight, \(connections) connections"
        return switch phase {
        case .starting: "starting: \(readyWorkers) of \(workers) workers ready"
        case .serving, .reloading:
            "\(phase.name) on \(listeners.joined(separator: ", ")): "
                + "\(readyWorkers) of \(workers) workers, \(load)"
        case .stopping: "finishing what is open: \(load)"
        }
    }
}

extension Service {
    var summary: ServiceSummary {
        ServiceSummary(
            phase: phase, listeners: door.names, readyWorkers: current.workers.readyCount,
            workers: current.workers.size, requests: generations.reduce(0) { $0 + $1.desk.inFlight },
            connections: register.open)
    }

    /// Keeps systemd's line current; it is told only what has changed.
    func reportToManager() async {
        let tick = Wakeup()
        var said = ""
        while true {
            try? await tick.wait(until: EventLoop.shared.now + ServiceLimits.reportInterval)
            // Who takes this process's place speaks for the service then.
            if successor != nil { return }
            guard isMain else { continue }
            let text = summary.text
            if text != said { SystemdNotification.status(text) }
            said = text
        }
    }

    /// Tells systemd that this loop turns and that no child is silent.
    func feedWatchdog() async {
        guard let period = SystemdNotification.watchdogPeriod else { return }
        var schedule = WatchdogSchedule(period: period, at: EventLoop.shared.now)
        let tick = Wakeup()
        while true {
            try? await tick.wait(until: schedule.next)
            if successor != nil { return }
            let isDue = schedule.isDue(
                at: EventLoop.shared.now, allChildrenAnswered: { allChildrenAnswered })
            if isDue && isMain { SystemdNotification.watchdog() }
        }
    }
}
