#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes seeded workbooks with openpyxl: every type of cell, odd texts, gaps, merged cells, several sheets."""
import datetime
import pathlib
import random
import sys

import openpyxl

TEXTS = ["", "Jan", "jan@example.nl", "a,b", 'say "hi"', "two\nlines", "  spaces  ", "Zoë", "中文", "😀", "=1+1", "007", "_x0041_", "TRUE", "1e5", "<b>&amp;</b>"]


def value(r):
    kind = r.randrange(9)
    if kind < 4:
        text = r.choice(TEXTS)
        return None if text.startswith("=") else text
    if kind == 4:
        return r.randrange(10 ** r.randrange(1, 15))
    if kind == 5:
        return round(r.uniform(-1e6, 1e6), r.randrange(6))
    if kind == 6:
        return r.random() < 0.5
    if kind == 7:
        return datetime.datetime(1950, 1, 1) + datetime.timedelta(seconds=r.randrange(3 * 10 ** 9))
    return None


def main():
    folder = pathlib.Path(sys.argv[1])
    for seed in range(40):
        r = random.Random(seed)
        book = openpyxl.Workbook()
        for number in range(r.randrange(1, 4)):
            sheet = book.active if number == 0 else book.create_sheet(f"Sheet & {number}")
            for _ in range(r.randrange(1, 120)):
                row, column = r.randrange(1, 200), r.randrange(1, 30)
                cell = sheet.cell(row, column, value(r))
                if isinstance(cell.value, datetime.datetime):
                    cell.number_format = r.choice(["yyyy-mm-dd hh:mm:ss", "dd/mm/yyyy hh:mm", "m/d/yy h:mm"])
            if seed % 5 == 0:
                sheet.merge_cells("A1:C2")
            sheet["A1"] = "first"
        if seed % 4 == 0:
            book.epoch = datetime.datetime(1904, 1, 1)
        book.save(folder / f"generated{seed}.xlsx")


if __name__ == "__main__":
    main()
