"""What goes wrong behind Bulkhead: no fault of an upstream may look like a short success."""

from typing import Any

import anthropic
import openai
from case import ServiceCase, chat_text, openai_client, user
from service import CHAT_ROUTES, Bulkhead

LONG = "one two three four five six seven eight nine ten"
# Faults before and within an answer that is not streamed.
BROKEN = (
    "reset:0", "reset:40", "close:0", "close:40", "hangup", "garbage", "badstatus", "badlen", "shortlen", "both",
    "badjson:5", "badchunk:5", "duplicate",
)  # fmt: skip
STALLED = ("nohead", "hang:0", "hang:40")
# Faults after some events of a stream.
CUT = ("reset:3", "close:3", "badjson:3", "badchunk:3", "errevent:3", "hang:3", "duplicate")
HARMLESS = ("split", "multi", "early", "trailers", "crlf", "cr", "comments", "drip:1")


class Unstreamed(ServiceCase):
    def test_openai_raises(self) -> None:
        for fault in BROKEN:
            with self.subTest(fault), self.assertRaises(openai.InternalServerError) as raised:
                self.chat(LONG, f"echo;fault={fault}")
            self.assertEqual((raised.exception.status_code, raised.exception.code), (502, "upstream_unreachable"))

    def test_openai_times_out(self) -> None:
        for fault in STALLED:
            with self.subTest(fault), self.assertRaises(openai.InternalServerError) as raised:
                self.chat(LONG, f"echo;fault={fault}")
            self.assertEqual((raised.exception.status_code, raised.exception.code), (504, "upstream_timeout"))

    def test_anthropic_raises(self) -> None:
        for fault in BROKEN:
            with self.subTest(fault), self.assertRaises(anthropic.InternalServerError) as raised:
                self.message(LONG, f"echo;fault={fault}")
            self.assertEqual(raised.exception.status_code, 502)
            self.assertEqual(raised.exception.body["error"]["type"], "api_error")

    def test_anthropic_times_out(self) -> None:
        with self.assertRaises(anthropic.APIStatusError) as raised:
            self.message(LONG, "echo;fault=nohead")
        self.assertEqual(raised.exception.status_code, 504)
        self.assertEqual(raised.exception.body["error"]["type"], "timeout_error")

    def test_harmless_oddities(self) -> None:
        for fault in HARMLESS:
            with self.subTest(fault):
                self.assertEqual(self.chat(LONG, f"echo;fault={fault}").choices[0].message.content, LONG)

    def test_unreachable_upstream(self) -> None:
        # Nothing listens on port 1, and nobody but root could make it so.
        with (
            Bulkhead({"model": {"url": "http://127.0.0.1:1", "retries": 0}}, CHAT_ROUTES) as lonely,
            openai_client(lonely.url) as client,
            self.assertRaises(openai.InternalServerError) as raised,
        ):
            client.chat.completions.create(model="echo", messages=user("hi"))
        self.assertEqual((raised.exception.status_code, raised.exception.code), (502, "upstream_unreachable"))


class Streamed(ServiceCase):
    def test_openai_raises(self) -> None:
        for fault in CUT:
            with self.subTest(fault), self.assertRaises(openai.APIError):
                chat_text(self.chat(LONG, f"echo;fault={fault}", stream=True))

    def test_anthropic_raises(self) -> None:
        for fault in CUT:
            with self.subTest(fault), self.assertRaises(anthropic.APIError):
                list(self.message(LONG, f"echo;fault={fault}", stream=True))

    def test_responses_raise(self) -> None:
        for fault in CUT:
            with self.subTest(fault), self.assertRaises(openai.APIError):
                asked: Any = {"model": f"echo;fault={fault}", "input": LONG, "stream": True}
                list(self.openai.responses.create(**asked))

    def test_harmless_oddities(self) -> None:
        for fault in HARMLESS:
            with self.subTest(fault):
                self.assertEqual(chat_text(self.chat(LONG, f"echo;fault={fault}", stream=True)), LONG)
                events = self.message(LONG, f"echo;fault={fault}", stream=True)
                text = "".join(event.delta.text for event in events if event.type == "content_block_delta")
                self.assertEqual(text, LONG)

    def test_leaving_client_ends_the_work_of_the_upstream(self) -> None:
        stream = self.chat(LONG, "echo;delay=200", stream=True)
        next(iter(stream))
        stream.close()
        self.assert_upstream_was_aborted()


class ErrorsOfTheUpstream(ServiceCase):
    def test_openai(self) -> None:
        kinds = {
            401: openai.AuthenticationError, 403: openai.PermissionDeniedError, 404: openai.NotFoundError,
            409: openai.ConflictError, 422: openai.UnprocessableEntityError, 500: openai.InternalServerError,
            503: openai.InternalServerError,
        }  # fmt: skip
        for status, kind in kinds.items():
            with self.subTest(status), self.assertRaises(kind) as raised:
                self.chat("hi", f"echo;status={status}")
            self.assertEqual(raised.exception.status_code, status)

    def test_retry_after_of_the_upstream(self) -> None:
        with self.assertRaises(openai.RateLimitError) as raised:
            self.chat("hi", "echo;status=429;retry=7")
        self.assertEqual(raised.exception.response.headers["retry-after"], "7")

    def test_anthropic_overload(self) -> None:
        with self.assertRaises(anthropic.APIStatusError) as raised:
            self.message("hi", "echo;status=529;retry=7")
        self.assertEqual(raised.exception.status_code, 529)
        self.assertEqual(raised.exception.body["error"]["type"], "overloaded_error")
        self.assertEqual(raised.exception.response.headers["retry-after"], "7")
