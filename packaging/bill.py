"""The bill of materials (CycloneDX): every locked part and every library, with its licence and its sum."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import libraries
import parts
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]


def write_bill(app: Path, place: Path, work: Path) -> None:
    """Write what the one-folder *app* is made of; raises `ValueError` where it is not what CycloneDX allows."""
    requirements = work / "requirements-here.txt"
    requirements.write_text(parts.requirements_here(), encoding="utf-8")
    # -W: it misses the dependencies between the parts, which a lock file does not tell
    command = [sys.executable, "-W", "ignore", "-m", "cyclonedx_py", "requirements", requirements]
    command += ["--output-reproducible", "--pyproject", ROOT / "pyproject.toml", "--mc-type", "application"]
    bill = json.loads(subprocess.check_output([*command, "--of", "JSON", "--sv", "1.6"]))
    licences = {canonicalize_name(part.name): parts.licence_of(part) for part in parts.locked()}
    for component in bill["components"]:
        component["licenses"] = [{"license": {"name": licences[canonicalize_name(component["name"])]}}]
    bill["components"] += [component_of(app, file, library) for file, library in libraries.bundled(app)]
    text = json.dumps(bill, indent=2, ensure_ascii=False) + "\n"
    if errors := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise ValueError(f"{place.name} is not CycloneDX: {errors}")
    place.write_text(text, encoding="utf-8")


def component_of(app: Path, file: Path, library: libraries.Library) -> dict[str, Any]:
    """Return one library's file in CycloneDX's words."""
    inner = file.relative_to(app).as_posix()
    return {
        "type": "library",
        "bom-ref": f"file:{inner}",
        "name": library.name,
        "licenses": [{"expression": library.licence}],
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}],
        "properties": [
            {"name": "frontload:file", "value": inner},
            {"name": "frontload:source", "value": library.source},
        ],
    }
