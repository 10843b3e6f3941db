"""A calendar of a world that is not ours, for tests."""

from __future__ import annotations

EMBER = """
name = "the Ember"
weekdays = ["Ashday", "Cinderday", "Flameday", "Smokeday", "Coalday"]

[[months]]
name = "Frostmonth"
days = 30

[[months]]
name = "Thawmonth"
days = 30

[[months]]
name = "High Summer"
days = 40

[[years]]
name = "the Ember"

[[years]]
name = "the Long Dark"
begins = 0
backwards = true

[[feasts]]
name = "Night of Lamps"
month = "Thawmonth"
day = 15
"""
