"""The programs that are compared, each with the configuration it would have in front of a language model.

All of them keep their connections to the same upstream open, have the same number of workers and write no access log,
except Bulkhead, which inspects, limits and writes its audit log as in service.
"""

import json
import os
import shutil
from abc import ABC, abstractmethod
from pathlib import Path

from processes import (
    LOOPBACK,
    Memory,
    Process,
    ProcessFailed,
    cpu_seconds,
    free_port,
    memory,
    name_of,
    with_descendants,
)

UPSTREAM_CONNECTIONS = 1024
UNLIMITED = 100_000_000
# The most that Bulkhead's configuration allows for its rate and burst.
MOST_REQUESTS_PER_MINUTE = 1_000_000


class Subject(ABC):
    """One proxy: started in a directory of its own, in front of an upstream's port."""

    name: str

    def __init__(self, binary: Path, workers: int) -> None:
        self.binary = binary
        self.workers = workers
        self.port = 0
        self._process: Process | None = None

    @abstractmethod
    def command(self, directory: Path, upstream_port: int) -> list[str]:
        """Writes the configuration into the directory; returns the command line that serves it on `self.port`."""

    @abstractmethod
    def role(self, pid: int) -> str:
        """What a process of this subject is; the ones named "worker" handle the clients' bytes."""

    def start(self, directory: Path, upstream_port: int) -> None:
        shutil.rmtree(directory, ignore_errors=True)
        directory.mkdir(parents=True)
        self.port = free_port()
        self._process = Process(self.command(directory, upstream_port), directory / "output.log")
        self._process.wait_until_listening(self.port)

    def stop(self) -> None:
        if self._process is not None:
            self._process.stop()
            self._process = None

    def pids(self) -> dict[int, str]:
        """Every process, with its role."""
        if self._process is None:
            raise ProcessFailed(f"{self.name} is not running")
        return {pid: self.role(pid) for pid in with_descendants(self._process.pid)}

    def cpu_seconds(self) -> float:
        return cpu_seconds(self.pids())

    def memory(self) -> dict[str, list[Memory]]:
        """Of every process, by role."""
        sizes: dict[str, list[Memory]] = {}
        for pid, role in self.pids().items():
            sizes.setdefault(role, []).append(memory(pid))
        return sizes


class Direct(Subject):
    """The upstream without a proxy: what the others' added delay is measured from."""

    name = "direct"

    def __init__(self, upstream_port: int) -> None:
        super().__init__(Path(), 0)
        self.port = upstream_port

    def command(self, directory: Path, upstream_port: int) -> list[str]:
        raise NotImplementedError("the upstream is started once for all subjects")

    def role(self, pid: int) -> str:
        raise NotImplementedError("the upstream's own cost is not measured")

    def start(self, directory: Path, upstream_port: int) -> None:
        self.port = upstream_port

    def cpu_seconds(self) -> float:
        return 0


class Nginx(Subject):
    """Buffers large enough that no body touches the disk; answers unbuffered, as event streams need it."""

    name = "nginx"

    def command(self, directory: Path, upstream_port: int) -> list[str]:
        configuration = directory / "nginx.conf"
        kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        paths = "".join(f"    {kind}_temp_path {directory}/{kind};\n" for kind in kinds)
        configuration.write_text(f"""daemon off;
worker_processes {self.workers};
worker_rlimit_nofile 8192;
pid {directory}/nginx.pid;
error_log {directory}/error.log error;
events {{ worker_connections 4096; }}
http {{
    access_log off;
{paths}    keepalive_requests {UNLIMITED};
    client_max_body_size 10m;
    client_body_buffer_size 64k;
    upstream model {{
        server {LOOPBACK}:{upstream_port};
        keepalive {UPSTREAM_CONNECTIONS};
        keepalive_requests {UNLIMITED};
    }}
    server {{
        listen {LOOPBACK}:{self.port} reuseport backlog=4096;
        location / {{
            proxy_pass http://model;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_buffering off;
        }}
    }}
}}
""")
        return [str(self.binary), "-e", f"{directory}/error.log", "-p", str(directory), "-c", str(configuration)]

    def role(self, pid: int) -> str:
        return "supervisor" if self._process is not None and pid == self._process.pid else "worker"


class Envoy(Subject):
    """One process with a thread for each worker; limits raised so that none of them is met."""

    name = "Envoy"

    def command(self, directory: Path, upstream_port: int) -> list[str]:
        configuration = directory / "envoy.json"
        configuration.write_text(json.dumps(self._bootstrap(upstream_port), indent=2))
        return [
            str(self.binary), "--config-path", str(configuration), "--concurrency", str(self.workers),
            "--disable-hot-restart", "--log-level", "error",
        ]  # fmt: skip

    def _bootstrap(self, upstream_port: int) -> dict[str, object]:
        thresholds = {"max_connections": 4096, "max_pending_requests": 4096, "max_requests": 4096}
        route = {"match": {"prefix": "/"}, "route": {"cluster": "model", "timeout": "0s"}}
        manager = {
            "@type": _envoy_type("filters.network.http_connection_manager.v3.HttpConnectionManager"),
            "stat_prefix": "chat",
            "route_config": {"virtual_hosts": [{"name": "model", "domains": ["*"], "routes": [route]}]},
            "http_filters": [
                {
                    "name": "envoy.filters.http.router",
                    "typed_config": {"@type": _envoy_type("filters.http.router.v3.Router")},
                }
            ],
        }
        listener = {
            "name": "chat",
            "address": _envoy_address(self.port),
            "filter_chains": [
                {"filters": [{"name": "envoy.filters.network.http_connection_manager", "typed_config": manager}]}
            ],
        }
        cluster = {
            "name": "model",
            "type": "STATIC",
            "connect_timeout": "5s",
            "circuit_breakers": {"thresholds": [thresholds]},
            "load_assignment": {
                "cluster_name": "model",
                "endpoints": [{"lb_endpoints": [{"endpoint": {"address": _envoy_address(upstream_port)}}]}],
            },
        }
        return {"static_resources": {"listeners": [listener], "clusters": [cluster]}}

    def role(self, pid: int) -> str:
        return "worker"


def _envoy_type(name: str) -> str:
    return f"type.googleapis.com/envoy.extensions.{name}"


def _envoy_address(port: int) -> dict[str, object]:
    return {"socket_address": {"address": LOOPBACK, "port_value": port}}


class Bulkhead(Subject):
    """As in service: sealed, with inspection, limits and the audit log; the limits so high that nobody meets them."""

    name = "Bulkhead"
    sandbox = "enforce" if os.geteuid() == 0 else "best_effort"

    def command(self, directory: Path, upstream_port: int) -> list[str]:
        configuration = directory / "bulkhead.json5"
        configuration.write_text(json.dumps(self.configuration(directory, upstream_port), indent=2))
        return [str(self.binary), "run", "--config", str(configuration)]

    def configuration(self, directory: Path, upstream_port: int) -> dict[str, object]:
        state, audit = directory / "state", directory / "audit"
        state.mkdir(mode=0o700)
        audit.mkdir(mode=0o700)
        return {
            "listeners": [{"address": f"{LOOPBACK}:{self.port}"}],
            "workers": {"count": self.workers, "sandbox": self.sandbox},
            "upstreams": {"echo": {"url": f"http://{LOOPBACK}:{upstream_port}"}},
            "routes": [
                {"path": "/v1/", "api": "openai", "upstream": "echo"},
                {"path": "/v1/messages", "api": "anthropic", "upstream": "echo"},
            ],
            "network": {"max_connections_per_ip": 4096},
            "auth": {"required": False},
            "limits": {
                "requests_per_minute": MOST_REQUESTS_PER_MINUTE,
                "burst": MOST_REQUESTS_PER_MINUTE,
                "concurrent_requests": 2048,
            },
            "inspection": {
                "request": {"pii": {"action": "redact", "types": "all", "restore": True}},
                "response": {"pii": {"action": "redact", "types": "all"}},
            },
            "state": {"directory": str(state)},
            "audit": {"directory": str(audit)},
        }

    def role(self, pid: int) -> str:
        if self._process is not None and pid == self._process.pid:
            return "supervisor"
        return name_of(pid).removeprefix("bulkhead-")


class Upstream:
    """The model that answers all subjects; `{port}` in its command line is replaced."""

    def __init__(self, command: list[str], log: Path) -> None:
        self.port = free_port()
        self._process = Process([word.replace("{port}", str(self.port)) for word in command], log)
        self._process.wait_until_listening(self.port)

    def stop(self) -> None:
        self._process.stop()
