"""Serves a built site as docs/deploy.md tells people to serve it."""

from __future__ import annotations

import functools
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def policy() -> str:
    """The content security policy that docs/deploy.md tells people to send."""
    text = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
    found = re.search(r'add_header Content-Security-Policy "([^"]+)"', text)
    assert found, "docs/deploy.md gives no Content-Security-Policy"
    return found.group(1)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves a folder with that policy and its 404 page; yields the address, with a slash at its end."""
    header = policy()
    lost = (folder / "404.html").read_bytes()

    class Handler(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # a connection for a page, not one for each of its files

        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", header)
            super().end_headers()

        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(lost)))
            self.end_headers()
            self.wfile.write(lost)

        def log_message(self, format: str, *args: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            if not isinstance(sys.exception(), ConnectionError):  # a reader may leave while a file is sent
                super().handle_error(request, client_address)

    with Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
