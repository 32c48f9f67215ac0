"""Snakemake for real: what a user does to a corpus, and what a run makes of it."""

import base64
import json
import os
import shutil
import subprocess
import sys
import unicodedata
from ast import literal_eval
from io import BytesIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from PIL import Image

from greylit.__main__ import main
from greylit.publication.manifest import MANIFEST, read_manifest

ROOT = Path(__file__).resolve().parents[2]
STAGES = ("read", "clean", "segment", "footnotes", "statistics")
NOTHING = "Nothing to be done"


@pytest.fixture
def three(corpus, article):
    """Three documents, processed."""
    for name in ("a.txt", "b c.md", "un/d.txt"):
        corpus.add(name, article.replace("north", f"north of {name}"))
    corpus.run()
    return corpus


def test_first_run_makes_everything_and_the_next_has_nothing_to_do(three):
    documents = three.table("documents")
    assert [(d["doc_id"], d["status"]) for d in documents] == [("a.txt", "ok"), ("b c.md", "ok"), ("un/d.txt", "ok")]
    assert three.computed() == dict.fromkeys(STAGES, 3)
    for document in documents:
        text = (three.processed / f"text/{document['doc_id']}.txt").read_text("utf-8")
        assert "1,200 meals" in text
        assert (three.processed / f"markdown/{document['doc_id']}.md").is_file()
    package = json.loads((three.processed / "datapackage.json").read_bytes())
    assert {f"{r['path']}" for r in package["resources"]} >= {"tables/documents.parquet", "citations.json"}
    money = pq.read_table(three.processed / "statistics/money.parquet").to_pylist()
    assert money == [row for row in three.table("statistics") if row["kind"] == "money"]
    assert main(["verify", str(three.processed)]) == 0
    assert (three.processed / "report/index.html").is_file()
    before = three.files()
    assert NOTHING in three.run()
    (three.raw / "a.txt").touch()
    assert NOTHING in three.run(), "touched, not changed"
    assert three.files() == before


def test_a_new_a_changed_and_a_removed_document_recompute_that_one_alone(three, article):
    before = three.files()
    new = three.add("new/e.txt", article)
    assert "Process 1 document" in three.snakemake("--dry-run").stdout
    three.run()
    assert three.computed() == dict.fromkeys(STAGES, 1)
    assert [d["doc_id"] for d in three.table("documents")] == ["a.txt", "b c.md", "new/e.txt", "un/d.txt"]
    others = [name for name in before if name.startswith(("text/", "markdown/"))]
    assert all(three.files()[name] == before[name] for name in others)

    new.write_text(article.replace("1,200", "1,300"))
    assert "Process 1 document" in three.snakemake("--dry-run").stdout
    three.run()
    assert three.computed() == dict.fromkeys(STAGES, 1)
    assert "1,300" in (three.processed / "text/new/e.txt.txt").read_text()

    new.unlink()
    told = three.snakemake("--dry-run").stdout
    assert "Write the texts, tables and report" in told
    assert "Process " not in told
    three.run()
    assert three.computed() == {}
    assert three.files() == before
    assert not (three.processed / "text/new").exists()


def test_a_text_that_was_deleted_comes_back(three, article):
    three.add("od{d}.txt", article)
    three.run()
    before = three.files()
    for name in ("text/un/d.txt.txt", "markdown/od{d}.txt.md"):
        (three.processed / name).unlink()
        told = three.snakemake("--dry-run").stdout
        assert "Write the texts, tables and report" in told
        assert "Process " not in told
        three.run()
        assert three.computed() == {}
        assert three.files() == before
    assert NOTHING in three.run()


def test_a_setting_recomputes_what_depends_on_it(three):
    for setting in ("min_confidence=0.9", "vocabulary=words.txt"):
        (three.root / "words.txt").write_text("Zorbistan\n")
        assert "Process 3 documents" in three.snakemake("--dry-run", "--config", setting).stdout
        three.run("--config", setting)
        assert three.computed()["clean"] == 3
        assert NOTHING in three.snakemake("--dry-run", "--config", setting).stdout
    (three.root / "words.txt").write_text("Zorbistan Mbeki-Ndiaye\n")
    assert "Process 3 documents" in three.snakemake("--dry-run", "--config", setting).stdout
    (three.root / "words.txt").write_text("Zorbistan # a comment\n")
    assert NOTHING in three.snakemake("--dry-run", "--config", setting).stdout


def test_changed_code_tables_and_lexicon_recompute_what_depends_on_them(three, tmp_path):
    """`snakemake -n` says so before, and a change that is taken back leaves what was there before."""
    three.home = tmp_path / "home"
    for part in ("workflow", "profiles"):
        shutil.copytree(ROOT / part, three.home / part)
    shutil.copy(ROOT / "Snakefile", three.home)
    assert NOTHING in three.run(), "the same code elsewhere is the same code"
    before = three.files()
    package = three.home / "workflow/greylit"

    def digests() -> dict[str, str]:
        code = "from greylit.corpus.digests import STAGES, stage_digest; print({x: stage_digest(x) for x in STAGES})"
        environment = os.environ | {"PYTHONPATH": str(three.home / "workflow")}
        return literal_eval(subprocess.check_output([sys.executable, "-c", code], env=environment, text=True))

    for name, stages in (
        ("quantities/vocabulary.py", {"statistics"}),
        ("cleaning/data/lexicon.marisa", None),
        ("cleaning/data/confusion_costs.tsv", None),
        ("publication/report.py", set()),
    ):
        earlier = digests()
        with (package / name).open("ab") as file:
            file.write(bytes(8) if name.endswith(".marisa") else b"\n# a note\n")
        affected = {stage for stage, digest in digests().items() if digest != earlier[stage]}
        assert affected == stages if stages is not None else "clean" in affected
        told = three.snakemake("--dry-run").stdout
        assert ("Process " in told) == bool(affected), name
        assert "Write the texts" in told
        three.run()
        # What is computed anew comes out the same, so that nothing after it is.
        assert three.computed() == dict.fromkeys(affected, 3), name
    three.home = ROOT
    three.run()
    assert three.files() == before


def test_cores_locale_time_zone_and_hash_seed_change_no_byte(three, article, tmp_path):
    before = three.files()
    (three.processed).rename(tmp_path / "first")
    three.run(cores=1, LC_ALL="C", TZ="Asia/Kathmandu", PYTHONHASHSEED="7")
    assert three.files() == before


def test_several_pairs_of_folders_side_by_side(three, article):
    before = three.files()
    (three.root / "other").mkdir()
    (three.root / "other/x.txt").write_text(article)
    three.run("--config", "raw_dir=other", "processed_dir=results/other")
    assert three.files() == before
    assert (three.root / "results/other/text/x.txt.txt").is_file()
    assert NOTHING in three.run()
    assert NOTHING in three.run("--config", "raw_dir=other", "processed_dir=results/other")


ODD_NAMES = [
    "-dash.txt",
    "a..b.txt",
    "brace{d} {shard}.txt",
    "two\nlines.txt",
    "<angle>.txt",
    'it\'s "quoted".md',
    "100 %s $(x) `y`;*?.txt",
    "back\\slash.txt",
    "trailing blank.txt ",
    "A.txt",
    "a.txt",
    unicodedata.normalize("NFC", "été.txt"),
    unicodedata.normalize("NFD", "été.txt"),
    "sub dir/ü & co/x.txt",
]


def test_odd_names(corpus, article):
    for name in ODD_NAMES:
        corpus.add(name, article)
    corpus.add("not/.hidden.txt", article)
    corpus.add(".git/x.txt", article)
    corpus.add(".gitkeep", b"")
    with open(os.fsencode(corpus.raw) + b"/latin\xe9.txt", "wb") as file:
        file.write(article.encode())
    screen = corpus.run()
    documents = {d["doc_id"]: d for d in corpus.table("documents")}
    assert set(documents) == {*ODD_NAMES, "latin\\xe9.txt"}, screen
    assert {d["status"] for d in documents.values()} == {"ok"}
    for doc_id in documents:
        assert "1,200" in (corpus.processed / f"text/{doc_id}.txt").read_text()
    clashes = {d["doc_id"] for d in corpus.table("diagnostics") if d["code"] == "name-clash"}
    assert clashes == {"A.txt", "a.txt", *(unicodedata.normalize(form, "été.txt") for form in ("NFC", "NFD"))}
    assert NOTHING in corpus.run()
    (corpus.raw / "two\nlines.txt").write_text(article.replace("1,200", "1,300"))
    corpus.run()
    assert corpus.computed() == dict.fromkeys(STAGES, 1)
    assert "1,300" in (corpus.processed / "text/two\nlines.txt.txt").read_text()


@pytest.fixture
def bad(corpus, article):
    """Every kind of document that cannot be processed, and one that can."""
    corpus.add("good.txt", article)
    corpus.add("empty.txt", b"")
    corpus.add("binary.txt", bytes(range(256)) * 40)
    corpus.add("scan.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    corpus.add("report.docx", b"PK\x03\x04" + bytes(100))
    corpus.add("n" * 250 + ".txt", article)
    corpus.add("x", article)
    corpus.add("x.txt/y.txt", article)
    (corpus.raw / "dangling.txt").symlink_to("nowhere")
    (corpus.raw / "loop").symlink_to(".")
    os.mkfifo(corpus.raw / "pipe.txt")
    return corpus


def test_bad_documents_fail_alone(bad):
    screen = bad.run()
    documents = {d["doc_id"]: d for d in bad.table("documents")}
    assert documents["good.txt"]["status"] == documents["x.txt/y.txt"]["status"] == "ok"
    failed = {name for name, d in documents.items() if d["status"] == "failed"}
    assert failed == set(documents) - {"good.txt", "x.txt/y.txt"}
    assert len(documents) == 10
    errors = {d["doc_id"] for d in bad.table("diagnostics") if d["severity"] == "error"}
    assert errors == failed
    told = {d["doc_id"]: d["message"] for d in bad.table("diagnostics") if d["code"] == "duplicate-content"}
    assert set(told) == {"x.txt/y.txt"}
    assert "good.txt" in told["x.txt/y.txt"]
    for name in failed:
        assert documents[name]["message"] in screen
        assert "greylit could not process" not in documents[name]["message"]
    assert "PDF" in documents["scan.pdf"]["message"]
    assert documents["empty.txt"]["bytes"] == 0
    assert (bad.processed / "text/empty.txt.txt").read_bytes() == b""
    assert NOTHING in bad.run()


def test_strict_processes_all_and_fails_at_the_end(bad, article):
    done = bad.snakemake("--config", "strict=true")
    assert done.returncode == 1
    assert "empty.txt" in done.stderr
    assert "strict: true" in done.stderr
    assert bad.table("documents")
    assert (bad.processed / "text/good.txt.txt").is_file()
    assert bad.snakemake("--config", "strict=true").returncode == 1
    assert bad.snakemake().returncode == 0


def test_an_empty_raw_folder_makes_empty_tables(corpus):
    corpus.add(".gitkeep", b"")
    assert "no documents" in corpus.run()
    assert corpus.table("documents") == corpus.table("statistics") == []
    assert NOTHING in corpus.run()


@pytest.mark.parametrize("others", [0, 3])
def test_a_removed_document_leaves_no_trace_in_any_file(corpus, article, others):
    for n in range(others):
        corpus.add(f"{n}.txt", article)
    corpus.run()
    before = corpus.files()
    path = corpus.add("only/telltale.txt", article.replace("council", "Telltale"))
    corpus.run()
    path.unlink()
    corpus.run()
    assert corpus.files() == before
    assert not (corpus.processed / "text/only").exists()
    files = [p for p in corpus.processed.rglob("*") if p.is_file()]
    assert files
    for file in files:
        assert "telltale" not in file.name
        assert b"elltale" not in file.read_bytes(), file


def test_pictures_come_and_go_with_their_document(corpus, article):
    words = "<p>" + "The council counts the meals that schools serve each day. " * 5 + "</p>"

    def page(*colors: str) -> str:
        shown = [base64.b64encode(paint(color)).decode() for color in colors]
        figures = "".join(
            f'<figure><img src="data:image/png;base64,{data}"><figcaption>Figure {n}. Meals</figcaption></figure>{words}'
            for n, data in enumerate(shown, 1)
        )
        return f"<html><body><h1>Meals by school</h1>{words}{figures}</body></html>"

    corpus.add("a.txt", article)
    corpus.run()
    before = corpus.files()
    path = corpus.add("un/page.html", page("red", "navy"))
    corpus.run()
    kept = corpus.processed / "figures/un/page.html"
    assert {file.name: file.read_bytes() for file in kept.iterdir()} == {"1.png": paint("red"), "2.png": paint("navy")}
    assert {f"figures/un/page.html/{n}.png" for n in (1, 2)} <= set(read_manifest(corpus.processed / MANIFEST))
    images = [c["images"] for c in corpus.table("captions") if c["doc_id"] == "un/page.html"]
    assert images == [["figures/un/page.html/1.png"], ["figures/un/page.html/2.png"]]

    (kept / "2.png").unlink()
    corpus.run()
    assert (kept / "2.png").read_bytes() == paint("navy"), "what was deleted comes back"

    path.write_text(page("green"))
    corpus.run()
    assert [file.read_bytes() for file in kept.iterdir()] == [paint("green")]

    path.unlink()
    corpus.run()
    assert corpus.files() == before
    assert not (corpus.processed / "figures").exists()


def paint(color: str) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (60, 60), color).save(buffer, "PNG")
    return buffer.getvalue()


def test_a_renamed_document_is_one_removed_and_one_added(three, tmp_path):
    (three.raw / "a.txt").rename(three.raw / "z.txt")
    told = three.snakemake("--dry-run").stdout
    assert "Process " in told
    three.run()
    assert three.computed() == dict.fromkeys(STAGES, 1)
    assert [d["doc_id"] for d in three.table("documents")] == ["b c.md", "un/d.txt", "z.txt"]
    renamed = three.files()
    three.processed.rename(tmp_path / "first")
    three.run()
    assert three.files() == renamed


@pytest.mark.parametrize("change", ["nothing", "touched", "copied", "moved away and back"])
def test_what_changes_no_content_recomputes_nothing(three, change):
    path = three.raw / "a.txt"
    if change == "touched":
        for document in three.raw.rglob("*.*"):
            document.touch()
    elif change == "copied":
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)
    elif change == "moved away and back":
        path.rename(three.root / "a.txt")
        assert "Forget removed documents" in three.snakemake("--dry-run").stdout
        (three.root / "a.txt").rename(path)
    assert NOTHING in three.snakemake("--dry-run").stdout
    assert NOTHING in three.run()


@pytest.mark.parametrize(
    "lost", [".snakemake", "processed/.logs", "processed/.benchmarks", "processed/.stages/sources.msgpack"]
)
def test_nothing_that_snakemake_remembers_is_needed(three, lost):
    """What is up to date is told by names and contents: a lost memory recomputes nothing and hides no change."""
    path = three.root / lost
    # Digests of files written a moment ago are not kept: on a fast machine there may be none to lose.
    shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    assert NOTHING in three.run()
    shutil.rmtree(three.root / ".snakemake")
    three.run("--config", "min_confidence=0.9")
    assert three.computed()["clean"] == 3


def test_a_dry_run_writes_nothing(three):
    def state() -> dict:
        return {p: p.stat().st_mtime_ns for p in three.processed.rglob("*")}

    before = state()
    three.add("new.txt", "A new text.\n")
    told = three.snakemake("--dry-run").stdout
    assert told.count("Process 1 document") == 1
    assert state() == before


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["raw_dri=x"], "did you mean raw_dir?"),
        (["raw_dir=nowhere"], "raw_dir: the folder nowhere does not exist"),
        (["strict=maybe"], "strict: the text"),
    ],
)
def test_a_wrong_configuration_is_named_before_anything_runs(corpus, article, options, message):
    corpus.add("a.txt", article)
    done = corpus.snakemake("--config", *options)
    assert done.returncode == 1
    assert message in done.stderr
    assert not corpus.processed.exists()
