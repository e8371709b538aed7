import Glibc
import IPC
import Testing

@testable import Worker

/// Who is served when there is room again.
@Suite struct SharedRoomTests {
    @Test func `room is given in turn, and who was served goes to the end of the line`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let room = Self.room(heldBy: 1, 90)
                // Three of one client, then one of another.
                let wishes = [1, 1, 1, 2].map { Self.wish(90, $0) }
                for wish in wishes { room.ask(wish) }
                var (order, last): ([Int], ClientNetwork) = ([], wishes[0].client)
                for _ in wishes {
                    room.giveBack(90, of: last)
                    order += wishes.indices.filter { wishes[$0].isGranted && !order.contains($0) }
                    guard let served = order.last else { return false }
                    last = wishes[served].client
                }
                return order == [0, 3, 1, 2]
            }
        }
    }

    @Test func `who needs little does not wait for who needs more than there is`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let room = Self.room(heldBy: 1, 80)
                let large = Self.wish(90, 2)
                room.ask(large)
                guard room.take(15, for: MemoryBudgetTests.client(3), having: 0) else { return false }
                room.giveBack(80, of: MemoryBudgetTests.client(1))
                guard !large.isGranted else { return false }
                room.giveBack(15, of: MemoryBudgetTests.client(3))
                return large.isGranted
            }
        }
    }

    @Test func `who gave up gets nothing`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let room = Self.room(heldBy: 1, 100)
                let wish = Self.wish(100, 2)
                room.ask(wish)
                room.cancel(wish)
                room.giveBack(100, of: MemoryBudgetTests.client(1))
                return !wish.isGranted && room.take(100, for: MemoryBudgetTests.client(3), having: 0)
            }
        }
    }

    @Loop private static func room(heldBy client: Int, _ bytes: Int) -> SharedRoom {
        let room = SharedRoom(MemoryBudget(total: 100, favoursFirst: true))
        _ = room.take(bytes, for: MemoryBudgetTests.client(client), having: 0)
        return room
    }

    @Loop private static func wish(_ bytes: Int, _ client: Int) -> RoomWish {
        RoomWish(bytes, for: MemoryBudgetTests.client(client), having: 0, Wakeup())
    }
}

/// Runs a story on the one loop of a process of its own, which ends well if the story says so.
private func onLoop(_ story: @escaping @Loop @Sendable () -> Bool) -> Never {
    EventLoop.shared.start { exit(story() ? 0 : 1) }
    EventLoop.shared.run()
    exit(2)
}
