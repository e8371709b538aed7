import IPC

// A keeper: born with a channel on descriptor 3, told its keys, sealed, then signing for as long as it is wanted.
EventLoop.shared.start { await Keeper.live() }
EventLoop.shared.run()
