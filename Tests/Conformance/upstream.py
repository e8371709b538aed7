"""The upstream of every case: it records what reaches it, and answers as the case says.

It reads requests strictly. Whatever a proxy lets through that this server cannot read is counted as garbage.
"""

import asyncio
import contextlib
import hashlib
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from client import LOOPBACK

REQUEST_LINE = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+) ([\x21-\x7e]+) HTTP/1\.1\Z")
FIELD_LINE = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*?)[ \t]*\Z")
CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,15})\Z")
HEAD_BYTES = 1 << 20
LINGER_SECONDS = 1
# By these fields a client can tell an answer of this server from one that the proxy made up.
SEEN = "x-conformance-seen"
BODY_DIGEST = "x-conformance-body"
GARBAGE_ANSWER = f"HTTP/1.1 400 Bad Request\r\n{SEEN}: garbage\r\ncontent-length: 0\r\n\r\n".encode()



@dataclass(frozen=True)
class Request:
    """A request that was read whole."""

    method: str
    target: str
    body: bytes

    def __str__(self) -> str:
        return f"{self.method} {self.target}"


class Garbage(Exception):
    """What came is no request."""


Script = Callable[[Request, asyncio.StreamWriter], Awaitable[None]]


class Upstream:
    """Echoes every request, unless a script answers in its place; after a script the connection is closed."""

    def __init__(self, script: Script | None = None) -> None:
        self.requests: list[Request] = []
        self.garbage: list[str] = []
        self.port = 0
        self._script = script

    @asynccontextmanager
    async def serving(self, port: int = 0) -> AsyncIterator[None]:
        server = await asyncio.start_server(self._serve, LOOPBACK, port, limit=HEAD_BYTES, backlog=1024)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield
        finally:
            server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while request := await self._read(reader):
                self.requests.append(request)
                if self._script is not None:
                    await self._script(request, writer)
                    break
                writer.write(_echo(request))
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass  # the proxy gave up within a request or an answer
        except Garbage as garbage:
            self.garbage.append(str(garbage))
            writer.write(GARBAGE_ANSWER)
        finally:
            await _close(reader, writer)

    async def _read(self, reader: asyncio.StreamReader) -> Request | None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n"))[:-4]
        except asyncio.IncompleteReadError as ending:
            if ending.partial:
                self.garbage.append(f"an unfinished head: {ending.partial[:80]!r}")
            return None
        except asyncio.LimitOverrunError:
            raise Garbage("a head without an end") from None
        lines = head.split(b"\r\n")
        if (line := REQUEST_LINE.match(lines[0])) is None:
            raise Garbage(f"no request line: {lines[0][:80]!r}")
        body = await _body(reader, _fields(lines[1:]))
        return Request(line[1].decode(), line[2].decode(), body)


def _fields(lines: list[bytes]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in lines:
        if (match := FIELD_LINE.match(line)) is None:
            raise Garbage(f"no field line: {line[:80]!r}")
        name = match[1].decode().lower()
        if name in fields and name in ("host", "content-length", "transfer-encoding"):
            raise Garbage(f"{name} twice")
        fields[name] = match[2].decode("latin-1")
    if "content-length" in fields and "transfer-encoding" in fields:
        raise Garbage("both a length and a transfer coding")
    return fields


async def _body(reader: asyncio.StreamReader, fields: dict[str, str]) -> bytes:
    if (coding := fields.get("transfer-encoding")) is not None:
        if coding.lower() != "chunked":
            raise Garbage(f"transfer coding {coding!r}")
        return await _chunked_body(reader)
    length = fields.get("content-length", "0")
    if not re.fullmatch(r"[0-9]{1,15}", length):
        raise Garbage(f"length {length!r}")
    return await reader.readexactly(int(length))


async def _chunked_body(reader: asyncio.StreamReader) -> bytes:
    body = bytearray()
    while True:
        line = (await reader.readuntil(b"\r\n"))[:-2]
        if (match := CHUNK_SIZE.match(line)) is None:
            raise Garbage(f"chunk size {line[:80]!r}")
        if (size := int(match[1], 16)) == 0:
            break
        body += await reader.readexactly(size)
        if await reader.readexactly(2) != b"\r\n":
            raise Garbage("a chunk without an end")
    while (await reader.readuntil(b"\r\n")) != b"\r\n":
        pass
    return bytes(body)


def _echo(request: Request) -> bytes:
    """What an accepted request is answered with: its digest in the head, and its body."""
    digest = hashlib.sha1(request.body).hexdigest()
    head = (
        f"HTTP/1.1 200 OK\r\n{SEEN}: {request}\r\n{BODY_DIGEST}: {digest}\r\n"
        f"content-type: application/octet-stream\r\ncontent-length: {len(request.body)}\r\n\r\n"
    )
    return head.encode() + (b"" if request.method == "HEAD" else request.body)


async def _close(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Ends in order, so that the last bytes are not lost to a reset (RFC 9112 9.6)."""
    with contextlib.suppress(OSError, TimeoutError):
        if writer.can_write_eof():
            writer.write_eof()
        await asyncio.wait_for(reader.read(), LINGER_SECONDS)
    writer.close()
