"""Every topic has its title and its paragraphs in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.ui.wording.learn import group_names, topic_texts, topic_titles
from tideover.viewmodels.learn import TOPICS

if TYPE_CHECKING:
    from tideover.ui.language import LanguageControl

CODES = {topic.code for topic in TOPICS}


def test_every_topic_and_group_is_worded_and_no_words_are_left_over() -> None:
    assert set(topic_titles()) == set(topic_texts()) == CODES
    assert set(group_names()) == {topic.group for topic in TOPICS}


def test_every_word_is_there_in_chinese_too(language: LanguageControl) -> None:
    english = topic_titles() | group_names(), topic_texts()
    language.apply("zh_CN")
    chinese = topic_titles() | group_names(), topic_texts()
    assert [code for code in english[0] if english[0][code] == chinese[0][code]] == []
    for code in CODES:
        assert not set(english[1][code]) & set(chinese[1][code])
        assert len(english[1][code]) == len(chinese[1][code])


def test_a_paragraph_can_be_read_at_a_glance() -> None:
    longest = max((text for texts in topic_texts().values() for text in texts), key=len)
    assert len(longest) < 260, longest
