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
analysed*. That is asked of each function. Wrong is:
  - a finding that the whole kit does not give;
  - a finding that is gone, in a function that is neither not analysed nor
    inconclusive;
  - a function with locks that is not in the list any more. It may leave the list
    only if all its locks were those of functions that it calls, and these are
    called not analysed or inconclusive (`rightly_gone` has the exact words);
  - a function with a verdict other than not analysed whose lock calls or lock
    events are not those of before, or are of a lock that has lost its name;
  - another number of lock calls seen;
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


def run(options, kit, *more):
    environment = dict(os.environ, SPINLINT_KIT=kit)
    command = [options.spinlint, "check", "-p", options.p, *more]
    if options.jobs:
        command.append(f"-j{options.jobs}")
    return subprocess.run(
        command,
        env=environment,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )


class Run:
    """What one run says, and the lock program that it says it of."""

    def __init__(self, options, kit):
        done = run(options, kit, "--format=json")
        self.code, self.errors = done.returncode, done.stderr
        try:
            self.output = json.loads(done.stdout)
        except ValueError:
            self.output = None
            return
        self.verdicts = collections.defaultdict(set)  # Of the functions listed.
        for f in self.output["functions"]:
            key = Key(os.path.basename(f["file"]), f["line"], f["name"])
            self.verdicts[key].add(f["verdict"])
        self.program = LockProgram(run(options, kit, "--dump=program").stdout)

    def not_analysed(self, key):
        return "not analysed" in self.verdicts.get(key, ())

    def unknown(self, key):
        return not {"not analysed", "inconclusive"}.isdisjoint(
            self.verdicts.get(key, ())
        )


Key = collections.namedtuple("Key", "file line name")


class Body:
    """A function of a lock program."""

    def __init__(self):
        self.tokens = collections.Counter()  # Lock calls that the parser was given,
        self.in_program = collections.Counter()  # and those with a lock event.
        self.locks = collections.Counter()  # The lock events.
        self.callees = set()
        self.lost = []

    def nameless(self):
        """The lock events, whatever lock they are of."""
        result = collections.Counter()
        for event, count in self.locks.items():
            result[event[:-1]] += count
        return result


class LockProgram:
    """As much of the text of a linked lock program as is needed here."""

    HANDLE = r'("(?:[^"\\\\]|\\\\.)*"|[^\s(),]+)'
    EVENT = re.compile(
        r"  (?:%\d+ = )?(acquire|try_acquire|release|init|destroy) (\w+) (\S+)(?:(?! api ).)*"
    )

    def __init__(self, text):
        files, names, tokens = {}, {}, []
        self.bodies = {}
        by_handle = {}
        body, unknown = None, set()

        def place(line):
            found = re.findall(r" at (\d+):(\d+)(?::(\d+))?", line)
            if not found:
                return "", 0, 0
            number, row, column = found[-1]
            return os.path.basename(files.get(number, "")), int(row), int(column or 1)

        for line in text.split("\n"):
            if line.startswith("  "):
                if body is None:
                    continue
                unnamed = re.match(r"  (%\d+) = unknown\b", line)
                if unnamed:
                    unknown.add(unnamed.group(1))
                event = self.EVENT.match(line)
                if event:
                    api = re.search(r' api "([^"]*)"', line)
                    mode = re.search(r" mode (\w+)", event.group())
                    body.locks[
                        event.group(1, 2)
                        + (mode and mode.group(1), api and api.group(1), place(line))
                        + ("which lock?" if event.group(3) in unknown else "",)
                    ] += 1
                call = re.match(r"  (?:%\d+ = )?call fn:" + self.HANDLE, line)
                if call:
                    body.callees.add(call.group(1))
                elif line.startswith("  lost "):
                    body.lost.append(re.sub(r" at [\d:]+$", "", line[7:]))
            elif line.startswith("file "):
                _, number, path = line.split(" ", 2)
                files[number] = re.match(r'"([^"]*)"', path).group(1)
            elif line.startswith("symbol "):
                handle = re.match("symbol " + self.HANDLE, line).group(1)
                name = re.match(r'symbol \S+ name "([^"]*)"', line)
                names[handle] = name.group(1) if name else handle.strip('"')
            elif line.startswith("token "):
                tokens.append(line)
            elif line.startswith("function "):
                handle = re.match("function " + self.HANDLE, line).group(1)
                head = line.split(" body ")[0]
                file, row, _ = place(head)
                key = Key(file, row, names.get(handle, handle))
                body, unknown = self.bodies.setdefault(key, Body()), set()
                by_handle[handle] = key
        for line in tokens:
            inside = re.search(" in fn:" + self.HANDLE, line)
            body = self.bodies.get(by_handle.get(inside.group(1))) if inside else None
            if body is None:
                continue  # The counts of the summary have it.
            call = (re.match(r'token "([^"]*)"', line).group(1), place(line))
            body.tokens[call] += 1
            if " in_program" in line:
                body.in_program[call] += 1
        for body in self.bodies.values():
            body.callees = {by_handle[h] for h in body.callees if h in by_handle}


def rightly_gone(whole, trial):
    """Functions that need not be in the list of a trial.

    A function with lock calls of its own has to be there.  One that has locks
    only by calling others may have none if it is said of those that they are not
    known (not analysed, inconclusive): if it was read as before, one such callee
    explains it; if something of it was lost, all of its callees with locks must
    be such.
    """
    gone = set()

    def explains(callee):
        return callee in gone or trial.unknown(callee)

    growing = True
    while growing:
        growing = False
        for key in whole.verdicts.keys() - trial.verdicts.keys() - gone:
            before = whole.program.bodies.get(key, Body())
            after = trial.program.bodies.get(key)
            if before.tokens or before.locks or after is None:
                continue
            with_locks = [c for c in before.callees if c in whole.verdicts]
            as_before = not after.lost and before.callees <= after.callees
            if with_locks and (any if as_before else all)(map(explains, with_locks)):
                gone.add(key)
                growing = True
    return gone


def unaccounted(whole, trial, gone):
    """Functions with locks of which a trial neither knows nor says anything."""
    for key, verdicts in sorted(whole.verdicts.items()):
        before = whole.program.bodies.get(key)
        after = trial.program.bodies.get(key)
        if trial.not_analysed(key) or key in gone or not before:
            continue
        name = f"{key.name} in {key.file}"
        if after is None:
            yield f"{name} is not in the lock program"
        elif key not in trial.verdicts:
            has = f"{sum(before.tokens.values())} lock calls of its own"
            if after.lost:
                why = f"lost: {after.lost[0]}"
            else:
                missing = [
                    c.name
                    for c in sorted(before.callees & (whole.verdicts.keys() - gone))
                    if c not in trial.verdicts
                ]
                why = f"calls {missing[0]}" if missing else "no callee is unknown"
            yield f"{name} is not in the list ({has}; {why})"
        else:
            old, new = (
                # Who is in doubt need not know which lock it is.
                body.in_program + (body.nameless() if doubt else body.locks)
                for doubt in [trial.unknown(key)]
                for body in (before, after)
            )
            if old != new:
                changed = min(map(str, (old - new) + (new - old)))
                verdict = "/".join(sorted(trial.verdicts[key]))
                yield f"{name} is {verdict}, but its lock calls differ: {changed}"


def compare(whole, trial):
    """What is wrong, one sentence each, and what else changed."""
    output, errors = trial.output, trial.errors
    if output is None or trial.code < 0 or "crashed" in errors:
        last = errors.strip().split("\n")[-1] if errors.strip() else ""
        return [f"no result, exit code {trial.code}: {last}"], []
    wrong = []

    def shape(finding):
        return finding.get("rule"), finding["file"], finding["line"]

    known = {shape(f): f for f in whole.output["findings"]}
    found = {shape(f): f for f in output["findings"]}
    for finding in (found[s] for s in found.keys() - known.keys()):
        wrong.append(
            f"new finding at {finding['file']}:{finding['line']}: "
            f"{finding.get('message', '')}"
        )
    gone = rightly_gone(whole, trial)
    for finding in (known[s] for s in known.keys() - found.keys()):
        keys = [
            k
            for k in whole.verdicts
            if k.name == finding["function"]
            and k.file == os.path.basename(finding["file"])
        ]
        if not any(k in gone or trial.unknown(k) for k in keys):
            wrong.append(
                f"finding gone at {finding['file']}:{finding['line']}, and "
                f"{finding['function']} is neither not analysed nor inconclusive"
            )
    wrong += unaccounted(whole, trial, gone)
    summary, before = output["summary"], whole.output["summary"]
    if summary["lockCallsSeen"] != before["lockCallsSeen"]:
        wrong.append(
            f"{summary['lockCallsSeen']} lock calls seen, not {before['lockCallsSeen']}"
        )
    if summary["filesFailed"] != before["filesFailed"]:
        wrong.append(f"{summary['filesFailed']} files refused")
    changes = []
    for key in sorted(whole.verdicts.keys() | trial.verdicts.keys()):
        old, new = whole.verdicts.get(key), trial.verdicts.get(key)
        if old != new:
            old, new = ("/".join(sorted(v)) if v else "no locks" for v in (old, new))
            changes.append(f"{key.name}: {old} -> {new}")
    return wrong, changes


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--spinlint", required=True)
    parser.add_argument("--kit", required=True)
    parser.add_argument("-p", required=True, metavar="BUILDDIR")
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--trial", type=int, help="run only this one")
    parser.add_argument("--verbose", action="store_true", help="print all changes")
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
    whole = Run(options, options.kit)
    if whole.output is None:
        parser.error(f"spinlint failed with the whole kit:\n{whole.errors}")
    # Else nothing could be missed.
    unknown = whole.verdicts.keys() - whole.program.bodies.keys()
    if unknown:
        parser.error(f"no lock program of {min(unknown).name}")
    summary = whole.output["summary"]
    print(
        f"whole kit: {len(whole.output['findings'])} findings, "
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
            trial = Run(options, kit)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
        wrong, changes = compare(whole, trial)
        if wrong:
            counts["wrong"] += 1
        elif changes:
            counts["less analysed"] += 1
        else:
            counts["the same"] += 1
        if wrong or options.trial or (options.verbose and changes):
            name = os.path.relpath(deleted.path, options.kit)
            words = " ".join(piece.split())
            print(f"{number}: {name}: {deleted.kind}: {words[:100]}")
            for sentence in wrong[:8]:
                print(f"    wrong: {sentence}")
            if len(wrong) > 8:
                print(f"    and {len(wrong) - 8} more")
            for sentence in changes if options.verbose else ():
                print(f"    {sentence}")
        if options.trial:
            print(trial.errors)
        sys.stdout.flush()
    print(", ".join(f"{counts[k]} {k}" for k in ("the same", "less analysed", "wrong")))
    return 1 if counts["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
