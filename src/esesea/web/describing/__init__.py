"""A story as the page shows it: pure functions from what is `told` of it at one revision to the page's answers."""
