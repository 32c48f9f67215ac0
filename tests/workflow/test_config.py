"""config.yaml, its schema and what a wrong key is told."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greylit.corpus.config import Config, ConfigError, read_config
from greylit.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = yaml.safe_load((ROOT / "workflow/schemas/config.schema.yaml").read_text("utf-8"))
DEFAULTS = yaml.safe_load((ROOT / "config.yaml").read_text("utf-8"))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("raw").mkdir()
    return tmp_path


def test_config_yaml_has_every_key_with_its_default_and_a_comment():
    properties = SCHEMA["properties"]
    assert {name: spec["default"] for name, spec in properties.items()} == DEFAULTS
    assert set(properties) == {"raw_dir", "processed_dir", "strict", *Settings.__struct_fields__}
    # The vocabulary is named by its file in config.yaml; the settings hold its words.
    assert Settings() == Settings(**{name: DEFAULTS[name] for name in Settings.__struct_fields__} | {"vocabulary": ()})
    lines = (ROOT / "config.yaml").read_text("utf-8").splitlines()
    for name in properties:
        at = next(n for n, line in enumerate(lines) if line.startswith(f"{name}:"))
        assert lines[at - 1].startswith("# "), name
    assert SCHEMA["additionalProperties"] is False


def test_defaults(folder):
    expected = Config(raw_dir="raw", processed_dir="processed", strict=False, settings=Settings())
    assert read_config(DEFAULTS, SCHEMA) == read_config({}, SCHEMA) == expected


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"min_confidense": 0.5}, "min_confidense: there is no such key; did you mean min_confidence?"),
        ({"colour": 1}, "colour: there is no such key; the keys are raw_dir, processed_dir"),
        ({"raw_dir": 2024}, "raw_dir: the number 2024 does not do; it must be the path of a folder, as text"),
        ({"raw_dir": None}, "raw_dir: an empty value does not do"),
        ({"raw_dir": ""}, 'raw_dir: the text "" does not do'),
        ({"raw_dir": ["raw"]}, 'raw_dir: the list ["raw"] does not do'),
        ({"processed_dir": "out{1}"}, "processed_dir: the text"),
        ({"processed_dir": True}, "processed_dir: the truth value true does not do"),
        ({"strict": 1}, "strict: the number 1 does not do; it must be true or false"),
        ({"strict": "yes"}, 'strict: the text "yes" does not do; it must be true or false'),
        ({"min_confidence": "high"}, "min_confidence: the text"),
        ({"min_confidence": 2}, "min_confidence: the number 2 does not do; it must be a number from 0 to 1"),
        ({"min_confidence": float("nan")}, "min_confidence: the number NaN does not do"),
        ({"min_confidence": True}, "min_confidence: the truth value true"),
        ({"vocabulary": 3}, "vocabulary: the number 3 does not do"),
        ({"vocabulary": "nowhere.txt"}, "vocabulary: the file nowhere.txt cannot be read (No such file or directory)"),
        ({"vocabulary": "raw"}, "vocabulary: the file raw cannot be read (Is a directory)"),
        ({"vocabulary": "file.gz"}, "vocabulary: the file file.gz cannot be read (it is no UTF-8 text)"),
        ({"raw_dir": "elsewhere"}, "raw_dir: the folder elsewhere does not exist"),
        ({"processed_dir": "raw"}, "processed_dir: results cannot lie in the same folder"),
        ({"processed_dir": "raw/out"}, "processed_dir: results cannot lie"),
        ({"processed_dir": "."}, "processed_dir: results cannot lie"),
        ({"processed_dir": "link/out"}, "processed_dir: results cannot lie"),
        ({"processed_dir": "file"}, "processed_dir: file is a file"),
        ({"raw_dir": "file"}, "raw_dir: the folder file is not a folder"),
    ],
)
def test_a_wrong_value_is_named(folder, values, message):
    Path("link").symlink_to("raw")
    Path("file").touch()
    Path("file.gz").write_bytes(b"\x1f\x8b\xff")
    with pytest.raises(ConfigError, match=re.escape(message)):
        read_config(DEFAULTS | values, SCHEMA)


def test_every_wrong_key_is_named_at_once(folder):
    with pytest.raises(ConfigError) as error:
        read_config({"raw_dri": "x", "strict": 3}, SCHEMA)
    assert "raw_dri" in str(error.value)
    assert "strict" in str(error.value)


@pytest.mark.parametrize(
    ("values", "field", "value"),
    [
        ({"strict": "true"}, "strict", True),  # as the command line passes it
        ({"strict": "False"}, "strict", False),
        ({"raw_dir": "./raw/"}, "raw_dir", "raw"),
        ({"processed_dir": "a/../out//b/"}, "processed_dir", "out/b"),
        ({"min_confidence": 1}, "settings", Settings(min_confidence=1.0)),
    ],
)
def test_leave_alone(folder, values, field, value):
    assert getattr(read_config(DEFAULTS | values, SCHEMA), field) == value


def test_vocabulary(folder):
    Path("words.txt").write_text(
        "# Names\nZorbistan\n\nMbeki-Ndiaye  # a minister\nZorbistan\nÑandutí\n", encoding="utf-8"
    )
    settings = read_config({"vocabulary": "words.txt"}, SCHEMA).settings
    assert settings.vocabulary == ("Mbeki-Ndiaye", "Zorbistan", "Ñandutí")
    assert read_config({"vocabulary": " "}, SCHEMA).settings == Settings()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=3,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # no timing in tests
@given(st.dictionaries(st.sampled_from([*SCHEMA["properties"], "rawdir"]), JSON, max_size=3))
def test_a_configuration_is_refused_by_name_or_has_the_right_types(values):
    try:
        config = read_config(values, SCHEMA)
    except ConfigError:
        return
    assert isinstance(config.raw_dir, str)
    assert isinstance(config.processed_dir, str)
    assert isinstance(config.strict, bool)
    assert isinstance(config.settings.min_confidence, float)
