"""FDX: element types, notes, dual dialogue, omitted scenes, the title page, as Final Draft writes them."""

from __future__ import annotations

import pytest

from esesea.text.document import ParagraphKind as Kind
from esesea.text.errors import Damaged, EmptyManuscript
from tests.text.books import breaks, fdx, kinds, line, opened, words_of

NOTE = (
    '<ScriptNote Color="#FFFFFF" ID="1" Name="" Type="Note"><Paragraph><Text>Which day?</Text></Paragraph></ScriptNote>'
)
SUMMARY = (
    '<SceneProperties Length="2/8" Page="1" Title="The flood"><Summary><Paragraph><Text>The river rises.</Text>'
    "</Paragraph></Summary><SceneArcBeats><CharacterArcBeat Name='ADA'><Paragraph><Text>Fear.</Text></Paragraph>"
    "</CharacterArcBeat></SceneArcBeats></SceneProperties>"
)


def test_a_script() -> None:
    content = (
        line("Transition", "FADE IN:")
        + line("Scene Heading", "INT. MILL - NIGHT", SUMMARY, 'Number="1" ')
        + line("Action", "The wheel turns.", '<Text Style="Bold">Rain. </Text>')
        + line("Character", "TOM (O.S.)")
        + line("Parenthetical", "(low)")
        + line("Dialogue", "Come &amp; see.", NOTE)
        + line("Shot", "CLOSE ON THE WHEEL")
        + line("General", "Silence.")
        + line("Transition", "CUT TO:")
        + line("Scene Heading", "EXT. RIVER - DAY", attributes='Number="2A" ')
        + line("Action", "Sun.")
    )
    front = ("", "THE MILL", "", "Written by", "", "Ada Reed")
    page = "".join(f'<Paragraph Alignment="Center"><Text>{words}</Text></Paragraph>' for words in front)
    tags = '<TagData><TagDefinitions><TagDefinition Label="Wheel" Id="x"/></TagDefinitions></TagData>'
    document = opened(fdx(content, page, tags), "mill.fdx")
    assert (document.format, document.title, document.author) == ("fdx", "THE MILL", "Ada Reed")
    assert kinds(document) == [
        ("front", "THE MILL"),
        ("front", "Written by"),
        ("front", "Ada Reed"),
        ("transition", "FADE IN:"),
        ("slug", "INT. MILL - NIGHT"),
        ("note", "The river rises."),
        ("action", "Rain. The wheel turns."),
        ("cue", "TOM (O.S.)"),
        ("parenthetical", "(low)"),
        ("dialogue", "Come & see."),
        ("note", "Which day?"),
        ("action", "CLOSE ON THE WHEEL"),
        ("action", "Silence."),
        ("transition", "CUT TO:"),
        ("slug", "EXT. RIVER - DAY"),
        ("action", "Sun."),
    ]
    assert breaks(document) == [("slug", "EXT.")]
    assert "TOM (O.S.)\n(low)\nCome & see." in document.text


def speech(name: str, words: str) -> str:
    return line("Character", name) + line("Dialogue", words)


@pytest.mark.parametrize("around", ["<Paragraph>{}</Paragraph>", "{}"])
def test_what_is_said_at_once_is_read_one_after_the_other(around: str) -> None:
    dual = around.format(f"<DualDialogue>{speech('ADA', 'Yes.')}{speech('TOM', 'No.')}</DualDialogue>")
    document = opened(fdx(line("Scene Heading", "INT. MILL") + dual + line("Action", "Rain.")), "mill.fdx")
    assert kinds(document)[1:] == [
        ("cue", "ADA"),
        ("dialogue", "Yes."),
        ("cue", "TOM"),
        ("dialogue", "No."),
        ("action", "Rain."),
    ]


def test_omitted_scenes_are_left_out_and_said() -> None:
    omitted = f"<OmittedScene>{line('Scene Heading', 'EXT. YARD')}{line('Action', 'Snow.')}</OmittedScene>"
    content = line("Scene Heading", "INT. MILL") + line("Action", "Rain.") + line("Scene Heading", "OMITTED", omitted)
    content += line("Scene Heading", "EXT. RIVER") + line("Action", "Sun.")
    document = opened(fdx(content), "mill.fdx")
    assert words_of(document, Kind.SLUG) == ["INT. MILL", "EXT. RIVER"]
    assert words_of(document, Kind.NOTE) == ["OMITTED"]
    assert document.notes == ("Scenes that the script says are omitted were left out.",)


def test_notes_beside_the_script_come_behind_what_they_are_pinned_to() -> None:
    def pinned(at: str, words: str) -> str:
        return f'<ScriptNote Id="1" Range="{at}"><Paragraph><Text>{words}</Text></Paragraph></ScriptNote>'

    dual = f"<Paragraph><DualDialogue>{speech('ADA', 'Yes.')}{speech('TOM', 'No.')}</DualDialogue></Paragraph>"
    content = line("Action", "😀um.") + dual + line("Action", "Sun.") + line("Action", "Rain.")
    notes = pinned("9,10", "on the sun") + pinned("0,4", "on the hum") + pinned("14,15", "on the rain")
    notes += pinned("6,8", "on both")
    document = opened(fdx(content, rest=f"<ScriptNotes>{notes}{pinned('x', 'lost')}</ScriptNotes>"), "mill.fdx")
    assert [words for _, words in kinds(document)] == [
        "😀um.",
        "on the hum",
        "ADA",
        "Yes.",
        "TOM",
        "No.",
        "on both",
        "Sun.",
        "on the sun",
        "Rain.",
        "on the rain",
        "lost",
    ]


def test_types_of_television_and_of_the_writers_own() -> None:
    own = '<ElementSettings Type="Text Message"><Behavior PaginateAs="Dialogue" ReturnKey="Action"/></ElementSettings>'
    content = line("New Act", "ACT ONE") + line("Cast List", "ADA, TOM") + line("Scene Heading", "INT. MILL")
    content += line("Character", "ADA") + line("Text Message", "where are you") + line("Outline 2", "Tom leaves.")
    content += line("Confetti", "It rains.") + line("End of Act", "END OF ACT ONE")
    document = opened(fdx(content, rest=own), "mill.fdx")
    assert kinds(document) == [
        ("heading", "ACT ONE"),
        ("note", "ADA, TOM"),
        ("slug", "INT. MILL"),
        ("cue", "ADA"),
        ("dialogue", "where are you"),
        ("note", "Tom leaves."),
        ("action", "It rains."),
        ("note", "END OF ACT ONE"),
    ]


def test_what_final_draft_shows_in_capitals_is_read_so() -> None:
    shown = '<ElementSettings Type="{}"><FontSpec Font="Courier" Size="12" Style="{}"/></ElementSettings>'
    settings = shown.format("Scene Heading", "Bold+AllCaps") + shown.format("Character", "AllCaps")
    settings += shown.format("Dialogue", "")
    content = line("Scene Heading", "int. mill - Night") + line("Character", "Ada") + line("Dialogue", "Come.")
    document = opened(fdx(content, rest=settings), "mill.fdx")
    assert kinds(document) == [("slug", "INT. MILL - NIGHT"), ("cue", "ADA"), ("dialogue", "Come.")]


def test_a_name_that_nobodys_words_follow_is_action() -> None:
    document = opened(fdx(line("Scene Heading", "INT. MILL") + line("Character", "ADA") + line("Action", "Runs.")))
    assert kinds(document) == [("slug", "INT. MILL"), ("action", "ADA"), ("action", "Runs.")]


def test_origins_are_paragraph_and_column() -> None:
    document = opened(fdx(line("Scene Heading", "INT. MILL") + line("Action", "turns.", "<Text>It </Text>")))
    origin = document.origin(document.text.index("turns"))
    assert (origin.part, origin.line, origin.column) == ("Content", 2, 4)


def test_wide_characters_and_marks_at_the_beginning() -> None:
    script = fdx(line("Action", "Ada’s café.")).decode().replace("UTF-8", "UTF-16")
    assert opened(script.encode("utf-16"), "mill.fdx").text == "Ada’s café."
    assert opened(b"\xef\xbb\xbf" + fdx(line("Action", "Rain.")), "mill").format == "fdx"


def test_no_entity_is_expanded() -> None:
    head = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    body = "<Content><Paragraph Type='Action'><Text>It &a;&x; rained.</Text></Paragraph></Content>"
    text = opened(f"{head}<FinalDraft>{body}</FinalDraft>", "mill.fdx").text
    assert "aaaa" not in text
    assert "root" not in text


def test_a_broken_script() -> None:
    with pytest.raises(Damaged):
        opened(fdx(line("Action", "Rain."))[:-20], "mill.fdx")
    with pytest.raises(Damaged):
        opened("<a><FinalDraft/></a>", "mill.fdx")
    with pytest.raises(EmptyManuscript):
        opened(fdx(""), "mill.fdx")
    with pytest.raises(Damaged):
        opened(fdx("<Paragraph>" * 5000 + "</Paragraph>" * 5000), "mill.fdx")
