#!/usr/bin/env python3
"""Draws a table's ratios to nginx as bars: `plot.py latest.json latest.svg`."""

import json
import sys
from dataclasses import dataclass
from html import escape
from pathlib import Path

WIDTH = 920
LABEL_WIDTH = 300
VALUE_WIDTH = 170
BAR_HEIGHT = 14
BAR_GAP = 3
GROUP_GAP = 14
TITLE_HEIGHT = 40
FONT = "system-ui, sans-serif"
COLOURS = {"nginx": "#9aa5b1", "Envoy": "#c9a0dc", "Bulkhead": "#1f6feb"}
OTHER_COLOUR = "#555555"
LONGEST_RATIO = 4.0


@dataclass(frozen=True)
class Bar:
    subject: str
    ratio: float
    text: str


@dataclass(frozen=True)
class Group:
    title: str
    bars: list[Bar]

    @property
    def height(self) -> int:
        return len(self.bars) * (BAR_HEIGHT + BAR_GAP) + GROUP_GAP


def groups(results: dict, more_is_better: bool) -> list[Group]:
    """The rows in which something is compared with nginx."""
    rows = [row for row in results["table"] if row["more_is_better"] == more_is_better]
    bars = [
        (row["title"], [Bar(name, cell["ratio"], cell["text"]) for name, cell in row["cells"].items() if cell["ratio"]])
        for row in rows
    ]
    return [Group(title, found) for title, found in bars if len(found) > 1]


def text(x: float, y: float, words: str, anchor: str = "start", size: int = 12, weight: str = "normal") -> str:
    style = f'font-size="{size}" font-weight="{weight}" text-anchor="{anchor}"'
    halo = 'fill="#24292f" stroke="#ffffff" stroke-width="3" paint-order="stroke"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {style} {halo}>{escape(words)}</text>'


def panel(title: str, found: list[Group], top: int) -> tuple[list[str], int]:
    """The drawing, and where it ends."""
    longest = min(LONGEST_RATIO, max([1.0] + [bar.ratio for group in found for bar in group.bars]))
    scale = (WIDTH - LABEL_WIDTH - VALUE_WIDTH) / longest
    y = top + TITLE_HEIGHT
    bottom = y + sum(group.height for group in found) - GROUP_GAP
    one = LABEL_WIDTH + scale
    line = f'<line x1="{one:.1f}" x2="{one:.1f}" y1="{y - 6}" y2="{bottom + 4}"'
    drawn = [
        text(16, top + 22, title, size=15, weight="bold"),
        f'{line} stroke="#57606a" stroke-dasharray="3 3"/>',
    ]
    for group in found:
        middle = y + (group.height - GROUP_GAP) / 2 + 4
        drawn.append(text(LABEL_WIDTH - 10, middle, group.title, anchor="end"))
        for bar in group.bars:
            drawn.extend(_bar(bar, y, scale))
            y += BAR_HEIGHT + BAR_GAP
        y += GROUP_GAP
    return drawn, y


def _bar(bar: Bar, y: int, scale: float) -> list[str]:
    """A ratio beyond the drawing's edge is cut there; its number still says it."""
    length = max(1.0, min(max(bar.ratio, 0), LONGEST_RATIO) * scale)
    colour = COLOURS.get(bar.subject, OTHER_COLOUR)
    cut = "…" if bar.ratio > LONGEST_RATIO else ""
    return [
        f'<rect x="{LABEL_WIDTH}" y="{y}" width="{length:.1f}" height="{BAR_HEIGHT}" fill="{colour}"/>',
        text(LABEL_WIDTH + length + 6, y + BAR_HEIGHT - 3, f"{cut}{bar.subject} {bar.text}", size=11),
    ]


def drawing(results: dict) -> str:
    parts: list[str] = []
    y = 8
    for title, more_is_better in (
        ("Compared with nginx: longer is better", True),
        ("Compared with nginx: shorter is better", False),
    ):
        if found := groups(results, more_is_better):
            drawn, y = panel(title, found, y)
            parts.extend(drawn)
            y += 12
    parts.append(text(16, y + 14, results["caption"], size=11))
    frame = f'width="{WIDTH}" height="{y + 30}" viewBox="0 0 {WIDTH} {y + 30}" font-family="{FONT}"'
    background = '<rect width="100%" height="100%" fill="#ffffff"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>\n{background}\n' + "\n".join(parts) + "\n</svg>\n"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: plot.py latest.json latest.svg")
    Path(sys.argv[2]).write_text(drawing(json.loads(Path(sys.argv[1]).read_text())))
