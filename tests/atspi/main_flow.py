#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Drives the main flow as a screen reader would: import, overview, a decision, export.

main_flow.py WINNOW LIST FOLDER; runs under a display and a session bus of its own. Everything is found by role and
name, nothing by its place.
"""
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

LIMIT = 30


def wait(what, look):
    """The first true answer of look(); fails with a name when none comes in time."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        try:
            found = look()
        except Exception:  # a widget went while it was looked at
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise SystemExit(f"not found: {what}")


def walk(node, depth=0):
    yield node
    if depth > 40:
        return
    for i in range(min(node.get_child_count(), 2000)):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child, depth + 1)


def application():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(i)
        if app is not None and app.get_name() in ("winnow", "Winnow"):
            return app
    return None


def showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def find(app, role, text):
    for node in walk(app):
        if node.get_role() == role and text in (node.get_name() or "") and showing(node):
            return node
    return None


def name_of(app, role, text):
    node = find(app, role, text)
    return node.get_name() if node else None


def look_for_unnamed(app):
    """Everything that takes the focus has a name. A page may be made anew while it is walked: then wait() walks it again."""
    looked = 0
    for node in walk(app):
        looked += 1
        if node.get_state_set().contains(Atspi.StateType.FOCUSABLE) and showing(node) and not node.get_name():
            role = node.get_role()
            if role not in (Atspi.Role.FILLER, Atspi.Role.PANEL, Atspi.Role.SCROLL_PANE, Atspi.Role.UNKNOWN, Atspi.Role.LAYERED_PANE):
                raise SystemExit(f"no name: {node.get_role_name()}")
    return looked


def results_of(app):
    donut = next((n for n in walk(app) if n.get_name() == "Results" and n.get_description()), None)
    return donut.get_description() if donut else None


def press(app, role, text):
    def pressed():
        node = find(app, role, text)
        if not node or not node.get_state_set().contains(Atspi.StateType.ENABLED):
            return False
        actions = node.get_action_iface()
        names = [Atspi.Action.get_action_name(actions, i) for i in range(actions.get_n_actions())]
        at = next((i for i, name in enumerate(names) if name in ("Press", "Toggle", "SetFocus")), 0)
        try:
            actions.do_action(at)
        except GLib.GError as error:
            if "No such object" in error.message:  # it went: there is another in its place
                return False
            raise SystemExit(f"cannot be pressed: {text}: {error.message}")
        return True

    wait(f"{text} to press", pressed)


def main():
    winnow, source, folder = sys.argv[1:4]
    target = os.path.join(folder, "clean.csv")
    environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", XDG_CONFIG_HOME=folder, XDG_STATE_HOME=folder, LC_ALL="C.UTF-8")
    process = subprocess.Popen([winnow, source], env=environment)
    try:
        app = wait("the application", application)
        press(app, Atspi.Role.PUSH_BUTTON, "Import and check")
        headline = wait("the headline", lambda: name_of(app, Atspi.Role.LABEL, "rows can be mailed"))
        kept = int(headline.split()[0])
        print("headline:", headline)
        print("looked for names:", wait("a whole walk", lambda: look_for_unnamed(app)), "places")
        print("donut:", wait("the results", lambda: results_of(app)))

        press(app, Atspi.Role.PAGE_TAB, "Addresses")
        table = wait("the table", lambda: find(app, Atspi.Role.TABLE, "Addresses"))
        rows = table.get_table_iface().get_n_rows()
        children = table.get_child_count()
        first = wait("a cell with an address", lambda: next((c for c in (table.get_child_at_index(i) for i in range(table.get_child_count())) if c and "@" in (c.get_name() or "")), None))
        print("table:", rows, "rows,", children, "children, first cell has a name:", bool(first.get_name()))
        if rows != 240:
            raise SystemExit("the table has another number of rows")
        wait("a selected row", lambda: table.get_table_iface().add_row_selection(0) or True)
        press(app, Atspi.Role.PUSH_BUTTON, "Leave out")
        wait("one row less", lambda: find(app, Atspi.Role.LABEL, "240 of 240 shown"))
        press(app, Atspi.Role.PAGE_TAB, "Overview")

        press(app, Atspi.Role.PUSH_BUTTON, "Export clean list...")
        press(app, Atspi.Role.PUSH_BUTTON, "Export 1")
        name = wait("the file name", lambda: next((n for n in walk(app) if n.get_role() == Atspi.Role.TEXT and showing(n) and n.get_editable_text_iface() and n.get_state_set().contains(Atspi.StateType.FOCUSED)), None))
        name.get_editable_text_iface().set_text_contents(target)
        press(app, Atspi.Role.PUSH_BUTTON, "Save")
        wait("the result", lambda: find(app, Atspi.Role.LABEL, "Your list is written and was read back"))
        with open(target, "rb") as written:
            lines = written.read().splitlines()
        print("written:", len(lines) - 1, "rows below the header")
        # One row fewer than the overview said: the one that was left out.
        if len(lines) - 1 != kept - 1:
            raise SystemExit("another number of rows was written")
    finally:
        process.kill()
        process.wait()


main()
