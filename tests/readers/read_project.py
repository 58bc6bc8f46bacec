#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Reads a project from its published description alone: header, slots, keys, database, audit log.

read_project.py PROJECT PASSWORD_FILE: prints "entries N, head HEX", or says what does not fit and exits with 1.
Uses the standard library, PyNaCl (Argon2id, XChaCha20-Poly1305) and the stock sqlcipher shell."""

import hashlib
import hmac
import subprocess
import sys
import tempfile

import nacl.bindings
import nacl.pwhash.argon2id


def u32(data, at):
    return int.from_bytes(data[at:at + 4], "little")


def u64(data, at):
    return int.from_bytes(data[at:at + 8], "little")


def current_copy(head):
    good = []
    for at in (0, 32768):
        copy = head[at:at + 32768]
        if copy[:8] == b"WINNOW\x1a\n" and hashlib.sha256(copy[:32704]).digest() == copy[32704:32736]:
            assert u32(copy, 8) in (1, 2) and u32(copy, 12) == 4096
            good.append((u64(copy, 32), copy))
    assert good, "no copy of the header has its digest"
    return max(good)[1]


def open_slots(copy, password):
    for number in range(32):
        slot = copy[256 + number * 256:512 + number * 256]
        if slot[0] != 1:
            continue
        key = nacl.pwhash.argon2id.kdf(32, password, slot[32:48], opslimit=u32(slot, 8), memlimit=u32(slot, 4) * 1024)
        associated = slot[:72] + bytes(48) + slot[120:] + copy[16:32]
        try:
            return nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(slot[72:120], associated, slot[48:72], key)
        except nacl.exceptions.CryptoError:
            continue
    raise AssertionError("no slot opens with this password")


def sub_key(master, number):
    return hashlib.blake2b(b"", digest_size=32, key=master, salt=number.to_bytes(8, "little") + bytes(8), person=b"winnow01" + bytes(8)).digest()


def query(database, key, salt, hmac_kind, sql):
    setup = f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\";\nPRAGMA cipher_page_size = 4096;\nPRAGMA cipher_hmac_algorithm = {hmac_kind};\n.mode list\n.separator '|'\n"
    out = subprocess.run(["sqlcipher", database], input=setup + sql, capture_output=True, text=True, check=True)
    return [line for line in out.stdout.splitlines() if line != "ok"]


def main():
    with open(sys.argv[1], "rb") as file:
        data = file.read()
    with open(sys.argv[2], "rb") as file:
        password = file.readline().rstrip(b"\r\n")
    copy = current_copy(data[:65536])
    master = open_slots(copy, password)
    assert hmac.digest(sub_key(master, 2), copy[:32736], "sha256") == copy[32736:32768], "the code of the header does not fit"
    with tempfile.NamedTemporaryFile(suffix=".db") as database:
        database.write(data[65536:])
        database.flush()
        kind = "HMAC_SHA256" if copy[56] == 1 else "HMAC_SHA512"
        rows = query(database.name, sub_key(master, 1), copy[40:56], kind,
                     "SELECT seq, hex(time), hex(user), hex(action), hex(body), hex(previous), hex(hash) FROM audit ORDER BY seq;\n")
    previous = bytes(32)
    for count, line in enumerate(rows, 1):
        seq, *blobs = line.split("|")
        time, user, action, body, before, code = (bytes.fromhex(b) for b in blobs)
        text = b"\x1f".join([seq.encode(), time, user, action, body, before])
        assert int(seq) == count and before == previous, f"entry {count} is out of order"
        assert hmac.digest(sub_key(master, 3), text, "sha256") == code, f"the code of entry {count} does not fit"
        previous = code
    assert len(rows) == u64(copy, 72) and previous == copy[80:112], "the log does not end where the header says"
    print(f"entries {len(rows)}, head {previous.hex()}")


if __name__ == "__main__":
    try:
        main()
    except AssertionError as error:
        print(error)
        sys.exit(1)
