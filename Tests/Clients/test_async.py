"""The asynchronous clients: many requests at a time, each with its own answer."""

import asyncio
import unittest
from typing import Any

import anthropic
import openai
from case import KEY, TIMEOUT_SECONDS, ServiceCase, user

TOGETHER = 40


class Asynchronous(ServiceCase, unittest.IsolatedAsyncioTestCase):
    def options(self) -> dict[str, Any]:
        return {"api_key": KEY, "max_retries": 0, "timeout": TIMEOUT_SECONDS}

    async def test_openai_unstreamed(self) -> None:
        async with openai.AsyncOpenAI(base_url=f"{self.bulkhead.url}/v1", **self.options()) as client:

            async def text(number: int) -> str | None:
                answer = await client.chat.completions.create(model="echo", messages=user(f"number {number}"))
                return answer.choices[0].message.content

            answers = await asyncio.gather(*map(text, range(TOGETHER)))
        self.assertEqual(answers, [f"number {number}" for number in range(TOGETHER)])

    async def test_openai_streamed(self) -> None:
        async with openai.AsyncOpenAI(base_url=f"{self.bulkhead.url}/v1", **self.options()) as client:

            async def text(number: int) -> str:
                stream = await client.chat.completions.create(
                    model="echo;delay=5", messages=user(f"a b c d {number}"), stream=True
                )
                return "".join([c.delta.content or "" async for chunk in stream for c in chunk.choices])

            answers = await asyncio.gather(*map(text, range(TOGETHER)))
        self.assertEqual(answers, [f"a b c d {number}" for number in range(TOGETHER)])

    async def test_anthropic_streamed(self) -> None:
        async with anthropic.AsyncAnthropic(base_url=self.bulkhead.url, **self.options()) as client:

            async def text(number: int) -> str:
                asked = {"model": "echo;delay=5", "max_tokens": 100, "messages": user(f"a b c d {number}")}
                async with client.messages.stream(**asked) as stream:
                    return "".join([piece async for piece in stream.text_stream])

            answers = await asyncio.gather(*map(text, range(TOGETHER)))
        self.assertEqual(answers, [f"a b c d {number}" for number in range(TOGETHER)])

    async def test_cancelled_task_ends_the_work_of_the_upstream(self) -> None:
        async with openai.AsyncOpenAI(base_url=f"{self.bulkhead.url}/v1", **self.options()) as client:
            asked = client.chat.completions.create(model="echo;think=60000", messages=user("hello"))
            task = asyncio.create_task(asked)
            await asyncio.to_thread(
                self.assert_soon, lambda: bool(self.echo.requests()), "the request did not arrive"
            )
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        await asyncio.to_thread(self.assert_upstream_was_aborted)
