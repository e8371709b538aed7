"""The memory of a freshly started subject: with 512 idle connections, then with 512 streams in flight."""

import http.client
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from loads import Outcome, Streams
from preflight import TIMEOUT_SECONDS, WrongAnswer, post
from processes import LOOPBACK, Memory, ProcessFailed
from subjects import Subject

SETTLE_SECONDS = 0.5
SAMPLE_SECONDS = 0.25


def measured_memory(subject: Subject, plain: bytes, active: Streams) -> Outcome:
    values: dict[str, float] = {"answered": 0}
    try:
        with _idle_connections(subject.port, plain, active.connections):
            time.sleep(SETTLE_SECONDS)
            values.update(_sizes("idle", subject))
    except (OSError, http.client.HTTPException, WrongAnswer, ProcessFailed) as problem:
        return Outcome(problem=f"{active.connections} idle connections: {problem}")

    sampler = _Sampler(subject)
    with sampler:
        outcome = active.outcome(subject)
    if outcome.problem is not None:
        return Outcome(problem=f"{active.connections} streams: {outcome.problem}")
    return replace(outcome, values={**values, **sampler.largest})


@contextmanager
def _idle_connections(port: int, body: bytes, count: int) -> Iterator[None]:
    """Each has had one request answered and is kept."""
    connections = [http.client.HTTPConnection(LOOPBACK, port, timeout=TIMEOUT_SECONDS) for _ in range(count)]
    try:
        for connection in connections:
            post(connection, body)
        yield
    finally:
        for connection in connections:
            connection.close()


class _Sampler:
    """Looks again and again while the streams run and keeps the largest sizes."""

    def __init__(self, subject: Subject) -> None:
        self.largest: dict[str, float] = {}
        self._subject = subject
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._end.wait(SAMPLE_SECONDS):
            try:
                sizes = _sizes("active", self._subject)
            except (OSError, ProcessFailed):
                continue  # a worker that has just ended; the streams report what that broke
            for name, value in sizes.items():
                self.largest[name] = max(value, self.largest.get(name, 0))


def _sizes(phase: str, subject: Subject) -> dict[str, float]:
    """The mean worker, and all processes together where proportional sizes can be read."""
    by_role = subject.memory()
    if "worker" not in by_role:
        raise ProcessFailed(f"{subject.name} has no worker")
    everything = [size for sizes in by_role.values() for size in sizes]
    values = {f"{phase}_worker_resident": _mean([worker.resident for worker in by_role["worker"]])}
    if all(size.proportional is not None for size in everything):
        values[f"{phase}_worker_proportional"] = _mean([_proportional(worker) for worker in by_role["worker"]])
        values[f"{phase}_total_proportional"] = sum(map(_proportional, everything))
    return values


def _proportional(size: Memory) -> int:
    return size.proportional or 0


def _mean(values: list[int]) -> float:
    return sum(values) / len(values)
