#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Compares what winnow-cli and LibreOffice make of the same workbooks.

    office.py WINNOW_CLI FOLDER

FOLDER holds XLSX files. LibreOffice saves each as ODS and as XLS: winnow-cli must find in them what openpyxl finds in the XLSX.
LibreOffice also reads each: both must find the same cells. Last, LibreOffice opens what `clean` writes as XLSX: it must read what
`clean` writes as CSV. Prints each difference and a count of cells; exit 1 if there is any.
"""
import csv
import datetime
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import openpyxl

from compare import ours_of, same, text, trimmed

# Separator, quote, UTF-8, first line, formats, language, quote all, as shown, formulas, remove spaces, every sheet.
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def convert(kind, files, folder):
    folder.mkdir()
    profile = f"-env:UserInstallation=file://{folder.parent}/profile"
    run = subprocess.run(["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *map(str, files)],
                         capture_output=True, timeout=600)
    if run.returncode != 0:
        raise SystemExit(f"LibreOffice: {run.stderr.decode(errors='replace')}")
    return folder


def rows_of(reader):
    return [r for r in map(trimmed, reader) if r]


def near(a, b):
    """LibreOffice cuts a second where others round it, and has no 29 February 1900, so days before it lie one further back."""
    try:
        x, y = (datetime.datetime.fromisoformat(t if len(t) > 10 else t + " 00:00:00") for t in (a, b))
    except ValueError:
        return False
    apart = abs((x - y).total_seconds())
    return apart <= 1 or (apart == 86400 and max(x, y) < datetime.datetime(1900, 3, 1))


class Differences:
    def __init__(self):
        self.cells = self.differences = 0

    def tell(self, where, what):
        self.differences += 1
        print(f"! {where}: {what}")

    def compare(self, where, ours, theirs):
        if len(ours) != len(theirs):
            self.tell(where, f"{len(ours)} rows, not {len(theirs)}")
            return
        for n, (a, b) in enumerate(zip(plain(ours), plain(theirs)), 1):
            for c in range(max(len(a), len(b))):
                x = a[c] if c < len(a) else ""
                y = b[c] if c < len(b) else ""
                self.cells += 1
                if not same(x, y) and not near(x, y):
                    self.tell(f"{where} row {n} cell {c + 1}", f"{x!r}, not {y!r}")


def plain(rows):
    """LibreOffice keeps a truth as a number, and shows a date as its format says: month first in the workbooks made here."""
    def cell(text):
        day = re.fullmatch(r"(\d\d)/(\d\d)/(\d{4}) (\d\d:\d\d(:\d\d)?)", text)
        if day:
            return f"{day[3]}-{day[1]}-{day[2]} {day[4]}"
        return {"TRUE": "1", "FALSE": "0"}.get(text, text)
    return [[cell(text) for text in row] for row in rows]


def main():
    cli, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    books = sorted(folder.glob("*.xlsx"))
    out = Differences()
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        ods = convert("ods", books, work / "ods")
        xls = convert("xls", books, work / "xls")
        tables = convert(CSV, books, work / "csv")
        for path in books:
            for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
                where = f"{path.stem} [{sheet.title}]"
                theirs = rows_of([text(c) for c in row] for row in sheet.iter_rows())
                in_ods, complaint = ours_of(cli, ods / f"{path.stem}.ods", sheet.title)
                out.compare(f"ODS of {where}", in_ods if in_ods is not None else [[complaint]], theirs)
                in_xls, complaint = ours_of(cli, xls / f"{path.stem}.xls", sheet.title)
                out.compare(f"XLS of {where}", in_xls if in_xls is not None else [[complaint]], theirs)
                in_xlsx, complaint = ours_of(cli, path, sheet.title)
                with open(tables / f"{path.stem}-{sheet.title}.csv", newline="", encoding="utf-8") as read:
                    out.compare(f"XLSX {where}", in_xlsx if in_xlsx is not None else [[complaint]], rows_of(csv.reader(read)))
        samples = pathlib.Path(__file__).resolve().parents[2] / "resources" / "samples"
        source = work / "list.csv"
        shutil.copy(samples / "webshop-customers.csv", source)
        for target in ("clean.csv", "clean.xlsx"):
            subprocess.run([cli, "clean", str(source), "-o", str(work / target)], check=True, capture_output=True)
        read_back = next(convert(CSV, [work / "clean.xlsx"], work / "back").glob("*.csv"))
        with open(work / "clean.csv", newline="", encoding="utf-8-sig") as ours, open(read_back, newline="", encoding="utf-8") as theirs:
            wanted = rows_of(csv.reader(ours))
            out.compare("what clean writes", wanted, rows_of(csv.reader(theirs)))
    print(f"LibreOffice: {out.cells} cells compared, {out.differences} differences")
    return 1 if out.differences or out.cells == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
