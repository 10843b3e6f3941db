"""The local server and the page that it gives: walk in a story with a browser, on this machine alone."""
