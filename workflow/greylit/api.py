"""The whole chain on one file, in this process."""

from __future__ import annotations

import difflib
import hashlib
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from greylit import stages
from greylit.figures import figure_path
from greylit.publication.document import PublishedDocument
from greylit.publication.files import text_path
from greylit.records import Diagnostic, Document
from greylit.settings import Settings

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, kw_only=True)
class Result:
    """What greylit makes of one document: the same as the workflow writes of it.

    ``tables`` maps each table's name to a ``pyarrow.Table``; ``tables["statistics"].to_pandas()``
    is a data frame. ``figures`` maps the paths in ``captions`` to the bytes of their image files. Of a document that failed, ``message`` says why and what to do, ``text`` is empty.
    """

    doc_id: str
    status: str
    message: str | None
    text: str
    markdown: str
    tables: dict[str, pa.Table]
    figures: dict[str, bytes]


def process(
    source: str | os.PathLike[str], *, doc_id: str | None = None, config: Mapping[str, Any] | Settings | None = None
) -> Result:
    """Process one file.

    ``doc_id`` is the file's name unless given; the workflow's is the path below ``raw_dir``, with
    "/". ``config`` holds settings of config.yaml by name. A file that cannot be processed gives a
    result with ``status`` "failed". Raises FileNotFoundError where there is no such file,
    IsADirectoryError for a directory, ValueError for a setting that does not exist or does not fit,
    and for a ``doc_id`` that is no path below a directory.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "empty.txt")
    ...     _ = file.write_bytes(b"")
    ...     process(file).status
    'failed'
    """
    from greylit.publication.parquet import arrow_tables

    published = process_document(source, doc_id=doc_id, config=config)
    row = published.document
    return Result(
        doc_id=published.doc_id,
        status=row.status,
        message=row.message,
        text=published.text,
        markdown=published.markdown,
        tables=arrow_tables([published]),
        figures={figure_path(published.doc_id, name): data for name, data in published.pictures},
    )


def process_document(
    source: str | os.PathLike[str], *, doc_id: str | None = None, config: Mapping[str, Any] | Settings | None = None
) -> PublishedDocument:
    """As :func:`process`, but records instead of Arrow tables."""
    path = Path(source)
    settings = validate_settings(config)
    name = storable_name(path.name) if doc_id is None else doc_id
    text_path(Path(), name)
    try:
        if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
            message = f"{name}: this is not a regular file: put the document itself here, or remove it"
            return _failed(name, Document(source=name), "unreadable", message)
        data = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        raise
    except OSError as error:
        message = f"{name}: the file cannot be read ({error.strerror}): check its permissions and the disk"
        return _failed(name, Document(source=name), "unreadable", message)
    return _run_stages(name, data, settings)


def validate_settings(config: Mapping[str, Any] | Settings | None) -> Settings:
    """Settings from a mapping. Raises ValueError that names a setting that does not exist or fit.

    >>> validate_settings({"min_confidence": 0.9}).min_confidence
    0.9
    >>> validate_settings({"min_confidense": 0.9})
    Traceback (most recent call last):
    ...
    ValueError: min_confidense: there is no such setting; did you mean min_confidence?
    """
    if isinstance(config, Settings):
        return config
    config = config or {}
    names = Settings.__struct_fields__
    for name in config:
        if name not in names:
            near = difflib.get_close_matches(str(name).lower(), names, n=1)
            hint = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(names)}"
            raise ValueError(f"{name}: there is no such setting; {hint}")
    try:
        return msgspec.convert(dict(config), Settings)
    except msgspec.ValidationError as error:
        raise ValueError(f"the settings cannot be used: {error}") from None


def storable_name(name: str) -> str:
    r"""A path as the file system has it, as valid text: bytes that are no UTF-8 are spelt out.

    >>> storable_name("caf\udce9.txt")
    'caf\\xe9.txt'
    """
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _run_stages(doc_id: str, data: bytes, settings: Settings) -> PublishedDocument:
    """Run the stages; whatever one raises fails the document, with what came before kept."""
    document = Document(source=doc_id, sha256=hashlib.sha256(data).hexdigest(), bytes=len(data))
    before: list[Diagnostic] = []
    annotation = None
    stage = "read"
    try:
        reading = stages.read(data, doc_id, settings, cores=os.cpu_count() or 1)
        document = msgspec.structs.replace(reading.document, sha256=document.sha256)
        reading = msgspec.structs.replace(reading, document=document)
        before += reading.diagnostics
        stage = "clean"
        cleaning = stages.clean(reading, settings)
        document = cleaning.document
        before += cleaning.diagnostics
        stage = "segment"
        segmentation = stages.segment(cleaning, settings)
        before += segmentation.diagnostics
        stage = "footnotes"
        annotation = stages.annotate(cleaning, segmentation, settings)
        document = annotation.document
        stage = "statistics"
        measurement = stages.measure(annotation, settings)
    except stages.UnreadableDocument as error:
        return _failed(doc_id, document, "unreadable", str(error), before, annotation)
    except Exception as error:
        message = (
            f"greylit could not process {doc_id} (stage {stage}: {type(error).__name__}: {error}). "
            "Please report it with the file; other documents are not affected."
        )
        return _failed(doc_id, document, "stage-error", message, before, annotation)
    pictures = [(figure.name, reading.pictures[figure.picture].data) for figure in annotation.figures]
    return PublishedDocument(
        doc_id=doc_id, annotation=annotation, measurement=measurement, pictures=pictures, diagnostics=before
    )


def _failed(
    doc_id: str,
    document: Document,
    code: str,
    message: str,
    before: list[Diagnostic] | None = None,
    annotation: stages.Annotation | None = None,
) -> PublishedDocument:
    message = message.encode("utf-8", "backslashreplace").decode()
    noted = [*(before or []), *(annotation.diagnostics if annotation else [])]
    return PublishedDocument(
        doc_id=doc_id,
        annotation=annotation,
        failure=msgspec.structs.replace(document, status="failed", message=message),
        diagnostics=[*noted, Diagnostic(severity="error", code=code, message=message)],
    )
