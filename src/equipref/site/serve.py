"""Shows the site on this machine and builds it again when a file of the catalogue changes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from equipref.errors import EquiprefError
from equipref.site.build import BuildResult

Tell = Callable[[str], None]
"""Is told in one line what happens: the address, a build that was done, a build that failed."""


def serve(
    rebuild: Callable[[], BuildResult],
    *,
    watch: Path | None = None,
    port: int = 8000,
    tell: Tell = lambda line: None,
    interval: float = 1.0,
    stop: threading.Event | None = None,
) -> None:
    """Builds the site, serves it to this machine only, and rebuilds it on change, until it is stopped.

    Args:
        rebuild: builds the site from the catalogue as it is now; an `EquiprefError` is told, the site stays.
        watch: the catalogue's folder; None where it cannot change (the built-in bundle).
        port: the port; 0 takes a free one.
        tell: is told what happens.
        interval: seconds between two looks at the catalogue's files.
        stop: ends the serving when it is set; without one, Ctrl-C does.

    Raises:
        EquiprefError: the first build failed.
        OSError: the port is taken.
    """
    stop = stop or threading.Event()
    result = rebuild()
    seen = stamps(watch)
    with ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, directory=str(result.out))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        tell(f"http://127.0.0.1:{server.server_port}/  (stop with Ctrl-C)")
        try:
            while not stop.wait(interval):
                now = stamps(watch)
                if now == seen:
                    continue
                while not stop.wait(interval / 2) and now != (later := stamps(watch)):
                    now = later  # somebody is still writing: half a file is no catalogue
                seen = now
                try:
                    result = rebuild()
                    tell(f"built again: {result.pages} pages in {sum(result.seconds.values()):.1f} s")
                except EquiprefError as bad:
                    tell(f"not built, the site stays as it was: {bad}")
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()


def stamps(folder: Path | None) -> dict[str, tuple[int, int]]:
    """Time and size of every YAML file below a folder, by path; empty for None."""
    found: dict[str, tuple[int, int]] = {}
    if folder is not None:
        for path in folder.rglob("*.y*ml"):
            try:
                stat = path.stat()
            except OSError:
                continue
            found[str(path)] = (stat.st_mtime_ns, stat.st_size)
    return found


class _Handler(SimpleHTTPRequestHandler):
    """Serves files without a log, without caching, and the site's own page for what is not there."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass
