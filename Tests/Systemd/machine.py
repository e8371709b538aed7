"""A machine in namespaces whose first process is the real systemd, made of this machine's own files.

It has no network but its loopback, and nothing of it is left when it ends. Only processes that were started here are ended.
"""

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self, TypeVar

HERE = Path(__file__).resolve().parent
NEEDED = ("unshare", "nsenter", "dpkg", "curl", "openssl", "/sbin/init", "/lib/systemd/systemd")
BOOT_SECONDS = 60
COMMAND_SECONDS = 120
POLL_SECONDS = 0.05

Answer = TypeVar("Answer")


class Unavailable(Exception):
    """This machine cannot hold another one: the reason."""


class CommandFailed(Exception):
    """A command in the machine ended otherwise than it should."""


def check_possible() -> None:
    """Raises Unavailable unless a machine can be started here."""
    if os.geteuid() != 0:
        raise Unavailable("it takes root")
    if missing := [name for name in NEEDED if not shutil.which(name)]:
        raise Unavailable(f"missing here: {', '.join(missing)}")
    command = ["unshare", "--pid", "--mount", "--uts", "--ipc", "--cgroup", "--net", "--fork", "true"]
    tried = subprocess.run(command, capture_output=True, text=True, check=False)
    if tried.returncode != 0:
        raise Unavailable(f"namespaces are not permitted: {tried.stderr.strip()}")


def eventually(question: Callable[[], Answer], what: str, seconds: float = COMMAND_SECONDS) -> Answer:
    """Asks until the answer is true."""
    deadline = time.monotonic() + seconds
    while not (answer := question()):
        if time.monotonic() > deadline:
            raise CommandFailed(f"not within {seconds} s: {what}")
        time.sleep(POLL_SECONDS)
    return answer


class Machine:
    """Runs from `__enter__` to `__exit__`, with `package` as /bulkhead.deb in it."""

    def __init__(self, package: Path) -> None:
        self._package = package.resolve()
        self._directory = Path(tempfile.mkdtemp(prefix="bulkhead-machine-"))
        self._tree = self._directory / "tree"
        self._tree.mkdir()
        self._console = self._directory / "console"
        self._groups: Path | None = None
        self._outside: subprocess.Popen[bytes] | None = None
        self._init = 0

    def __enter__(self) -> Self:
        try:
            self._groups = self._make_group()
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _make_group(self) -> Path:
        """A control group of the machine's own, in whichever place the unified hierarchy is mounted."""
        for line in Path("/proc/self/mounts").read_text().splitlines():
            _, place, kind, *_ = line.split()
            if kind == "cgroup2":
                group = Path(place) / self._directory.name
                group.mkdir()
                return group
        raise Unavailable("no unified control group hierarchy is mounted")

    def _start(self) -> None:
        assert self._groups
        members = self._groups / "cgroup.procs"
        with self._console.open("wb") as console:
            self._outside = subprocess.Popen(
                ["unshare", "--pid", "--mount", "--uts", "--ipc", "--cgroup", "--net", "--fork", "--kill-child",
                 "--propagation", "private", HERE / "boot", self._tree, self._package],
                stdin=subprocess.DEVNULL, stdout=console, stderr=console,
                preexec_fn=lambda: members.write_text("0"),
            )  # fmt: skip
        self._init = eventually(self._find_init, "the machine's first process", BOOT_SECONDS)
        state = eventually(self._booted, "the machine's boot", BOOT_SECONDS)
        if state != "running":
            raise CommandFailed(f"the machine is {state}:\n{self.run('systemctl', '--failed').stdout}")

    def _find_init(self) -> int:
        assert self._outside
        if self._outside.poll() is not None:
            raise CommandFailed(f"the machine did not boot: {self._console.read_text(errors='replace')}")
        children = Path(f"/proc/{self._outside.pid}/task/{self._outside.pid}/children").read_text().split()
        if not children:
            return 0
        with contextlib.suppress(OSError):
            if "systemd" in Path(f"/proc/{children[0]}/comm").read_text():
                return int(children[0])
        return 0

    def _booted(self) -> str:
        state = self.run("systemctl", "is-system-running", check=False).stdout.strip()
        return state if state in ("running", "degraded", "maintenance") else ""

    def run(self, *command: str, check: bool = True, text: str | None = None) -> subprocess.CompletedProcess[str]:
        """Runs a command in the machine, as root, in an environment of its own."""
        done = subprocess.run(
            [*self._entered(), *command], capture_output=True, text=True, input=text, check=False, timeout=COMMAND_SECONDS
        )
        if check and done.returncode != 0:
            raise CommandFailed(f"{' '.join(command)}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def start(self, *command: str) -> subprocess.Popen[str]:
        """Starts a command in the machine and does not wait for its end."""
        return subprocess.Popen([*self._entered(), *command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)

    def _entered(self) -> list[str]:
        return [
            "nsenter", f"--target={self._init}", "--mount", "--uts", "--ipc", "--net", "--pid", "--cgroup",
            "--root", "--wd", "env", "-i", "PATH=/usr/sbin:/usr/bin", "HOME=/root", "LC_ALL=C.UTF-8",
        ]  # fmt: skip

    def write(self, path: str, text: str, mode: str = "644") -> None:
        self.run("install", "-D", "-m", mode, "/dev/stdin", path, text=text)

    def journal(self, *matches: str) -> list[dict[str, Any]]:
        """The entries of the journal that match, the oldest first."""
        self.run("journalctl", "--sync")
        lines = self.run("journalctl", "--no-pager", "--output=json", *matches, check=False).stdout.splitlines()
        return [json.loads(line) for line in lines]

    def __exit__(self, *_: object) -> None:
        if self._outside:
            # unshare takes its child with it (--kill-child), and the namespaces end with their first process.
            self._outside.kill()
            self._outside.wait()
        if self._groups:
            eventually(self._remove_groups, "the end of the machine's control groups", BOOT_SECONDS)
        shutil.rmtree(self._directory)

    def _remove_groups(self) -> bool:
        assert self._groups
        for group, _, _ in os.walk(self._groups, topdown=False):
            with contextlib.suppress(OSError):
                os.rmdir(group)
        return not self._groups.exists()
