"""Notes of a page: bodies and calls that link to each other, or bear the same raised number."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from greylit.readers.html.site import HEADINGS, NOTE_NAMES
from greylit.readers.html.tree import Node
from greylit.readers.parts import NoteSign
from greylit.structure.vocabulary import NOTE_HEADINGS, SECTION_WORDS, fold_heading

LABEL = re.compile(
    r"(?:(?:foot|end)?note |fn\.? ?|n\.? ?)?(?P<m>\d{1,4}|[a-z]{1,2}|[ivxl]{1,6}|[*†‡§¶#]{1,4})", re.IGNORECASE
)
"""What a call shows, brackets aside."""
CALL_NAMES = frozenset(
    "footnote-ref noteref footnoteref fnref fn-ref reference footnote-reference msofootnotereference footnotereference cite_ref sdfootnoteanc footnote-call".split()
)
"""Words of the class or id of a call."""
BACK_NAMES = frozenset(
    "footnote-back footnote-backref backlink mw-cite-backlink reversefootnote footnote-return data-footnote-backref fn-backref".split()
)
"""Words of the class of a back-link."""
MOST_LINKS = 200
"""Links at most that one note holds."""
BLOCKS = frozenset("p li div td th dd dt aside section blockquote tr body article main ol ul table tbody dl".split())


class Notes(msgspec.Struct, frozen=True):
    """Calls, note bodies and back-links by the identity of their nodes; how each note is marked; nodes that hold bodies."""

    calls: dict[int, str]
    bodies: dict[int, str]
    backs: frozenset[int]
    signs: dict[str, NoteSign]
    nodes: list[Node]


class _Link(msgspec.Struct, frozen=True):
    node: Node
    target: Node
    label: str


def find_notes(root: Node) -> Notes:
    """Find the notes of a page.

    A link is a call where its target answers with a link back, or where class, role or a raised or bracketed label say
    so and the target is no heading. Of two links to each other the call is the one that stands within a text.
    """
    targets = _find_targets(root)
    links = list(_find_links(root, targets))
    by_holder: dict[int, list[_Link]] = {}
    for link in links:
        for above in link.node.above():
            by_holder.setdefault(id(above), []).append(link)
    calls: dict[int, str] = {}
    bodies: dict[int, str] = {}
    signs: dict[str, NoteSign] = {}
    nodes: list[Node] = []
    backs: set[int] = set()
    keys: dict[int, str] = {}
    for link in links:
        if id(link.node) in backs or (LABEL.fullmatch(link.label) is None and "noteref" not in _roles(link.node)):
            continue
        body = _find_body(link.target)
        held = by_holder.get(id(body), ())
        if len(held) > MOST_LINKS or any(above is body for above in link.node.above()):
            continue
        answers = [other for other in held if _leads_to(other.target, link.node)]
        if not _is_call(link, body, answers):
            continue
        key = keys.setdefault(id(body), link.target.attributes.get("id") or link.target.attributes.get("name") or "")
        outer = _widen(link.node)
        calls[id(outer)] = key
        backs |= {id(other.node) for other in answers}
        if id(body) not in bodies:
            bodies[id(body)] = key
            nodes.append(body)
            match = LABEL.fullmatch(link.label)
            signs[key] = NoteSign(match["m"] if match else link.label or None, "end" if _is_at_end(body) else "foot")
    for node in root.walk():
        if node.tag == "a" and (BACK_NAMES & node.names or "doc-backlink" in node.role):
            backs.add(id(node))
    _extend_definitions(nodes, bodies)
    notes = Notes(calls, bodies, frozenset(backs), signs, nodes)
    return notes if calls else _find_unlinked(root)


def _find_targets(root: Node) -> dict[str, Node]:
    targets: dict[str, Node] = {}
    for node in root.walk():
        for name in (node.attributes.get("id"), node.attributes.get("name") if node.tag == "a" else None):
            if name:
                targets.setdefault(name, node)
    return targets


def _find_links(root: Node, targets: dict[str, Node]) -> Iterator[_Link]:
    for node in root.walk():
        if node.tag != "a":
            continue
        href = node.attributes.get("href", "")
        target = targets.get(href) or targets.get(href.rpartition("#")[2]) if "#" in href else None
        if target is None:
            continue
        yield _Link(node, target, strip_label(node.text))


def strip_label(text: str) -> str:
    """A call's or marker's label without its brackets.

    >>> strip_label("[12]"), strip_label("(a)"), strip_label("3.")
    ('12', 'a', '3')
    """
    return re.sub(r"^[\W_]*?(?=[\w*†‡§¶#])|[\s\[\](){}.,:;\u2060]+$", "", text)


def _leads_to(target: Node, node: Node) -> bool:
    """Whether a link to ``target`` leads back to where ``node`` stands."""
    if any(above is target for above in node.above()):
        return target.tag not in ("body", "html", "main", "article")
    near = node.parent if node.parent is not None and node.parent.inline else node
    siblings = list(near.parent.nodes) if near.parent is not None else []
    return target in siblings and abs(siblings.index(target) - siblings.index(near)) <= 1 and target.size <= 4


def _find_body(target: Node) -> Node:
    """The block a note's anchor stands for."""
    node = target
    while node.tag not in BLOCKS and node.parent is not None:
        node = node.parent
    while node.tag in ("p", "td", "dt") and node.parent is not None and _is_note_box(node.parent, node):
        node = node.parent
    if node.tag in ("td", "th") and node.parent is not None:
        node = node.parent
    return node


def _is_note_box(parent: Node, first: Node) -> bool:
    """Whether an element holds one note whole, beginning with the block of its anchor."""
    if parent.tag not in ("div", "li", "aside") or next(parent.nodes, None) is not first:
        return False
    anchors = sum(n.tag == "a" and "#" in n.attributes.get("href", "") for n in parent.walk())
    return parent.tag != "div" or (anchors <= 3 and bool(parent.attributes.get("id")))


def _is_call(link: _Link, body: Node, answers: list[_Link]) -> bool:
    named = "footnote" in body.role or "endnote" in body.role
    if body.tag in (*HEADINGS, "body", "article", "main", "section", "ol", "ul", "table", "tbody") and not named:
        return False
    if any(above.tag in HEADINGS for above in link.target.above()) or any(n.tag in HEADINGS for n in body.walk()):
        return False
    role = _roles(link.node)
    if "doc-backlink" in role or BACK_NAMES & link.node.names:
        return False
    if "noteref" in role:
        return True
    match = LABEL.fullmatch(link.label)
    if match is None:
        return False
    if _is_reference(body) and not answers:
        return False
    if answers:
        return _stands_within(link.node) or (
            link.node.order < body.order and not _opens_block(link.node, answers[0].node)
        )
    told = CALL_NAMES & link.node.names or (link.node.parent is not None and CALL_NAMES & link.node.parent.names)
    raised = any(above.tag == "sup" for above in link.node.above()) or any(n.tag == "sup" for n in link.node.nodes)
    dressed = link.node.text.startswith(("[", "(")) or not match["m"][0].isalnum()
    held = any(NOTE_NAMES & above.names for above in body.above())
    return link.node.order < body.order and bool(
        (told or raised or dressed) and (held or _begins_with(body, match["m"]))
    )


def _roles(node: Node) -> str:
    """The roles of a link and of what it stands in."""
    return f"{node.role} {node.parent.role if node.parent is not None else ''}"


def _stands_within(node: Node) -> bool:
    """Whether text of its block stands before a node."""
    above = node
    while above.parent is not None and above.tag not in BLOCKS:
        for child in above.parent.children:
            if child is above:
                break
            said = (child,) if isinstance(child, str) else child.texts()
            if any(text.strip("[( \u00a0\n\t\r") for text in said):
                return True
        above = above.parent
    return False


def _opens_block(node: Node, other: Node) -> bool:
    return not _stands_within(node) and _stands_within(other)


def _begins_with(body: Node, label: str) -> bool:
    """Whether a block shows a label at its start, or counts it as a list item."""
    if strip_label(body.text[: len(label) + 3].split(" ")[0] if body.text else "") == label:
        return True
    if body.tag == "li" and body.parent is not None and label.isdecimal():
        items = [n for n in body.parent.nodes if n.tag == "li"]
        return body in items and items.index(body) + 1 == int(label)
    return False


def _is_reference(body: Node) -> bool:
    """Whether a target is an entry of a list of references, which is no note."""
    if "doc-biblioentry" in body.role:
        return True
    for above in body.above():
        if {"bibliography", "biblio", "ref-list", "csl-bib-body"} & above.names or "doc-bibliography" in above.role:
            return True
        if above.tag not in ("section", "div"):
            continue
        heading = next((n for n in above.nodes if n.tag in HEADINGS), None)
        if heading is not None:
            return SECTION_WORDS.get(fold_heading(heading.text)) == "references"
    return False


def _is_at_end(body: Node) -> bool:
    """Whether a note stands in a list of notes, not below the paragraph that calls it."""
    if "doc-footnote" in body.role or "rearnote" in body.role:
        return "rearnote" in body.role
    return (
        "doc-endnote" in body.role
        or any(
            {"endnotes", "footnotes", "references", "notes"} & above.names or "doc-endnotes" in above.role
            for above in body.above()
        )
        or body.tag == "li"
    )


def _widen(node: Node) -> Node:
    """The outermost element that holds a call's link and nothing but brackets besides."""
    label = strip_label(node.text)
    while node.parent is not None and node.parent.inline and strip_label(node.parent.text) == label:
        node = node.parent
    return node


def _extend_definitions(nodes: list[Node], bodies: dict[int, str]) -> None:
    """In a list of terms, a note's body goes on from its label to what is said of it."""
    for node in list(nodes):
        if node.tag != "dt" or node.parent is None:
            continue
        taken = False
        for sibling in node.parent.nodes:
            if sibling is node:
                taken = True
            elif taken and sibling.tag == "dd":
                bodies[id(sibling)] = bodies[id(node)]
                nodes.append(sibling)
            elif taken:
                break


def _find_unlinked(root: Node) -> Notes:
    """Notes without links: raised numbers in the text, and blocks or items of a list of notes with the same."""
    raised: dict[str, list[Node]] = {}
    opening: dict[str, Node] = {}
    listed = _list_notes(root)
    for node in root.walk():
        if node.tag != "sup" or any(above.tag in ("sup", "a") for above in node.above() if above is not node):
            continue
        label = strip_label(node.text)
        if not re.fullmatch(r"\d{1,3}|[*†‡§]{1,3}", label):
            continue
        if _stands_within(node):
            raised.setdefault(label, []).append(node)
        elif (body := _find_body(node)).tag in ("p", "li", "div", "td", "tr"):
            opening.setdefault(label, body)
    found = {**listed, **opening}
    calls: dict[int, str] = {}
    bodies: dict[int, str] = {}
    signs: dict[str, NoteSign] = {}
    nodes: list[Node] = []
    for label, body in found.items():
        before = [node for node in raised.get(label, ()) if node.order < body.order]
        if len(before) != 1 or ("1" not in found and label.isdecimal()):
            continue
        key = f"note {label}"
        calls[id(before[0])] = key
        bodies[id(body)] = key
        nodes.append(body)
        signs[key] = NoteSign(label, "end" if body.tag == "li" else "foot")
    return Notes(calls, bodies, frozenset(), signs, nodes)


def _list_notes(root: Node) -> dict[str, Node]:
    """The items of a numbered list below a heading that says notes, by their numbers."""
    heading: Node | None = None
    for node in root.walk():
        if node.tag in HEADINGS:
            heading = node if fold_heading(node.text) in NOTE_HEADINGS else None
        elif node.tag == "ol" and (heading is not None or {"footnotes", "endnotes"} & node.names):
            return {str(n): item for n, item in enumerate((c for c in node.nodes if c.tag == "li"), 1)}
    return {}
