"""Reports: dated once, named by their date, each mention listed once."""

from __future__ import annotations

from collections.abc import Iterator

from equipref.check.rule import Rule
from equipref.check.small import SMALL
from equipref.check.subject import Subject
from equipref.finding import Finding, Severity

_FILE = "reports/2017-05-01-convoy.yaml"
_SECOND = "reports/2017-05-02-convoy.yaml"
_TEXT = SMALL[_FILE]
_NEXT = _TEXT.replace("2017-05-01", "2017-05-02")
_MENTION = "  - as_written: {}\n    entry: tank-a\n"

UNDATED = Rule(
    "EQ821",
    "Report without a date",
    Severity.WARNING,
    "Say when it was published: the day in `date`, or the year in `year` where the day is not known.",
    {_FILE: _TEXT.replace("date: 2017-05-01\n", "")},
    {_FILE: _TEXT.replace("date: 2017-05-01\n", 'year: "2017"\n')},
)
TWO_DATES = Rule(
    "EQ822",
    "Date and year disagree",
    Severity.ERROR,
    "A report with a date needs no year; if it has one, they must agree.",
    {_FILE: 'year: "2016"\n'},
    {_FILE: "date: 2017-05-01\n"},
)
MENTION_TWICE = Rule(
    "EQ823",
    "Mention stands twice",
    Severity.WARNING,
    "The same words for the same thing count once in a report.",
    {_FILE: _MENTION.format("two Tank A")},
    {_FILE: _MENTION.format("a Tank A with a plough")},
)
NOT_BY_DATE = Rule(
    "EQ824",
    "Report's id does not begin with its date",
    Severity.WARNING,
    "Reports are listed by id, so the id begins with the day (or the year) of publication.",
    {"reports/convoy.yaml": _NEXT.replace("id: 2017-05-02-convoy", "id: convoy").replace("/convoy", "/second")},
    {_SECOND: _NEXT.replace("/convoy", "/second")},
)
SAME_ADDRESS = Rule(
    "EQ825",
    "Report listed twice",
    Severity.WARNING,
    "Another report has the same address.",
    {_SECOND: _NEXT},
    {_SECOND: _NEXT.replace("/convoy", "/second")},
)

RULES = (UNDATED, TWO_DATES, MENTION_TWICE, NOT_BY_DATE, SAME_ADDRESS)


def check(subject: Subject) -> Iterator[Finding]:
    """Yields reports that cannot be listed as they stand."""
    addresses: dict[str, str] = {}
    for report, document in subject.reports:
        day, year = report.date, report.year
        if day is None and year is None:
            yield UNDATED.at(document, (), f"nothing says when {report.id} was published")
        elif day is not None and year is not None and day.year != int(year):
            yield TWO_DATES.at(document, ("year",), f"the date is {day}, the year {year}")
        if (day or year) and not report.id.startswith(day.isoformat() if day else str(year)):
            message = f"{report.id} was published {'on' if day else 'in'} {day or year}"
            yield NOT_BY_DATE.at(document, ("id",), message, hint=f"begin with {day or year}")
        first = addresses.setdefault(report.url or report.id, report.id)
        if first != report.id:
            yield SAME_ADDRESS.at(document, ("url",), f"{first} has this address too")
        seen = set()
        for index, mention in enumerate(report.mentions):
            mark = (mention.as_written, mention.entry)
            if mark in seen:
                message = f"{mention.as_written!r} for {mention.entry} stands twice"
                yield MENTION_TWICE.at(document, ("mentions", index), message)
            seen.add(mark)
