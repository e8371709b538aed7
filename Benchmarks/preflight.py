"""Before anything is measured: does a subject really pass the upstream's answer on?"""

import http.client
import json
from dataclasses import dataclass

from processes import LOOPBACK
from subjects import Subject

TIMEOUT_SECONDS = 30


class WrongAnswer(Exception):
    """A subject answers, but not with what the upstream says."""


@dataclass(frozen=True)
class Answers:
    """The texts that came back for the plain and the streamed question."""

    plain: str
    streamed: str


def post(connection: http.client.HTTPConnection, body: bytes) -> bytes:
    connection.request("POST", "/v1/chat/completions", body, {"Content-Type": "application/json"})
    response = connection.getresponse()
    answer = response.read()
    if response.status != 200:
        raise WrongAnswer(f"status {response.status}: {answer[:200].decode(errors='replace')}")
    return answer


def answers(port: int, plain: bytes, streamed: bytes) -> Answers:
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=TIMEOUT_SECONDS)
    try:
        return Answers(_plain_text(post(connection, plain)), _streamed_text(post(connection, streamed)))
    except (OSError, http.client.HTTPException, ValueError, LookupError, TypeError) as problem:
        raise WrongAnswer(f"{type(problem).__name__}: {problem}") from problem
    finally:
        connection.close()


def check(subject: Subject, plain: bytes, streamed: bytes, expected: Answers) -> None:
    """Throws WrongAnswer unless the subject's answers say what the upstream's own say."""
    seen = answers(subject.port, plain, streamed)
    if seen.plain != expected.plain:
        raise WrongAnswer(f"its answer is not the upstream's: {seen.plain[:80]!r}")
    if seen.streamed != expected.streamed:
        raise WrongAnswer(f"its stream is not the upstream's: {seen.streamed[:80]!r}")


def _plain_text(answer: bytes) -> str:
    text = json.loads(answer)["choices"][0]["message"]["content"]
    if not text:
        raise WrongAnswer("an empty answer")
    return text


def _streamed_text(answer: bytes) -> str:
    lines = answer.decode().splitlines()
    events = [line.removeprefix("data:").strip() for line in lines if line.startswith("data:")]
    if not events or events[-1] != "[DONE]":
        raise WrongAnswer("a stream without an end")
    choices = [choice for event in events[:-1] for choice in json.loads(event)["choices"]]
    return "".join(choice["delta"].get("content") or "" for choice in choices)
