"""The OpenAI SDK: every endpoint it has for text, unstreamed and streamed."""

import base64
import json
from typing import Any

from case import KEY, LOOK_UP, OPENAI_TOOL, ServiceCase, chat_text, user

FLOAT_BYTES = 4
IMAGE = "data:image/png;base64,iVBORw0KGgo="
RESPONSES_TOOL: Any = {
    "type": "function", "name": LOOK_UP["name"], "parameters": LOOK_UP["schema"], "strict": False,
}  # fmt: skip


class ChatCompletions(ServiceCase):
    def test_unstreamed(self) -> None:
        completion = self.chat("Guten Tag, 世界 😀")
        self.assertEqual(completion.choices[0].message.content, "Guten Tag, 世界 😀")
        self.assertEqual(completion.choices[0].finish_reason, "stop")
        self.assertGreater(completion.usage.total_tokens, 0)

    def test_streamed(self) -> None:
        chunks = list(
            self.chat("one two three", stream=True, stream_options={"include_usage": True})
        )
        self.assertEqual(chat_text(chunks), "one two three")
        self.assertEqual([c.finish_reason for chunk in chunks for c in chunk.choices][-1], "stop")
        self.assertGreater(chunks[-1].usage.total_tokens, 0)

    def test_many_turns_on_one_connection(self) -> None:
        for turn in range(50):
            self.assertEqual(self.chat(f"turn {turn}").choices[0].message.content, f"turn {turn}")

    def test_tool_call_and_result(self) -> None:
        asked = user("call look_up for Ada")
        first = self.openai.chat.completions.create(model="echo", messages=asked, tools=[OPENAI_TOOL])
        self.assertEqual(first.choices[0].finish_reason, "tool_calls")
        call = first.choices[0].message.tool_calls[0]
        self.assertEqual(json.loads(call.function.arguments), {"text": "call look_up for Ada"})

        answered = [
            *asked, first.choices[0].message, {"role": "tool", "tool_call_id": call.id, "content": "born 1815"},
        ]  # fmt: skip
        second = self.openai.chat.completions.create(model="echo", messages=answered, tools=[OPENAI_TOOL])
        self.assertEqual(second.choices[0].message.content, "born 1815")

    def test_streamed_tool_call(self) -> None:
        stream = self.chat("call look_up for Ada", "echo;characters=2", tools=[OPENAI_TOOL], stream=True)
        deltas = [c.delta for chunk in stream for c in chunk.choices if c.delta.tool_calls]
        arguments = "".join(call.function.arguments or "" for delta in deltas for call in delta.tool_calls)
        self.assertEqual(deltas[0].tool_calls[0].function.name, "look_up")
        self.assertEqual(json.loads(arguments), {"text": "call look_up for Ada"})

    def test_parts_of_content(self) -> None:
        parts = [
            {"type": "text", "text": "What is "},
            {"type": "image_url", "image_url": {"url": IMAGE}},
            {"type": "text", "text": "in this picture?"},
        ]
        self.assertEqual(self.chat(parts).choices[0].message.content, "What is in this picture?")
        self.assertIn(IMAGE, self.upstream_text())

    def test_key_of_the_client_stays_here(self) -> None:
        self.chat("hello")
        self.assertNotIn(KEY, self.upstream_text())


class OtherEndpoints(ServiceCase):
    def test_responses_unstreamed(self) -> None:
        response = self.openai.responses.create(model="echo", input="one two three")
        self.assertEqual(response.output_text, "one two three")
        self.assertEqual(response.status, "completed")

    def test_responses_streamed(self) -> None:
        events = list(self.openai.responses.create(model="echo", input="one two three", stream=True))
        text = "".join(event.delta for event in events if event.type == "response.output_text.delta")
        self.assertEqual(text, "one two three")
        self.assertEqual(events[-1].type, "response.completed")
        self.assertEqual(events[-1].response.output_text, "one two three")
        self.assertEqual([event.sequence_number for event in events], list(range(len(events))))

    def test_responses_with_a_tool_and_parts(self) -> None:
        parts: Any = [{"role": "user", "content": [{"type": "input_text", "text": "call look_up for Ada"}]}]
        response = self.openai.responses.create(model="echo", input=parts, tools=[RESPONSES_TOOL])
        self.assertEqual(response.output[0].type, "function_call")
        self.assertEqual(json.loads(response.output[0].arguments), {"text": "call look_up for Ada"})

    def test_embeddings(self) -> None:
        asked: Any = {"model": "echo", "input": ["one", "two"], "dimensions": 16}
        answer = self.openai.embeddings.create(**asked, encoding_format="float")
        self.assertEqual([len(item.embedding) for item in answer.data], [16, 16])

    def test_embeddings_in_base64(self) -> None:
        asked: Any = {"model": "echo", "input": "one", "dimensions": 16, "encoding_format": "base64"}
        answer: Any = self.openai.embeddings.create(**asked)
        self.assertEqual(len(base64.b64decode(answer.data[0].embedding)), 16 * FLOAT_BYTES)

    def test_embeddings_in_the_encoding_the_sdk_chooses(self) -> None:
        answer = self.openai.embeddings.create(model="echo", input="one")
        self.assertTrue(all(isinstance(number, float) for number in answer.data[0].embedding))

    def test_models(self) -> None:
        self.assertIn("echo", [model.id for model in self.openai.models.list()])
        self.assertEqual(self.openai.models.retrieve("echo").id, "echo")

    def test_completions_unstreamed(self) -> None:
        completion = self.openai.completions.create(model="echo", prompt="one two three")
        self.assertEqual(completion.choices[0].text, "one two three")

    def test_completions_streamed(self) -> None:
        stream = self.openai.completions.create(model="echo", prompt="one two three", stream=True)
        self.assertEqual("".join(chunk.choices[0].text for chunk in stream), "one two three")
