import IPC

// Stands in the place of a worker: takes an act from the list beside it and plays it, or becomes the worker that it is not.
guard let act = ActList.next() else { ActList.becomeHonest() }
switch act {
case .endAtBirth: ActList.end()
case .sleepAtBirth: ActList.sleep()
default: break
}
EventLoop.shared.start { await HostileWorker.live(act) }
EventLoop.shared.run()
