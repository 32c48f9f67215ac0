"""Opening a PDF file: damaged ones as far as they can be read, encrypted ones by the passwords of config.yaml."""

from __future__ import annotations

from fnmatch import fnmatchcase

import pypdfium2
import pypdfium2.raw as pdfium

from greylit.reading import UnreadableDocument
from greylit.settings import Settings


def open_pdf(data: bytes, name: str, settings: Settings) -> pypdfium2.PdfDocument:
    """Open the PDF file ``name``. Raises UnreadableDocument where that cannot be done.

    A file whose password only keeps readers from printing and the like opens without one.
    """
    passwords = [password for pattern, password in settings.passwords.items() if fnmatchcase(name, pattern)]
    fault = pdfium.FPDF_ERR_FORMAT
    for password in (None, *passwords):
        try:
            source = pypdfium2.PdfDocument(data, password=password)
        except pypdfium2.PdfiumError as error:
            fault = error.err_code
            if fault == pdfium.FPDF_ERR_PASSWORD:
                continue
            break
        if len(source):
            return source
        source.close()
        break
    raise UnreadableDocument(_explain(fault, name, bool(passwords)))


def _explain(fault: int | None, name: str, tried: bool) -> str:
    if fault == pdfium.FPDF_ERR_PASSWORD and tried:
        return f"{name} is encrypted, and the password that config.yaml gives for it does not open it: mend it there"
    if fault == pdfium.FPDF_ERR_PASSWORD:
        return f'{name} is encrypted: put its password into config.yaml, below passwords, as "{name}": "the password"'
    if fault == pdfium.FPDF_ERR_SECURITY:
        return (
            f"{name} is encrypted in a way that greylit does not know (by a certificate or a rights service): "
            "save it without protection, or remove it"
        )
    return f"{name} is a damaged PDF file: get it anew, or save it again from a PDF viewer"
