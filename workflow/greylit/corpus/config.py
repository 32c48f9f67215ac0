"""config.yaml and ``--config``, checked against the schema before anything runs."""

from __future__ import annotations

import difflib
import json
import math
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from greylit.settings import Settings


class ConfigError(ValueError):
    """The configuration cannot be used; the message says which keys are wrong and what to write."""


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """A checked configuration."""

    raw_dir: str
    processed_dir: str
    strict: bool
    settings: Settings


def read_config(values: Mapping[str, Any], schema: Mapping[str, Any]) -> Config:
    """Check a configuration. Raises ConfigError naming every key that is wrong.

    ``schema`` is the JSON Schema of config.yaml. Keys that are not given have the schema's default.
    """
    properties: Mapping[str, Any] = schema["properties"]
    values = {key: _truth(value) if _is_truth(properties.get(key)) else value for key, value in values.items()}
    problems = list(_problems(values, properties))
    if problems:
        raise ConfigError("\n".join(["The configuration cannot be used:", *(f"  {p}" for p in problems)]))
    full = {name: values.get(name, spec["default"]) for name, spec in properties.items()}
    raw_dir, processed_dir = _directory(full["raw_dir"]), _directory(full["processed_dir"])
    problems = list(_misplaced(raw_dir, processed_dir))
    if problems:
        raise ConfigError("\n".join(problems))
    full["vocabulary"] = read_vocabulary(full["vocabulary"])
    settings = msgspec.convert({name: full[name] for name in Settings.__struct_fields__}, Settings, strict=False)
    return Config(raw_dir=raw_dir, processed_dir=processed_dir, strict=full["strict"], settings=settings)


def read_vocabulary(path: str) -> tuple[str, ...]:
    """The words of a vocabulary file, sorted, each once; none for an empty path. Raises ConfigError.

    A word a line (or several, parted by white space); what follows a "#" is a comment.
    """
    if not path.strip():
        return ()
    try:
        text = Path(_directory(path)).read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
        raise ConfigError(
            f"vocabulary: the file {path} cannot be read ({why}): name a text file with a word a line "
            f"(a relative path is taken from {Path.cwd()}), or leave it empty"
        ) from None
    return tuple(sorted({word for line in text.splitlines() for word in line.split("#", 1)[0].split()}))


def _problems(values: Mapping[str, Any], properties: Mapping[str, Any]) -> Iterator[str]:
    for key in values:
        if key not in properties:
            near = difflib.get_close_matches(str(key).lower(), list(properties), n=1)
            hint = f"did you mean {near[0]}?" if near else f"the keys are {', '.join(properties)}"
            yield f"{key}: there is no such key; {hint}"
    for key, spec in properties.items():
        value = values.get(key, spec["default"])
        if not _does(value, spec):
            yield f"{key}: {_shown(value)} does not do; it must be {spec['description']}, for example {spec['examples'][0]}"


def _does(value: Any, spec: Any) -> bool:
    """Whether a value is one that the schema allows."""
    if value == spec["default"] and type(value) is type(spec["default"]):
        return True  # without the library, which takes longer to load than all else here
    from jsonschema import Draft202012Validator

    finite = not isinstance(value, float) or math.isfinite(value)
    return finite and bool(Draft202012Validator(spec).is_valid(value))


def _is_truth(spec: Any) -> bool:
    return bool(spec) and spec["type"] == "boolean"


def _truth(value: Any) -> Any:
    """What ``true`` and ``false`` mean; on the command line Snakemake leaves them text."""
    return {"true": True, "false": False}.get(value.lower(), value) if isinstance(value, str) else value


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return f"the text {json.dumps(value, ensure_ascii=False)}"
    if value is None:
        return "an empty value"
    kinds = {
        bool: "the truth value ",
        int: "the number ",
        float: "the number ",
        list: "the list ",
        dict: "the mapping ",
    }
    return f"{kinds.get(type(value), '')}{json.dumps(value, default=str)}"


def _directory(value: str) -> str:
    return os.path.normpath(os.path.expanduser(value))


def _misplaced(raw_dir: str, processed_dir: str) -> Iterator[str]:
    raw, processed = Path(raw_dir), Path(processed_dir)
    if not raw.is_dir():
        what = "is not a folder" if raw.exists() else "does not exist"
        yield (
            f"raw_dir: the folder {raw_dir} {what}: put the documents there, or set raw_dir in config.yaml or with "
            f"--config raw_dir=FOLDER (a relative path is taken from {Path.cwd()})"
        )
        return
    if not os.access(raw, os.R_OK | os.X_OK):
        yield f"raw_dir: the folder {raw_dir} cannot be read: check its permissions"
    if processed.exists() and not processed.is_dir():
        yield f"processed_dir: {processed_dir} is a file: name a folder for the results"
    one, other = raw.resolve(), processed.resolve()
    if one == other or one in other.parents or other in one.parents:
        yield (
            f"processed_dir: results cannot lie in the same folder as the documents, nor one within the other: "
            f"raw_dir is {raw_dir}, processed_dir is {processed_dir}"
        )
