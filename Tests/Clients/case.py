"""What all tests of real clients share: the service, SDK clients that reach it, and what the upstream saw."""

import time
import unittest
from collections.abc import Callable
from typing import Any, ClassVar

import anthropic
import openai
from service import Bulkhead, EchoModel

# Nobody is authenticated, but the SDKs want a key; it must not reach the upstream.
KEY = "not-a-key"
TIMEOUT_SECONDS = 30
ABORT_SECONDS = 5

# The published examples of their kinds, which belong to nobody.
EMAIL = "ada.lovelace@example.org"
CARD = "4111 1111 1111 1111"
IBAN = "DE89 3704 0044 0532 0130 00"
SSN = "536-90-4399"
PERSONAL = (EMAIL, CARD, IBAN, SSN)
PERSONAL_TEXT = f"Write to {EMAIL}, charge {CARD}, pay out to {IBAN}; her SSN is {SSN}."

LOOK_UP = {
    "name": "look_up",
    "description": "Looks a person up.",
    "schema": {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]},
}
OPENAI_TOOL: Any = {
    "type": "function",
    "function": {
        "name": LOOK_UP["name"], "description": LOOK_UP["description"], "parameters": LOOK_UP["schema"],
    },
}  # fmt: skip
ANTHROPIC_TOOL: Any = {
    "name": LOOK_UP["name"], "description": LOOK_UP["description"], "input_schema": LOOK_UP["schema"],
}  # fmt: skip


def user(content: Any) -> list[Any]:
    """A conversation of one turn."""
    return [{"role": "user", "content": content}]


def openai_client(url: str) -> openai.OpenAI:
    return openai.OpenAI(base_url=f"{url}/v1", api_key=KEY, max_retries=0, timeout=TIMEOUT_SECONDS)


def anthropic_client(url: str) -> anthropic.Anthropic:
    return anthropic.Anthropic(base_url=url, api_key=KEY, max_retries=0, timeout=TIMEOUT_SECONDS)


def chat_text(stream: Any) -> str:
    """The text of a streamed chat completion."""
    return "".join(choice.delta.content or "" for chunk in stream for choice in chunk.choices)


class ServiceCase(unittest.TestCase):
    echo: ClassVar[EchoModel]
    bulkhead: ClassVar[Bulkhead]

    def setUp(self) -> None:
        self.echo.reset()
        self.openai = openai_client(self.bulkhead.url)
        self.anthropic = anthropic_client(self.bulkhead.url)
        self.addCleanup(self.openai.close)
        self.addCleanup(self.anthropic.close)

    def chat(self, content: Any, model: str = "echo", **others: Any) -> Any:
        return self.openai.chat.completions.create(model=model, messages=user(content), **others)

    def message(self, content: Any, model: str = "echo", **others: Any) -> Any:
        return self.anthropic.messages.create(
            model=model, max_tokens=1000, messages=user(content), **others
        )

    def upstream_text(self) -> str:
        """All that reached the upstream: heads and bodies."""
        requests = self.echo.requests()
        self.assertTrue(requests, "nothing reached the upstream")
        return "\n".join(request["head"] + request["body"] for request in requests)

    def assert_nothing_reached_upstream(self) -> None:
        self.assertEqual([request["target"] for request in self.echo.requests()], [])

    def assert_nothing_personal_reached_upstream(self) -> None:
        seen = self.upstream_text()
        for value in PERSONAL:
            self.assertNotIn(value, seen)

    def assert_upstream_was_aborted(self) -> None:
        """Soon, since the news of a client's leave has three processes to cross."""
        self.assert_soon(lambda: self.echo.statistics()["aborted"] >= 1, "the upstream still serves")

    def assert_soon(self, condition: Callable[[], bool], complaint: str) -> None:
        deadline = time.monotonic() + ABORT_SECONDS
        while not condition():
            self.assertLess(time.monotonic(), deadline, complaint)
            time.sleep(0.05)
