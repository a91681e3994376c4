#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Delete declarations from the kit and see whether SpinLint invents findings.

In:  the spinlint binary, its kit, a driver's build directory
     (compile_commands.json) for which the whole kit gives the right answer.
Out: a line for each trial that went wrong, counts, and an exit code: 0 if no
     trial went wrong, 1 if one did, 2 for wrong usage.

Each trial deletes one declaration (typedef, struct, enum, function or macro)
from a copy of the kit and checks the driver with it. A header that lacks a
name is normal, so what was known before must stay known, or be called *not
analysed*. Wrong is:
  - a finding that the whole kit does not give;
  - a function with locks that is not in the output any more, and none is called
    not analysed;
  - lock calls that are neither analysed nor called not analysed;
  - a crash, or a file that is refused.

Only declarations whose name the driver or another part of the kit mentions are
deleted: nobody misses the others. The choice depends on the seed only.

  kit-deletions.py --spinlint build/bin/spinlint --kit rules/kit -p BUILDDIR
  kit-deletions.py ... --trial 17 --keep DIR     one trial; the kit is left there
"""

import argparse
import collections
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

Declaration = collections.namedtuple("Declaration", "path begin end names kind")

WORD = re.compile(r"[A-Za-z_]\w*")


def blank(text):
    """Comments and strings as spaces; offsets and lines stay."""

    def spaces(match):
        return re.sub(r"[^\n]", " ", match.group())

    return re.sub(
        r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'',
        spaces,
        text,
        flags=re.S,
    )


def directive_end(text, begin):
    while True:
        end = text.find("\n", begin)
        if end < 0:
            return len(text)
        if text[:end].rstrip("\r").endswith("\\"):
            begin = end + 1
            continue
        return end + 1


def names_of(piece):
    """What a piece of code declares."""
    # Annotations first: _When_(a, b(c)), NTKERNELAPI stays.
    piece = re.sub(
        r"\b(_\w+_|__declspec|__attribute__)\b\s*(\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?",
        " ",
        piece,
    )
    names = []
    if "{" in piece:
        head, _, rest = piece.partition("{")
        if "(" not in head:
            names += re.findall(r"\b(?:struct|union|enum)\s+(\w+)", head)
            body, _, tail = rest.rpartition("}")
            names += WORD.findall(tail)
            if re.search(r"\benum\b", head):
                names += re.findall(r"(?:^|,)\s*(\w+)", body)
            return names
    pointer = re.search(r"\(\s*[\w\s]*\*\s*(\w+)\s*\)\s*\(", piece)
    if pointer:
        return [pointer.group(1)]
    function = re.search(r"(\w+)\s*\(", piece)
    if function:
        return [function.group(1)]
    return re.findall(r"(\w+)\s*(?:\[[^\]]*\]\s*)*[,;=]", piece)


def declarations(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    code = blank(text)
    result = []
    position, start, depth = 0, None, 0
    guard = re.search(r"#\s*ifndef\s+(\w+)", code)
    while position < len(code):
        char = code[position]
        line_start = not code[code.rfind("\n", 0, position) + 1 : position].strip()
        if char == "#" and line_start:
            end = directive_end(code, position)
            define = re.match(r"#\s*define\s+(\w+)", code[position:end])
            if define and start is None:
                name = define.group(1)
                if not guard or name != guard.group(1):
                    result.append(Declaration(path, position, end, [name], "macro"))
            elif start is not None and depth == 0:
                start = None  # Annotations of a conditional declaration.
            position = end
            continue
        if start is None:
            opening = re.compile(r'extern\s+(?:"C"|\s{3})\s*\{').match(code, position)
            if opening:
                position = opening.end()
                continue
            if char == "}" or char.isspace():
                position += 1
                continue
            start = position
        if char in "{(":
            depth += 1
        elif char in "})":
            depth -= 1
        body_ends = char == "}" and depth == 0
        if depth == 0 and (char == ";" or body_ends):
            piece = code[start : position + 1]
            is_type = re.search(r"\b(typedef|struct|union|enum)\b", piece)
            if body_ends and (is_type or piece.lstrip().startswith("__declspec")):
                # A type goes on to its semicolon; an inline function ends here.
                if "(" not in piece.split("{")[0]:
                    position += 1
                    continue
            kind = "type" if is_type else "function"
            result.append(
                Declaration(path, start, position + 1, names_of(piece), kind)
            )
            start = None
        position += 1
    return result


def words_in(folder):
    """How many times each word stands in the C files below `folder`."""
    count = collections.Counter()
    for root, _, files in os.walk(folder):
        for name in files:
            if name.lower().endswith((".c", ".h", ".cpp")):
                with open(
                    os.path.join(root, name), encoding="utf-8", errors="replace"
                ) as file:
                    count.update(WORD.findall(blank(file.read())))
    return count


def candidates(kit, database):
    driver = collections.Counter()
    folders = {os.path.dirname(row["file"]) for row in database}
    for folder in folders:
        if not any(folder.startswith(other + os.sep) for other in folders):
            driver.update(words_in(folder))
    found = []
    for root, directories, files in os.walk(kit):
        directories.sort()
        for name in sorted(files):
            found += declarations(os.path.join(root, name))
    mentioned = [d for d in found if any(driver[n] for n in d.names)]
    # What those are made of, one step further.
    inner = collections.Counter()
    for d in mentioned:
        with open(d.path, encoding="utf-8") as file:
            inner.update(WORD.findall(blank(file.read())[d.begin : d.end]))
    return [d for d in found if any(driver[n] or inner[n] for n in d.names)]


def check(options, kit):
    environment = dict(os.environ, SPINLINT_KIT=kit)
    command = [options.spinlint, "check", "-p", options.p, "--format=json"]
    if options.jobs:
        command.append(f"-j{options.jobs}")
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False
    )
    try:
        output = json.loads(done.stdout)
    except ValueError:
        output = None
    return done.returncode, output, done.stderr


def functions_of(output):
    result = collections.defaultdict(list)
    for f in output["functions"]:
        result[(f["file"], f["name"])].append(f["verdict"])
    return result


def compare(whole, code, output, errors):
    """What is wrong, one sentence each, and whether anything changed."""
    if output is None or code < 0 or "crashed" in errors:
        last = errors.strip().split("\n")[-1] if errors.strip() else ""
        return [f"no result, exit code {code}: {last}"], True
    wrong = []

    def shape(finding):
        return finding.get("rule"), finding["file"], finding["line"]

    known = {shape(f) for f in whole["findings"]}
    for finding in output["findings"]:
        if shape(finding) not in known:
            wrong.append(
                f"new finding at {finding['file']}:{finding['line']}: "
                f"{finding.get('message', '')}"
            )
    summary = output["summary"]
    # One that has locks only by calling others goes when those are not analysed.
    if not summary["notAnalysed"]:
        for key in functions_of(whole).keys() - functions_of(output).keys():
            wrong.append(f"{key[1]} in {os.path.basename(key[0])} is gone")
    seen, expected = summary["lockCallsSeen"], whole["summary"]["lockCallsSeen"]
    if seen != expected:
        wrong.append(f"{seen} lock calls seen, not {expected}")
    if summary["lockCallsAnalysed"] < seen and not (
        summary["notAnalysed"] or summary["inconclusive"]
    ):
        wrong.append(
            f"only {summary['lockCallsAnalysed']} of {seen} lock calls analysed, "
            "and no function is said not to be"
        )
    if summary["filesFailed"]:
        wrong.append(f"{summary['filesFailed']} files refused")
    return wrong, output["functions"] != whole["functions"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--spinlint", required=True)
    parser.add_argument("--kit", required=True)
    parser.add_argument("-p", required=True, metavar="BUILDDIR")
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--trial", type=int, help="run only this one")
    parser.add_argument("--keep", metavar="DIR", help="leave the kit of it here")
    options = parser.parse_args()
    for name in ("spinlint", "kit", "p"):
        setattr(options, name, os.path.abspath(getattr(options, name)))
    with open(
        os.path.join(options.p, "compile_commands.json"), encoding="utf-8"
    ) as file:
        database = json.load(file)

    choice = candidates(options.kit, database)
    if len(choice) < options.trials:
        parser.error(f"only {len(choice)} declarations that anybody mentions")
    trials = random.Random(options.seed).sample(choice, options.trials)
    code, whole, errors = check(options, options.kit)
    if whole is None:
        parser.error(f"spinlint failed with the whole kit:\n{errors}")
    summary = whole["summary"]
    print(
        f"whole kit: {len(whole['findings'])} findings, "
        f"{summary['functionsWithLocks']} functions with locks, "
        f"{summary['lockCallsAnalysed']} of {summary['lockCallsSeen']} lock calls "
        f"analysed; {len(choice)} declarations to choose from"
    )

    counts = collections.Counter()
    for number, deleted in enumerate(trials, 1):
        if options.trial and number != options.trial:
            continue
        scratch = tempfile.mkdtemp(prefix="spinlint-kit-")
        kit = options.keep or os.path.join(scratch, "kit")
        try:
            shutil.copytree(options.kit, kit)
            path = os.path.join(kit, os.path.relpath(deleted.path, options.kit))
            with open(path, encoding="utf-8") as file:
                text = file.read()
            piece = text[deleted.begin : deleted.end]
            with open(path, "w", encoding="utf-8") as file:
                file.write(
                    text[: deleted.begin]
                    + "\n" * piece.count("\n")
                    + text[deleted.end :]
                )
            code, output, errors = check(options, kit)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
        wrong, changed = compare(whole, code, output, errors)
        if wrong:
            counts["wrong"] += 1
        elif changed:
            counts["less analysed"] += 1
        else:
            counts["the same"] += 1
        if wrong or options.trial:
            name = os.path.relpath(deleted.path, options.kit)
            words = " ".join(piece.split())
            print(f"{number}: {name}: {deleted.kind}: {words[:100]}")
            for sentence in wrong[:8]:
                print(f"    {sentence}")
        if options.trial:
            print(errors)
        sys.stdout.flush()
    print(", ".join(f"{counts[k]} {k}" for k in ("the same", "less analysed", "wrong")))
    return 1 if counts["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
