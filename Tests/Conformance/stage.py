"""Where a set is played: Bulkhead, or another proxy, between this client and this upstream."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from client import LOOPBACK
from report import Report
from service import Bulkhead
from upstream import Upstream

OPAQUE_ROUTES = [{"path": "/", "api": "opaque", "upstream": "model"}]


@dataclass(frozen=True)
class Peer:
    """Another proxy, started by hand, to compare with: where it listens, and where it expects its upstream."""

    port: int
    upstream_port: int


@dataclass(frozen=True)
class Stage:
    peer: Peer | None

    @asynccontextmanager
    async def set(
        self, upstream: Upstream, routes: list[dict[str, Any]], report: Report, **settings: Any
    ) -> AsyncIterator[int]:
        """Starts the upstream, and the proxy with these routes and settings in front of it; gives the proxy's port.

        A child that had to be replaced during the set is a failure of the set.
        """
        async with upstream.serving(self.peer.upstream_port if self.peer else 0):
            if self.peer is not None:
                yield self.peer.port
                return
            target = {"model": {"url": f"http://{LOOPBACK}:{upstream.port}"}}
            bulkhead = Bulkhead(target, routes, **settings)
            try:
                yield bulkhead.port
                restarts = await asyncio.to_thread(bulkhead.restarts)
                report.add("service", "no child crashed", f"{restarts} restarts" if restarts else None)
            finally:
                await asyncio.to_thread(bulkhead.stop)
