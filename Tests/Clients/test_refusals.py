"""What Bulkhead refuses: the SDKs must raise the exception that its users expect, with what they read from it."""

from typing import Any

import anthropic
import openai
from case import ServiceCase, anthropic_client, openai_client, user
from service import CHAT_ROUTES, Bulkhead

JSON: Any = {"headers": {"content-type": "application/json"}}
TWICE = b'{"model":"echo","max_tokens":9,"messages":[{"role":"user","content":"hi"}],"model":"echo"}'
TOO_LARGE = "x" * (11 << 20)
REQUESTS_PER_MINUTE = 3


class OpenAI(ServiceCase):
    def assert_refused(self, error: openai.APIStatusError, status: int, code: str) -> None:
        self.assertEqual((error.status_code, error.code), (status, code))
        self.assertTrue(error.request_id)
        self.assert_nothing_reached_upstream()

    def test_duplicate_member(self) -> None:
        with self.assertRaises(openai.BadRequestError) as raised:
            self.openai.post("/chat/completions", cast_to=object, content=TWICE, options=JSON)
        self.assert_refused(raised.exception, 400, "invalid_json")

    def test_no_body(self) -> None:
        with self.assertRaises(openai.BadRequestError) as raised:
            self.openai.post("/chat/completions", cast_to=object, content=b"", options=JSON)
        self.assert_refused(raised.exception, 400, "invalid_json")

    def test_wrong_type(self) -> None:
        with self.assertRaises(openai.BadRequestError) as raised:
            self.chat("hi", extra_body={"messages": "hi"})
        self.assert_refused(raised.exception, 400, "invalid_value")
        self.assertEqual(raised.exception.param, "messages")

    def test_unknown_path(self) -> None:
        client = openai.OpenAI(base_url=f"{self.bulkhead.url}/nowhere", api_key="none", max_retries=0)
        with client, self.assertRaises(openai.NotFoundError) as raised:
            client.chat.completions.create(model="echo", messages=user("hi"))
        self.assert_refused(raised.exception, 404, "unknown_url")

    def test_too_large(self) -> None:
        with self.assertRaises(openai.APIStatusError) as raised:
            self.chat(TOO_LARGE)
        self.assert_refused(raised.exception, 413, "request_too_large")

    def test_too_long_path(self) -> None:
        with self.assertRaises(openai.APIStatusError) as raised:
            self.openai.models.retrieve("x" * 9000)
        self.assert_refused(raised.exception, 414, "request_too_large")

    def test_too_large_head(self) -> None:
        with self.assertRaises(openai.APIStatusError) as raised:
            self.chat("hi", extra_headers={"x-note": "x" * 40_000})
        self.assert_refused(raised.exception, 431, "request_too_large")

    def test_content_type(self) -> None:
        with self.assertRaises(openai.APIStatusError) as raised:
            self.chat("hi", extra_headers={"content-type": "text/plain"})
        self.assert_refused(raised.exception, 415, "unsupported_media_type")

    def test_client_goes_on_after_a_refusal(self) -> None:
        for _ in range(3):
            with self.assertRaises(openai.BadRequestError):
                self.chat("hi", extra_body={"messages": "hi"})
            self.assertEqual(self.chat("hi").choices[0].message.content, "hi")

    def test_request_identifier(self) -> None:
        self.assertRegex(self.chat("hi")._request_id, r"\A[A-Za-z0-9._-]{8,64}\Z")
        own = self.chat("hi", extra_headers={"x-request-id": "my-own.1"})
        self.assertEqual(own._request_id, "my-own.1")


class Anthropic(ServiceCase):
    def assert_refused(self, error: anthropic.APIStatusError, status: int, kind: str) -> None:
        self.assertEqual(error.status_code, status)
        self.assertEqual(error.body["type"], "error")
        self.assertEqual(error.body["error"]["type"], kind)
        self.assertEqual(error.body["request_id"], error.request_id)
        self.assert_nothing_reached_upstream()

    def test_duplicate_member(self) -> None:
        with self.assertRaises(anthropic.BadRequestError) as raised:
            self.anthropic.post("/v1/messages", cast_to=object, content=TWICE, options=JSON)
        self.assert_refused(raised.exception, 400, "invalid_request_error")

    def test_too_large(self) -> None:
        with self.assertRaises(anthropic.RequestTooLargeError) as raised:
            self.message(TOO_LARGE)
        self.assert_refused(raised.exception, 413, "request_too_large")

    def test_content_type(self) -> None:
        with self.assertRaises(anthropic.APIStatusError) as raised:
            self.message("hi", extra_headers={"content-type": "text/plain"})
        self.assert_refused(raised.exception, 415, "invalid_request_error")

    def test_request_identifier(self) -> None:
        self.assertRegex(self.message("hi")._request_id, r"\A[A-Za-z0-9._-]{8,64}\Z")


class RateLimit(ServiceCase):
    """With a service of its own, whose limits are soon met."""

    def setUp(self) -> None:
        super().setUp()
        limits = {"requests_per_minute": REQUESTS_PER_MINUTE, "burst": REQUESTS_PER_MINUTE}
        self.limited = Bulkhead({"model": {"url": self.echo.url}}, CHAT_ROUTES, limits=limits)
        self.addCleanup(self.limited.stop)

    def test_openai(self) -> None:
        with openai_client(self.limited.url) as client:
            chat = client.chat.completions.with_raw_response
            for used in range(1, REQUESTS_PER_MINUTE + 1):
                headers = chat.create(model="echo", messages=user("hi")).headers
                self.assertEqual(headers["x-ratelimit-limit-requests"], str(REQUESTS_PER_MINUTE))
                self.assertEqual(headers["x-ratelimit-remaining-requests"], str(REQUESTS_PER_MINUTE - used))
            with self.assertRaises(openai.RateLimitError) as raised:
                chat.create(model="echo", messages=user("hi"))
        self.assertEqual(raised.exception.code, "rate_limit_exceeded")
        self.assert_tells_when(raised.exception.response.headers)

    def test_anthropic(self) -> None:
        with anthropic_client(self.limited.url) as client:
            for _ in range(REQUESTS_PER_MINUTE):
                client.messages.create(model="echo", max_tokens=9, messages=user("hi"))
            with self.assertRaises(anthropic.RateLimitError) as raised:
                client.messages.create(model="echo", max_tokens=9, messages=user("hi"))
        headers = raised.exception.response.headers
        self.assertEqual(raised.exception.body["error"]["type"], "rate_limit_error")
        self.assertEqual(headers["anthropic-ratelimit-requests-remaining"], "0")
        self.assert_tells_when(headers)

    def assert_tells_when(self, headers: Any) -> None:
        seconds, milliseconds = int(headers["retry-after"]), int(headers["retry-after-ms"])
        # The window is counted in slots of about a second, so its end may be one away.
        self.assertIn(seconds, range(1, 62))
        self.assertLessEqual(milliseconds, seconds * 1000)
        self.assertEqual(len(self.echo.requests()), REQUESTS_PER_MINUTE)
