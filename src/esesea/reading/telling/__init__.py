"""When the telling stands: tense, levels of telling, dates, ages and steps in time."""
