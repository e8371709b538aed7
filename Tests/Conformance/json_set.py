"""The sets json, json_bodies and utf8: what a proxy that inspects JSON must understand exactly as its upstream does.

A JSON text stands as a member of the metadata of a chat request, UTF-8 as the content of its message (control
characters, quotation marks and backslashes escaped); the bodies are whole requests. What passes:

accept   the request reached the upstream, and its answer came back;
reject   the proxy itself refused with a status of 4xx, and nothing reached the upstream;
either   an answer came.

A text that names a member twice is a case to reject, whatever RFC 8259 leaves open: inspector and upstream could each
believe another of the two.
"""

import asyncio
import base64
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from client import ask, run_bounded
from report import Report
from service import CHAT_ROUTES, HIGH_LIMITS
from stage import Stage
from upstream import Request, Upstream

ANSWER_SECONDS = 10
CHAT = json.dumps(
    {
        "id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "mock",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": "hello"}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }
)  # fmt: skip
CHAT_HEAD = f"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: {len(CHAT)}"
# The deepest text that must be understood has 64 levels, and stands in two more.
LIMITS = {**HIGH_LIMITS, "json_depth": 66}
MUST_BE_ESCAPED = re.compile(rb'[\x00-\x1f"\\]')


@dataclass(frozen=True)
class Case:
    set_name: str
    name: str
    body: bytes
    expect: str
    why: str


def read_cases(corpus: Path) -> list[Case]:
    return [*_texts(corpus), *_bodies(corpus), *_utf8(corpus)]


def _entries(corpus: Path, set_name: str) -> list[dict[str, Any]]:
    file = corpus / set_name / "cases.jsonl"
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def _texts(corpus: Path) -> list[Case]:
    before = b'{"model":"mock","messages":[{"role":"user","content":"hi"}],"max_tokens":1,"metadata":{"x":'
    return [
        Case(
            "json", entry["name"], before + base64.b64decode(entry["bytes_b64"]) + b"}}",
            "reject" if "dupkey" in entry["tags"] else entry["embedded_expect"], entry["why"],
        )
        for entry in _entries(corpus, "json")
        if entry["embedded_expect"] is not None
    ]  # fmt: skip


def _bodies(corpus: Path) -> list[Case]:
    return [
        Case("json_bodies", entry["name"], base64.b64decode(entry["body_b64"]), entry["expect"], entry["why"])
        for entry in _entries(corpus, "json_bodies")
    ]


def _utf8(corpus: Path) -> list[Case]:
    return [
        Case(
            "utf8", entry["name"], _message(base64.b64decode(entry["bytes_b64"])),
            "accept" if entry["valid"] else "reject", "",
        )
        for entry in _entries(corpus, "utf8")
    ]  # fmt: skip


def _message(text: bytes) -> bytes:
    escaped = MUST_BE_ESCAPED.sub(lambda match: b"\\u%04x" % match[0][0], text)
    return b'{"model":"mock","messages":[{"role":"user","content":"' + escaped + b'"}]}'


async def run(corpus: Path, stage: Stage) -> list[Report]:
    cases = read_cases(corpus)
    reports = {name: Report(name) for name in ("json", "json_bodies", "utf8")}
    reached: set[int] = set()

    async def answer(request: Request, writer: asyncio.StreamWriter) -> None:
        reached.add(int(request.target.rpartition("=")[2]))
        writer.write(f"{CHAT_HEAD}\r\n\r\n{CHAT}".encode())
        await writer.drain()

    async with stage.set(Upstream(answer), CHAT_ROUTES, reports["json"], limits=LIMITS) as port:

        async def play(index: int) -> None:
            case = cases[index]
            client = await ask(port, _request(index, case.body), "POST", ANSWER_SECONDS)
            status = next((answer.status for answer in client.answers() if answer.is_complete), None)
            reports[case.set_name].add(case.expect, case.name, verdict(case, status, index in reached), case.why)

        await run_bounded(play, range(len(cases)))
    return list(reports.values())


def _request(index: int, body: bytes) -> bytes:
    head = (
        f"POST /v1/chat/completions?case={index} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def verdict(case: Case, status: int | None, has_reached_upstream: bool) -> str | None:
    if status is None:
        return "no answer"
    described = f"answered {status}" + (", and it reached the upstream" if has_reached_upstream else "")
    match case.expect:
        case "accept" if not (200 <= status < 300 and has_reached_upstream):
            return described
        case "reject" if not 400 <= status < 500 or has_reached_upstream:
            return described
    return None
