"""Opening a PDF file: damaged ones as far as they can be read, encrypted ones by the passwords of config.yaml."""

from __future__ import annotations

from fnmatch import fnmatchcase

import pypdfium2
import pypdfium2.raw as pdfium

from greylit.readers.pdf.repair import repair_pdf
from greylit.reading import UnreadableDocument
from greylit.records import Diagnostic
from greylit.settings import Settings


def open_pdf(data: bytes, name: str, settings: Settings) -> tuple[pypdfium2.PdfDocument, list[Diagnostic]]:
    """Open the PDF file ``name``, with word of what is wrong with it. Raises UnreadableDocument where it cannot be.

    A file whose password only keeps readers from printing and the like opens without one. Of a damaged file the pages
    that are left are read.
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
            return source, []
        source.close()
        break
    if fault == pdfium.FPDF_ERR_FORMAT and (mended := repair_pdf(data)) is not None:
        try:
            source = pypdfium2.PdfDocument(mended)
        except pypdfium2.PdfiumError:
            pass
        else:
            if len(source):
                pages = f"{len(source)} pages" if len(source) > 1 else "one page"
                message = f"the file is damaged or cut off: {pages} of it could be read. Get it anew"
                return source, [Diagnostic(severity="warning", code="damaged-file", message=message)]
            source.close()
    raise UnreadableDocument(_explain(fault, name, bool(passwords)))


WRITTEN = frozenset({pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP})
"""Annotations that a page shows as text of its own: what was filled into a form, written or stamped on it."""


def load_page(source: pypdfium2.PdfDocument, number: int) -> pypdfium2.PdfPage | None:
    """The page of this number (from 1), with what was filled into its forms; None where it is damaged."""
    try:
        page = source[number - 1]
        if _is_written_on(page):
            pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
            page.close()
            page = source[number - 1]
    except pypdfium2.PdfiumError:
        return None
    return page


def _is_written_on(page: pypdfium2.PdfPage) -> bool:
    for n in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, n)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind in WRITTEN:
            return True
    return False


def tell_unread(source: pypdfium2.PdfDocument) -> list[Diagnostic]:
    """Word of what a file holds besides its pages."""
    out = []
    names = [source.get_attachment(n).get_name() for n in range(source.count_attachments())]
    if names:
        listed = ", ".join(names[:5]) + ", …" * (len(names) > 5)
        files = f"{len(names)} files are" if len(names) > 1 else "a file is"
        message = f"{files} attached ({listed}) and not read: save what you need of it into raw_dir"
        out.append(Diagnostic(severity="warning", code="attachments", message=message))
    if pdfium.FPDF_GetFormType(source.raw) == pdfium.FORMTYPE_XFA_FULL:
        message = "the file is a dynamic form (XFA), whose content other programs do not see: print it to a PDF file"
        out.append(Diagnostic(severity="warning", code="xfa-form", message=message))
    return out


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
