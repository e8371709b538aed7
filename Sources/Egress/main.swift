import IPC

// An egress: born with a channel on descriptor 3, told its settings, sealed, then pumping for as long as it is wanted.
EventLoop.shared.start { await Egress.live() }
EventLoop.shared.run()
