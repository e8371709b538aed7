"""Reads what a proxy sent to its client: HTTP/1.1 messages by RFC 9112, with no trust in the sender.

It is a second opinion and therefore shares no code with the product.
"""

import re
from dataclasses import dataclass

STATUS_LINE = re.compile(rb"HTTP/1\.[01] ([1-9]\d\d)(?: |$)")
CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,15})[ \t]*(?:;.*)?$")
SWITCHING_PROTOCOLS = 101
WITHOUT_BODY = (204, 304)


@dataclass(frozen=True)
class Answer:
    """A final answer. The status is 0 for bytes that are no HTTP."""

    status: int
    fields: dict[str, str]
    body: bytes
    is_complete: bool

    @property
    def closes(self) -> bool:
        return "close" in self.fields.get("connection", "").lower()


@dataclass(frozen=True)
class _Body:
    content: bytes
    end: int
    is_complete: bool


def read_answers(received: bytes, methods: list[str], ended: bool) -> list[Answer]:
    """The final answers in `received`, interim ones left out.

    `methods` are those of the requests in order, since an answer to HEAD has no body; `ended` says whether the sender
    closed the connection in order, which ends a body without a length (RFC 9112 6.3).
    """
    found: list[Answer] = []
    position = 0
    while received[position:].strip(b"\r\n"):
        head_end = received.find(b"\r\n\r\n", position)
        if head_end < 0:
            break
        lines = received[position:head_end].split(b"\r\n")
        if (match := STATUS_LINE.match(lines[0])) is None:
            return [*found, Answer(0, {}, received[position:], False)]
        status = int(match[1])
        position = head_end + 4
        if status < 200 and status != SWITCHING_PROTOCOLS:
            continue
        fields = _fields(lines[1:])
        is_head = len(found) < len(methods) and methods[len(found)] == "HEAD"
        body = _body(received, position, fields, is_head or status in WITHOUT_BODY, ended)
        found.append(Answer(status, fields, body.content, body.is_complete))
        if not body.is_complete:
            break
        position = body.end
    return found


def _fields(lines: list[bytes]) -> dict[str, str]:
    fields = {}
    for line in lines:
        name, _, value = line.decode("latin-1").partition(":")
        fields[name.strip().lower()] = value.strip()
    return fields


def _body(received: bytes, start: int, fields: dict[str, str], is_without: bool, ended: bool) -> _Body:
    if is_without:
        return _Body(b"", start, True)
    if "chunked" in fields.get("transfer-encoding", "").lower():
        return _chunked_body(received, start)
    length = fields.get("content-length")
    if length is None:
        return _Body(received[start:], len(received), ended)
    if not length.isdecimal():
        return _Body(received[start:], len(received), False)
    end = start + int(length)
    return _Body(received[start:end], end, len(received) >= end)


def _chunked_body(received: bytes, start: int) -> _Body:
    content = bytearray()
    position = start
    while (line_end := received.find(b"\r\n", position)) >= 0:
        if (match := CHUNK_SIZE.match(received[position:line_end])) is None:
            break
        position = line_end + 2
        if (size := int(match[1], 16)) == 0:
            return _after_trailers(received, position, bytes(content))
        content += received[position : position + size]
        if received[position + size : position + size + 2] != b"\r\n":
            break
        position += size + 2
    return _Body(bytes(content), len(received), False)


def _after_trailers(received: bytes, position: int, content: bytes) -> _Body:
    while (line_end := received.find(b"\r\n", position)) >= 0:
        if line_end == position:
            return _Body(content, position + 2, True)
        position = line_end + 2
    return _Body(content, len(received), False)
