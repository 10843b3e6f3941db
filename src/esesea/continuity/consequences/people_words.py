"""Words for people by which a story says who somebody is, and words that give a name."""

from __future__ import annotations

KIN = (
    "mother|father|sister|brother|son|daughter|uncle|aunt|cousin|nephew|niece|grandmother|grandfather|grandson|"
    "granddaughter|wife|husband|widow|widower|fiance|fiancé|fiancee|fiancée|stepmother|stepfather|stepson|stepdaughter|"
    "half-brother|half-sister|twin|godfather|godmother|mum|mom|dad|child|baby"
)
"""Kin, alternatives of a regular expression."""

BORN = "first|firstborn|eldest|oldest|elder|second|third|younger|youngest"
"""Which of somebody's children: "their first, Leo"."""

PARTS = (
    "friend|neighbour|neighbor|partner|colleague|boss|girlfriend|boyfriend|lover|roommate|classmate|servant|maid|nurse|"
    "housekeeper|butler|cook|gardener|groom|governess|tutor|teacher|doctor|surgeon|lawyer|solicitor|clerk|secretary|"
    "driver|captain|lieutenant|sergeant|colonel|major|general|inspector|detective|constable|sheriff|deputy|officer|"
    "soldier|sailor|mate|priest|vicar|parson|curate|nun|monk|bishop|judge|mayor|king|queen|prince|princess|duke|duchess|"
    "count|countess|baron|lord|lady|squire|farmer|miller|baker|butcher|smith|blacksmith|innkeeper|landlord|landlady|"
    "merchant|shopkeeper|banker|broker|editor|reporter|journalist|writer|poet|painter|singer|actor|actress|musician|"
    "professor|scientist|engineer|mechanic|pilot|agent|spy|thief|guard|warden|jailer|ghost|witch|wizard|dog|cat|horse|"
    "man|woman|boy|girl|fellow|lad|lass|stranger|person|kid|guy|orphan|heir|heiress|assistant|apprentice|manager|owner"
)
"""What people are to one another, and what they do."""

ROLES = (
    "maid nurse housekeeper butler cook gardener groom governess tutor surgeon lawyer solicitor notary clerk"
    " secretary driver chauffeur lieutenant sergeant inspector detective constable sheriff deputy bailiff nun monk"
    " landlady landlord innkeeper lodger tenant neighbour neighbor merchant shopkeeper chandler banker broker"
    " editor reporter journalist pilot spy thief guard warden jailer orphan waiter waitress barman bartender"
    " porter janitor caretaker translator interpreter hitchhiker surveyor plumber carpenter mechanic dentist"
    " midwife undertaker gravedigger ferryman watchman conductor"
)
"""What somebody is who may never be named, between blanks: one who is met is "a maid", and then "the maid"."""

NAMING = (
    r"named|called|name\s+(?:is|was)|name['’]s|known\s+as|this\s+is|th(?:is|ese|at)(?:\s+here)?['’]s|I\s+am|I['’]m"
    r"|meet|introduc\w+|presented"
)
"""Words that stand before a name that is given."""

CALLING = (
    r"called|calls|call\s+(?:me|him|her|them|you)|named|nick-?names?|nick-?named|known\s+as|short\s+for|alias|"
    r"real\s+name|go(?:es)?\s+by|went\s+by|christened|baptized|baptised|dubbed|stands\s+for|to\s+(?:his|her|their)\s+friends"
)
"""Words by which a story explains a second name."""
