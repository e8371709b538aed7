"""How fast the detectors are, without a proxy around them."""

import json
import subprocess
from pathlib import Path

from prerequisites import say


def table(program: Path) -> str:
    """In Markdown; empty when the program is not there."""
    if not program.exists():
        say(f"inspection is left out: there is no {program}")
        return ""
    run = subprocess.run([program, "--throughput", "--json"], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        say(f"inspection is left out: {run.stderr.strip()}")
        return ""
    measured = json.loads(run.stdout)
    lines = [
        "",
        "All detectors together, on one core, in processor time:",
        "",
        "| text | " + " | ".join(column["name"] for column in measured["columns"]) + " |",
        "| --- |" + " ---: |" * len(measured["columns"]),
    ]
    for row in measured["rows"]:
        lines.append(f"| {row['name']} | " + " | ".join(_amount(value) for value in row["values"]) + " |")
    return "\n".join(lines) + "\n"


def _amount(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"
