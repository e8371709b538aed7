"""What is asked: chat requests of a given size in ordinary prose, in the words the upstream understands."""

import json
from dataclasses import dataclass
from pathlib import Path

KIBIBYTE = 1024
TURN_CHARACTERS = 900

SYSTEM = "You answer questions about gardens. Be brief, and say so when you do not know."

# The upstream repeats the last message, so its length decides the answer's: about one KiB with its envelope.
QUESTION = (
    "We moved into a house with a small garden last autumn and would like to grow vegetables there. The soil is heavy "
    "and stays wet for days after rain, and a row of old lime trees keeps the lower half in the shade until noon. My "
    "first idea was to dig everything over and mix in sand, but a neighbour says that raised beds are less work and "
    "warm up earlier in the spring. Which of the two would you choose, what should stand in the beds in the first "
    "year, and what would you leave for the second? We have two hours a week and three children who want to help."
)

PROSE = (
    "Heavy soil is not a bad beginning, because it holds water and nutrients through a dry summer. What it needs is "
    "structure, and structure comes from roots, worms and compost much more than from a spade. Spread a thick layer "
    "of leaves before the winter and let the frost do the digging. In April the surface crumbles by itself, and peas, "
    "broad beans and onions can go in as soon as it no longer sticks to the boots. Potatoes loosen the ground further "
    "and are the best crop for a first year. Lettuce and spinach are glad of some shade, tomatoes are not. Keep a note "
    "of what stood where: next year everything moves by one bed, and whatever failed may simply have been too early. "
)


@dataclass(frozen=True)
class UpstreamModel:
    """How the upstream is told what to answer: by members of the model's name."""

    name: str

    def unary(self) -> str:
        return self.name

    def streaming(self, tokens: int, delay_milliseconds: int) -> str:
        return f"{self.name};tokens={tokens};delay={delay_milliseconds}"


@dataclass(frozen=True)
class StreamShape:
    tokens: int
    delay_milliseconds: int

    @property
    def milliseconds(self) -> int:
        return self.tokens * self.delay_milliseconds

    def even_spread(self, streams: int) -> int:
        """The milliseconds over which to start the streams: each begins a golden section of a delay after the one
        before, so that their tokens never come in step."""
        return round(streams * self.delay_milliseconds * (5**0.5 - 1) / 2)


def chat(model: UpstreamModel, size: int) -> bytes:
    """A conversation whose JSON is exactly `size` bytes: whole earlier turns until it is too long, then a cut."""
    history: list[dict[str, str]] = []
    while len(_encode(model.unary(), history, QUESTION)) < size:
        history.append({"role": "assistant" if len(history) % 2 else "user", "content": _prose(TURN_CHARACTERS)})
    excess = len(_encode(model.unary(), history, QUESTION)) - size
    if history and excess:
        history[0]["content"] = history[0]["content"][:-excess]
    body = _encode(model.unary(), history, QUESTION)
    if len(body) != size:
        raise ValueError(f"a chat cannot be made to fill {size} bytes")
    return body


def streamed_chat(model: UpstreamModel, shape: StreamShape) -> bytes:
    """A short question of as many words as tokens are asked for: an upstream that repeats words sends as many."""
    words = (QUESTION + " " + PROSE).split()[: shape.tokens]
    name = model.streaming(shape.tokens, shape.delay_milliseconds)
    return _encode(name, [], " ".join(words), stream=True)


def _prose(characters: int) -> str:
    return (PROSE * (characters // len(PROSE) + 1))[:characters]


def _encode(model: str, history: list[dict[str, str]], question: str, stream: bool = False) -> bytes:
    messages = [{"role": "system", "content": SYSTEM}, *history, {"role": "user", "content": question}]
    return json.dumps({"model": model, "stream": stream, "messages": messages}).encode()


class Bodies:
    """The requests' bodies as files, from which the load programs read them too."""

    def __init__(self, model: UpstreamModel, stream: StreamShape, long_stream: StreamShape, directory: Path) -> None:
        self.small = self._write(directory / "1k.json", chat(model, KIBIBYTE))
        self.large = self._write(directory / "16k.json", chat(model, 16 * KIBIBYTE))
        self.stream = self._write(directory / "stream.json", streamed_chat(model, stream))
        self.long_stream = self._write(directory / "long_stream.json", streamed_chat(model, long_stream))

    def _write(self, path: Path, body: bytes) -> Path:
        path.write_bytes(body)
        return path
