"""One small story as each program that keeps a manuscript in a folder writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

SCENES = (
    (
        "The harbour",
        "Anna walked to the harbour on Monday. “Is it ready?” she asked.\n\nTom took her hand and shook his head.",
    ),
    ("The house", "On Tuesday Anna stayed in the house. Tom came at noon, and they spoke of the boat."),
    ("The boat", "Three days later Tom sold the boat to a stranger. Anna watched him from the window."),
)
CHAPTERS = (("Chapter One", SCENES[:2]), ("Chapter Two", SCENES[2:]))

TEXT = "\n\n\n".join(f"{title}\n\n" + "\n\n* * *\n\n".join(words for _, words in scenes) for title, scenes in CHAPTERS)


def laid_out(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """``folder`` with these files in it."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def item(handle: str, parent: str, order: int, name: str, about: str, *, active: str = "yes") -> str:
    """A row of novelWriter's list; ``about`` holds its type, class and layout."""
    kind, of, layout = about.split()
    written = f' layout="{layout}"' if layout != "-" else ""
    return (
        f'<item handle="{handle}" parent="{parent}" root="7031beac91f75" order="{order}" type="{kind}" class="{of}"'
        f'{written}><meta expanded="yes" /><name status="sc24b8f" import="ia857f0" active="{active}">{name}</name>'
        "</item>"
    )


def nwx(items: str) -> str:
    """novelWriter's list of a project (file version 1.5)."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<novelWriterXML appVersion="2.7" hexVersion="0x020700f0" '
        'fileVersion="1.5" fileRevision="5" timeStamp="2025-05-31 23:25:11"><project id="e2be99af" saveCount="3">'
        "<name>The Boat</name><author>Jane Smith</author></project><settings><autoReplace>"
        f'<entry key="H">harbour</entry></autoReplace></settings><content items="9">{items}</content></novelWriterXML>'
    )


def nwd(handle: str, words: str) -> str:
    """A novelWriter document with the header that the program writes."""
    return (
        f"%%~name: A document\n%%~path: 7031beac91f75/{handle}\n%%~kind: NOVEL/DOCUMENT\n"
        f"%%~hash: e1c58699\n%%~date: Unknown/2024-02-25 16:33:40\n{words}\n"
    )


TAGS = ("@pov: anna\n@char: Tom\n@location: Pier", "@pov: anna\n@location: House", "@char: Tom\n@mention: anna")


def novelwriter(folder: Path) -> Path:
    """A novelWriter project: chapters, scenes below them with tags and synopsis, notes, an old file in the archive."""
    files: dict[str, str] = {}
    rows = [item("7031beac91f75", "None", 0, "Novel", "ROOT NOVEL -")]
    numbers = iter(range(3))
    for at, (title, scenes) in enumerate(CHAPTERS):
        chapter = f"{at:013x}"
        rows.append(item(chapter, "7031beac91f75", at, title, "FILE NOVEL DOCUMENT"))
        files[f"content/{chapter}.nwd"] = nwd(chapter, f"## {title}")
        for order, (name, words) in enumerate(scenes):
            number = next(numbers)
            scene = f"a{number:012x}"
            # Rows need not stand in the order in which they are read.
            rows.insert(0, item(scene, chapter, order, name, "FILE NOVEL DOCUMENT"))
            marked = words.replace("harbour", "<H>").replace("the boat", "the _boat_")
            files[f"content/{scene}.nwd"] = nwd(
                scene, f"### {name}\n\n{TAGS[number]}\n\n% Synopsis: What happens in {name}.\n\n{marked}"
            )
    rows.append(item("c000000000000", "None", 1, "Characters", "ROOT CHARACTER -"))
    rows.append(item("c000000000001", "c000000000000", 0, "Anna", "FILE CHARACTER NOTE"))
    rows.append(item("d000000000000", "None", 2, "Archive", "ROOT ARCHIVE -"))
    rows.append(item("d000000000001", "d000000000000", 0, "Old", "FILE NOVEL DOCUMENT"))
    rows.append(item("d000000000002", "7031beac91f75", 9, "Off", "FILE NOVEL DOCUMENT", active="no"))
    files["content/c000000000001.nwd"] = nwd("c000000000001", "# Anna\n\n@tag: anna | Anna\n\nShe is tall.")
    files["content/d000000000001.nwd"] = nwd("d000000000001", "### Old\n\nAnna was never born.")
    files["content/d000000000002.nwd"] = nwd("d000000000002", "### Off\n\nAnna is somebody else.")
    files["nwProject.nwx"] = nwx("".join(rows))
    files["meta/index.json"] = "{}"
    return laid_out(folder, files)


def rtf(words: str) -> bytes:
    """A document's text as Scrivener writes it."""
    body = "\\par\n\\par\n".join(words.split("\n\n"))
    escaped = "".join(sign if ord(sign) < 128 else f"\\u{ord(sign)}\\'3f" for sign in body)
    head = "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n{\\fonttbl\\f0\\fnil Palatino-Roman;}\n\\pard\n\\f0\\fs26 "
    return f"{head}{escaped}}}".encode("ascii")


def binder_item(uuid: str, kind: str, title: str, inside: str = "", *, ticked: bool = True) -> str:
    """An item of Scrivener's binder."""
    compiled = "<IncludeInCompile>Yes</IncludeInCompile>" if ticked else ""
    children = f"<Children>{inside}</Children>" if inside else ""
    return (
        f'<BinderItem UUID="{uuid}" Type="{kind}" Created="2024-01-01 10:00:00 +0100"><Title>{title}</Title>'
        f"<MetaData>{compiled}<SectionType>-1</SectionType></MetaData><TextSettings><TextSelection>0,0</TextSelection>"
        f"</TextSettings>{children}</BinderItem>"
    )


def scrivx(items: str) -> str:
    """Scrivener 3's binder file."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<ScrivenerProject Template="No" Version="2.0" Identifier="1F2E" '
        f'Creator="SCRMAC-3.3.6-16120" Device="Desk" Modified="2024-01-01 10:00:00 +0100"><Binder>{items}</Binder>'
        "</ScrivenerProject>"
    )


def scrivener(folder: Path) -> Path:
    """A Scrivener 3 project: chapters as folders, scenes in them, synopsis, notes, research, a scene left out."""
    files: dict[str, str | bytes] = {"Files/version.txt": "23", "Files/binder.backup": b"PK\x03\x04"}
    chapters = ""
    for at, (title, scenes) in enumerate(CHAPTERS):
        inside = ""
        for order, (name, words) in enumerate(scenes):
            uuid = f"{at}{order}21506607-96CA-4FB1-8B5F-A1859F4DCEDE"
            inside += binder_item(uuid, "Text", name)
            files[f"Files/Data/{uuid}/content.rtf"] = rtf(words)
            files[f"Files/Data/{uuid}/synopsis.txt"] = f"What happens in {name}."
            files[f"Files/Data/{uuid}/notes.rtf"] = rtf("Is this not too long?")
        chapters += binder_item(f"{at}F", "Folder", title, inside)
    chapters += binder_item("LEFT", "Text", "Left out", ticked=False)
    files["Files/Data/LEFT/content.rtf"] = rtf("Anna was never born.")
    files["Files/Data/MAPS/content.rtf"] = rtf("The harbour as it was in 1850.")
    research = binder_item("R", "ResearchFolder", "Research", binder_item("MAPS", "Text", "Maps"))
    files[f"{folder.stem}.scrivx"] = scrivx(binder_item("D", "DraftFolder", "Manuscript", chapters) + research)
    return laid_out(folder, files)


def front(words: str, **fields: str) -> str:
    """A note of Obsidian's with its properties."""
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in fields.items()) + f"---\n\n{words}\n"


def longform(folder: Path) -> Path:
    """An Obsidian folder with a Longform index; its chapters are empty scenes with the others nested below them."""
    listed = "".join(
        f"    - {title}\n" + "    -\n" + "".join(f"      - {name}\n" for name, _ in scenes)
        for title, scenes in CHAPTERS
    )
    files = {
        "Index.md": "---\nlongform:\n  format: scenes\n  title: The Boat\n  workflow: Default Workflow\n"
        f"  sceneFolder: /Scenes\n  scenes:\n{listed}  ignoredFiles: []\n---\n\nThe plan of the book.\n",
        "Characters/Anna.md": "Anna is tall.\n",
        ".obsidian/app.json": "{}",
    }
    for title, scenes in CHAPTERS:
        files[f"Scenes/{title}.md"] = ""
        for at, (name, words) in enumerate(scenes):
            files[f"Scenes/{name}.md"] = front(words, pov='"[[Anna]]"') if at == 0 else words
    return laid_out(folder, files)


def storyline(folder: Path) -> Path:
    """A StoryLine project: scenes whose front matter puts them into chapters, a codex beside them."""
    files = {"The Boat.md": front("", type="storyline", title="The Boat"), "System/board.json": "{}"}
    numbers = iter((1, 2, 10))
    for at, (_, scenes) in enumerate(CHAPTERS, start=1):
        for name, words in scenes:
            number = next(numbers)
            files[f"Scenes/{number} {name}.md"] = front(
                words,
                type="scene",
                title=name,
                act="1",
                chapter=str(at),
                sequence=str(number),
                pov='"[[Codex/Characters/Anna|Anna]]"',
                characters='["[[Anna]]", "[[Tom]]"]',
                location='"[[Harbour]]"' if number == 1 else "",
                status="draft",
            )
    files["Codex/Characters/Anna.md"] = front("Anna is tall.", type="character")
    return laid_out(folder, files)


def chapters(folder: Path) -> Path:
    """A folder of chapters, some named and some headed."""
    first, second = ("\n\n* * *\n\n".join(words for _, words in scenes) for _, scenes in CHAPTERS)
    return laid_out(
        folder,
        {
            "chapter 1.txt": f"Chapter One\n\n{first}\n",
            "chapter 10.md": f"# Chapter Two\n\n{second}\n",
            "Notes/ideas.md": "Anna may be born later.",
            "README.md": "My book.",
            ".hidden.txt": "Anna was never born.",
            "chapter 3.txt": "",
            "cover.png": b"\x89PNG",
        },
    )


FORMS: Mapping[str, tuple[str, Callable[[Path], Path]]] = {
    "novelwriter": ("The Boat", novelwriter),
    "scrivener": ("The Boat.scriv", scrivener),
    "longform": ("The Boat", longform),
    "storyline": ("The Boat", storyline),
    "folder": ("The Boat", chapters),
}
