import IPC

extension Configuration {
    /// Where `run --demo` listens unless told otherwise.
    static let demoAddress = SocketAddress(address: IPAddress(ipv4: 0x7f00_0001), port: 8080)

    /// What `run --demo` runs: plain HTTP on loopback, the echo model as upstream, all state under `directory`
    /// (an absolute path).
    ///
    /// `upstream` is where the echo model listens, `listen` where clients come in. The sandbox is as strong as the
    /// machine gives an ordinary user.
    static func demo(
        directory: String, upstream: SocketAddress, listen: SocketAddress = demoAddress
    ) -> Configuration {
        let echo = Upstream.standard(
            name: "echo",
            url: UpstreamURL(host: .address(upstream.address), port: upstream.port, pathPrefix: ""))
        var workers = Workers.standard
        workers.sandbox = .bestEffort
        return Configuration(
            listeners: [Listener(address: .bound(listen))], requireTLS: true, workers: workers,
            upstreams: [echo],
            routes: [
                Route(path: "/v1/messages", api: .anthropic, upstream: echo.name),
                Route(path: "/v1/", api: .openai, upstream: echo.name),
            ],
            network: .standard, limits: .standard, inspection: .standard, headers: ResponseHeader.standard,
            state: State(directory: "\(directory)/state"),
            audit: {
                var audit = Audit.standard
                audit.directory = "\(directory)/audit"
                return audit
            }(),
            monitoring: .standard)
    }
}

extension Configuration.Route {
    /// A route with nothing of its own, where the general limits and inspection are the defaults.
    fileprivate init(path: String, api: API, upstream: String) {
        self.init(path: path, api: api, upstream: upstream, limits: .standard, inspection: .standard)
    }
}
