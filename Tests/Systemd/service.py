"""Bulkhead as a service of the machine: what people and programs ask of it."""

import contextlib
import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from machine import CommandFailed, Machine, eventually

ADDRESS = "127.0.0.1:8080"
ECHO = "/usr/libexec/bulkhead/bulkhead-echo"
CONFIGURATION = "/etc/bulkhead/bulkhead.json5"
HERE = Path(__file__).resolve().parent
# Enough for several connections at any moment, and not for the machine's two processors.
ASKERS = 4
# What curl says of a connection that was accepted and ended without an answer (curl(1), exit codes 52 and 56).
LOST = ("000 52", "000 56")


def expect(holds: object, what: str) -> None:
    if not holds:
        raise CommandFailed(f"not so: {what}")
    print(f"  ok  {what}", flush=True)


def question(text: str, model: str = "echo", stream: bool = False) -> str:
    return json.dumps({"model": model, "stream": stream, "messages": [{"role": "user", "content": text}]})


def configuration(listener: str = ADDRESS, more_listeners: str = "", credential: str = "") -> str:
    """One that the demands of the tests do not exhaust."""
    key = f"credential: {json.dumps(credential)}," if credential else ""
    return f"""{{
        listeners: [{{ address: "{listener}" }}, {more_listeners}],
        workers: {{ count: 2 }},
        upstreams: {{ local: {{ url: "http://127.0.0.1:8000", {key} }} }},
        routes: [{{ path: "/v1/", api: "openai", upstream: "local" }}],
        auth: {{ required: false }},
        limits: {{ requests_per_minute: 1000000, burst: 1000000 }},
    }}"""


class Service:
    def __init__(self, machine: Machine) -> None:
        self.machine = machine

    def status(self) -> dict[str, Any]:
        return json.loads(self.machine.run("bulkhead", "status", "--json").stdout)

    def workers(self) -> set[int]:
        children = self.status()["children"]
        return {child["pid"] for child in children if child["role"] == "worker" and child["state"] == "ready"}

    def property(self, name: str) -> str:
        """What systemd knows of it (systemctl(1), show)."""
        return self.machine.run("systemctl", "show", "--value", f"--property={name}", "bulkhead").stdout.strip()

    def main(self) -> int:
        return int(self.property("MainPID"))

    def runs_anew(self, before: int) -> Callable[[], bool]:
        """Whether another process than `before` is the service's, and ready."""
        return lambda: self.property("ActiveState") == "active" and self.main() not in (0, before)

    def answers(self, address: str = ADDRESS, *options: str) -> bool:
        url = address if "//" in address else f"http://{address}"
        asked = self.machine.run(
            "curl", "-s", "-m", "30", *options, f"{url}/v1/chat/completions", "-H", "content-type: application/json",
            "-d", question("good morning"), check=False,
        )  # fmt: skip
        return "good morning" in asked.stdout

    def processes(self) -> set[int]:
        """Every process of the service's control group."""
        group = self.property("ControlGroup")
        listed = self.machine.run("cat", f"/sys/fs/cgroup{group}/cgroup.procs", check=False).stdout
        return {int(line) for line in listed.split()}

    def configure(self, text: str) -> None:
        self.machine.write(CONFIGURATION, text)

    def drop_in(self, name: str, text: str) -> None:
        """What `systemctl edit` makes; an empty text takes it away."""
        path = f"/etc/systemd/system/bulkhead.service.d/{name}.conf"
        if text:
            self.machine.write(path, f"[Service]\n{text}\n")
        else:
            self.machine.run("rm", path)
        self.machine.run("systemctl", "daemon-reload")

    def log(self, message: str) -> list[dict[str, Any]]:
        """The journal's entries of the service whose message begins so."""
        entries = self.machine.journal("--unit=bulkhead")
        return [entry for entry in entries if entry["MESSAGE"].startswith(message)]

    @contextlib.contextmanager
    def under_load(self, what: str, may_lose_open: bool = False) -> Iterator[None]:
        """Asks all the time, each time on a new connection; afterwards every question must have been answered.

        With `may_lose_open` those may be lost that were being answered at one moment, but none may have been refused.
        """
        askers = self._start_askers()
        try:
            eventually(lambda: self._asked() >= ASKERS, "the first answers under load")
            yield
            before = self._asked()
            eventually(lambda: self._asked() >= before + ASKERS, "answers under load")
        finally:
            self.machine.run("touch", "/tmp/asked/enough")
            for asker in askers:
                asker.wait(60)
        lines = self.machine.run("sh", "-c", "cat /tmp/asked/*").stdout.splitlines()
        failed = [line for line in lines if line != "200 0"]
        refused = [line for line in failed if not may_lose_open or line not in LOST]
        expect(
            not refused and len(failed) <= ASKERS,
            f"{what}: {len(lines)} questions on new connections, {len(failed)} lost {failed[:8] or ''}".rstrip(),
        )

    def _start_askers(self) -> list[subprocess.Popen[str]]:
        self.machine.write("/tmp/ask", (HERE / "ask").read_text(), "755")
        self.machine.run("sh", "-c", "rm -rf /tmp/asked && mkdir /tmp/asked")
        command = ("/tmp/ask", f"http://{ADDRESS}/v1/chat/completions", question("good morning"), "/tmp/asked")
        return [self.machine.start(*command) for _ in range(ASKERS)]

    def _asked(self) -> int:
        return len(self.machine.run("sh", "-c", "cat /tmp/asked/*", check=False).stdout.splitlines())
