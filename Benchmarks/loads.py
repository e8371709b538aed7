"""What is measured in each round: every load is bounded in time and connections and goes over loopback only."""

import json
import os
import subprocess
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from disturbance import Disturbance
from processes import LOOPBACK, ProcessFailed
from subjects import Subject

GRACE_SECONDS = 20
DISTURBED = 0.08


@dataclass(frozen=True)
class Outcome:
    """What one load saw at one subject. With a problem the values say nothing and are not used."""

    values: dict[str, float] = field(default_factory=dict)
    problem: str | None = None
    disturbance: float = 0.0


class LoadFailed(Exception):
    """A load program itself could not do its work."""


def run_program(command: list[str], seconds: float, environment: dict[str, str] | None = None) -> dict[str, Any]:
    """Runs a load program; returns the JSON object in the last line it prints."""
    try:
        finished = subprocess.run(
            command, check=False, capture_output=True, text=True, timeout=seconds + GRACE_SECONDS,
            env={**os.environ, **(environment or {})},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise LoadFailed(f"{Path(command[0]).name} did not end in time") from None
    if finished.returncode != 0:
        raise LoadFailed(f"{Path(command[0]).name} ended with {finished.returncode}: {finished.stderr.strip()}")
    return json.loads(finished.stdout.strip().rpartition("\n")[2])


@dataclass(frozen=True)
class Scenario(ABC):
    key: str
    title: str
    body: Path
    seconds: int

    def calm_outcome(self, subject: Subject, attempts: int) -> Outcome:
        """Repeats a load that ran while others used the machine; the calmest attempt counts, whatever it shows."""
        seen: list[Outcome] = []
        while len(seen) < attempts:
            seen.append(self.outcome(subject))
            if seen[-1].problem or seen[-1].disturbance < DISTURBED:
                return seen[-1]
        return min(seen, key=lambda outcome: outcome.disturbance)

    def outcome(self, subject: Subject) -> Outcome:
        """Applies the load; any failure makes the round invalid for this subject and is reported."""
        disturbance = Disturbance()
        try:
            cpu_before = subject.cpu_seconds()
            outcome = self.apply(subject)
            cpu = subject.cpu_seconds() - cpu_before
        except (LoadFailed, ProcessFailed, OSError) as problem:
            return Outcome(problem=str(problem))
        if outcome.problem is None and outcome.values["answered"] > 0:
            outcome.values["cpu_us_per_request"] = cpu * 1e6 / outcome.values["answered"]
        return replace(outcome, disturbance=disturbance.share())

    @abstractmethod
    def apply(self, subject: Subject) -> Outcome: ...


@dataclass(frozen=True)
class Throughput(Scenario):
    """As many requests as 64 connections take, each waiting for its answer: a closed loop, by wrk with one thread."""

    wrk: Path
    connections: int = 64
    close: bool = False

    def apply(self, subject: Subject) -> Outcome:
        environment = {"BODY_FILE": str(self.body), **({"CLOSE": "1"} if self.close else {})}
        script = Path(__file__).resolve().parent / "load" / "chat.lua"
        command = [
            str(self.wrk), "--threads", "1", "--connections", str(self.connections), "--duration", f"{self.seconds}s",
            "--timeout", "5s", "--script", str(script),
            f"http://{LOOPBACK}:{subject.port}/v1/chat/completions",
        ]  # fmt: skip
        seen = run_program(command, self.seconds, environment)
        errors = [f"{seen[kind]} {kind}" for kind in ("connect", "read", "write", "status", "timeout") if seen[kind]]
        if errors:
            return Outcome(problem="wrk's errors: " + ", ".join(errors))
        if not seen["requests"]:
            return Outcome(problem="no request was answered")
        return Outcome({
            "answered": seen["requests"],
            "requests_per_second": seen["requests"] * 1e6 / seen["microseconds"],
            "p50_us": seen["p50_us"],
            "p99_us": seen["p99_us"],
        })


@dataclass(frozen=True)
class FixedRate(Scenario):
    """A request every millisecond, whether or not the answers keep up: an open loop."""

    program: Path
    rate: int = 1000
    connections: int = 64

    def apply(self, subject: Subject) -> Outcome:
        numbers = [str(self.rate), str(self.seconds), str(self.connections)]
        seen = run_program([str(self.program), str(subject.port), str(self.body), *numbers], self.seconds)
        if seen["failed"] or seen["answered"] != seen["requests"]:
            return Outcome(problem=f"{seen['answered']} of {seen['requests']} answered, {seen['failed']} failed")
        return Outcome({
            "answered": seen["answered"],
            "p50_us": seen["latency"]["p50_us"],
            "p99_us": seen["latency"]["p99_us"],
            "sent_late_p99_us": seen["sent_late"]["p99_us"],
        })


@dataclass(frozen=True)
class Streams(Scenario):
    """Streamed chats side by side, each asked again when it ends; the starts are spread over the first stream."""

    program: Path
    connections: int
    spread_milliseconds: int

    def apply(self, subject: Subject) -> Outcome:
        numbers = [str(self.connections), str(self.seconds), str(self.spread_milliseconds)]
        seen = run_program([str(self.program), str(subject.port), str(self.body), *numbers], self.seconds)
        if seen["failed"]:
            return Outcome(problem=f"{seen['failed']} of {seen['started']} streams failed")
        if seen["started"] < self.connections:
            return Outcome(problem=f"only {seen['started']} of {self.connections} streams began")
        if not seen["completed"]:
            return Outcome(problem="no stream came to its end")
        return Outcome({
            "answered": seen["completed"],
            "first_token_p50_us": seen["first_token"]["p50_us"],
            "first_token_p99_us": seen["first_token"]["p99_us"],
            "token_gap_p50_us": seen["token_gap"]["p50_us"],
            "token_gap_p99_us": seen["token_gap"]["p99_us"],
        })
