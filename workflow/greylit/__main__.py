"""The command line: ``greylit FILE…``, ``greylit statistics``, ``greylit citations``, ``greylit verify``."""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from greylit.publication.document import PublishedDocument
    from greylit.settings import Settings

FILES_HELP = """\
Make clean text and tables of documents: text, Markdown, PDF, scans, Word, OpenDocument, web pages, EPUB,
hOCR, ALTO, PAGE XML. Prints the first rows of each table and the diagnostics; with --out, writes what the workflow writes into its processed/ instead:
text/, markdown/, tables/, report/, datapackage.json, citations.json, citations.bib, manifest.sha256."""

FILES_NOTES = """\
other commands (see greylit COMMAND --help):
  greylit statistics    quantities in passages from standard input
  greylit citations     cited works in notes from standard input
  greylit verify        whether results are as they were written
A file that bears the name of a command: greylit ./statistics

exit status: 0; 1 where a document failed; 2 for wrong arguments"""

VERIFY_HELP = """\
Compare the files in a folder of results (processed, unless named) with its manifest.sha256, which holds
the SHA-256 of each. Without greylit: cd processed && sha256sum --check --quiet manifest.sha256"""

VERIFY_NOTES = """exit status: 0; 1 where a file is missing or changed; 2 where there is no manifest"""

LINES_NOTES = """\
Input is UTF-8, one passage a line, in one of two forms, told by the first line that is not blank:
  JSON Lines  {{"id": "a1", "text": "…"{doc}}}   (id: text or whole number; further keys are ignored)
  plain       the line is the text, its number (from 1) the id
Blank lines are passed over. Output is UTF-8, JSON Lines: {{"id": …, "{name}": […]}}, with every column
of the table {name} as a key, null where there is nothing.{more}

exit status: 0; 2 for wrong arguments or a line that cannot be read"""

CITATIONS_MORE = """
Notes with the same "doc" are one document's, in order: Ibid. and short forms are resolved among
them. A note without "doc" is a document of its own; with --one-document, all such notes are one's.
"citation" is the ordinal in the note; "refers_to" is {"id": the note's, "citation": ordinal in it} or null."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # UTF-8 whatever the locale; file names may hold what UTF-8 cannot.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if given[:1] == ["statistics"]:
            return _statistics(given[1:])
        if given[:1] == ["citations"]:
            return _citations(given[1:])
        if given[:1] == ["verify"]:
            return _verify(given[1:])
        return _files(given)
    except BrokenPipeError:
        # Whoever read the output has seen enough. What is still buffered must not raise at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _files(given: list[str]) -> int:
    parser = _parser("greylit", FILES_HELP, FILES_NOTES)
    parser.add_argument("files", metavar="FILE", nargs="+", help="a document")
    parser.add_argument("--out", metavar="DIR", type=Path, help="write the results into this directory")
    parser.add_argument(
        "--raw-dir",
        metavar="DIR",
        type=Path,
        help="documents are named by their path below this directory, as in the workflow (else by their file name)",
    )
    parser.add_argument(
        "--set",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="a setting of config.yaml, e.g. min_confidence=0.6",
    )
    options = parser.parse_args(given)
    try:
        settings = _settings(options.set)
        paths = _name_documents(options.files, options.raw_dir)
        if options.out:
            _check_directory(options.out)
    except ValueError as error:
        parser.error(str(error))
    if not options.out:
        return _show(paths, settings)
    try:
        return _write(paths, settings, options.out)
    except OSError as error:
        parser.error(f"--out: the results cannot be written: {error.strerror}: {error.filename}")


def _show(paths: dict[str, Path], settings: Settings) -> int:
    from greylit.terminal import show_document

    width = shutil.get_terminal_size((120, 24)).columns
    failed = False
    for n, document in enumerate(_process(paths, settings)):
        failed |= document.failure is not None
        print(*([""] if n else []), *show_document(document, width), sep="\n", flush=True)
    return int(failed)


def _write(paths: dict[str, Path], settings: Settings, directory: Path) -> int:
    from greylit.publication.corpus import publish_corpus
    from greylit.terminal import show_diagnostics

    failed, lines = [], []

    def processed() -> Iterator[PublishedDocument]:
        for document in _process(paths, settings):
            failed.append(document.failure is not None)
            lines.append("\n".join([f"{document.doc_id}: {document.document.status}", *show_diagnostics(document)]))
            yield document

    publish_corpus(processed(), directory)
    print(*lines, f"Written to {directory}: see {directory / 'report' / 'index.html'}", sep="\n", flush=True)
    return int(any(failed))


def _process(paths: dict[str, Path], settings: Settings) -> Iterator[PublishedDocument]:
    from greylit.api import process_document

    for doc_id in sorted(paths):
        yield process_document(paths[doc_id], doc_id=doc_id, config=settings)


def _name_documents(files: Sequence[str], raw_dir: Path | None) -> dict[str, Path]:
    from greylit.api import storable_name

    named: dict[str, Path] = {}
    for path in map(Path, files):
        if not path.exists():
            raise ValueError(f"{path}: there is no such file")
        if path.is_dir():
            raise ValueError(f"{path} is a directory: name the files in it, or let the workflow read it as raw_dir")
        name = path.name
        if raw_dir:
            try:
                name = Path(os.path.abspath(path)).relative_to(os.path.abspath(raw_dir)).as_posix()
            except ValueError:
                raise ValueError(f"{path} does not lie below --raw-dir {raw_dir}") from None
        doc_id = storable_name(name)
        if doc_id in named and os.path.abspath(named[doc_id]) != os.path.abspath(path):
            raise ValueError(f"{named[doc_id]} and {path} have the same name: give a directory above both as --raw-dir")
        named[doc_id] = path
    return named


def _settings(pairs: Sequence[str]) -> Settings:
    import msgspec

    from greylit.api import validate_settings

    values: dict[str, Any] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise ValueError(f"--set {pair}: write NAME=VALUE")
        try:
            values[name] = msgspec.json.decode(value)
        except msgspec.DecodeError:
            values[name] = value
    return validate_settings(values)


def _check_directory(directory: Path) -> None:
    if directory.exists() and not directory.is_dir():
        raise ValueError(f"--out {directory}: this is a file")
    if (directory / ".stages").exists():
        raise ValueError(f"--out {directory}: the workflow keeps its results there; name another directory")


def _statistics(given: list[str]) -> int:
    parser = _lines_parser("statistics", "Find the quantities that passages state.", "", "")
    parser.add_argument(
        "--masked",
        action="store_true",
        help='add "masked": the numbers that are no statistics, each with its reason (year, reference, name, list …)',
    )
    options = parser.parse_args(given)
    from greylit.exchange import statistics_lines
    from greylit.quantities import extract_statistics
    from greylit.quantities.reasons import find_masked

    mask = find_masked if options.masked else None
    return _answer(parser, options, lambda passages: statistics_lines(passages, extract_statistics, mask))


def _citations(given: list[str]) -> int:
    parser = _lines_parser("citations", "Read the works that notes cite.", ', "doc": "d1"', CITATIONS_MORE)
    parser.add_argument(
        "--one-document", action="store_true", help='notes without "doc" are notes of one document, in order'
    )
    options = parser.parse_args(given)
    from greylit.citations import parse_citations
    from greylit.exchange import citations_lines

    return _answer(parser, options, lambda passages: citations_lines(passages, parse_citations, options.one_document))


def _verify(given: list[str]) -> int:
    parser = _parser("greylit verify", VERIFY_HELP, VERIFY_NOTES)
    parser.add_argument("directory", metavar="processed", nargs="?", type=Path, default=Path("processed"))
    directory: Path = parser.parse_args(given).directory
    from greylit.publication.manifest import MANIFEST, verify

    try:
        differences = list(verify(directory))
    except FileNotFoundError:
        parser.error(f"{directory} has no {MANIFEST}: name the folder that holds results")
    except (OSError, ValueError) as error:
        parser.error(f"the manifest cannot be read: {error}")
    for difference in differences:
        print(f"{difference.path}: {difference.problem}")
    count = len(differences)
    if count:
        print(
            f"{count} file{'s are' if count > 1 else ' is'} not as written: delete what is left of them, then run snakemake"
        )
    else:
        print("All files are as they were written")
    return int(count > 0)


def _lines_parser(name: str, what: str, doc: str, more: str) -> argparse.ArgumentParser:
    parser = _parser(f"greylit {name}", what, LINES_NOTES.format(name=name, doc=doc, more=more))
    parser.add_argument("--input", choices=("auto", "json", "plain"), default="auto", help="the form of the input")
    return parser


def _parser(name: str, what: str, notes: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog=name,
        description=what,
        epilog=notes,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _answer(
    parser: argparse.ArgumentParser, options: argparse.Namespace, answer: Callable[[Any], Iterator[dict[str, Any]]]
) -> int:
    import msgspec

    from greylit.exchange import InputError, read_passages

    encode = msgspec.json.Encoder().encode
    try:
        for line in answer(read_passages(sys.stdin.buffer, options.input)):
            sys.stdout.buffer.write(encode(line) + b"\n")
            sys.stdout.buffer.flush()
    except InputError as error:
        parser.exit(2, f"{parser.prog}: error: {error}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
