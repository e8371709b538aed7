#!/usr/bin/env python3
"""Bulkhead beside nginx and Envoy, in front of the same upstream, in the same run.

Each subject is checked, its memory is measured freshly started, and then every round puts every load on every
subject in turn. README.md says how to read the result.
"""

import argparse
import os
import resource
import shlex
import signal
import sys
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import inspection
import prerequisites
import report
import results
from loads import FixedRate, Outcome, Scenario, Streams, Throughput
from memory import measured_memory
from preflight import Answers, WrongAnswer, answers, check
from prerequisites import REPOSITORY, say
from processes import ProcessFailed
from subjects import Bulkhead, Direct, Envoy, Nginx, Subject, Upstream
from workload import Bodies, StreamShape, UpstreamModel

RESULTS = Path(__file__).resolve().parent / "results"
STREAM = StreamShape(tokens=24, delay_milliseconds=20)
LONG_STREAM = StreamShape(tokens=48, delay_milliseconds=80)
STREAMS = 128
MEMORY_STREAMS = 512
MINIMUM_SECONDS = 2
WARM_UP_SECONDS = 1
DESCRIPTORS = 16384


def options() -> argparse.Namespace:
    release = REPOSITORY / ".build" / "release"
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=int(os.environ.get("ROUNDS", "5")), help="default: $ROUNDS or 5")
    parser.add_argument("--seconds", type=int, default=4, help="of each load in each round (default: 4)")
    parser.add_argument(
        "--attempts", type=int, default=3, help="at most, of a load while others use the machine (default: 3)"
    )
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="of each subject (default: the cores)")
    parser.add_argument("--only", default="nginx,Envoy,Bulkhead", help="subjects, separated by commas")
    parser.add_argument("--bulkhead", type=Path, default=release / "bulkhead", metavar="BINARY")
    parser.add_argument(
        "--upstream", default=f"{shlex.quote(str(release / 'bulkhead-echo'))} --listen 127.0.0.1:{{port}}",
        metavar="COMMAND", help="what answers all subjects; {port} is replaced",
    )  # fmt: skip
    parser.add_argument("--model", default="echo", help="the model with which the upstream repeats the question")
    parser.add_argument("--keep", action="store_true", help="leave configurations and logs in results/run")
    chosen = parser.parse_args()
    if min(chosen.rounds, chosen.attempts, chosen.workers) < 1:
        parser.error("rounds, attempts and workers must be at least 1")
    if chosen.seconds < MINIMUM_SECONDS:
        parser.error(f"seconds must be at least {MINIMUM_SECONDS}: the streams begin over that time")
    return chosen


def available_subjects(chosen: argparse.Namespace) -> list[Subject]:
    wanted = chosen.only.lower().split(",")
    found: list[Subject] = []
    if "nginx" in wanted and (binary := prerequisites.nginx()) is not None:
        found.append(Nginx(binary, chosen.workers))
    if "envoy" in wanted and (binary := prerequisites.envoy()) is not None:
        found.append(Envoy(binary, chosen.workers))
    if "bulkhead" in wanted and (binary := prerequisites.bulkhead(chosen.bulkhead)) is not None:
        found.append(Bulkhead(binary, chosen.workers))
    return found


def scenarios(bodies: Bodies, wrk: Path | None, streams: Path, seconds: int) -> list[Scenario]:
    fixed_rate = prerequisites.load_program("fixed_rate")
    closed_loops: list[Scenario] = []
    if wrk is not None:
        closed_loops = [
            Throughput("throughput_1k", "requests of 1 KiB", bodies.small, seconds, wrk),
            Throughput("throughput_16k", "requests of 16 KiB", bodies.large, seconds, wrk),
            Throughput("new_connections", "a connection each", bodies.small, seconds, wrk, close=True),
        ]
    return [
        *closed_loops,
        FixedRate("fixed_rate", "1,000 requests/s", bodies.small, seconds, fixed_rate),
        Streams("streams", "128 streams", bodies.stream, seconds, streams, STREAMS, STREAM.even_spread(STREAMS)),
    ]


@dataclass(frozen=True)
class Bench:
    """What all subjects have in common: a directory, an upstream, the questions and what it answers to them."""

    directory: Path
    upstream: Upstream
    bodies: Bodies
    expected: Answers

    def starts(self, subject: Subject) -> bool:
        """Starts and checks a subject; says so when it does not do what it should."""
        try:
            subject.start(self.directory / subject.name, self.upstream.port)
            check(subject, self.bodies.small.read_bytes(), self.bodies.stream.read_bytes(), self.expected)
            check(subject, self.bodies.large.read_bytes(), self.bodies.stream.read_bytes(), self.expected)
        except (ProcessFailed, WrongAnswer, OSError) as problem:
            say(f"{subject.name} is left out: {problem}")
            subject.stop()
            return False
        return True

    def memory(self, subject: Subject, streams: Path) -> Outcome:
        """Of processes that have served nothing else."""
        spread = LONG_STREAM.milliseconds // 2
        seconds = LONG_STREAM.milliseconds * 2 // 1000
        active = Streams("active", "streams", self.bodies.long_stream, seconds, streams, MEMORY_STREAMS, spread)
        if not self.starts(subject):
            return Outcome(problem="it did not start")
        try:
            return measured_memory(subject, self.bodies.small.read_bytes(), active)
        except (ProcessFailed, OSError) as problem:
            return Outcome(problem=str(problem))
        finally:
            subject.stop()


def measure_round(
    number: int, subjects: list[Subject], loads: list[Scenario], attempts: int, rounds: report.Rounds
) -> None:
    """Every load on every subject; each round begins with another subject, so that none always follows the same."""
    shift = number % len(subjects)
    for load in loads:
        for subject in subjects[shift:] + subjects[:shift]:
            outcome = load.calm_outcome(subject, attempts)
            rounds[load.key].setdefault(subject.name, []).append(outcome)
            say(f"round {number + 1}  {load.title:<19} {subject.name:<9} {_summary(outcome)}")


def _summary(outcome: Outcome) -> str:
    if outcome.problem:
        return f"INVALID: {outcome.problem}"
    values = "  ".join(f"{name} {value:,.0f}" for name, value in outcome.values.items() if name != "answered")
    return f"{values}  (others used {outcome.disturbance:.0%})"


def measure(chosen: argparse.Namespace, directory: Path, cleanup: ExitStack) -> str:
    """The whole run; returns the table."""
    bodies = Bodies(UpstreamModel(chosen.model), STREAM, LONG_STREAM, directory)
    streams = prerequisites.load_program("streams")
    loads = scenarios(bodies, prerequisites.wrk(), streams, chosen.seconds)
    proxies = available_subjects(chosen)
    command = shlex.split(chosen.upstream)
    try:
        upstream = Upstream(command, directory / "upstream.log")
        cleanup.callback(upstream.stop)
        expected = answers(upstream.port, bodies.small.read_bytes(), bodies.stream.read_bytes())
    except (ProcessFailed, WrongAnswer, OSError) as problem:
        raise SystemExit(f"the upstream does not work: {problem}") from None

    bench = Bench(directory, upstream, bodies, expected)
    rounds: report.Rounds = {measure.scenario: {} for measure in report.MEASURES}
    for subject in proxies:
        rounds["memory"][subject.name] = [bench.memory(subject, streams)]
        say(f"memory   {subject.name:<29} {_summary(rounds['memory'][subject.name][0])}")

    subjects: list[Subject] = [Direct(upstream.port)]
    for subject in proxies:
        cleanup.callback(subject.stop)
        if bench.starts(subject):
            subjects.append(subject)
    if len(subjects) == 1:
        raise SystemExit("there is nothing to compare")

    for load in loads:
        for subject in subjects:
            replace(load, seconds=WARM_UP_SECONDS).outcome(subject)
    for number in range(chosen.rounds):
        measure_round(number, subjects, loads, chosen.attempts, rounds)

    settings = results.Settings(chosen.rounds, chosen.seconds, chosen.workers, Path(command[0]).name)
    log = next((directory / s.name / "audit" for s in subjects if isinstance(s, Bulkhead)), None)
    return results.write(RESULTS, settings, subjects, rounds, log)


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def main() -> None:
    chosen = options()
    signal.signal(signal.SIGTERM, interrupted)
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(DESCRIPTORS, most), most))
    directory = RESULTS / "run"
    prerequisites.remove(directory)
    directory.mkdir(parents=True)

    with ExitStack() as cleanup:
        if not chosen.keep:
            cleanup.callback(prerequisites.remove, directory)
        print(measure(chosen, directory, cleanup))
    detectors = inspection.table(REPOSITORY / ".build" / "release" / "Evaluation")
    with (RESULTS / "latest.md").open("a") as latest:
        latest.write(detectors)
    print(detectors)
    print(f"Written to {RESULTS.relative_to(REPOSITORY)}/latest.md, latest.json and latest.svg.")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("interrupted")
