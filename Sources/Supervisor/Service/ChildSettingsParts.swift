import IPC

// The configuration's values as the children's messages spell them.

extension SealMode {
    init(_ sandbox: Configuration.Workers.Sandbox) {
        self =
            switch sandbox {
            case .enforce: .enforce
            case .bestEffort: .bestEffort
            case .off: .off
            }
    }
}

extension RouteAPI {
    init(_ api: Configuration.Route.API) {
        self =
            switch api {
            case .openai: .openai
            case .anthropic: .anthropic
            case .gemini: .gemini
            case .json: .json
            case .opaque: .opaque
            }
    }
}

extension ConnectionLimits {
    init(_ configuration: Configuration) {
        self.init()
        connections = UInt32(clamping: configuration.workers.maximumConnections)
        headBytes = UInt32(clamping: configuration.limits.headSize.bytes)
        headerCount = UInt32(clamping: configuration.limits.headerCount)
        targetBytes = UInt32(clamping: configuration.limits.uriSize.bytes)
        headMilliseconds = configuration.limits.headTimeout.milliseconds
        bodyMilliseconds = configuration.limits.bodyTimeout.milliseconds
        keepAliveMilliseconds = configuration.limits.keepAlive.milliseconds
    }
}

extension RouteSettings {
    init(_ route: Configuration.Route, upstream: UInt16, inspection: UInt16) {
        self.init()
        path = route.path
        api = RouteAPI(route.api)
        self.upstream = upstream
        requestBytes = UInt64(route.limits.requestSize.bytes)
        responseBytes = UInt64(route.limits.responseSize.bytes)
        jsonDepth = UInt32(clamping: route.limits.jsonDepth)
        messageCharacters = UInt32(clamping: route.limits.messageCharacters)
        messages = UInt32(clamping: route.limits.messages)
        self.inspection = inspection
    }
}

extension UpstreamSettings {
    init(_ upstream: Configuration.Upstream) {
        self.init()
        name = upstream.name
        authority = upstream.url.authority
        basePath = upstream.url.pathPrefix
        forwardsCredential = upstream.credential == .passthrough
        firstByteMilliseconds = upstream.firstByteTimeout.milliseconds
        idleMilliseconds = upstream.idleTimeout.milliseconds
        connections = UInt32(clamping: upstream.maximumConnections)
        retries = UInt8(clamping: upstream.retries)
    }
}
