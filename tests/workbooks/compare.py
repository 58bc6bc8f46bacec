#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Compares what winnow-cli reads in workbooks with what openpyxl reads.

    compare.py [--known FILE] WINNOW_CLI FILE_OR_FOLDER...

Every sheet of every .xlsx and .xlsm file is read by both; rows without text are left out, cells behind the last one with
text too. Prints each difference and a count of cells; exit 1 if a file that openpyxl reads came out otherwise.
"""
import csv
import datetime
import io
import pathlib
import re
import resource
import subprocess
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")


def number(value):
    if float(value).is_integer() and abs(value) < 1e21:
        return "%.0f" % value
    return "%.15g" % value


def text(cell):
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.timedelta):
        seconds = int(round(value.total_seconds()))
        return "%02d:%02d:%02d" % (seconds // 3600, seconds // 60 % 60, seconds % 60)
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M:%S")
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, (int, float)):
        return number(value)
    return str(value)


def same(ours, theirs):
    if ours == theirs or ours.strip() == theirs.strip():
        return True
    # A day without a time of day; zeros in front; a link behind a name; control characters that openpyxl leaves escaped.
    if theirs == ours + " 00:00:00" or ours == theirs + " 00:00:00" or ours.lstrip("0") == theirs:
        return True
    if re.fullmatch(r"(.* )?<?[^<> ]+@[^<> ]+>?", ours) and ours.startswith(theirs):
        return True
    if re.sub(r"\s", "", ours) == re.sub(r"\s", "", re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), theirs)):
        return True
    if theirs.endswith(" 00:00:00") and ours[:10] == theirs[:10]:
        return True
    try:
        return abs(float(ours) - float(theirs)) <= 1e-9 * max(1.0, abs(float(theirs)))
    except ValueError:
        return False


def trimmed(row):
    row = list(row)
    while row and not row[-1].strip():
        row.pop()
    return row


def ours_of(cli, path, sheet):
    run = subprocess.run([cli, "table", "--no-header", "--sheet", sheet, str(path)], capture_output=True, timeout=120)
    if run.returncode < 0:
        raise SystemExit(f"{path}: crashed with signal {-run.returncode}")
    if run.returncode != 0:
        return None, run.stderr.decode(errors="replace").strip()
    rows = [trimmed(r) for r in csv.reader(io.StringIO(run.stdout.decode(), newline=""))]
    return [r for r in rows if r], ""


def compare(cli, path):
    """(cells compared, differences)"""
    try:
        book = openpyxl.load_workbook(path, data_only=True, read_only=True)
    except Exception as error:  # whatever openpyxl cannot read is no reference
        print(f"- {path.name}: openpyxl: {type(error).__name__}")
        return 0, 0
    cells = differences = 0
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        try:
            theirs = [r for r in (trimmed([text(c) for c in row]) for row in sheet.iter_rows()) if r]
        except Exception as error:
            print(f"- {path.name} [{sheet.title}]: openpyxl: {type(error).__name__}")
            continue
        ours, complaint = ours_of(cli, path, sheet.title)
        if ours is None:
            if theirs:
                differences += 1
                print(f"! {path.name} [{sheet.title}]: {complaint}")
            continue
        if len(ours) != len(theirs):
            differences += 1
            print(f"! {path.name} [{sheet.title}]: {len(ours)} rows, openpyxl {len(theirs)}")
            continue
        for n, (a, b) in enumerate(zip(ours, theirs), 1):
            for c in range(max(len(a), len(b))):
                x = a[c] if c < len(a) else ""
                y = b[c] if c < len(b) else ""
                cells += 1
                if not same(x, y):
                    differences += 1
                    print(f"! {path.name} [{sheet.title}] row {n} cell {c + 1}: {x!r}, openpyxl {y!r}")
    return cells, differences


def main():
    arguments = sys.argv[1:]
    known = set()
    if arguments[0] == "--known":
        lines = pathlib.Path(arguments[1]).read_text().splitlines()
        known = {line.split()[0] for line in lines if line and not line.startswith("#")}
        arguments = arguments[2:]
    cli, *places = arguments
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))  # openpyxl believes what a broken file says
    files = []
    for place in map(pathlib.Path, places):
        files += sorted(p for p in place.iterdir()) if place.is_dir() else [place]
    cells = differences = 0
    for path in files:
        if path.suffix in (".xlsx", ".xlsm"):
            c, d = compare(cli, path)
            cells += c
            differences += 0 if path.name in known else d
    print(f"{cells} cells compared, {differences} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
