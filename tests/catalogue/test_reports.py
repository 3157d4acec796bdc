"""Reports: their words lead to the things they mention, and each says where it stands."""

from __future__ import annotations

import pytest

from equipref.model.relations import Confidence
from tests.catalogue.held import catalog, library

REPORTS = catalog().reports
WITHOUT_ADDRESS = {"2017-russia-insider-arak": "only the text of the page is at hand"}
"""Reports whose address is not known, and why."""
MOST_WORDS = 16


def found(words: str) -> set[str]:
    """The ids of all things that a scan finds in some words, or that a look-up of them gives."""
    answers = [library().lookup(words), *library().scan(words)]
    return {match.id for answer in answers for match in (*answer.matches, *answer.parts)}


@pytest.mark.parametrize("report_id", sorted(REPORTS))
def test_what_is_certain_is_found_by_its_words(report_id: str) -> None:
    lost = {}
    for mention in REPORTS[report_id].mentions:
        if mention.confidence is Confidence.CERTAIN:
            ids = found(mention.as_written)
            if catalog().resolve_id(mention.entry) not in ids:
                lost[mention.as_written] = (mention.entry, sorted(ids))
    assert lost == {}, "add the name or a cue to the entry, or say that the words are inexact"


@pytest.mark.parametrize("report_id", sorted(REPORTS))
def test_doubt_is_explained_and_words_are_few(report_id: str) -> None:
    for mention in REPORTS[report_id].mentions:
        assert mention.confidence is Confidence.CERTAIN or mention.note, mention.as_written
        assert len(mention.as_written.split()) <= MOST_WORDS, mention.as_written


@pytest.mark.parametrize("report_id", sorted(REPORTS))
def test_a_reader_can_go_back_to_the_report(report_id: str) -> None:
    report = REPORTS[report_id]
    if report_id in WITHOUT_ADDRESS:
        assert report.url is None
    else:
        assert report.url is not None
        assert report.seen is not None, "the day on which it was read"
        assert report.grade is not None, "how far its publisher is to be trusted"


def test_reports_without_an_address_exist() -> None:
    assert WITHOUT_ADDRESS.keys() <= REPORTS.keys()
