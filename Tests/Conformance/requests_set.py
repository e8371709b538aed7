"""The set http_request: raw bytes to a proxy that must tell well-formed requests from all others.

What passes:

accept   every message got an answer that shows it was understood, with its body unchanged, and no more answers came;
reject   no message after the `n_ok` good ones was understood, and a refusal or a close came without waiting for the
         client to close; one that is `incomplete` must just not be processed;
either   something came.

No message of the second kind may reach the upstream. Answers cannot prove that, so the upstream counts: while those are
sent that have nothing good before them, it must see none at all; the few that have are sent alone. And whatever is
sent, it must never see a request smuggled inside another, nor bytes that are no request.
"""

import base64
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from answers import Answer
from client import Client, run_bounded
from report import Report
from stage import OPAQUE_ROUTES, Stage
from upstream import BODY_DIGEST, SEEN, Upstream

REFUSALS = {400, 405, 408, 411, 413, 414, 417, 421, 426, 431, 500, 501, 505}
# A message given up half-way, before it was whole.
GIVEN_UP = {499, 502, 503, 504}
# What an understood request may be told all the same: wrong method; for HTTP/1.0: another version.
UNDERSTOOD = {405}
UNDERSTOOD_HTTP_10 = {426, 505}
SMUGGLED = "smuggled"

ANSWER_SECONDS = 1.2
LARGE_CASE_BYTES = 200_000
LARGE_CASE_SECONDS = 3.2
# For a close after the last answer, and for answers that should not come.
AFTERMATH_SECONDS = 0.15
# For what a proxy only says when it knows that nothing follows.
ENDED_SECONDS = 0.25


@dataclass(frozen=True)
class Case:
    name: str
    data: bytes
    expect: str
    level: str
    why: str
    good_messages: int
    is_incomplete: bool
    body_digests: list[str]
    methods: list[str]

    @classmethod
    def read(cls, line: str) -> "Case":
        entry: dict[str, Any] = json.loads(line)
        return cls(
            entry["name"], base64.b64decode(entry["bytes_b64"]), entry["expect"], entry["level"], entry["why"],
            entry["n_ok"], entry["incomplete"], entry["bodies_sha1"], entry["methods"],
        )  # fmt: skip

    @property
    def kind(self) -> str:
        if self.expect != "reject":
            return self.expect
        return "incomplete" if self.is_incomplete else f"reject/{self.level}"

    @property
    def wanted_answers(self) -> int:
        """How many answers there are to wait for."""
        refusals = 1 if self.expect == "reject" and not self.is_incomplete else 0
        return max(1, self.good_messages + refusals)


@dataclass(frozen=True)
class Observation:
    answers: list[Answer]
    # How many of them came before the client closed its side.
    unprompted: int
    has_closed: bool


def read_cases(corpus: Path) -> list[Case]:
    files = sorted((corpus / "http_request").glob("*.jsonl"))
    return [Case.read(line) for file in files for line in file.read_text().splitlines()]


async def run(corpus: Path, stage: Stage) -> Report:
    report = Report("http_request")
    cases = read_cases(corpus)
    rejected = [case for case in cases if case.expect == "reject"]
    upstream = Upstream()
    async with stage.set(upstream, OPAQUE_ROUTES, report) as port:

        async def play(case: Case) -> None:
            report.add(case.kind, case.name, verdict(case, await observe(case, port)), case.why)

        await run_bounded(play, [case for case in rejected if case.good_messages == 0])
        report.add("upstream", "no rejected message reached it", _listed(upstream))
        for case in rejected:
            if case.good_messages > 0:
                await _play_alone(case, port, upstream, report)
        await run_bounded(play, [case for case in cases if case.expect != "reject"])
        report.add("upstream", "nothing smuggled reached it", _smuggled(upstream))
        report.add("upstream", "no garbage reached it", "; ".join(upstream.garbage[:5]) or None)
    return report


async def _play_alone(case: Case, port: int, upstream: Upstream, report: Report) -> None:
    before = len(upstream.requests)
    complaint = verdict(case, await observe(case, port))
    seen = upstream.requests[before:]
    if len(seen) > case.good_messages:
        complaint = "the upstream saw " + ", ".join(map(str, seen))
    report.add(case.kind, case.name, complaint, case.why)


def _listed(upstream: Upstream) -> str | None:
    return f"{len(upstream.requests)} did: {', '.join(map(str, upstream.requests[:5]))}" if upstream.requests else None


def _smuggled(upstream: Upstream) -> str | None:
    return "; ".join(str(request) for request in upstream.requests if SMUGGLED in request.target) or None


async def observe(case: Case, port: int) -> Observation:
    patience = LARGE_CASE_SECONDS if len(case.data) > LARGE_CASE_BYTES else ANSWER_SECONDS
    # The rest of an incomplete message never comes: an answer to it may come at any time.
    wanted = case.wanted_answers if not (case.is_incomplete and case.expect == "reject") else 1 << 30
    async with await Client.connect(port, case.methods) as client:
        client.send(case.data)
        await client.wait(patience, lambda: client.complete_answers() >= wanted)
        await client.wait_until_over(AFTERMATH_SECONDS)
        has_closed, unprompted = client.is_over, len(client.answers())
        client.end_sending()
        await client.wait_until_over(ENDED_SECONDS)
        client.is_over = True  # what has no length ends here
        return Observation(client.answers(), unprompted, has_closed)


def verdict(case: Case, seen: Observation) -> str | None:
    match case.expect:
        case "accept":
            return _accept_verdict(case, seen.answers)
        case "reject":
            return _reject_verdict(case, seen)
        case _:
            has_reacted = seen.answers or seen.has_closed or case.is_incomplete
            return None if has_reacted else "neither an answer nor a close"


def _accept_verdict(case: Case, answers: list[Answer]) -> str | None:
    for index in range(case.good_messages):
        if index >= len(answers):
            # After an answer that announced the close of the connection there are no more.
            if index > 0 and answers[index - 1].closes:
                break
            return f"{index} of {case.good_messages} messages were answered"
        answer = answers[index]
        if not _is_understood(answer, case):
            return f"refused with {answer.status}"
        digest = answer.fields.get(BODY_DIGEST)
        if digest and case.body_digests and digest != case.body_digests[index]:
            return "the body did not arrive unchanged"
    extra = [answer for answer in answers[case.good_messages :] if _is_understood(answer, case)]
    return f"{len(extra)} answers too many" if extra else None


def _reject_verdict(case: Case, seen: Observation) -> str | None:
    understood = sum(_is_understood(answer, case) for answer in seen.answers)
    if understood > case.good_messages:
        return "processed: " + ", ".join(map(_described, seen.answers))
    if case.is_incomplete or seen.has_closed:
        return None
    unprompted = seen.answers[: seen.unprompted]
    if any(not _is_understood(answer, case) for answer in unprompted):
        return None
    return f"no refusal before the client closed ({', '.join(map(_described, seen.answers)) or 'nothing'})"


def _described(answer: Answer) -> str:
    return f"{answer.status} by the upstream" if SEEN in answer.fields else str(answer.status)


def _is_understood(answer: Answer, case: Case) -> bool:
    """Whether the answer shows that a request was taken for one."""
    if SEEN in answer.fields:
        return True
    if case.expect == "accept":
        if answer.status in UNDERSTOOD or (answer.status in UNDERSTOOD_HTTP_10 and b" HTTP/1.0\r\n" in case.data):
            return True
    elif answer.status in GIVEN_UP:
        return False
    return answer.status != 0 and answer.status not in REFUSALS
