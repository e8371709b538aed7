"""The Anthropic SDK: messages unstreamed and streamed, tools, system blocks, token counts."""

from case import ANTHROPIC_TOOL, KEY, ServiceCase, user


class Messages(ServiceCase):
    def test_unstreamed(self) -> None:
        message = self.message("Guten Tag, 世界 😀")
        self.assertEqual(message.content[0].text, "Guten Tag, 世界 😀")
        self.assertEqual(message.stop_reason, "end_turn")
        self.assertGreater(message.usage.output_tokens, 0)

    def test_streamed(self) -> None:
        asked = {"model": "echo", "max_tokens": 100, "messages": user("one two three")}
        with self.anthropic.messages.stream(**asked) as stream:
            self.assertEqual("".join(stream.text_stream), "one two three")
            message = stream.get_final_message()
        self.assertEqual(message.stop_reason, "end_turn")
        self.assertGreater(message.usage.output_tokens, 0)

    def test_streamed_events_in_order(self) -> None:
        events = [event.type for event in self.message("one two", stream=True)]
        self.assertEqual(events[0], "message_start")
        self.assertEqual(events[-3:], ["content_block_stop", "message_delta", "message_stop"])

    def test_tool_call_and_result(self) -> None:
        asked = user("call look_up for Ada")
        more = {"model": "echo", "max_tokens": 100, "tools": [ANTHROPIC_TOOL]}
        first = self.anthropic.messages.create(messages=asked, **more)
        self.assertEqual(first.stop_reason, "tool_use")
        call = first.content[0]
        self.assertEqual(call.input, {"text": "call look_up for Ada"})

        result = {"type": "tool_result", "tool_use_id": call.id, "content": "born 1815"}
        answered = [*asked, {"role": "assistant", "content": first.content}, *user([result])]
        second = self.anthropic.messages.create(messages=answered, **more)
        self.assertEqual(second.content[0].text, "born 1815")

    def test_streamed_tool_call(self) -> None:
        asked = {"model": "echo;characters=2", "max_tokens": 100, "messages": user("call look_up for Ada")}
        with self.anthropic.messages.stream(**asked, tools=[ANTHROPIC_TOOL]) as stream:
            message = stream.get_final_message()
        self.assertEqual(message.content[0].input, {"text": "call look_up for Ada"})

    def test_system_blocks_and_parts(self) -> None:
        system = [{"type": "text", "text": "Be brief.", "cache_control": {"type": "ephemeral"}}]
        parts = [{"type": "text", "text": "one "}, {"type": "text", "text": "two"}]
        self.assertEqual(self.message(parts, system=system).content[0].text, "one two")
        self.assertIn("Be brief.", self.upstream_text())
        self.assertIn("ephemeral", self.upstream_text())

    def test_count_tokens(self) -> None:
        counted = self.anthropic.messages.count_tokens(model="echo", messages=user("one two three"))
        self.assertEqual(counted.input_tokens, 3)

    def test_version_arrives_and_key_does_not(self) -> None:
        self.message("hello")
        self.assertIn("anthropic-version", self.upstream_text().lower())
        self.assertNotIn(KEY, self.upstream_text())
