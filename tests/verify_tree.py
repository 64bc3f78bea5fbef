#!/usr/bin/env python3
"""The ledger's Merkle tree a third time: straight from RFC 9162, section 2.1, with nothing but the standard library.

usage: verify_tree.py FILE     recomputes what each line of JSON claims; prints how many agree; exit code 1 names the first that does not
       verify_tree.py --export FILE   recomputes the root over an export and compares it with the checkpoint in its head (no signature check)

A line of FILE: {"leaves": [hex of stored bytes…], "root": hex, "index": i, "inclusion": [hex…], "first": m, "consistency": [hex…], "sound": true}.
"sound" says whether inclusion and consistency hold; false for claims that were tampered with.
"""
import base64
import hashlib
import json
import sys


def leaf_hash(stored):
    return hashlib.sha256(b"\x00" + stored).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def split(n):
    """The largest power of two below n."""
    return 1 << (n - 1).bit_length() - 1


def root(hashes):
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    k = split(len(hashes))
    return node_hash(root(hashes[:k]), root(hashes[k:]))


def path(index, hashes):
    """PATH of section 2.1.3.1."""
    if len(hashes) == 1:
        return []
    k = split(len(hashes))
    if index < k:
        return path(index, hashes[:k]) + [root(hashes[k:])]
    return path(index - k, hashes[k:]) + [root(hashes[:k])]


def subproof(first, hashes, whole):
    """SUBPROOF of section 2.1.4.1."""
    if first == len(hashes):
        return [] if whole else [root(hashes)]
    k = split(len(hashes))
    if first <= k:
        return subproof(first, hashes[:k], whole) + [root(hashes[k:])]
    return subproof(first - k, hashes[k:], False) + [root(hashes[:k])]


def root_from_path(leaf, index, size, proof):
    """The root that a proof leads to, from the top down; None when it has the wrong length."""
    if size == 1:
        return leaf if not proof else None
    if not proof:
        return None
    k = split(size)
    if index < k:
        below = root_from_path(leaf, index, k, proof[:-1])
        return below and node_hash(below, proof[-1])
    below = root_from_path(leaf, index - k, size - k, proof[:-1])
    return below and node_hash(proof[-1], below)


def roots_from_proof(first, size, old_root, whole, proof):
    """Both roots that a consistency proof leads to: (of the first tree, of the second); None when it has the wrong length."""
    if first == size:
        if whole:
            return (old_root, old_root) if not proof else None
        return (proof[0], proof[0]) if len(proof) == 1 else None
    if not proof:
        return None
    k = split(size)
    if first <= k:
        below = roots_from_proof(first, k, old_root, whole, proof[:-1])
        return below and (below[0], node_hash(below[1], proof[-1]))
    below = roots_from_proof(first - k, size - k, old_root, False, proof[:-1])
    return below and (node_hash(proof[-1], below[0]), node_hash(proof[-1], below[1]))


def judge(claim):
    """What is wrong with a claim, or None."""
    hashes = [leaf_hash(bytes.fromhex(stored)) for stored in claim["leaves"]]
    size, whole_root = len(hashes), root(hashes)
    if whole_root.hex() != claim["root"]:
        return "the root differs"
    inclusion = [bytes.fromhex(node) for node in claim["inclusion"]]
    consistency = [bytes.fromhex(node) for node in claim["consistency"]]
    index, first = claim["index"], claim["first"]
    first_root = root(hashes[:first])
    holds = root_from_path(hashes[index], index, size, inclusion) == whole_root
    begins = roots_from_proof(first, size, first_root, True, consistency) == (first_root, whole_root)
    if not claim["sound"]:
        return "tampered proofs are accepted" if holds or begins else None
    if inclusion != path(index, hashes) or not holds:
        return "the inclusion proof differs"
    if consistency != subproof(first, hashes, True) or not begins:
        return "the consistency proof differs"
    return None


def judge_file(name):
    count = 0
    with open(name, encoding="ascii") as lines:
        for count, line in enumerate(lines, 1):
            fault = judge(json.loads(line))
            if fault:
                print(f"claim {count}: {fault}")
                return 1
    print(f"{count} claims agree")
    return 0


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def fields(data):
    """Number and value of each field of a protobuf message; varints as numbers, the rest as bytes."""
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        if key & 7 == 0:
            value, at = varint(data, at)
        elif key & 7 == 2:
            length, at = varint(data, at)
            value, at = data[at:at + length], at + length
        else:
            raise ValueError(f"field {key >> 3} has wire type {key & 7}")
        yield key >> 3, value


def judge_export(name):
    with open(name, "rb") as file:
        data = file.read()
    magic = b"ISHEXP01\n"
    if not data.startswith(magic):
        print("not an export")
        return 7
    at, stack, size, note = len(magic), [], 0, ""
    while at < len(data):
        length, at = varint(data, at)
        kind, message = next(fields(data[at:at + length]))
        at += length
        parts = dict(fields(message))
        if kind == 1:
            note = parts[1].decode()
            continue
        if parts.get(1, 0) != size:
            print(f"entry {size} is missing or out of place")
            return 3
        # A counter in binary: equal heights merge.
        height, node = 0, leaf_hash(parts[2])
        while stack and stack[-1][0] == height:
            node = node_hash(stack.pop()[1], node)
            height += 1
        stack.append((height, node))
        size += 1
    node = stack.pop()[1] if stack else hashlib.sha256(b"").digest()
    while stack:
        node = node_hash(stack.pop()[1], node)
    claimed = note.split("\n")
    if claimed[1] != str(size) or base64.b64decode(claimed[2]) != node:
        print(f"{size} entries do not give the root that the checkpoint has for {claimed[1]}")
        return 3
    print(f"{size} entries, root {claimed[2]}")
    return 0


if __name__ == "__main__":
    if len(sys.argv) == 2:
        sys.exit(judge_file(sys.argv[1]))
    if len(sys.argv) == 3 and sys.argv[1] == "--export":
        sys.exit(judge_export(sys.argv[2]))
    print(__doc__, file=sys.stderr)
    sys.exit(2)
