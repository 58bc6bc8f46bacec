#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Verifies a report from its published description alone.

verify_report.py NAME.json: prints the issuer and the fingerprint, or says what does not fit and exits with 1."""

import base64
import hashlib
import json
import sys

import nacl.exceptions
import nacl.signing


def is_plain(value):
    if isinstance(value, dict):
        return all(isinstance(k, str) and is_plain(v) for k, v in value.items())
    if isinstance(value, list):
        return all(map(is_plain, value))
    return isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool))


def main():
    name = sys.argv[1][:-len(".json")]
    with open(name + ".json", "rb") as file:
        text = file.read()
    with open(name + ".sig", "rb") as file:
        signature = file.read()
    with open(name + ".pem", encoding="ascii") as file:
        der = base64.b64decode("".join(line for line in file.read().splitlines() if not line.startswith("-----")))
    assert der[:12].hex() == "302a300506032b6570032100" and len(der) == 44, "no Ed25519 public key"
    report = json.loads(text)
    assert is_plain(report), "other values than strings and whole numbers"
    assert json.dumps(report, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() == text, "not in its canonical form"
    assert report["format"] == "winnow report 1"
    try:
        nacl.signing.VerifyKey(der[12:]).verify(text, signature)
    except nacl.exceptions.BadSignatureError:
        raise AssertionError("the signature does not fit") from None
    for entry in report["lists"]:
        assert entry["lines"] == entry["records"] + entry["unreadable"] + entry["skipped"], "a list does not add up"
    assert "@" not in text.decode(), "an address"
    print(report["issuer"], hashlib.sha256(der[12:]).hexdigest())


if __name__ == "__main__":
    try:
        main()
    except AssertionError as error:
        print(error)
        sys.exit(1)
