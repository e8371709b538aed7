"""curl, for what the SDKs never do: HTTP/1.0, HEAD, a request body that waits to be asked for."""

import json
import re
import subprocess

from case import CARD, ServiceCase

SECONDS = "30"
CHAT = "/v1/chat/completions"
LARGE_TEXT_BYTES = 2 << 20


class Curl(ServiceCase):
    def curl(self, path: str, *options: str, body: object = None) -> str:
        """What curl prints; a failure of curl is one of the test."""
        command = ["curl", "--silent", "--show-error", "--max-time", SECONDS, *options]
        if body is not None:
            command += ["--header", "content-type: application/json", "--data-binary", "@-"]
        sent = b"" if body is None else json.dumps(body).encode()
        done = subprocess.run(
            [*command, self.bulkhead.url + path], input=sent, capture_output=True, check=False
        )
        self.assertEqual(done.returncode, 0, done.stderr.decode(errors="replace"))
        self.verbose = done.stderr.decode(errors="replace")
        return done.stdout.decode()

    def question(self, text: str, **others: object) -> dict[str, object]:
        return {"model": "echo", "messages": [{"role": "user", "content": text}], **others}

    def text_of(self, answer: str) -> str:
        return json.loads(answer)["choices"][0]["message"]["content"]

    def test_unstreamed(self) -> None:
        answer = self.curl(CHAT, "--include", body=self.question(f"charge {CARD}"))
        head, _, body = answer.partition("\r\n\r\n")
        self.assertTrue(head.startswith("HTTP/1.1 200"))
        self.assertRegex(head, r"(?m)^x-bulkhead-overhead-ms: \d+\.\d+\r?$")
        self.assertEqual(self.text_of(body), f"charge {CARD}")
        self.assertNotIn(CARD, self.upstream_text())

    def test_streamed(self) -> None:
        answer = self.curl(CHAT, "--no-buffer", body=self.question("one two", stream=True))
        data = re.findall(r"^data: (.*)$", answer, re.MULTILINE)
        self.assertEqual(data[-1], "[DONE]")
        pieces = [json.loads(text)["choices"][0]["delta"].get("content", "") for text in data[:-1]]
        self.assertEqual("".join(pieces), "one two")

    def test_http_10(self) -> None:
        self.assertEqual(self.text_of(self.curl(CHAT, "--http1.0", body=self.question("one two"))), "one two")

    def test_http_10_streamed(self) -> None:
        answer = self.curl(CHAT, "--http1.0", "--include", body=self.question("one two", stream=True))
        self.assertNotIn("transfer-encoding", answer.lower())
        self.assertTrue(answer.rstrip().endswith("data: [DONE]"))

    def test_large_body_that_waits_to_be_asked_for(self) -> None:
        text = "word " * (LARGE_TEXT_BYTES // 5)
        expect = ("--header", "expect: 100-continue", "--expect100-timeout", SECONDS, "--verbose")
        answer = self.curl(CHAT, *expect, body=self.question(text))
        self.assertIn("HTTP/1.1 100", self.verbose)
        self.assertEqual(self.text_of(answer), text)

    def test_large_body_in_chunks(self) -> None:
        text = "word " * (LARGE_TEXT_BYTES // 5)
        answer = self.curl(CHAT, "--header", "transfer-encoding: chunked", body=self.question(text))
        self.assertEqual(self.text_of(answer), text)

    def test_head(self) -> None:
        answer = self.curl("/v1/models", "--head")
        self.assertTrue(answer.startswith("HTTP/1.1 200"))
        length = re.search(r"(?im)^content-length: (\d+)", answer)
        self.assertIsNotNone(length)
        self.assertEqual(int(length[1]), len(self.curl("/v1/models").encode()))

    def test_health(self) -> None:
        for path in ("/health", "/healthz", "/health/liveliness"):
            with self.subTest(path):
                self.assertEqual(json.loads(self.curl(path)), {"status": "ok"})
        for path in ("/ready", "/readyz", "/health/readiness"):
            with self.subTest(path):
                self.assertTrue(self.curl(path, "--include").startswith("HTTP/1.1 200"))
        self.assertEqual(self.echo.requests(), [])

    def test_two_requests_on_one_connection(self) -> None:
        url = f"{self.bulkhead.url}/v1/models"
        self.curl("/v1/models", "--verbose", "--next", url)
        self.assertRegex(self.verbose, "(?i)re-using existing connection")

    def test_security_headers(self) -> None:
        answer = self.curl("/v1/models", "--head").lower()
        for name in ("x-content-type-options: nosniff", "cache-control: no-store", "x-request-id: "):
            self.assertIn(name, answer)
