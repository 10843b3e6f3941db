"""What is found in clean novels, to be judged by a reader: ``python bench/quiet.py [NOVEL …] [--all] [--json]``.

A NOVEL is a manuscript, which is read anew, or the folder NAME.story of an earlier reading, of which only the order and
the findings are made anew. By default the six novels of PDNC beside the repository. Each finding is shown with its
quotes in their context and with the judgement of a careful reader that ``bench/quiet.json`` keeps by the finding's
fingerprint: ``true`` or ``false``, and why. What nobody has judged counts as false. Errors and warnings are listed,
with ``--all`` what is told for information, too. Ends with 1 where a novel has more than two false ones.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from esesea.story.finding import Finding
    from esesea.story.story import Story
    from esesea.text.span import Span

PDNC = Path(__file__).resolve().parents[2] / "shared" / "data" / "pdnc"
JUDGEMENTS = Path(__file__).with_name("quiet.json")
ALLOWED = 2
"""False errors and warnings in one novel."""
AROUND = 160
"""Characters shown before and after a quote; a longer quote is shown by its two ends."""
INFO = "info"


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding as a reader judges it. ``true`` is None where nobody has."""

    novel: str
    fingerprint: str
    check: str
    severity: str
    message: str
    confidence: float
    passages: tuple[str, ...]
    true: bool | None = None
    why: str = ""

    @property
    def counts(self) -> bool:
        """Whether it is an error or a warning that no reader has called true."""
        return self.severity != INFO and self.true is not True


def novels(given: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """Each novel's name and its path; those of PDNC where none is given."""
    for path in given or sorted(PDNC.glob("*/novel_text.txt")):
        yield path.parent.name if path.name == "novel_text.txt" else path.stem, path


def story_at(path: Path) -> Story:
    """The story in the manuscript or the folder at ``path``, its findings made by the checks as they are now."""
    from esesea.app.opening import open_story  # noqa: PLC0415 - heavy
    from esesea.app.reading import read  # noqa: PLC0415
    from esesea.app.solving import solved  # noqa: PLC0415

    return solved(open_story(path)) if path.is_dir() else read(path)


def judged(name: str, story: Story, judgements: Mapping[str, Mapping[str, Any]]) -> Iterator[Judged]:
    """Every finding of the story, with the judgement that was kept of it."""
    from esesea.story.fingerprint import fingerprint  # noqa: PLC0415 - heavy

    for finding in story.findings:
        mark = fingerprint(story, finding)
        kept = judgements.get(name, {}).get(mark, {})
        yield Judged(
            name,
            mark,
            finding.check,
            finding.severity.value,
            finding.message,
            round(finding.confidence, 3),
            tuple(passages(story, finding)),
            kept.get("true"),
            kept.get("why", ""),
        )


def passages(story: Story, finding: Finding) -> Iterator[str]:
    """Each quote between square brackets, in its context."""
    for span in finding.spans:
        scene = next((each.id for each in story.scenes if each.span.contains(span)), "?")
        yield f"{scene} {span.start}: {_in_context(story, span)}"


def _in_context(story: Story, span: Span) -> str:
    text = story.document.text
    quote = text[span.start : span.end]
    if len(quote) > 2 * AROUND:
        quote = f"{quote[:AROUND]} … {quote[-AROUND:]}"
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    return " ".join(f"…{before}[{quote}]{after}…".split())


def report(found: Sequence[Judged], names: Sequence[str], *, everything: bool) -> str:
    """All findings with their passages, then the counts of each novel by severity and check."""
    shown = [each for each in found if everything or each.severity != INFO]
    lines = [line for each in shown for line in _told(each)]
    lines.append(f"{'novel':32} {'errors':>6} {'warnings':>8} {'info':>5} {'false':>6}   by check")
    for name in names:
        here = [each for each in found if each.novel == name]
        severities = [sum(each.severity == severity for each in here) for severity in ("error", "warning", INFO)]
        checks = sorted({each.check for each in here})
        by_check = ", ".join(f"{check} {sum(each.check == check for each in here)}" for check in checks)
        false = sum(each.counts for each in here)
        lines.append(f"{name:32} {severities[0]:6} {severities[1]:8} {severities[2]:5} {false:6}   {by_check}")
    return "\n".join(lines)


def _told(finding: Judged) -> Iterator[str]:
    verdict = {True: "true", False: "FALSE", None: "not judged"}[finding.true]
    why = f" — {finding.why}" if finding.why else ""
    yield f"{finding.novel} · {finding.severity} · {finding.check} · {finding.confidence} · {finding.fingerprint}"
    yield f"  {finding.message}"
    yield from (f"    {passage}" for passage in finding.passages)
    yield f"  {verdict}{why}\n"


def main() -> int:
    """Read, list and count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("novels", nargs="*", type=Path, metavar="NOVEL", help="manuscripts or folders")
    parser.add_argument("--all", action="store_true", help="list what is told for information, too")
    parser.add_argument("--json", action="store_true", help="print JSON for a machine")
    options = parser.parse_args()
    chosen = list(novels(options.novels))
    if not chosen:
        raise SystemExit(f"{PDNC} holds no novels; name some: python bench/quiet.py NOVEL …")
    judgements = json.loads(JUDGEMENTS.read_text(encoding="utf-8")) if JUDGEMENTS.is_file() else {}
    found: list[Judged] = []
    for name, path in chosen:
        print(f"reading {name} …", file=sys.stderr, flush=True)
        found += judged(name, story_at(path), judgements)
    names = [name for name, _ in chosen]
    worst = max(sum(each.counts for each in found if each.novel == name) for name in names)
    if options.json:
        print(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=1))
    else:
        print(report(found, names, everything=options.all))
    return int(worst > ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
