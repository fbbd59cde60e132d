"""Compiling the translations (.ts to .qm) when the package is built and, in a checkout, when a source is newer."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path


def build_translations(sources: Path, out: Path) -> None:
    """Compile every translation that is newer than its compiled file; raises OSError where that is impossible."""
    out.mkdir(parents=True, exist_ok=True)
    for source in sorted(sources.glob("*.ts")):
        compiled = out / f"{source.stem}.qm"
        if not compiled.exists() or compiled.stat().st_mtime <= source.stat().st_mtime:
            _compile(source, compiled)


def qt_tool(name: str) -> Path:
    """A program that comes with Qt's Python package, such as ``lrelease``; raises FileNotFoundError."""
    found = find_spec("PySide6")
    folder = Path(found.origin).parent if found is not None and found.origin else Path()
    tool = folder / (f"{name}.exe" if sys.platform == "win32" else name)
    if not tool.is_file():
        raise FileNotFoundError(f"{tool.name} was not found; it comes with PySide6-Essentials.")
    return tool


def _compile(source: Path, compiled: Path) -> None:
    # Put in place in one step: two programs may start at once.
    unfinished = compiled.with_name(f".{compiled.name}.{os.getpid()}")
    command = [str(qt_tool("lrelease")), "-silent", "-nounfinished", str(source), "-qm", str(unfinished)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not unfinished.is_file():
        raise OSError(f"{source.name} could not be compiled: {done.stderr.strip() or done.stdout.strip()}")
    os.replace(unfinished, compiled)
