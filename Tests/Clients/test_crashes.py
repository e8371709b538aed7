"""What a client sees when the process that serves it dies in the middle: an error, whatever SDK, and never a short success."""

import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anthropic
import httpx2
import openai
from case import ServiceCase, anthropic_client, openai_client, user
from service import CHAT_ROUTES, HIGH_LIMITS, Bulkhead

LONG = "The tides of the sea follow the moon, and the moon follows the earth. " * 25
# Slow enough to be killed in the middle: before the first byte of an answer, and between two events of a stream.
THINKING, STREAMING = "echo;think=10000", "echo;delay=25"
WAIT_SECONDS = 10


class Killed(ServiceCase):
    """Each test has a service of its own, whose workers it kills."""

    def setUp(self) -> None:
        super().setUp()
        self.service = self.enterContext(
            Bulkhead({"model": {"url": self.echo.url}}, CHAT_ROUTES, limits=HIGH_LIMITS)
        )
        self.openai = self.enterContext(openai_client(self.service.url))
        self.anthropic = self.enterContext(anthropic_client(self.service.url))

    def kill_busy_worker(self, number: int = signal.SIGKILL) -> None:
        """Ends the worker that has the request, once it has it."""
        deadline = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < deadline:
            for child in (self.service.status() or {"children": []})["children"]:
                if child["role"] == "worker" and child["in_flight"] > 0:
                    os.kill(child["pid"], number)
                    return
            time.sleep(0.02)
        self.fail("no worker has the request")

    def assert_raises_when_killed(self, kind: Any, ask: Callable[[], Any], number: int = signal.SIGKILL) -> None:
        with ThreadPoolExecutor() as threads:
            killed = threads.submit(self.kill_busy_worker, number)
            with self.assertRaises(kind) as raised:
                ask()
            killed.result()
        # Not an answer of the service's own.
        self.assertNotIsInstance(raised.exception, (openai.APIStatusError, anthropic.APIStatusError))
        self.assertEqual(self.chat("hello").choices[0].message.content, "hello", "the next one is served")

    def test_openai(self) -> None:
        for number in (signal.SIGKILL, signal.SIGSEGV):
            with self.subTest(number):
                self.assert_raises_when_killed(
                    openai.APIConnectionError, lambda: self.chat("hi", THINKING), number
                )

    def test_anthropic(self) -> None:
        self.assert_raises_when_killed(anthropic.APIConnectionError, lambda: self.message("hi", THINKING))

    def test_openai_stream(self) -> None:
        # The SDKs hand on what their HTTP library raises once a stream has begun.
        self.assert_raises_when_killed(
            (openai.APIError, httpx2.TransportError), lambda: list(self.chat(LONG, STREAMING, stream=True))
        )

    def test_anthropic_stream(self) -> None:
        self.assert_raises_when_killed(
            (anthropic.APIError, httpx2.TransportError),
            lambda: list(self.message(LONG, STREAMING, stream=True)),
        )

    def test_responses_stream(self) -> None:
        asked: Any = {"model": STREAMING, "input": LONG, "stream": True}
        self.assert_raises_when_killed(
            (openai.APIError, httpx2.TransportError), lambda: list(self.openai.responses.create(**asked))
        )

    def test_an_sdk_that_tries_again_is_served(self) -> None:
        client = self.enterContext(
            openai.OpenAI(base_url=f"{self.service.url}/v1", api_key="not-a-key", max_retries=2)
        )
        with ThreadPoolExecutor() as threads:
            killed = threads.submit(self.kill_busy_worker)
            answer = client.chat.completions.create(model="echo;think=1500", messages=user("hello"))
            killed.result()
        self.assertEqual(answer.choices[0].message.content, "hello")
