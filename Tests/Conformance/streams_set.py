"""The set sse: event streams, sent by the upstream in many ways of cutting them, must arrive as the same events.

On a route that is not inspected all streams arrive exactly, read as by WHATWG HTML 9.2.6. On an inspected route, where
the streams of the two APIs are played again and findings are only logged, their data is compared as JSON, and `id` is not
expected: a client would keep it and take the next comment for an event. There, what no client could read must not
arrive: the stream ends with an error instead. One that lacks its last event may.

Two more cases ask that an event is passed on before the next one comes, and that a client who leaves is noticed.
"""

import asyncio
import base64
import json
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from client import Client, ask, run_bounded
from report import Report
from service import CHAT_ROUTES
from stage import OPAQUE_ROUTES, Stage
from upstream import Request, Upstream

STREAM_SECONDS = 10
PIECE_SECONDS = 0.004
EVERY_BYTE = "every-byte"
# A longer stream is not sent byte by byte.
BYTEWISE_BYTES = 400
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n"
PATHS = {"openai": "/v1/chat/completions", "anthropic": "/v1/messages"}
REQUEST = json.dumps(
    {"model": "mock", "stream": True, "max_tokens": 9, "messages": [{"role": "user", "content": "hi"}]}
)
DONE = "[DONE]"
LOGGING = {"response": {"pii": {"action": "log"}}}

Event = dict[str, str]


@dataclass(frozen=True)
class Piece:
    data: bytes
    pause_seconds: float = 0


@dataclass(frozen=True)
class Case:
    name: str
    path: str
    pieces: list[Piece]
    events: list[Event]
    why: str

    @property
    def is_inspected(self) -> bool:
        return self.path in PATHS.values()

    @property
    def stream(self) -> bytes:
        return b"".join(piece.data for piece in self.pieces)

def read_cases(corpus: Path) -> list[Case]:
    lines = (corpus / "sse" / "cases.jsonl").read_text().splitlines()
    return [case for line in lines for case in _cases(json.loads(line))]


def _cases(entry: dict[str, Any]) -> Iterator[Case]:
    stream = base64.b64decode(entry["stream_b64"])
    family = entry["name"].partition("/")[0]
    paths = ["/opaque", *([PATHS[family]] if family in PATHS else [])]
    for path in paths:
        for way, pieces in _ways(stream, entry["splits"]):
            yield Case(f"{entry['name']}/{way} on {path}", path, pieces, entry["events"], entry["why"])


def _ways(stream: bytes, splits: list[Any]) -> Iterator[tuple[str, list[Piece]]]:
    yield "whole", [Piece(stream)]
    if len(stream) < BYTEWISE_BYTES:
        yield "every byte", [Piece(bytes([byte])) for byte in stream]
    for number, sizes in enumerate(sizes for sizes in splits if sizes != EVERY_BYTE):
        ends = [sum(sizes[: count + 1]) for count in range(len(sizes))]
        parts = [stream[end - size : end] for size, end in zip(sizes, ends, strict=True)]
        yield f"cut {number + 1}", [Piece(part, PIECE_SECONDS) for part in parts]


async def run(corpus: Path, stage: Stage) -> Report:
    report = Report("sse")
    cases = [*read_cases(corpus), PROMPT, ENDLESS]
    has_left = asyncio.Event()

    async def answer(request: Request, writer: asyncio.StreamWriter) -> None:
        case = cases[int(request.target.rpartition("=")[2])]
        try:
            await _send(case, writer)
        except OSError:
            if case is ENDLESS:
                has_left.set()
            raise

    routes = [*OPAQUE_ROUTES, *CHAT_ROUTES]
    async with stage.set(Upstream(answer), routes, report, inspection=LOGGING) as port:

        async def play(index: int) -> None:
            case = cases[index]
            client = await ask(port, _request(case.path, index), "POST", STREAM_SECONDS)
            report.add(_kind(case), case.name, verdict(case, client), case.why)

        await run_bounded(play, range(len(cases) - 2))
        await play_prompt(port, len(cases) - 2, report)
        await play_endless(port, len(cases) - 1, has_left, report)
    return report


def _kind(case: Case) -> str:
    return "inspected" if case.is_inspected else "opaque"


def _request(path: str, index: int) -> bytes:
    return (
        f"POST {path}?case={index} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(REQUEST)}\r\n\r\n{REQUEST}"
    ).encode()


async def _send(case: Case, writer: asyncio.StreamWriter) -> None:
    writer.write(HEAD)
    for piece in case.pieces:
        await asyncio.sleep(piece.pause_seconds)
        writer.write(b"%x\r\n%s\r\n" % (len(piece.data), piece.data))
        await writer.drain()
    writer.write(b"0\r\n\r\n")
    await writer.drain()


# Verdicts.


def verdict(case: Case, client: Client) -> str | None:
    answer = next(iter(client.answers()), None)
    if answer is None or answer.status != 200 or not answer.is_complete:
        return f"no whole answer: {bytes(client.received[:60])!r}"
    events = read_events(answer.body)
    if case.is_inspected:
        return _inspected_verdict(case, events)
    return None if events == case.events else f"{len(events)} events, not {len(case.events)}: {events[:2]}"


def _inspected_verdict(case: Case, events: list[Event]) -> str | None:
    readable = _readable(case)
    if len(readable) < len(case.events):
        return _broken_verdict(readable, events)
    is_finished = bool(readable) and _is_last(readable[-1])
    if not is_finished and len(events) == len(readable) + 1 and _is_error(events[-1]):
        events = events[:-1]
    if _meanings(events) != _meanings(readable):
        return f"{len(events)} events, not {len(readable)}: {events[:2]}"
    return None


def _broken_verdict(readable: list[Event], events: list[Event]) -> str | None:
    """Text that was held back, since it could have been the beginning of something, need not come any more."""
    if not events or not _is_error(events[-1]):
        return f"ends without an error: {events[-1:]}"
    arrived = events[:-1]
    if _meanings(arrived) != _meanings(readable[: len(arrived)]):
        return f"other events before the error: {arrived[:2]}"
    return None


def _readable(case: Case) -> list[Event]:
    """The events up to the first that no client of the API could read."""
    readable = []
    is_text = _is_utf8(case.stream)
    for event in case.events:
        is_replaced = "\ufffd" in event["data"] and not is_text
        if is_replaced or (_json(event) is None and not _is_done(event)):
            break
        readable.append(event)
    return readable


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _json(event: Event) -> Any:
    try:
        return json.loads(event["data"])
    except ValueError:
        return None


def _meanings(events: list[Event]) -> list[tuple[str, Any]]:
    return [(event["event"], DONE if _is_done(event) else _json(event)) for event in events]


def _is_done(event: Event) -> bool:
    return event["data"].strip() == DONE


def _is_error(event: Event) -> bool:
    content = _json(event)
    return isinstance(content, dict) and bool(content.get("error") or content.get("type") == "error")


def _is_last(event: Event) -> bool:
    content = _json(event)
    is_stop = isinstance(content, dict) and content.get("type") == "message_stop"
    return _is_done(event) or is_stop or _is_error(event)


def read_events(stream: bytes) -> list[Event]:
    """The events that a browser would dispatch (WHATWG HTML 9.2.6)."""
    text = stream.decode("utf-8", "replace").removeprefix("\ufeff")
    events: list[Event] = []
    name, identifier, data = "", "", []
    # What follows the last line end is an unfinished line, and dropped.
    for line in re.split("\r\n|\n|\r", text)[:-1]:
        if not line:
            if data:
                events.append({"event": name or "message", "data": "\n".join(data), "id": identifier})
            name, data = "", []
            continue
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "data":
            data.append(value)
        elif field == "event":
            name = value
        elif field == "id" and "\0" not in value:
            identifier = value
    return events


# What needs time.


def _chunk(text: str) -> bytes:
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": None}
    return b"data: " + json.dumps({"object": "chat.completion.chunk", "choices": [choice]}).encode() + b"\n\n"


PAUSE_SECONDS = 0.8
PROMPT = Case(
    "an event is passed on before the next one comes", PATHS["openai"],
    [Piece(_chunk("one")), Piece(_chunk("two"), PAUSE_SECONDS), Piece(b"data: [DONE]\n\n", PAUSE_SECONDS)],
    [], "",
)  # fmt: skip
ENDLESS = Case(
    "a client that leaves ends the upstream's work", PATHS["openai"],
    [Piece(_chunk("more"), 0.1) for _ in range(100)], [], "",
)  # fmt: skip
LEAVE_SECONDS = 3


async def play_prompt(port: int, index: int, report: Report) -> None:
    client = await ask(port, _request(PROMPT.path, index), "POST", STREAM_SECONDS)
    first = bytes(client.received).find(b'"one"')
    arrived = next((seconds for seconds, count in client.arrivals if count > first >= 0), None)
    is_prompt = arrived is not None and arrived < PAUSE_SECONDS
    report.add("time", PROMPT.name, None if is_prompt else f"it came after {arrived} s")


async def play_endless(port: int, index: int, has_left: asyncio.Event, report: Report) -> None:
    async with await Client.connect(port, ["POST"]) as client:
        client.send(_request(ENDLESS.path, index))
        await client.wait(STREAM_SECONDS, lambda: b"more" in client.received)
    began = time.monotonic()
    try:
        await asyncio.wait_for(has_left.wait(), LEAVE_SECONDS)
        complaint = None
    except TimeoutError:
        complaint = f"the upstream was still served after {time.monotonic() - began:.1f} s"
    report.add("time", ENDLESS.name, complaint)
