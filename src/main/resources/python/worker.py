"""What the Python clients share: orders come in, outcomes go out, a line each, tabs between words.

Times are of the monotonic clock, which the process that gives the orders reads, too.
"""

import sys
import time
import urllib.request
import zlib

SECONDS_OF_PATIENCE = 60


class Answer:
    """What became of one request."""

    def __init__(self, request_id):
        self.id = request_id
        self.submitted_at = time.monotonic_ns()
        self.size = 0
        self.checksum = 0

    def part(self, data):
        """Takes the next part of the body."""
        self.size += len(data)
        self.checksum = zlib.crc32(data, self.checksum)

    def end(self, status, headers):
        """The body is complete."""
        say(self.id, self.submitted_at, time.monotonic_ns(), status,
            headers.get("id", "-"), headers.get("delay", "-"), self.size, self.checksum, "-")

    def failed(self, error):
        """There was no answer, or not all of it."""
        words = " ".join(f"{type(error).__name__}: {error}".split())
        say(self.id, self.submitted_at, time.monotonic_ns(), 0, "-", "-", 0, 0, words)


def say(*words):
    """Says one line."""
    sys.stdout.write("\t".join(str(word) for word in words) + "\n")


def proxies():
    """The proxies that a library finds if it looks for some."""
    return " ".join(urllib.request.getproxies().values()) or "none"


def serve(open_client, versions):
    """Follows orders until there are no more."""
    client = None
    for line in sys.stdin:
        words = line.rstrip("\n").split("\t")
        if words[0] == "open":
            patience = int(words[2]) / 1e9 + SECONDS_OF_PATIENCE
            client = open_client(int(words[1]), patience)
            settings = {"python": sys.version.split()[0], "proxy": proxies(), **versions, **client.settings()}
            say("ready", *(f"{name}={value}" for name, value in settings.items()))
        elif words[0] == "fetch":
            requests = [sys.stdin.readline().rstrip("\n").split("\t") for _ in range(int(words[1]))]
            client.fetch([(int(request_id), uri) for request_id, uri in requests])
            say("done")
        elif words[0] == "close":
            client.close()
            say("closed")
        sys.stdout.flush()
