"""The tools: functions of a story as it stands (`Told`), or, where they write, of one that is kept open.

Their docstrings are what an assistant reads; their types are the schemas.
"""
