"""One file for each command: parse, call the app, print."""
