"""How quick the page is: the server's answers (`answers`) and a window of it in Chromium (`browser`)."""
