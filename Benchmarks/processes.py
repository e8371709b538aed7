"""Processes that a benchmark starts, watches and ends: only its own, by their id."""

import ctypes
import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LOOPBACK = "127.0.0.1"
START_SECONDS = 20
STOP_SECONDS = 15
PR_SET_PDEATHSIG = 1


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class ProcessFailed(Exception):
    """A process did not start, or ended when it should have run."""


class Process:
    """A long-running program whose output goes to a file."""

    def __init__(self, command: list[str], log: Path) -> None:
        self.command = command
        self.log = log
        with log.open("wb") as output:
            self._child = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, preexec_fn=_end_with_parent
            )
        self.pid = self._child.pid

    def wait_until_listening(self, port: int) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self._child.poll() is not None:
                raise ProcessFailed(f"{self.command[0]} ended with {self._child.returncode}: {self.last_words()}")
            with socket.socket() as probe:
                if probe.connect_ex((LOOPBACK, port)) == 0:
                    return
            time.sleep(0.05)
        raise ProcessFailed(f"{self.command[0]} does not listen on port {port}: {self.last_words()}")

    def last_words(self) -> str:
        return self.log.read_text(errors="replace").strip()[-500:] or "(it said nothing)"

    def stop(self) -> None:
        if self._child.poll() is not None:
            return
        self._child.terminate()
        try:
            self._child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return probe.getsockname()[1]


def name_of(pid: int) -> str:
    """The first 15 bytes of the program's name (proc_pid_comm(5))."""
    return Path(f"/proc/{pid}/comm").read_text().strip()


def with_descendants(root: int) -> list[int]:
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                children.setdefault(int(_stat_fields(int(entry.name))[1]), []).append(int(entry.name))
            except OSError:
                continue  # it ended meanwhile
    found = [root]
    for pid in found:
        found.extend(children.get(pid, []))
    return found


def cpu_seconds(pids: Iterable[int]) -> float:
    """User and system time used so far, all threads. What has ended meanwhile is left out."""
    ticks = 0
    for pid in pids:
        try:
            fields = _stat_fields(pid)
        except OSError:
            continue
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _stat_fields(pid: int) -> list[str]:
    """The fields of proc_pid_stat(5) from the third on: the second, the name, may contain anything."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


@dataclass(frozen=True)
class Memory:
    """In bytes. The proportional size splits pages that processes share; it needs the right to trace them."""

    resident: int
    proportional: int | None


def memory(pid: int) -> Memory:
    status = Path(f"/proc/{pid}/status").read_text()
    resident = re.search(r"^VmRSS:\s+(\d+) kB", status, re.MULTILINE)
    if resident is None:
        raise ProcessFailed(f"process {pid} has ended")
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except PermissionError:
        return Memory(int(resident[1]) * 1024, None)
    proportional = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    return Memory(int(resident[1]) * 1024, int(proportional[1]) * 1024 if proportional else None)
