"""What a run leaves behind: latest.json with every number, latest.md for people, latest.svg to look at."""

import json
import os
import platform
import re
import subprocess
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import plot
import report
from loads import DISTURBED
from subjects import Bulkhead, Subject

SLOW_UPSTREAM = 2.0
RESTLESS_MICROSECONDS = 500
VERSION_NUMBER = re.compile(r"\d+\.\d+(\.\d+)?")
SETTLED = b'"event":"request.settled"'
VERSION_ARGUMENTS = {"nginx": "-v", "Envoy": "--version", "Bulkhead": "version"}


@dataclass(frozen=True)
class Settings:
    """How it was measured."""

    rounds: int
    seconds: int
    workers: int
    upstream: str


def write(directory: Path, settings: Settings, subjects: list[Subject], rounds: report.Rounds, log: Path | None) -> str:
    """Writes the three files; returns the Markdown. `log` is the directory of Bulkhead's audit log."""
    names = [subject.name for subject in subjects]
    about = {**_machine(), **asdict(settings), "versions": {s.name: _version(s) for s in subjects if s.workers}}
    caption = (
        f"{about['cpu']}, {about['cores']} cores shared with load and upstream; {settings.workers} workers each; "
        + ("one round" if settings.rounds == 1 else f"median of {settings.rounds} interleaved rounds")
    )
    found = {
        "machine": about,
        "caption": caption,
        "audit": _audit(rounds, log) if log else None,
        "warnings": _warnings(rounds),
        "table": _rows(rounds, names),
        "rounds": {
            scenario: {name: [asdict(outcome) for outcome in outcomes] for name, outcomes in by_subject.items()}
            for scenario, by_subject in rounds.items()
        },
    }
    markdown = _markdown(found, rounds, names)
    (directory / "latest.json").write_text(json.dumps(found, indent=2) + "\n")
    (directory / "latest.md").write_text(markdown)
    (directory / "latest.svg").write_text(plot.drawing(found))
    return markdown


def _markdown(found: dict, rounds: report.Rounds, names: list[str]) -> str:
    versions = "; ".join(f"{name} {version}" for name, version in found["machine"]["versions"].items())
    parts = [
        "# Bulkhead beside nginx and Envoy\n",
        f"{found['caption']}. In brackets: times nginx's. “+” is what comes on top of the direct answer.\n",
        report.table(rounds, names),
        f"{versions}; upstream {found['machine']['upstream']}.\n",
    ]
    if Bulkhead.name in names:
        parts.append("What Bulkhead should reach:\n")
        parts.append(report.aims(rounds, Bulkhead.name))
    if audit := found["audit"]:
        sentence = "Bulkhead's audit log has {settled:,} settled requests; {answered:,} were answered in the rounds.\n"
        parts.append(sentence.format(**audit))
    if found["warnings"]:
        parts.append("## Take care\n")
        parts.append("".join(f"- {warning}\n" for warning in found["warnings"]))
    if found["machine"]["rounds"] > 1:
        parts.append("## Spread over the rounds\n")
        parts.append(report.spread(rounds, names))
    return "\n".join(parts)


def _rows(rounds: report.Rounds, names: list[str]) -> list[dict]:
    return [
        {
            "title": measure.title,
            "more_is_better": measure.more_is_better,
            "cells": {
                name: {**asdict(cell), "text": report.amount(cell.value, measure, name)}
                for name in names
                if (cell := report.figure(rounds, measure, name)) is not None
            },
        }
        for measure in report.MEASURES
    ]


def _machine() -> dict[str, object]:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "cpu": next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown"),
        "cores": os.cpu_count(),
        "kernel": platform.release(),
    }


def _version(subject: Subject) -> str:
    """The number in the first line it says about itself."""
    command = [str(subject.binary), VERSION_ARGUMENTS[subject.name]]
    try:
        said = subprocess.run(command, check=False, capture_output=True, text=True, timeout=10)
    except (OSError, subprocess.TimeoutExpired):
        return "of unknown version"
    line = (said.stdout + said.stderr).strip().partition("\n")[0]
    match = VERSION_NUMBER.search(line.rpartition("version: ")[2])  # before it stands the program's path
    return match[0] if match else "of unknown version"


def _audit(rounds: report.Rounds, log: Path) -> dict[str, int]:
    """Proof that the log was written while it was measured. Warm-ups and cut-off requests are in the log too."""
    answered = sum(
        int(outcome.values.get("answered", 0))
        for by_subject in rounds.values()
        for outcome in by_subject.get(Bulkhead.name, [])
    )
    settled = 0
    for file in log.glob("*.jsonl"):
        with file.open("rb") as lines:
            settled += sum(SETTLED in line for line in lines)
    return {"settled": settled, "answered": answered}


def _warnings(rounds: report.Rounds) -> list[str]:
    """What a reader must know before believing the table."""
    found = report.problems(rounds)
    loads = [o for by_subject in rounds.values() for outcomes in by_subject.values() for o in outcomes]
    if disturbed := sum(outcome.disturbance > DISTURBED for outcome in loads):
        found.append(
            f"{disturbed} of {len(loads)} loads ran while other programs used more than {DISTURBED:.0%} of the machine"
        )
    for measure in report.MEASURES:
        direct = report.figure(rounds, measure, report.DIRECT)
        nginx = report.figure(rounds, measure, report.BASELINE)
        if direct is None:
            continue
        if measure.more_is_better and nginx and direct.value < SLOW_UPSTREAM * nginx.value:
            found.append(
                f"{measure.title}: the upstream alone does only {direct.value / nginx.value:.1f} times what nginx does "
                "in front of it, so it hides a part of the difference between the proxies"
            )
        if measure.scenario == "fixed_rate" and direct.highest > RESTLESS_MICROSECONDS:
            found.append(
                f"{measure.title}: {direct.highest:,.0f} µs in one round even without a proxy; the machine was doing "
                "something else, and added latencies of that size are noise"
            )
    return found
