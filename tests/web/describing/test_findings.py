"""What contradicts, in words."""

from __future__ import annotations

from dataclasses import replace

from esesea.app.pointing_out import find_finding, find_statement
from esesea.continuity.rules import rules
from esesea.story.acts import Intend
from esesea.story.corrections.keeping import kept
from esesea.story.finding import Severity
from esesea.web.describing.findings import GROUNDS, findings, title
from esesea.web.describing.told import Told
from tests.story_builders import lighthouse
from tests.web.describing.told_story import told

TOLD = told()


def test_a_finding_is_named_so_that_it_can_be_intended() -> None:
    (line,) = findings(TOLD).findings
    assert find_finding(TOLD.story, line.id) == TOLD.story.findings[0]


def test_two_with_the_same_words_have_two_names() -> None:
    story = lighthouse()
    again = replace(story.findings[0], message="Once more.")
    twice = replace(story, findings=(*story.findings, again))
    first, second = findings(told(twice)).findings
    assert first.id != second.id
    assert find_finding(twice, second.id).message == second.message


def test_a_check_has_a_title_in_plain_words() -> None:
    assert title("dead_act") == "The dead who act"
    assert title("visits_out_of_count") == "Stays and meetings that are counted as they cannot have happened"
    assert title("somebody_elses_check") == "Somebody elses check"


def test_its_words_stand_side_by_side() -> None:
    (line,) = findings(TOLD).findings
    assert [(quote.number, quote.text) for quote in line.quotes] == [(4, "Ada was dead"), (5, "she climbed")]


def test_the_claims_it_rests_on_can_be_rejected() -> None:
    story = lighthouse()
    dead = replace(story, findings=(replace(story.findings[0], check="dead_act"),))
    (line,) = findings(told(dead)).findings
    assert [find_statement(dead, claim) for claim in line.claims] == [dead.life_states[0]]


def test_a_check_that_reads_the_words_themselves_rests_on_no_claim() -> None:
    story = lighthouse()
    read = replace(story, findings=(replace(story.findings[0], check="weekday_clash"),))
    assert findings(told(read)).findings[0].claims == ()


def test_only_checks_that_there_are_rest_on_claims() -> None:
    assert set(GROUNDS) <= {rule.name for rule in rules()}


def test_what_is_meant_to_be_so_names_the_correction() -> None:
    story = lighthouse()
    meant = kept(Intend(story.findings[0]), story, why="She haunts him.")
    intended = replace(story, findings=(replace(story.findings[0], intended="She haunts him."),))
    (line,) = findings(Told(intended, (meant,))).findings
    assert (line.intended, line.correction) == ("She haunts him.", meant.id)


def test_the_gravest_come_first() -> None:
    story = lighthouse()
    grave = replace(story.findings[0], severity=Severity.ERROR, message="Worse.")
    both = replace(story, findings=(*story.findings, grave))
    assert [line.severity for line in findings(told(both)).findings] == ["error", "warning"]
