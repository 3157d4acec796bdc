"""`equipref site`: the static site, built and shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from equipref.cli.options import catalog_option, examples, library, needing

if TYPE_CHECKING:
    from equipref.site import BuildResult


@click.group("site", short_help="Build or show the static site.", epilog=examples("equipref site build --offline"))
def command() -> None:
    """Build the site of a catalogue, or show it on this machine."""


out_option = click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default="build/site",
    show_default=True,
    metavar="DIR",
    help="The folder of the site; its content is replaced.",
)


@command.command(
    "build",
    epilog=examples(
        "equipref site build",
        "equipref site build --offline --out /media/stick/equipref",
        "equipref site build --catalog my-catalog --site-url https://example.org/reference/",
    ),
)
@out_option
@click.option("--offline", is_flag=True, help="Make pages that open as files, without a server; and a zip of them.")
@click.option(
    "--site-url",
    default="",
    metavar="URL",
    envvar="EQUIPREF_SITE_URL",
    show_envvar=True,
    help="Where the site will be published: for permalinks, citations and the feed.",
)
@click.option(
    "--repo-url",
    default="",
    metavar="URL",
    envvar="EQUIPREF_REPO_URL",
    show_envvar=True,
    help="The repository's address, for edit links.",
)
@click.option(
    "--earlier",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="The api/v1 folder of the edition published before; the feed tells what has changed since.",
)
@catalog_option
def build_site(
    out: Path, offline: bool, site_url: str, repo_url: str, earlier: Path | None, folder: Path | None
) -> int:
    """Write the site as files that any web server can serve.

    With SOURCE_DATE_EPOCH set the same catalogue always gives the same bytes.
    """
    result = _build(out, folder, offline, site_url, repo_url, earlier)
    seconds = sum(result.seconds.values())
    click.echo(f"{result.pages} pages in {seconds:.1f} s: open {result.start}", err=True)
    if result.archive:
        click.echo(f"the same, packed: {result.archive}", err=True)
    click.echo(result.out)
    return 0


@command.command("serve", epilog=examples("equipref site serve --port 8080"))
@out_option
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
@catalog_option
def serve_site(out: Path, port: int, folder: Path | None) -> int:
    """Build the site, show it on this machine only, and build it again when the catalogue changes; Ctrl-C ends it."""
    from equipref.cli.places import checkout

    with needing("site"):
        from equipref.site.serve import serve
    watched = folder or checkout()
    serve(lambda: _build(out, watched), watch=watched, port=port, tell=lambda line: click.echo(line, err=True))
    return 0


def _build(
    out: Path,
    folder: Path | None,
    offline: bool = False,
    site_url: str = "",
    repo_url: str = "",
    earlier: Path | None = None,
) -> BuildResult:
    from equipref.cli.progress import Stages

    with needing("site"):
        from equipref.site import build
    held = library(folder)
    with Stages() as stages:
        return build(
            held.catalog,
            out,
            offline=offline,
            data_version=held.data_version,
            site_url=site_url,
            repo_url=repo_url,
            earlier=earlier,
            progress=stages,
        )
