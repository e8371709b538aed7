"""Bulkhead and the echo model, started for tests written in Python, on ports that the kernel chooses.

Only what was started here is ended, by its process id, and whatever happens to the test it ends with it.
"""

import ctypes
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

REPOSITORY = Path(__file__).resolve().parents[2]
BINARIES = Path(os.environ.get("BULKHEAD_BINARIES", REPOSITORY / ".build" / "release"))
LOOPBACK = "127.0.0.1"
START_SECONDS = 30
STOP_SECONDS = 40
POLL_SECONDS = 0.05
PR_SET_PDEATHSIG = 1

# So high that no test meets them, unless it is about limits.
HIGH_LIMITS = {
    "requests_per_minute": 1_000_000,
    "burst": 1_000_000,
    "concurrent_requests": 4096,
    "total_concurrent_requests": 4096,
}

# The routes of a service for both families of clients.
CHAT_ROUTES = [
    {"path": "/v1/", "api": "openai", "upstream": "model"},
    {"path": "/v1/messages", "api": "anthropic", "upstream": "model"},
]


class ServiceFailed(Exception):
    """A program did not start, or ended otherwise than it should."""


def binary(name: str) -> Path:
    """A built program; the tests never build, so that what is tested is what was released."""
    path = BINARIES / name
    if not os.access(path, os.X_OK):
        raise ServiceFailed(f"{path} does not exist: make build")
    return path


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Program:
    """A running program with a directory of its own, in which its output is kept until it has ended well."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.directory = Path(tempfile.mkdtemp(prefix=f"{name}-"))
        self.output = self.directory / "output"
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def launch(self, *arguments: str | Path) -> None:
        with self.output.open("wb") as output:
            self._process = subprocess.Popen(
                [binary(self.name), *arguments],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, preexec_fn=_end_with_parent,
            )  # fmt: skip

    def last_words(self) -> str:
        return self.output.read_text(errors="replace").strip()[-1000:] or "(it said nothing)"

    def wait_for(self, question: Callable[[], int | None], what: str) -> int:
        """Asks until there is an answer other than None."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self._process is None or self._process.poll() is not None:
                raise ServiceFailed(f"{self.name} ended before {what}: {self.last_words()}")
            if (answer := question()) is not None:
                return answer
            time.sleep(POLL_SECONDS)
        raise ServiceFailed(f"{self.name}: no {what} within {START_SECONDS} s: {self.last_words()}")

    def stop(self) -> None:
        """Ends it as an operator would.

        - Raises: ServiceFailed when it does not end in order, with its last words.
        """
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            status = process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise ServiceFailed(f"{self.name} did not stop within {STOP_SECONDS} s: {self.last_words()}") from None
        if status not in self.good_ends:
            raise ServiceFailed(f"{self.name} ended with {status}: {self.last_words()}")
        shutil.rmtree(self.directory, ignore_errors=True)

    good_ends: tuple[int, ...] = (0, -signal.SIGTERM)


class EchoModel(Program):
    """The upstream that repeats the question, or misbehaves when the name of the model says so."""

    def __init__(self) -> None:
        super().__init__("bulkhead-echo")
        self.launch("--listen", f"{LOOPBACK}:0", "--record")
        self.port = self.wait_for(self._announced_port, "port")

    def _announced_port(self) -> int | None:
        found = re.search(r"^listening on \S+:(\d+)$", self.output.read_text(), re.MULTILINE)
        return int(found[1]) if found else None

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.port}"

    def requests(self) -> list[dict[str, Any]]:
        """What reached it since the last reset: connection, method, target, head, body."""
        return self._ask("/__requests")

    def statistics(self) -> dict[str, int]:
        return self._ask("/__stats")

    def reset(self) -> None:
        self._ask("/__reset", b"")

    def _ask(self, path: str, body: bytes | None = None) -> Any:
        with urllib.request.urlopen(self.url + path, data=body, timeout=START_SECONDS) as answer:
            return json.load(answer)


class Bulkhead(Program):
    """The service with a configuration of the test's own; what that does not say stands in `_configuration`."""

    good_ends = (0,)

    def __init__(self, upstreams: dict[str, Any], routes: list[dict[str, Any]], **others: Any) -> None:
        super().__init__("bulkhead")
        self.control = self.directory / "control.sock"
        self.audit_directory = self._private_directory("audit")
        self.state_directory = self._private_directory("state")
        file = self.directory / "bulkhead.json5"
        file.write_text(json.dumps(self._configuration(upstreams, routes) | others, indent=2))
        self.launch("run", "--config", file, "--control", self.control, "--state-dir", self.state_directory)
        self.port = self.wait_for(self._bound_port, "ready worker")

    def _private_directory(self, name: str) -> Path:
        path = self.directory / name
        path.mkdir(mode=0o700)
        return path

    def _configuration(self, upstreams: dict[str, Any], routes: list[dict[str, Any]]) -> dict[str, Any]:
        # A machine for tests has no account named bulkhead; sealed it is all the same when root runs the tests.
        privileged = os.geteuid() == 0
        return {
            "listeners": [{"address": f"{LOOPBACK}:0"}],
            "workers": {
                "count": 2,
                "sandbox": "enforce" if privileged else "best_effort",
                **({"user": "nobody"} if privileged else {}),
            },
            "upstreams": upstreams,
            "routes": routes,
            "network": {"max_connections_per_ip": 4096},
            "auth": {"required": False},
            "limits": HIGH_LIMITS,
            "audit": {"directory": str(self.audit_directory)},
        }

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.port}"

    def status(self) -> dict[str, Any] | None:
        """What `bulkhead status --json` says; None while it does not answer."""
        command = [binary("bulkhead"), "status", "--json", "--control", self.control]
        answer = subprocess.run(command, capture_output=True, check=False, timeout=START_SECONDS)
        return json.loads(answer.stdout) if answer.returncode == 0 else None

    def _bound_port(self) -> int | None:
        """The port, once a worker is ready to serve it."""
        status = self.status()
        if status is None or not any(_is_ready_worker(child) for child in status["children"]):
            return None
        listener = status["listeners"][0]
        address = listener["address"] if isinstance(listener, dict) else listener
        return int(address.rpartition(":")[2]) or None

    def restarts(self) -> int:
        """How many children had to be replaced: none, whatever a stranger sends."""
        status = self.status()
        if status is None:
            raise ServiceFailed(f"bulkhead does not answer: {self.last_words()}")
        return sum(child["restarts"] for child in status["children"])

    def verified_audit(self) -> bool:
        """Whether the chain of the audit log holds."""
        places = ["--directory", self.audit_directory, "--state-dir", self.state_directory]
        command = [binary("bulkhead"), "audit", "verify", *places]
        return subprocess.run(command, capture_output=True, check=False, timeout=START_SECONDS).returncode == 0


def _is_ready_worker(child: dict[str, Any]) -> bool:
    return child["role"] == "worker" and child["state"] == "ready"
