"""The list of a novelWriter project: what it holds, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the project's list. ``parent`` is the handle of the one it is below, empty for a root."""

    handle: str
    parent: str
    order: int
    kind: str
    of: str
    layout: str
    name: str
    active: bool


def items_in(root: etree._Element) -> Iterator[Item]:
    """The rows of the list, as they stand in it."""
    for each in root.iterfind("content/item"):
        named = each.find("name")
        about: Mapping[str, str] = {} if named is None else {str(key): str(value) for key, value in named.items()}
        order = each.get("order") or "0"
        yield Item(
            each.get("handle") or "",
            "" if each.get("parent") in {None, "None"} else each.get("parent") or "",
            int(order) if order.isascii() and order.isdigit() and len(order) < 10 else 0,
            (each.get("type") or "").upper(),
            (each.get("class") or "").upper(),
            (each.get("layout") or "").upper(),
            " ".join((each.findtext("name") or "").split()),
            about.get("active", about.get("exported", "yes")) != "no",
        )


def inside(items: list[Item], parent: str) -> list[Item]:
    """What stands right below ``parent``, in order."""
    return sorted((each for each in items if each.parent == parent), key=lambda each: each.order)


def below(root: Item, items: list[Item]) -> Iterator[Item]:
    """What stands below ``root``, in order; an item that is below itself is met once, or not at all."""
    by_parent: dict[str, list[Item]] = {}
    for each in items:
        by_parent.setdefault(each.parent, []).append(each)
    met = {root.handle, ""}
    waiting = sorted(by_parent.get(root.handle, ()), key=lambda each: each.order, reverse=True)
    while waiting:
        item = waiting.pop()
        if item.handle in met:
            continue
        met.add(item.handle)
        yield item
        waiting += sorted(by_parent.get(item.handle, ()), key=lambda each: each.order, reverse=True)
