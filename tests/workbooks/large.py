#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A workbook of 25 MB as small firms have them: six sheets, two with other columns, one hidden.

    large.py WINNOW_CLI FOLDER

Every sheet must come out row by row as it went in, the hidden one only when it is asked for; cleaning three sheets at once must
give one list that says where each row came from; memory must stay in bounds. Exit 1 if anything is otherwise.
"""
import base64
import csv
import json
import os
import pathlib
import random
import resource
import subprocess
import sys

import openpyxl

ROWS = 18_000
MOST_MEMORY = 256 << 20
PLAIN = ["Id", "First name", "Last name", "E-mail", "City", "Notes"]
OTHER = ["E-mail address", "Company", "Notes", "Since"]
SHEETS = [("Customers 2023", PLAIN), ("Customers 2024", PLAIN), ("Fair", OTHER), ("Old system", PLAIN), ("Leads", OTHER), ("Customers 2025", PLAIN)]
HIDDEN = "Old system"


def rows_of(name, columns):
    r = random.Random(name)
    for i in range(ROWS):
        notes = base64.b85encode(r.randbytes(200)).decode().replace("=", "-").replace("<", "(")
        address = f"p{i}.{name.split()[-1].lower()}@{'example.org' if i % 3 else 'webshop.nl'}"
        if columns is PLAIN:
            yield [i, f"Name {i % 97}", f"Zoë {i % 89}", address, "Gent", notes]
        else:
            yield [address, f"Firm & Co {i % 50}", notes, f"20{i % 26:02d}-01-31"]


def write(path):
    book = openpyxl.Workbook(write_only=True)
    for name, columns in SHEETS:
        sheet = book.create_sheet(name)
        sheet.sheet_state = "hidden" if name == HIDDEN else "visible"
        sheet.append(columns)
        for row in rows_of(name, columns):
            sheet.append(row)
    book.save(path)


def run(*command):
    """Its output; the memory of all children so far is looked at, too."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: {done.returncode}: {done.stderr}")
    return done.stdout


def main():
    cli, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    path = folder / "large.xlsx"
    write(path)
    size = os.path.getsize(path) >> 20
    for name, columns in SHEETS:
        ours = list(csv.reader(run(cli, "table", "--sheet", name, str(path)).splitlines()))
        theirs = [columns] + [[str(cell) for cell in row] for row in rows_of(name, columns)]
        if ours != theirs:
            raise SystemExit(f"{name}: {len(ours)} rows came out otherwise than {len(theirs)} went in")
    first = run(cli, "table", str(path)).splitlines()
    if first[1] != run(cli, "table", "--sheet", SHEETS[0][0], str(path)).splitlines()[1]:
        raise SystemExit("without a choice it is not the first sheet that is shown")
    wanted = [name for name, _ in SHEETS if name != HIDDEN][:3]
    out = folder / "large.csv"
    summary = json.loads(run(cli, "clean", str(path), *sum((["--sheet", name] for name in wanted), []), "-o", str(out), "--summary", "json").splitlines()[0])
    with open(out, newline="", encoding="utf-8-sig") as read:
        lines = list(csv.DictReader(read))
    places = {line["winnow_source"] for line in lines}
    if len(places) != len(wanted) or not all(any(name in place for place in places) for name in wanted):
        raise SystemExit(f"the rows come from {places}")
    if summary["kept"] != len(lines):
        raise SystemExit(f"{len(lines)} rows were written, {summary['kept']} told: {summary}")
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    print(f"workbook of {size} MB, six sheets: every row as it went in; three of them cleaned as one: {len(lines)} rows, {memory} MB at most")
    return 0 if memory << 20 <= MOST_MEMORY and size >= 25 else 1


if __name__ == "__main__":
    sys.exit(main())
