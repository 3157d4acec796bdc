"""Windows of the browser, and what their pages do that they should not."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from typing import Any

SETTLED = """async () => {
  await document.fonts.ready;
  const ends = a => a.playState === 'running' && Number.isFinite(a.effect.getComputedTiming().endTime);
  const changes = Promise.all(document.getAnimations().filter(ends).map(a => a.finished.catch(() => {})));
  await Promise.race([changes, new Promise(done => setTimeout(done, 2000))]);
  const drawn = new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.race([drawn, new Promise(done => setTimeout(done, 1000))]);
}"""
WIDTH, HEIGHT = 1280, 900


def until(page: Any, expression: str, arg: object = None, seconds: float = 15) -> None:
    """Waits for a JavaScript expression or function to be true; the page's policy forbids Playwright's own way."""
    ends = time.monotonic() + seconds
    while not page.evaluate(expression, arg):
        assert time.monotonic() < ends, f"not within {seconds} s: {expression}"
        page.wait_for_timeout(20)


def settle(page: Any) -> None:
    """Waits for a page's fonts, for changes of colour or place under way, and for what they lead to being shown."""
    page.evaluate(SETTLED)


@dataclass
class Watch:
    """What pages did that they should not.

    Attributes:
        errors: errors and warnings of the console, and files that could not be loaded.
        foreign: addresses outside the page's own origin that were asked for.
        home: the origin of the page that is open.
    """

    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    home: str = ""

    def over(self, page: Any) -> None:
        """Watches a page from now on."""
        page.on("request", self._requested)
        page.on("response", self._answered)
        page.on("requestfailed", self._failed)
        page.on("console", self._said)
        page.on("pageerror", self._raised)

    def off(self, page: Any) -> None:
        """Watches it no more."""
        page.remove_listener("request", self._requested)
        page.remove_listener("response", self._answered)
        page.remove_listener("requestfailed", self._failed)
        page.remove_listener("console", self._said)
        page.remove_listener("pageerror", self._raised)

    def goto(self, page: Any, url: str) -> None:
        """Opens an address in a page that is watched."""
        origin = re.match(r"(file://|https?://[^/]+)", url)
        assert origin
        self.home = origin.group(1)
        page.goto(url, wait_until="load")

    def check(self) -> None:
        """Asserts that nothing was seen."""
        assert not self.errors, self.errors
        assert not self.foreign, self.foreign

    def _requested(self, request: Any) -> None:
        if not request.url.startswith((self.home, "data:", "blob:", "about:")):
            self.foreign.append(request.url)

    def _answered(self, response: Any) -> None:
        if response.status >= 400 and response.request.resource_type != "document":
            self.errors.append(f"{response.status} {response.url}")

    def _failed(self, sent: Any) -> None:
        if sent.failure != "net::ERR_ABORTED":  # what a page still loads when its reader leaves it
            self.errors.append(f"{sent.failure} {sent.url}")

    def _said(self, message: Any) -> None:
        if message.type in ("error", "warning") and "404 (Not Found)" not in message.text:
            self.errors.append(message.text)

    def _raised(self, error: Any) -> None:
        self.errors.append(str(error))


class Window:
    """A window that tests use one after the other: a fresh one costs four times as much as a fresh page in it."""

    def __init__(self, chromium: Any) -> None:
        self._chromium = chromium
        self._page: Any = None
        self._browser: Any = None  # what clears what a page has stored, once it is left
        self._free = True

    def take(self) -> Any:
        """The window's page, blank; a further one beside it while that is taken."""
        if self._page is None:
            self._page = self._chromium.new_context(viewport={"width": WIDTH, "height": HEIGHT}).new_page()
            self._browser = self._page.context.new_cdp_session(self._page)
        if not self._free:
            return self._page.context.new_page()
        self._free = False
        return self._page

    def give_back(self, page: Any) -> None:
        """Leaves a page as it was taken; a window in which that fails is closed, and the next one is a new one."""
        if page is not self._page:
            page.close()
            return
        self._free = True
        try:
            home = re.match(r"https?://[^/]+", page.url)
            if home:
                page.evaluate("sessionStorage.clear()")
            page.goto("about:blank")
            if home:
                self._browser.send("Storage.clearDataForOrigin", {"origin": home[0], "storageTypes": "all"})
            page.emulate_media(color_scheme="light")
            page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        except Exception:
            self.close()

    def close(self) -> None:
        """Closes the window."""
        if self._page is not None:
            self._page.context.close()
        self._page, self._free = None, True
