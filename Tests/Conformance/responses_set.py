"""The set http_response: an upstream that answers with raw bytes, and the client of a proxy that must bear it.

What passes:

accept   the client got that status and that body, whole;
reject   the client got no whole message of success: an error of the proxy, or an answer that is visibly cut off;
either   something came;

and in none of them the bytes that the case forbids. The case is named in the target of the request, so that many are
played at a time.
"""

import asyncio
import base64
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from client import Client, ask, run_bounded
from report import Report
from stage import OPAQUE_ROUTES, Stage
from upstream import Request, Upstream

ANSWER_SECONDS = 2.6
STATUS = re.compile(rb"HTTP/1\.\d (\d{3})")


@dataclass(frozen=True)
class Case:
    name: str
    data: bytes
    method: str
    expect: str
    level: str
    why: str
    body_digest: str | None
    forbidden: list[bytes]

    @classmethod
    def read(cls, line: str) -> "Case":
        entry: dict[str, Any] = json.loads(line)
        forbidden = [base64.b64decode(text) for text in entry["must_not_b64"]]
        return cls(
            entry["name"], base64.b64decode(entry["bytes_b64"]), entry["method"], entry["expect"], entry["level"],
            entry["why"], entry["body_sha1"], [text for text in forbidden if text.strip(b"\r\n")],
        )  # fmt: skip

    @property
    def kind(self) -> str:
        return f"{self.expect}/{self.level}" if self.level else self.expect

    @property
    def status(self) -> int:
        """Of the final answer: the first that is not an interim one."""
        statuses = [int(digits) for digits in STATUS.findall(self.data)]
        return next((status for status in statuses if status >= 200 or status == 101), 0)


def read_cases(corpus: Path) -> list[Case]:
    files = sorted((corpus / "http_response").glob("*.jsonl"))
    return [Case.read(line) for file in files for line in file.read_text().splitlines()]


async def run(corpus: Path, stage: Stage) -> Report:
    report = Report("http_response")
    cases = read_cases(corpus)

    async def answer(request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(cases[int(request.target.rpartition("/")[2])].data)
        await writer.drain()

    async with stage.set(Upstream(answer), OPAQUE_ROUTES, report) as port:

        async def play(index: int) -> None:
            case = cases[index]
            request = f"{case.method} /response/{index} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
            client = await ask(port, request, case.method, ANSWER_SECONDS)
            report.add(case.kind, case.name, verdict(case, client), case.why)

        await run_bounded(play, range(len(cases)))
    return report


def verdict(case: Case, client: Client) -> str | None:
    for text in case.forbidden:
        if text in client.received:
            return f"passed on forbidden bytes: {text[:40]!r}"
    match case.expect:
        case "accept":
            return _accept_verdict(case, client)
        case "reject":
            answer = next(iter(client.answers()), None)
            if answer is not None and answer.status == 0:
                return f"bytes that are no HTTP were passed on: {answer.body[:30]!r}"
            if answer is not None and answer.is_complete and 200 <= answer.status < 400:
                return f"a whole {answer.status} was passed on, body {answer.body[:30]!r}"
    return None if client.received or client.is_over else "neither an answer nor a close"


def _accept_verdict(case: Case, client: Client) -> str | None:
    answer = next(iter(client.answers()), None)
    if answer is None:
        return "no answer"
    if answer.status != case.status:
        return f"status {answer.status}, not {case.status}"
    if not answer.is_complete:
        return "the answer is not complete"
    if case.body_digest and hashlib.sha1(answer.body).hexdigest() != case.body_digest:
        return f"another body: {answer.body[:40]!r}"
    return None
