#!/usr/bin/env python3
"""Score SpinLint on the lock bugs that real drivers had and fixed.

In:  a CSV of fixes (id, repo, fix_commit, parent_commit, file, function,
     bug_class, needs, ...), the driver trees at both commits as
     DIR/<id>/{parent,fix}/ (fetch-field.md says how), and the spinlint binary.
Out: a table per bug class, the misses by id, and an exit code: 0 if every
     given threshold is met, 1 if one is not, 2 for wrong usage.

A row counts when the parent has a finding of a fitting defect kind in the
named function, and the fix has it no more.  Findings are compared by defect
kind and lock, with their number: lines move between the commits, and a fixed
function may keep another bug.  Only the difference is judged.

A function that leaves a lock for its caller may be right in itself; then the
finding is in the caller, and its path goes through the named function.  Such a
row counts too, and is listed.

Each file is checked by itself.  --whole-driver gives the tool the driver's
sources as a compile database, so that it knows that it sees all code;
--try-whole does that for the rows that were missed, in a column of its own.
--wrappers adds to each file only those that define the driver's lock wrappers.
"""

import argparse
import collections
import csv
import functools
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

# ---------------------------------------------------------------------------
# What fits what.  The one place to adjust when defect kinds or messages change.

# Defect kinds (JSON `defect`) that are the right finding for a bug class.  An
# empty set: the tool has no kind for it yet; the row is run, and never scores.
FITTING_DEFECTS = {
    "leak_on_path": {"held-at-exit", "loop-imbalance"},
    "release_unheld": {"release-unheld", "loop-imbalance"},
    "double_acquire": {"double-acquire", "loop-imbalance"},
    "mismatched_release": {"mode-mismatch", "release-unheld", "held-at-exit"},
    "uninit_lock": {"use-before-init"},
    "irql_too_high": {"irql-out-of-range", "blocks-under-lock"},
    "irql_too_low": {"irql-out-of-range", "wrong-routine"},
    "blocking_under_spinlock": {"blocks-under-lock", "irql-out-of-range", "call-under-lock", "long-hold"},
    "order": {"irql-not-restored", "lock-order", "release-order", "lock-hierarchy"},
    "other": {"irql-not-restored", "irql-out-of-range", "outside-region", "freed-while-held"},
}

# Rows whose class says what the author wrote, not what a checker sees.
FITTING_DEFECTS_OF_ROW = {
    # An acquire written instead of the release, of an ERESOURCE, which may
    # recurse: what goes wrong is that it stays held.
    "btrfs-19": {"double-acquire", "held-at-exit", "loop-imbalance"},
}

# What kind of lock a row is about, by the first pattern that its API matches;
# the drivers' own names stand for what they are made from.
LOCK_FAMILIES = [
    ("cancel spin lock", r"CancelSpinLock"),
    ("remove lock", r"RemoveLock"),
    ("critical region", r"CriticalRegion"),
    ("reader/writer spin lock", r"EX_SPIN_LOCK|rcu"),
    ("spin lock", r"spin_|SpinLock"),
    ("mutex", r"mutex_"),
    ("reader/writer lock of Solaris", r"rw_enter"),
    ("resource", r"Resource|ERESOURCE|DokanFCB|AFSAcquire"),
]


def lock_family(row):
    for family, pattern in LOCK_FAMILIES:
        if re.search(pattern, row["lock_api"]):
            return family
    return "other"


# For output without `defect`: the first pattern found in the message decides.
DEFECT_OF_MESSAGE = [
    ("irql-out-of-range", r"\bIRQL\b.*(require|need|allow|at most|at least|too (high|low))"),
    ("use-before-init", r"before (it is |being )?initiali[sz]ed|not (been )?initiali[sz]ed|never initiali[sz]ed"),
    ("loop-imbalance", r"iteration"),
    ("double-acquire", r"already held|acquired (twice|again)"),
    ("mode-mismatch", r"acquired (by|with|as|at) .* (but )?released (by|with|as|at)|wrong (release )?variant"),
    ("release-unheld", r"release.*(not held|never acquired|without)|not held.*release"),
    ("held-at-exit", r"still held|(held|locked) (at|on|when|after) .*(exit|return)|never released|not released"),
]

# Threshold options, in per cent of a class's rows (None: of all rows scored).
# With --try-whole a row counts that either run finds.
THRESHOLDS = {
    "--min-leaks": "leak_on_path",
    "--min-releases": "release_unheld",
    "--min-doubles": "double_acquire",
    "--min-all": None,
}

# ---------------------------------------------------------------------------
# Findings

Finding = collections.namedtuple("Finding", "file line function defect lock check message notes", defaults=((),))

TEXT_LINE = re.compile(r"^(?P<file>(?:[A-Za-z]:)?[^:\n]+):(?P<line>\d+):(?:\d+:)? (?:warning|error): "
                       r"(?P<message>.*?)(?: \[(?P<check>[\w.,-]+)\])?$", re.M)
# What may stand before a function's name, with parentheses: specifiers, SAL.
NOT_A_NAME = re.compile(r"__declspec|__attribute__|__pragma|_Pragma|__drv_\w+|_\w+_|noexcept|decltype|alignas|throw")


def defect_of_message(message):
    for defect, pattern in DEFECT_OF_MESSAGE:
        if re.search(pattern, message, re.I):
            return defect
    return "?"


def lock_of_message(message):
    quoted = re.search(r"'([^']+)'", message)
    return quoted.group(1) if quoted else ""


def blank(text, last_arm):
    """Comments, literals and preprocessor lines as spaces; line breaks stay.

    Of #if ... #else ... #endif one arm stays, else braces count twice: the
    first that can be compiled (not #if 0), or with last_arm the #else.
    """
    def spaces(m):
        return re.sub(r"[^\n]", " ", m.group(0))
    text = re.sub(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', spaces, text, flags=re.S)
    has_else, open_ifs = set(), []
    lines = text.split("\n")
    for number, line in enumerate(lines):
        m = re.match(r"\s*#\s*(if|ifdef|ifndef|else|endif)\b", line)
        if not m:
            continue
        if m.group(1) == "else":
            has_else.update(open_ifs[-1:])
        elif m.group(1) == "endif":
            open_ifs[-1:] = []
        else:
            open_ifs.append(number)
    out, arms = [], []  # arms: [this arm stays, no later one does] of each open #if
    continued = False
    for number, line in enumerate(lines):
        m = None if continued else re.match(r"\s*#\s*(\w+)\s*(.*)", line)
        directive = bool(m) or continued
        continued = directive and line.rstrip().endswith("\\")
        if m:
            word = m.group(1)
            if word in ("if", "ifdef", "ifndef"):
                stays = not (word == "if" and re.match(r"0\s*$", m.group(2))) and not (last_arm and number in has_else)
                arms.append([stays, stays])
            elif word == "elif" and arms:
                arms[-1][0] = False
            elif word == "else" and arms:
                arms[-1][0] = not arms[-1][1]
            elif word == "endif" and arms:
                arms.pop()
        live = all(now for now, _ in arms)
        out.append(line if live and not directive else "")
    return "\n".join(out)


@functools.lru_cache(maxsize=64)
def functions(path):
    """[(name, first line, last line)] of a C or C++ file, by braces alone."""
    try:
        with open(path, encoding="utf-8", errors="replace") as f:
            text = f.read()
    except OSError:
        return []
    first = functions_in(blank(text, False))
    return first + [f for f in functions_in(blank(text, True)) if f not in first]


def functions_in(text):
    found, depth, start, head = [], 0, None, 0
    open_at = []  # (depth before, name or None) of braces that we look into
    for m in re.finditer(r"[{};]", text):
        c, pos = m.group(0), m.start()
        if c == ";":
            if depth == 0:
                head = m.end()
        elif c == "{":
            if depth == 0:
                before = text[head:pos]
                if re.search(r"\b(namespace|extern|class|struct|union)\b[^()=]*$", before):
                    open_at.append(None)  # look inside
                    head = m.end()
                    continue
                name = None
                for n in re.finditer(r"([A-Za-z_~][\w:~]*)\s*\(", before):
                    if not NOT_A_NAME.fullmatch(n.group(1)) and "=" not in before[:n.start()]:
                        name = n.group(1)
                        if not re.fullmatch(r"[A-Z][A-Z0-9_]*", name):
                            break  # an annotation macro comes in capitals
                start = (name, before_line(text, head, pos))
            depth += 1
        else:
            if depth == 0:
                if open_at:
                    open_at.pop()
                head = m.end()
                continue
            depth -= 1
            if depth == 0:
                if start and start[0]:
                    found.append((start[0], start[1], text.count("\n", 0, pos) + 1))
                head = m.end()
    return found


def before_line(text, head, pos):
    lead = len(text[head:pos]) - len(text[head:pos].lstrip())
    return text.count("\n", 0, head + lead) + 1


def function_at(path, line):
    for name, first, last in functions(path):
        if first <= line <= last:
            return name
    return ""


def read_findings(output, cwd, remarks=True):
    """(findings, [(file, function, verdict, reason)]); ValueError if the output cannot be read."""
    text = output.strip()
    if text.startswith("{"):
        data = json.loads(text)
        rows = [Finding(f.get("file", ""), int(f.get("line", 0)), f.get("function", ""),
                        f.get("defect") or defect_of_message(f.get("message", "")),
                        f.get("lock") or lock_of_message(f.get("message", "")), f.get("check", ""),
                        f.get("message", ""),
                        tuple((n.get("file", ""), int(n.get("line", 0))) for n in f.get("notes", [])))
                for f in data["findings"] if remarks or f.get("severity") != "note"]
        verdicts = [(f.get("file", ""), f.get("name", ""), f.get("verdict", ""), f.get("reason", ""))
                    for f in data.get("functions", [])]
        return rows, verdicts
    rows = [Finding(m["file"], int(m["line"]), "", defect_of_message(m["message"]), lock_of_message(m["message"]),
                    m["check"] or "", m["message"]) for m in TEXT_LINE.finditer(text)
            if not (m["check"] or "").startswith("clang-diagnostic")]
    rows = [r._replace(function=function_at(os.path.join(cwd, r.file), r.line)) for r in rows]
    return rows, []


def same_file(found, wanted):
    return os.path.basename(found.replace("\\", "/")).lower() == os.path.basename(wanted).lower()


def same_function(found, wanted):
    return found.split("(")[0].split("::")[-1] == wanted.split("::")[-1]


# ---------------------------------------------------------------------------
# Flags

def flags_of(config, row, root, wdk=None, overlay=None):
    repo = config["repos"][row["repo"]]
    row_config = config.get("rows", {}).get(row["id"], {})
    flags = list(config["common"]["flags"])
    if wdk:
        w = config["wdk"]
        flags += w["flags"] + ["-D" + d for d in w["defines"]]
        flags += [x for i in w["include"] for x in ("-include", os.path.join(wdk, i))]
    if overlay:
        flags += ["-ivfsoverlay", overlay]
    for c in (repo, row_config):
        flags += ["-D" + d for d in c.get("defines", [])] + c.get("flags", [])
        for i in c.get("includes", []):
            if os.path.isdir(os.path.join(root, i)):
                flags += ["-I", os.path.join(root, i)]
    if wdk:
        flags += [x for i in config["wdk"]["system"] if os.path.isdir(os.path.join(wdk, i))
                  for x in ("-isystem", os.path.join(wdk, i))]
    return flags


def write_overlay(path, roots):
    """A clang VFS overlay in which the trees under roots are found whatever their case."""
    def tree(directory, name):
        contents, seen = [], set()
        for e in sorted(os.scandir(directory), key=lambda e: e.name):
            if e.name.lower() in seen:
                continue
            if e.is_dir():
                sub = tree(e.path, e.name)
                if not sub["contents"]:
                    continue
                contents.append(sub)
            else:
                contents.append({"type": "file", "name": e.name, "external-contents": os.path.abspath(e.path)})
            seen.add(e.name.lower())
        return {"type": "directory", "name": name, "contents": contents}
    with open(path, "w") as f:
        json.dump({"version": 0, "case-sensitive": "false",
                   "roots": [tree(r, os.path.abspath(r)) for r in roots]}, f)


# ---------------------------------------------------------------------------
# Running

Side = collections.namedtuple("Side", "parsed why findings verdict root", defaults=("", ""))


def sources_of(config, row, root, others):
    """The row's file first; behind it the `others` of the configuration."""
    first = os.path.join(root, row["file"])
    rest = []
    for pattern in config["repos"][row["repo"]].get(others, []) if others else []:
        rest += sorted(glob.glob(os.path.join(root, pattern)))
    return [first] + [f for f in rest if f != first]


def write_database(directory, root, files, flags):
    """A compile database; with it the tool knows that the program is whole."""
    with open(os.path.join(directory, "compile_commands.json"), "w", encoding="utf-8") as f:
        json.dump([{"directory": root, "file": file,
                    "arguments": ["clang++" if file.lower().endswith(("pp", "cc", "xx")) else "clang"]
                    + flags + ["-c", file]} for file in files], f, indent=1)


def run_side(args, config, row, side, scratch, whole):
    root = os.path.join(args.material, row["id"], side)
    if not os.path.isfile(os.path.join(root, row["file"])):
        return Side(False, "no material", [])
    overlay = None
    if args.wdk:
        overlay = os.path.join(scratch, "overlay.yaml")
        write_overlay(overlay, [root, args.wdk])
    flags = flags_of(config, row, root, args.wdk, overlay)
    files = sources_of(config, row, root, "sources" if whole else "wrappers" if args.wrappers else None)
    if args.parse_with:
        command = [args.parse_with, "-fsyntax-only", "-w", "-ferror-limit=0"] + flags + files
    else:
        command = [args.spinlint, "check", "--format=json"] + args.spinlint_arg
        if whole:
            write_database(scratch, root, files, flags)
            command += ["-p", scratch]
        else:
            command += files + ["--"] + flags
    if args.verbose:
        print("+", " ".join(command), file=sys.stderr)
    timeout = args.whole_timeout if whole else args.timeout
    try:
        # Findings name files relative to the root: neither commit's path must show.
        p = subprocess.run(command, cwd=root, capture_output=True, text=True, errors="replace", timeout=timeout)
    except subprocess.TimeoutExpired:
        return Side(False, f"timeout after {timeout} s", [])
    except OSError as e:
        print(f"{command[0]}: {e.strerror}", file=sys.stderr)
        sys.exit(2)
    if args.parse_with:
        errors = [l for l in p.stderr.splitlines() if re.search(r"error:", l)]
        inside = [m for m in (re.match(re.escape(files[0]) + r":(\d+):", l) for l in errors)
                  if m and same_function(function_at(files[0], int(m.group(1))), row["function"])]
        why = f"{len(errors)} errors, {len(inside)} in {row['function']}, first: {errors[0][-160:]}" if errors else ""
        return Side(not errors and p.returncode == 0, why or f"exit code {p.returncode}", [])
    if p.returncode not in (0, 1, 2) or (p.returncode == 2 and not p.stdout.strip()):
        return Side(False, f"exit code {p.returncode}: {last_line(p.stderr)}", [])
    try:
        findings, verdicts = read_findings(p.stdout, root, args.remarks)
    except (ValueError, KeyError, TypeError) as e:
        return Side(False, f"unreadable output: {e}", [])
    verdict = reason = ""
    for file, name, v, r in verdicts:
        if same_function(name, row["function"]) and same_file(file, row["file"]):
            verdict, reason = v, r
    if verdict == "not analysed":
        return Side(False, f"not analysed: {reason}", findings, root=root)
    if p.returncode == 2 and not verdict:  # the job was not all done, and perhaps not this file
        return Side(False, f"exit code 2: {last_line(p.stderr)}", findings, root=root)
    return Side(True, "", findings, f"{verdict}: {reason}" if reason else verdict, root)


def last_line(text):
    lines = text.strip().splitlines()
    return lines[-1][:160] if lines else "no message"


Score = collections.namedtuple("Score", "row parsed reported silent both why new caller")


def fitting(row):
    return FITTING_DEFECTS_OF_ROW.get(row["id"], FITTING_DEFECTS.get(row["bug_class"], set()))


def score(row, parent, fix):
    fits = fitting(row)

    def here(side):
        return [f for f in side.findings if f.defect in fits and same_function(f.function, row["function"])
                and same_file(f.file, row["file"])]

    def through(side):
        """Findings in others whose path goes through the function."""
        return [f for f in side.findings if f.defect in fits and not same_function(f.function, row["function"])
                and any(same_file(file, row["file"]) and
                        same_function(function_at(os.path.join(side.root, file), line), row["function"])
                        for file, line in f.notes)]

    def count(findings):
        return collections.Counter((f.defect, f.lock) for f in findings)

    parsed = parent.parsed and fix.parsed
    before, after = count(here(parent)), count(here(fix))
    gone, new = before - after, after - before
    reported = parent.parsed and bool(before)
    # What the fix took away; where the parent had nothing, the fix must have nothing.
    silent = fix.parsed and (bool(gone) if before else not after)
    both = reported and silent
    caller = ""
    if not both and parent.parsed and fix.parsed:
        # The caller too has to be the same: it is not the one that was fixed.
        inside = collections.Counter((f.function, f.defect, f.lock) for f in through(parent))
        inside -= collections.Counter((f.function, f.defect, f.lock) for f in through(fix))
        caller = min(inside)[0] if inside else ""
        if caller:
            reported = silent = both = True
    if both:
        why = ""
    elif not parent.parsed:
        why = "parent: " + parent.why
    elif not fix.parsed:
        why = "fix: " + fix.why
    elif not fits:
        why = f"no defect kind for {row['bug_class']}"
    elif reported:
        why = "still reported in the fix"
    else:
        others = sorted({f"{f.defect} ({f.lock})" for f in parent.findings if same_function(f.function, row["function"])})
        elsewhere = sorted({f.function for f in parent.findings if f.defect in fits and f.function} -
                           {f.function for f in fix.findings if f.defect in fits})
        why = ("another kind there: " + ", ".join(others) if others else
               "fitting kind, but in " + ", ".join(elsewhere[:4]) if elsewhere else
               f"silent ({parent.verdict})" if parent.verdict else "silent")
    return Score(row, parsed, reported, silent, both, why, sum(new.values()) if fix.parsed else 0, caller)


def percent(part, whole):
    return 100.0 * part / whole if whole else 0.0


def print_table(scores, whole):
    """`whole`: the scores of whole-driver runs, by row id, where there were any."""
    classes = collections.defaultdict(list)
    for s in scores:
        classes[s.row["bug_class"]].append(s)
    width = max([len(c) for c in classes] + [len(family) for family, _ in LOCK_FAMILIES])
    print(f"{'bug class':<{width}}  rows  parsed  parent reported  fix silent  both          in a caller"
          + ("  or whole driver" if whole is not None else ""))

    def line(name, rows):
        both = sum(s.both for s in rows)
        print(f"{name:<{width}}  {len(rows):>4}  {sum(s.parsed for s in rows):>6}  {sum(s.reported for s in rows):>15}  "
              f"{sum(s.silent for s in rows):>10}  {both:>4}  ({percent(both, len(rows)):>3.0f} %)  "
              f"{sum(bool(s.caller) for s in rows):>11}", end="")
        if whole is not None:
            either = sum(found(s, whole) for s in rows)
            print(f"  {either:>7} ({percent(either, len(rows)):>3.0f} %)", end="")
        print()
    def lines(groups):
        for name in sorted(groups, key=lambda c: (-len(groups[c]), c)):
            line(name, groups[name])
    lines(classes)
    families = collections.defaultdict(list)
    for s in scores:
        families[lock_family(s.row)].append(s)
    print("by kind of lock:")
    lines(families)
    line("all", scores)
    return classes


def found(s, whole):
    again = (whole or {}).get(s.row["id"])
    return s.both or bool(again and again.both)


def arguments(argv):
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--csv", required=True, help="the rows")
    p.add_argument("--material", required=True, metavar="DIR", help="holds <id>/{parent,fix}/")
    p.add_argument("--spinlint", help="the binary")
    p.add_argument("--spinlint-arg", action="append", default=[], metavar="ARG", help="passed on to spinlint check")
    p.add_argument("--flags", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "realbugs-flags.json"))
    p.add_argument("--wdk", metavar="DIR", help="real headers (km, shared) instead of the tool's kit")
    p.add_argument("--wrappers", action="store_true", help="with each file the ones that define the driver's lock wrappers")
    p.add_argument("--whole-driver", action="store_true", help="check the driver, not the file")
    p.add_argument("--try-whole", action="store_true", help="check the driver where the file alone is a miss")
    p.add_argument("--needs", action="append", default=[], help="only rows that need this analysis")
    p.add_argument("--class", action="append", default=[], dest="classes", help="only rows of this bug class")
    p.add_argument("--id", action="append", default=[], dest="ids", help="only this row")
    p.add_argument("--remarks", action="store_true", help="remarks (severity note) count as findings")
    p.add_argument("--timeout", type=int, default=120, metavar="S", help="for one side, a file by itself")
    p.add_argument("--whole-timeout", type=int, default=600, metavar="S", help="for one side, the driver")
    p.add_argument("--json", metavar="FILE", help="write the scores there too")
    p.add_argument("--verbose", action="store_true", help="print each command")
    p.add_argument("--parse-with", metavar="CLANG", help="no scoring: only say which files this clang parses without error")
    p.add_argument("--check-material", action="store_true", help="no scoring: only say which trees and functions are missing")
    for option in THRESHOLDS:
        p.add_argument(option, type=float, metavar="PERCENT")
    a = p.parse_args(argv)
    if a.whole_driver and a.try_whole:
        p.error("--whole-driver and --try-whole exclude one another")
    if not (a.spinlint or a.parse_with or a.check_material):
        p.error("--spinlint is missing")
    if a.spinlint and os.sep in a.spinlint:
        a.spinlint = os.path.abspath(a.spinlint)
    a.material = os.path.abspath(a.material)
    a.wdk = a.wdk and os.path.abspath(a.wdk)
    return a


def print_lists(scores, whole):
    whole = whole or {}
    final = [(s, whole.get(s.row["id"])) for s in scores]
    helped = [(s, w) for s, w in final if w and w.both]
    if helped:
        print("\nfound in the whole driver only:")
        for s, w in helped:
            print(f"  {s.row['id']:<11} {s.row['bug_class']:<18} {s.row['function']}: the file alone: {s.why}")
    called = [s for pair in final for s in pair if s and s.caller]
    if called:
        print("\nreported in a caller:")
        for s in called:
            print(f"  {s.row['id']:<11} {s.row['bug_class']:<18} {s.row['function']}: in {s.caller}")
    misses = [(s, w) for s, w in final if not found(s, whole)]
    if misses:
        print("\nmisses:")
        for s, w in misses:
            print(f"  {s.row['id']:<11} {s.row['bug_class']:<18} {s.row['needs']:<18} {s.row['function']}: {s.why}"
                  + (f"; whole driver: {w.why}" if w else ""))
    new = [s for pair in final for s in pair if s and s.new]
    if new:
        print("\nin the fix and not in its parent (look: false finding?):")
        for s in new:
            print(f"  {s.row['id']:<11} {s.row['function']}: {s.new}")


def check_material(args, rows):
    missing = 0
    for row in rows:
        for side in ("parent", "fix"):
            path = os.path.join(args.material, row["id"], side, row["file"])
            if not os.path.isfile(path):
                print(f"{row['id']} {side}: no file {row['file']}")
            elif not any(same_function(name, row["function"]) for name, _, _ in functions(path)):
                print(f"{row['id']} {side}: no function {row['function']} in {row['file']}")
            else:
                continue
            missing += 1
    print(f"{len(rows)} rows, {missing} of {2 * len(rows)} sides incomplete")
    return 1 if missing else 0


def main(argv=None):
    args = arguments(argv)
    with open(args.csv, newline="", encoding="utf-8") as f:
        rows = [r for r in csv.DictReader(f)
                if (not args.needs or r["needs"] in args.needs) and (not args.ids or r["id"] in args.ids)
                and (not args.classes or r["bug_class"] in args.classes)]
    if not rows:
        print("no rows", file=sys.stderr)
        return 2
    if args.check_material:
        return check_material(args, rows)
    with open(args.flags, encoding="utf-8") as f:
        config = json.load(f)
    scores, whole = [], {} if args.try_whole and not args.parse_with else None
    with tempfile.TemporaryDirectory() as scratch:
        for row in rows:
            parent = run_side(args, config, row, "parent", scratch, args.whole_driver)
            fix = run_side(args, config, row, "fix", scratch, args.whole_driver)
            if args.parse_with:
                print(f"{row['id']}: parent {'ok' if parent.parsed else parent.why}; fix {'ok' if fix.parsed else fix.why}",
                      flush=True)
            scores.append(score(row, parent, fix))
            if whole is not None and not scores[-1].both and fitting(row):
                whole[row["id"]] = score(row, *(run_side(args, config, row, side, scratch, True)
                                                for side in ("parent", "fix")))
    if args.parse_with:
        print(f"{sum(s.parsed for s in scores)} of {len(scores)} rows parse without error")
        return 0
    classes = print_table(scores, whole)
    print_lists(scores, whole)
    if args.json:
        with open(args.json, "w", encoding="utf-8") as f:
            json.dump([dict(s._asdict(), row=s.row["id"], bug_class=s.row["bug_class"], needs=s.row["needs"],
                            whole=dict(whole[s.row["id"]]._asdict(), row=s.row["id"])
                            if whole and s.row["id"] in whole else None)
                       for s in scores], f, indent=1)

    failed = False
    for option, name in THRESHOLDS.items():
        wanted = getattr(args, option[2:].replace("-", "_"))
        if wanted is None:
            continue
        rows_of = scores if name is None else classes.get(name, [])
        got = percent(sum(found(s, whole) for s in rows_of), len(rows_of))
        if not rows_of or got < wanted:
            print(f"{option} {wanted:g}: {got:.0f} % of {len(rows_of)} rows")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
