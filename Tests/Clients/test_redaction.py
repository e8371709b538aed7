"""Personal data stays here: the upstream gets placeholders, and the caller gets its own values back."""

import json
from typing import Any

from case import (
    ANTHROPIC_TOOL,
    EMAIL,
    OPENAI_TOOL,
    PERSONAL,
    PERSONAL_TEXT,
    ServiceCase,
    chat_text,
    user,
)

# How many characters a streamed piece has: every way of cutting a placeholder that a tokenizer could find.
PIECES = ("echo", "echo;characters=1", "echo;characters=3", "echo;fault=split", "echo;fault=crlf")


class OpenAI(ServiceCase):
    def test_unstreamed(self) -> None:
        self.assertEqual(self.chat(PERSONAL_TEXT).choices[0].message.content, PERSONAL_TEXT)
        self.assert_nothing_personal_reached_upstream()

    def test_streamed(self) -> None:
        for model in PIECES:
            with self.subTest(model):
                self.assertEqual(chat_text(self.chat(PERSONAL_TEXT, model, stream=True)), PERSONAL_TEXT)
        self.assert_nothing_personal_reached_upstream()

    def test_same_value_has_the_same_placeholder_in_every_turn(self) -> None:
        turns: list[Any] = [
            {"role": "system", "content": f"You serve {EMAIL}."},
            {"role": "user", "content": f"I am {EMAIL}"},
            {"role": "assistant", "content": f"Hello {EMAIL}"},
            {"role": "user", "content": f"Write to {EMAIL}"},
        ]
        answer = self.openai.chat.completions.create(model="echo", messages=turns)
        self.assertEqual(answer.choices[0].message.content, f"Write to {EMAIL}")
        messages = json.loads(self.echo.requests()[0]["body"])["messages"]
        placeholders = {message["content"].split()[-1].rstrip(".") for message in messages}
        self.assertEqual(len(placeholders), 1)

    def test_arguments_of_a_tool_call(self) -> None:
        asked = f"call look_up. {PERSONAL_TEXT}"
        completion = self.chat(asked, tools=[OPENAI_TOOL])
        arguments = completion.choices[0].message.tool_calls[0].function.arguments
        self.assertEqual(json.loads(arguments), {"text": asked})
        self.assert_nothing_personal_reached_upstream()

    def test_streamed_arguments_of_a_tool_call(self) -> None:
        asked = f"call look_up. {PERSONAL_TEXT}"
        for model in PIECES:
            with self.subTest(model):
                stream = self.chat(asked, model, tools=[OPENAI_TOOL], stream=True)
                calls = [call for chunk in stream for c in chunk.choices for call in c.delta.tool_calls or []]
                arguments = "".join(call.function.arguments or "" for call in calls)
                self.assertEqual(json.loads(arguments), {"text": asked})
        self.assert_nothing_personal_reached_upstream()

    def test_result_of_a_tool(self) -> None:
        call = {"id": "call_1", "type": "function", "function": {"name": "look_up", "arguments": "{}"}}
        turns: list[Any] = [
            *user("Who is it?"),
            {"role": "assistant", "content": None, "tool_calls": [call]},
            {"role": "tool", "tool_call_id": "call_1", "content": PERSONAL_TEXT},
        ]
        answer = self.openai.chat.completions.create(model="echo", messages=turns, tools=[OPENAI_TOOL])
        self.assertEqual(answer.choices[0].message.content, PERSONAL_TEXT)
        self.assert_nothing_personal_reached_upstream()

    def test_responses(self) -> None:
        response = self.openai.responses.create(model="echo", input=PERSONAL_TEXT)
        self.assertEqual(response.output_text, PERSONAL_TEXT)
        self.assert_nothing_personal_reached_upstream()

    def test_responses_streamed(self) -> None:
        for model in PIECES:
            with self.subTest(model):
                events = list(self.openai.responses.create(model=model, input=PERSONAL_TEXT, stream=True))
                text = "".join(event.delta for event in events if event.type == "response.output_text.delta")
                self.assertEqual(text, PERSONAL_TEXT)
                self.assertEqual(events[-1].response.output_text, PERSONAL_TEXT)
        self.assert_nothing_personal_reached_upstream()

    def test_embeddings_and_completions(self) -> None:
        self.openai.embeddings.create(model="echo", input=[PERSONAL_TEXT])
        completion = self.openai.completions.create(model="echo", prompt=PERSONAL_TEXT)
        self.assertEqual(completion.choices[0].text, PERSONAL_TEXT)
        self.assert_nothing_personal_reached_upstream()

    def test_values_written_with_escapes(self) -> None:
        escaped = "".join(f"\\u{ord(character):04x}" for character in EMAIL)
        body = '{"model":"echo","messages":[{"role":"user","content":"I am ' + escaped + '"}]}'
        answer = self.openai.post("/chat/completions", cast_to=object, content=body.encode(), options=JSON)
        self.assertEqual(answer["choices"][0]["message"]["content"], f"I am {EMAIL}")
        self.assertNotIn(escaped, self.upstream_text())
        self.assertNotIn(EMAIL, self.upstream_text())


JSON: Any = {"headers": {"content-type": "application/json"}}


class Anthropic(ServiceCase):
    def test_unstreamed(self) -> None:
        self.assertEqual(self.message(PERSONAL_TEXT).content[0].text, PERSONAL_TEXT)
        self.assert_nothing_personal_reached_upstream()

    def test_streamed(self) -> None:
        for model in PIECES:
            with self.subTest(model):
                asked = {"model": model, "max_tokens": 1000, "messages": user(PERSONAL_TEXT)}
                with self.anthropic.messages.stream(**asked) as stream:
                    self.assertEqual("".join(stream.text_stream), PERSONAL_TEXT)
        self.assert_nothing_personal_reached_upstream()

    def test_system_blocks_and_tool_results(self) -> None:
        result = {
            "type": "tool_result", "tool_use_id": "toolu_1", "content": [{"type": "text", "text": PERSONAL_TEXT}],
        }  # fmt: skip
        turns: Any = [
            *user("Who is it?"),
            {
                "role": "assistant",
                "content": [{"type": "tool_use", "id": "toolu_1", "name": "look_up", "input": {}}],
            },
            *user([result]),
        ]
        answer = self.anthropic.messages.create(
            model="echo", max_tokens=1000, messages=turns, tools=[ANTHROPIC_TOOL],
            system=[{"type": "text", "text": PERSONAL_TEXT}],
        )  # fmt: skip
        self.assertEqual(answer.content[0].text, PERSONAL_TEXT)
        self.assert_nothing_personal_reached_upstream()

    def test_input_of_a_tool(self) -> None:
        asked = f"call look_up. {PERSONAL_TEXT}"
        answer = self.message(asked, tools=[ANTHROPIC_TOOL])
        self.assertEqual(answer.content[0].input, {"text": asked})
        for model in PIECES:
            with self.subTest(model):
                more = {"model": model, "max_tokens": 1000, "messages": user(asked), "tools": [ANTHROPIC_TOOL]}
                with self.anthropic.messages.stream(**more) as stream:
                    self.assertEqual(stream.get_final_message().content[0].input, {"text": asked})
        self.assert_nothing_personal_reached_upstream()


class AuditLog(ServiceCase):
    def test_chain_holds_and_no_value_is_in_it(self) -> None:
        self.chat(PERSONAL_TEXT)
        self.assert_soon(self._has_records, "nothing was recorded")
        self.assertTrue(self.bulkhead.verified_audit())
        recorded = self._recorded()
        for value in PERSONAL:
            self.assertNotIn(value, recorded)

    def _recorded(self) -> str:
        return "".join(file.read_text() for file in self.bulkhead.audit_directory.glob("*.jsonl"))

    def _has_records(self) -> bool:
        return "request.settled" in self._recorded()
