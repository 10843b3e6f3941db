"""Screenplays: what their lines are. Used by the formats that hold one."""
