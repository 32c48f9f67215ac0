"""What a stage's results depend on besides its input: code, data files, libraries.

Snakemake does not notice that a module which a script imports has changed. So each rule has the
digest of its stage's code as a parameter, and each row has it in its key. The digest of a stage
covers its function in :mod:`greylit.stages` and every module of greylit that this one imports, at
whatever remove, with the data files that these modules name, and the versions of the other
packages they import. It does not cover the stages before: their results are its input.
"""

from __future__ import annotations

import ast
import hashlib
import os
import re
import sys
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import metadata
from pathlib import Path

STAGES = {"read": "read", "clean": "clean", "segment": "segment", "footnotes": "annotate", "statistics": "measure"}
"""Rule → its function in greylit.stages."""

PACKAGE = Path(__file__).resolve().parent.parent

_STAGES_FILE = PACKAGE / "stages.py"

_FOUND = re.compile(r"""find_spec\(["'](\w+)""")
_MENTION = re.compile(r"""["'](greylit(?:\.\w+)+)["']""")
_IMPORT = re.compile(r"^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]*)|import[ \t]+([^\n#]*))", re.M)


def stage_digest(stage: str) -> str:
    """Digest of the code of a stage (``read``, ``clean``, ``segment``, ``footnotes`` or ``statistics``)."""
    source, modules = _stage_source(STAGES[stage])
    frame = "".join((PACKAGE / "corpus" / name).read_text("utf-8") for name in ("jobs.py", "shards.py", "frames.py"))
    return _digest(source + frame, modules)


def publication_digest() -> str:
    """Digest of the code that makes what users open of the stages' results."""
    return _digest((PACKAGE / "corpus/results.py").read_text("utf-8"), frozenset({"greylit.publication.corpus"}))


def _digest(own: str, modules: frozenset[str]) -> str:
    files, others = _closure(modules)
    digest = hashlib.sha256(own.encode())
    for part in sorted(_file_digest(file) for file in files):
        digest.update(part)
    for name in sorted(others):
        digest.update(f"\0{name} {_version(name)}".encode())
    digest.update(f"\0Unicode {unicodedata.unidata_version}".encode())
    return digest.hexdigest()[:16]


@cache
def _file_digest(file: Path) -> bytes:
    """The name of a file and the digest of what it holds."""
    content = _stage_source(None)[0].encode() if file == _STAGES_FILE else file.read_bytes()
    return f"\0{file.relative_to(PACKAGE).as_posix()}\0".encode() + hashlib.sha256(content).digest()


@cache
def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "unknown"


_spell = cache(ast.unparse)


@cache
def _stages_module() -> ast.Module:
    return ast.parse(_STAGES_FILE.read_bytes())


@cache
def _stage_source(function: str | None) -> tuple[str, frozenset[str]]:
    """The source of greylit.stages with at most one of the stages, and the modules it uses."""
    others = {*STAGES.values()} - {function}
    kept = [n for n in _stages_module().body if getattr(n, "name", None) not in others]
    outer = [n for n in kept if isinstance(n, ast.Import | ast.ImportFrom)]
    body = [n for n in kept if n not in outer]
    nodes = [n for part in body for n in ast.walk(part)]
    used = {n.id for n in nodes if isinstance(n, ast.Name)}
    modules: set[str] = set()
    for node in [*outer, *(n for n in nodes if isinstance(n, ast.Import | ast.ImportFrom))]:
        for alias in node.names:
            if node not in outer or (alias.asname or alias.name.partition(".")[0]) in used:
                modules |= _names(node.module or "", [alias.name]) if isinstance(node, ast.ImportFrom) else {alias.name}
    return "\n".join(map(_spell, body)), frozenset(modules)


def _names(module: str, names: list[str]) -> set[str]:
    """The modules that ``from module import names`` loads."""
    if module.partition(".")[0] != "greylit":
        return {module}
    return {module, *(f"{module}.{name}" for name in names if f"{module}.{name}" in _modules())}


@cache
def _modules() -> Mapping[str, Path]:
    """Every module of greylit and its source."""
    found = {}
    for folder, _, names in os.walk(PACKAGE):
        parts = Path("greylit", Path(folder).relative_to(PACKAGE)).parts
        for name in names:
            if name.endswith(".py"):
                own = () if name == "__init__.py" else (name[:-3],)
                found[".".join((*parts, *own))] = Path(folder, name)
    return found


@cache
def _files(module: str) -> tuple[Path, ...]:
    """The files of a module of greylit: its source, and the data files that it names.

    A package has the data that none of its modules names. Of greylit itself these alone: its own module is the
    public interface, which no stage needs.
    """
    source = _modules().get(module)
    if source is None:
        return ()
    if source.name == "__init__.py":
        place = source.parent
        named = {path for other in place.glob("*.py") for path in _named_data(other)}
        return (*([source] if module != "greylit" else []), *(path for path in _data(place) if path not in named))
    return (source, *_named_data(source))


@cache
def _named_data(file: Path) -> tuple[Path, ...]:
    """The data files of its package that a module names."""
    data = _data(file.parent)
    text = file.read_text("utf-8") if data else ""
    return tuple(path for path in data if path.name in text)


@cache
def _data(folder: Path) -> tuple[Path, ...]:
    """The data files of a package, also in folders that are no packages."""
    found: list[Path] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__" and not os.path.isfile(f"{entry.path}/__init__.py"):
                    found += _data(Path(entry.path))
            elif not entry.name.endswith((".py", ".pyc", ".pyi")) and not entry.name.startswith((".", "py.typed")):
                found.append(Path(entry.path))
    return tuple(sorted(found))


@cache
def _imports(file: Path) -> frozenset[str]:
    if file == _STAGES_FILE:
        return _stage_source(None)[1]
    text = file.read_text("utf-8")
    found = {name for name in _MENTION.findall(text) if name in _modules()}
    found |= set(_FOUND.findall(text))
    parts = ["greylit", *file.relative_to(PACKAGE).with_suffix("").parts]
    for source, names, plain in _IMPORT.findall(text):
        if plain:
            found |= {name.split(" as ")[0].strip() for name in plain.split(",")}
            continue
        level = len(source) - len(source.lstrip("."))
        module = ".".join([*parts[: len(parts) - level], source.lstrip(".")]).rstrip(".") if level else source
        found |= _names(module, [name.split(" as ")[0].strip() for name in re.sub(r"#.*|[()]", "", names).split(",")])
    return frozenset(found)


@cache
def _closure(modules: frozenset[str]) -> tuple[frozenset[Path], frozenset[str]]:
    files: set[Path] = set()
    others: set[str] = set()
    seen: set[str] = set()
    todo = sorted(modules)
    while todo:
        module = todo.pop()
        top = module.partition(".")[0]
        if module in seen or not top:
            continue
        seen.add(module)
        if top != "greylit":
            if top not in sys.stdlib_module_names:
                others.add(top)
            continue
        parts = module.split(".")
        todo += [".".join(parts[:n]) for n in range(1, len(parts))]
        for file in _files(module):
            files.add(file)
            if file.suffix == ".py":
                todo += sorted(_imports(file))
    return frozenset(files), frozenset(others)
