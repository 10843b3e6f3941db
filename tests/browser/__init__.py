"""The page in a real browser, on a real server, over a story that was really read."""
