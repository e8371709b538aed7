"""What the numbers of all rounds come to: medians, their ratio to nginx's, a table."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from loads import Outcome

BASELINE = "nginx"
DIRECT = "direct"

# The outcomes of every round, by scenario and subject.
Rounds = dict[str, dict[str, list[Outcome]]]


@dataclass(frozen=True)
class Measure:
    """One row: a value of a scenario. An added value is what is left when the direct one of its round is taken off."""

    scenario: str
    value: str
    title: str
    unit: str
    scale: float
    more_is_better: bool = False
    added: bool = False
    compared: bool = True


MEASURES = [
    Measure("throughput_1k", "requests_per_second", "Requests/s, 1 KiB, 64 connections", "", 1, more_is_better=True),
    Measure("throughput_16k", "requests_per_second", "Requests/s, 16 KiB, 64 connections", "", 1, more_is_better=True),
    Measure("new_connections", "requests_per_second", "Requests/s, a new connection each", "", 1, more_is_better=True),
    Measure("throughput_1k", "cpu_us_per_request", "Processor time a request, 1 KiB", "µs", 1),
    Measure("throughput_16k", "cpu_us_per_request", "Processor time a request, 16 KiB", "µs", 1),
    Measure("fixed_rate", "p50_us", "Latency at 1,000 requests/s, p50", "µs", 1, added=True),
    Measure("fixed_rate", "p99_us", "Latency at 1,000 requests/s, p99", "µs", 1, added=True),
    Measure("streams", "first_token_p50_us", "First token, 128 streams, p50", "µs", 1, added=True),
    Measure("streams", "first_token_p99_us", "First token, 128 streams, p99", "µs", 1, added=True),
    Measure("streams", "token_gap_p50_us", "Token to token, p50", "µs", 1, added=True, compared=False),
    Measure("streams", "token_gap_p99_us", "Token to token, p99", "µs", 1, added=True, compared=False),
    Measure("memory", "idle_worker_resident", "Worker, resident, 512 idle connections", "MB", 1e-6),
    Measure("memory", "active_worker_resident", "Worker, resident, 512 streams", "MB", 1e-6),
    Measure("memory", "idle_worker_proportional", "Worker, proportional, 512 idle connections", "MB", 1e-6),
    Measure("memory", "active_worker_proportional", "Worker, proportional, 512 streams", "MB", 1e-6),
    Measure("memory", "active_total_proportional", "All processes, proportional, 512 streams", "MB", 1e-6),
]


@dataclass(frozen=True)
class Aim:
    """What Bulkhead should reach."""

    measure: Measure
    what: str
    limit: float
    of_baseline: bool = False

    def reached(self, figure: "Figure") -> bool | None:
        value = figure.ratio if self.of_baseline else figure.value
        if value is None:
            return None
        return value >= self.limit if self.measure.more_is_better else value <= self.limit


def _measure(scenario: str, value: str) -> Measure:
    return next(measure for measure in MEASURES if (measure.scenario, measure.value) == (scenario, value))


AIMS = [
    Aim(_measure("throughput_1k", "requests_per_second"), "at least 0.45 of nginx's requests/s", 0.45, True),
    Aim(_measure("fixed_rate", "p99_us"), "p99 under 0.5 ms more at 1,000 requests/s", 500),
    Aim(_measure("streams", "first_token_p50_us"), "first token under 0.3 ms later (p50)", 300),
    Aim(_measure("memory", "active_worker_resident"), "under 20 MB resident a worker", 20),
]


@dataclass(frozen=True)
class Figure:
    """One cell: the median over the rounds, the lowest and the highest, and the median of each round's ratio."""

    value: float
    lowest: float
    highest: float
    ratio: float | None


def figure(rounds: Rounds, measure: Measure, subject: str) -> Figure | None:
    """Nothing when no round was valid."""
    values = _by_round(rounds, measure, subject)
    known = [value for value in values if value is not None]
    if not known:
        return None
    ratio = _ratio(values, _by_round(rounds, measure, BASELINE), measure.added)
    compared = measure.compared and subject != DIRECT
    return Figure(median(known), min(known), max(known), ratio if compared else None)


def _ratio(values: list[float | None], baselines: list[float | None], added: bool) -> float | None:
    """The median of the rounds' ratios, since what disturbs a round disturbs both; of added values, which may come near
    nothing in a round, the ratio of the medians. Nothing where the noise has swallowed one of them."""
    pairs = [(value, base) for value, base in zip(values, baselines) if value is not None and base is not None]
    if not pairs:
        return None
    if added:
        value, base = (median(side) for side in zip(*pairs))
        return value / base if value > 0 and base > 0 else None
    return median(value / base for value, base in pairs if base > 0)


def _by_round(rounds: Rounds, measure: Measure, subject: str) -> list[float | None]:
    values = [_value(outcome, measure) for outcome in rounds[measure.scenario].get(subject, [])]
    if not measure.added or subject == DIRECT:
        return values
    direct = [_value(outcome, measure) for outcome in rounds[measure.scenario].get(DIRECT, [])]
    return [None if a is None or b is None else a - b for a, b in zip(values, direct)]


def _value(outcome: Outcome, measure: Measure) -> float | None:
    value = None if outcome.problem else outcome.values.get(measure.value)
    return None if value is None else value * measure.scale


def table(rounds: Rounds, subjects: list[str]) -> str:
    """Medians, in Markdown; in brackets how many times nginx's."""

    def cell(measure: Measure, subject: str) -> str:
        if measure.scenario == "memory" and subject == DIRECT:
            return ""
        if measure.value == "cpu_us_per_request" and subject == DIRECT:
            return ""
        seen = figure(rounds, measure, subject)
        if seen is None:
            return "–"
        text = amount(seen.value, measure, subject)
        return text if seen.ratio is None or subject == BASELINE else f"{text} ({seen.ratio:.2f}×)"

    return _markdown(subjects, cell)


def spread(rounds: Rounds, subjects: list[str]) -> str:
    """The lowest and the highest of all rounds, in Markdown."""

    def cell(measure: Measure, subject: str) -> str:
        seen = figure(rounds, measure, subject)
        if seen is None or subject == DIRECT and measure.value == "cpu_us_per_request":
            return ""
        return f"{amount(seen.lowest, measure, subject)} … {amount(seen.highest, measure, subject)}"

    return _markdown(subjects, cell, [measure for measure in MEASURES if measure.scenario != "memory"])


def amount(value: float, measure: Measure, subject: str) -> str:
    sign = "+" if measure.added and subject != DIRECT else ""
    digits = 1 if abs(value) < 100 and measure.unit else 0
    return f"{value:{sign},.{digits}f}" + (f" {measure.unit}" if measure.unit else "")


def _markdown(
    subjects: list[str], cell: Callable[[Measure, str], str], measures: list[Measure] = MEASURES
) -> str:
    lines = ["| | " + " | ".join(subjects) + " |", "| --- |" + " ---: |" * len(subjects)]
    for measure in measures:
        lines.append(f"| {measure.title} | " + " | ".join(cell(measure, subject) for subject in subjects) + " |")
    return "\n".join(lines) + "\n"


def aims(rounds: Rounds, subject: str) -> str:
    lines = []
    for aim in AIMS:
        seen = figure(rounds, aim.measure, subject)
        reached = aim.reached(seen) if seen is not None else None
        verdict = {True: "reached", False: "missed", None: "not measured"}[reached]
        if aim.measure.added and _wavers(rounds, aim):
            verdict = "not decided, the delay without a proxy wavered more than that"
        lines.append(f"- {aim.what}: {verdict}")
    return "\n".join(lines) + "\n"


def _wavers(rounds: Rounds, aim: Aim) -> bool:
    direct = figure(rounds, aim.measure, DIRECT)
    return direct is not None and direct.highest - direct.lowest > aim.limit


def problems(rounds: Rounds) -> list[str]:
    """Every invalid round, as a sentence."""
    return [
        f"{scenario}, {subject}, round {number}: {outcome.problem}"
        for scenario, by_subject in rounds.items()
        for subject, outcomes in by_subject.items()
        for number, outcome in enumerate(outcomes, start=1)
        if outcome.problem
    ]
