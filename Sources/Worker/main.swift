import IPC

// A worker: born with a channel on descriptor 3, told its settings, sealed, then serving strangers for as long as it is wanted.
if CommandLine.arguments.dropFirst().first == "inspect" {
    Inspector.live()
} else {
    EventLoop.shared.start { await Worker.live() }
    EventLoop.shared.run()
}
