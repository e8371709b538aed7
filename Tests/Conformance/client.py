"""The client's side of a case: a connection of its own, the bytes of the case, and everything that comes back."""

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Iterable
from types import TracebackType
from typing import Any, Self

from answers import Answer, read_answers

LOOPBACK = "127.0.0.1"
CONNECT_SECONDS = 5
READ_BYTES = 1 << 16
# Cases at a time: enough to be quick, few enough that a case's patience is not spent in a queue.
CONCURRENT_CASES = 24


async def run_bounded(run: Callable[[Any], Awaitable[None]], cases: Iterable[Any]) -> None:
    """Runs all cases, a bounded number at a time; the first that breaks the test itself ends all."""
    turnstile = asyncio.Semaphore(CONCURRENT_CASES)

    async def in_turn(case: Any) -> None:
        async with turnstile:
            await run(case)

    async with asyncio.TaskGroup() as group:
        for case in cases:
            group.create_task(in_turn(case))


class Client:
    """Sends, and collects what comes back with the time at which it came."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, methods: list[str]) -> None:
        self._reader = reader
        self._writer = writer
        self._methods = methods
        self._changed = asyncio.Event()
        self._tasks = [asyncio.create_task(self._collect())]
        self.received = bytearray()
        # (seconds since the connection was made, bytes received so far)
        self.arrivals: list[tuple[float, int]] = []
        self.began = time.monotonic()
        # The connection is over; `is_reset` tells that it did not end in order.
        self.is_over = False
        self.is_reset = False

    @classmethod
    async def connect(cls, port: int, methods: list[str]) -> Self:
        opening = asyncio.open_connection(LOOPBACK, port)
        reader, writer = await asyncio.wait_for(opening, CONNECT_SECONDS)
        return cls(reader, writer, methods)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._tasks:
            task.cancel()
        self._writer.transport.abort()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def send(self, data: bytes) -> None:
        """Sends without waiting: a proxy may answer, and close, before it has read everything."""
        self._tasks.append(asyncio.create_task(self._send(data)))

    def end_sending(self) -> None:
        with contextlib.suppress(OSError):
            self._writer.write_eof()

    def answers(self) -> list[Answer]:
        return read_answers(bytes(self.received), self._methods, self.is_over and not self.is_reset)

    def complete_answers(self) -> int:
        return sum(answer.is_complete for answer in self.answers())

    async def wait(self, seconds: float, until: Callable[[], bool]) -> bool:
        """Waits until something is true, the connection is over, or the time is up; returns whether it is true."""
        deadline = time.monotonic() + seconds
        while not until():
            remaining = deadline - time.monotonic()
            if self.is_over or remaining <= 0:
                return until()
            self._changed.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._changed.wait(), remaining)
        return True

    async def wait_until_over(self, seconds: float) -> bool:
        return await self.wait(seconds, lambda: self.is_over)

    async def _collect(self) -> None:
        try:
            while data := await self._reader.read(READ_BYTES):
                self.received += data
                self.arrivals.append((time.monotonic() - self.began, len(self.received)))
                self._changed.set()
        except OSError:
            self.is_reset = True
        self.is_over = True
        self._changed.set()

    async def _send(self, data: bytes) -> None:
        with contextlib.suppress(OSError):
            self._writer.write(data)
            await self._writer.drain()


async def ask(port: int, request: bytes, method: str, seconds: float) -> Client:
    """Sends one request and returns its closed connection, once an answer is complete or nothing more can come."""
    async with await Client.connect(port, [method]) as client:
        client.send(request)
        await client.wait(seconds, lambda: client.complete_answers() > 0)
        return client
