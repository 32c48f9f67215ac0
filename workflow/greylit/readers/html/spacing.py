"""White space of a page as browsers show it, and where it parts paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from greylit.readers.parts import Piece, merge_pieces


def cut_paragraphs(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Pieces cut where two line ends stand together: as pages have it, the end of a paragraph."""
    run: list[Piece] = []
    ends = 0
    for piece in pieces:
        if piece.text == "\n" and piece.note is None:
            ends += 1
            if ends == 2 and run:
                yield run
                run = []
            elif run:
                run.append(piece)
            continue
        if piece.text.strip(" "):
            ends = 0
        run.append(piece)
    if run:
        yield run


def tidy_space(pieces: list[Piece]) -> tuple[Piece, ...]:
    """White space as browsers show it: one space between words, none at the ends of lines."""
    out: list[Piece] = []
    space = True
    for piece in pieces:
        text = piece.text
        if text == "\n" and piece.note is None:
            _drop_space(out)
            out.append(piece)
            space = True
            continue
        if space:
            text = text.lstrip(" ")
        if text:
            out.append(msgspec.structs.replace(piece, text=text))
            space = text.endswith(" ")
    while out and (out[-1].text == "\n" or out[-1].text.endswith(" ")):
        if out[-1].text == "\n":
            out.pop()
        else:
            _drop_space(out)
    while out and out[0].text == "\n":
        out.pop(0)
    return merge_pieces(out)


def _drop_space(out: list[Piece]) -> None:
    while out and out[-1].text.endswith(" "):
        text = out[-1].text.rstrip(" ")
        if text:
            out[-1] = msgspec.structs.replace(out[-1], text=text)
            return
        out.pop()


def trim_lines(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Text whose line ends stand, without empty lines at its ends."""
    out = list(merge_pieces(pieces))
    if out:
        out[0] = msgspec.structs.replace(out[0], text=out[0].text.lstrip("\n"))
        out[-1] = msgspec.structs.replace(out[-1], text=out[-1].text.rstrip("\n "))
    return merge_pieces(out)
