"""ZIP archives: what kind of document one holds, told by its parts, and its parts read within limits."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from posixpath import normpath

from greylit.reading import UnreadableDocument

LARGEST_PART = 96 * 2**20
"""Bytes of a part, unpacked: some 4 000 pages of a word processor's XML. More is taken for a decompression bomb."""
LARGEST_WHOLE = 4 * LARGEST_PART
"""Bytes of all parts read from one archive."""


class Archive:
    """A ZIP archive's parts by name. Raises UnreadableDocument where it is damaged, locked or too large."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._left = LARGEST_WHOLE
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged() from error
        self._infos = {normpath(info.filename.replace("\\", "/")): info for info in self._zip.infolist()}

    def __contains__(self, part: str) -> bool:
        return normpath(part) in self._infos

    @property
    def parts(self) -> list[str]:
        """Names of the parts, in the archive's order."""
        return list(self._infos)

    def read(self, part: str) -> bytes:
        """A part's bytes. Raises KeyError where there is no such part."""
        info = self._infos[normpath(part)]
        if info.flag_bits & 1:
            raise UnreadableDocument(f"{self.name} is protected by a password: save it without one")
        if info.file_size > min(LARGEST_PART, self._left):
            raise UnreadableDocument(
                f"{self.name} unpacks to more than {LARGEST_PART // 2**20} MB of text ({part}): if it is a document in "
                "earnest, split it, or save it as PDF"
            )
        try:
            with self._zip.open(info) as stream:
                data = stream.read(info.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise self._damaged() from error
        self._left -= len(data)
        return data

    def _damaged(self) -> UnreadableDocument:
        return UnreadableDocument(f"{self.name} is damaged or cut off: get it anew, or save it again where it was made")


KINDS: tuple[tuple[str, str], ...] = (
    # a part that tells, what the archive then is; the first that fits counts
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
    ("META-INF/container.xml", "epub"),
    ("Index/Document.iwa", "pages"),
)
MIMETYPES: dict[str, str] = {
    # what the part "mimetype" says → what the archive is
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.text-template": "odt",
    "application/vnd.oasis.opendocument.text-master": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.presentation": "odp",
    "application/epub+zip": "epub",
}


def tell_archive(data: bytes, name: str) -> str:
    """What a ZIP archive is: docx, odt, epub, xlsx, pptx, ods, odp, pages, or zip.

    Raises UnreadableDocument where it is damaged.
    """
    archive = Archive(data, name)
    if "mimetype" in archive and (kind := MIMETYPES.get(archive.read("mimetype").decode("ascii", "replace").strip())):
        return kind
    for part, kind in KINDS:
        if part in archive:
            return kind
    if "[Content_Types].xml" in archive:
        types = archive.read("[Content_Types].xml")
        for word, kind in ((b"wordprocessingml.document.main", "docx"), (b"wordprocessingml.template.main", "docx")):
            if word in types:
                return kind
    if "content.xml" in archive and b"office:text" in archive.read("content.xml")[:100_000]:
        return "odt"
    return "zip"
