"""What every word processor's format says to the author of what it did not read as story, in the same words."""

from __future__ import annotations

TRACKED_CHANGES = "Tracked changes were read as if all of them had been accepted."
TEXT_BOXES = "Text boxes were left out."
