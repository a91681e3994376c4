#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# How many driver projects are read, and how much of them is analysed? In:
# folders with .vcxproj files, a spinlint and a WDK. Out: a table of the projects
# that make a driver, the headers that are missing, and for each project that is
# not analysed as a whole what is in the way first. See fetch-field.md.
#
#   projects.py --spinlint build/bin/spinlint --wdk DIR FOLDER... [--out FILE]
#
# A project counts as analysed if one command reads it and every lock API call of
# it is analysed, no unit missing.
import argparse
import collections
import json
import os
import re
import subprocess
import sys
import time

SUMMARY = re.compile(r"lock API calls: (\d+) seen, (\d+) analysed")


def projects_below(folder):
    for directory, subfolders, names in os.walk(folder):
        subfolders[:] = sorted(d for d in subfolders if not d.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(".vcxproj"):
                yield os.path.join(directory, name)


def check(spinlint, wdk, project, limit):
    start = time.time()
    try:
        run = subprocess.run(
            [spinlint, "check", project, "--wdk", wdk, "-j1", "--format=json"],
            capture_output=True, text=True, errors="replace", timeout=limit,
        )
    except subprocess.TimeoutExpired:
        return {"project": project, "state": "too slow"}
    row = {
        "project": project,
        "exit": run.returncode,
        "seconds": round(time.time() - start, 1),
        "err": run.stderr[-6000:],
    }
    if "has no driver" in run.stderr or "compiles no C or C++" in run.stderr:
        row["state"] = "no driver"
        return row
    try:
        report = json.loads(run.stdout)
    except ValueError:
        row["state"] = "not read"
        return row
    row["summary"] = report.get("summary", {})
    # With several drivers the last line is the sum.
    counts = SUMMARY.findall(run.stderr)
    seen, analysed = map(int, counts[-1]) if counts else (0, 0)
    row["seen"], row["analysed"] = seen, analysed
    failed = "not analysed" in run.stderr and re.search(
        r"(\d+) file\(s\) were not analysed", run.stderr
    )
    row["units lost"] = int(failed.group(1)) if failed else 0
    whole = seen == analysed and not row["units lost"]
    row["state"] = "analysed" if whole else "in part"
    return row


def reason(row):
    """The first thing that is in the way, in a few words."""
    err = row.get("err", "")
    for line in err.splitlines():
        if "spinlint: error:" in line and "were not analysed" not in line:
            return line.split("error:", 1)[1].strip()[:150]
    for line in err.splitlines():
        if "left, the first:" in line:
            return line.split("the first:", 1)[1].strip()[:150]
    for line in err.splitlines():
        if "not found" in line or "not analysed" in line:
            return line.strip()[:150]
    return "?"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--spinlint", required=True)
    parser.add_argument("--wdk", required=True)
    parser.add_argument("--out", help="write all rows here, as JSON")
    parser.add_argument("--limit", type=int, default=300, help="seconds a project")
    parser.add_argument("--only", default="", help="projects whose path has this")
    parser.add_argument("folders", nargs="+")
    args = parser.parse_args()
    rows = []
    for folder in args.folders:
        for project in projects_below(folder):
            if args.only not in project:
                continue
            row = check(args.spinlint, args.wdk, project, args.limit)
            row["folder"] = folder
            rows.append(row)
            print(f"{row['state']:10} {row.get('analysed', '-')}/{row.get('seen', '-')} "
                  f"{row.get('seconds', '-')} s {os.path.relpath(project, folder)}",
                  file=sys.stderr, flush=True)
    if args.out:
        with open(args.out, "w", encoding="utf-8") as file:
            json.dump(rows, file, indent=1)
    drivers = [r for r in rows if r["state"] != "no driver"]
    print("| folder | driver projects | analysed | of these without locks | in part | "
          "not read | lock calls |")
    print("|---|---|---|---|---|---|---|")
    for folder in args.folders:
        of = [r for r in drivers if r["folder"] == folder]
        states = collections.Counter(r["state"] for r in of)
        seen = sum(r.get("seen", 0) for r in of)
        analysed = sum(r.get("analysed", 0) for r in of)
        silent = sum(r["state"] == "analysed" and not r["seen"] for r in of)
        print(f"| {os.path.basename(folder.rstrip('/'))} | {len(of)} | "
              f"{states['analysed']} | {silent} | {states['in part']} | "
              f"{states['not read'] + states['too slow']} | {analysed} of {seen} |")
    print()
    print("| missing header | projects | of these not analysed as a whole |")
    print("|---|---|---|")
    missing, harmful = collections.Counter(), collections.Counter()
    for row in drivers:
        for header in row.get("summary", {}).get("missingHeaders", []):
            name = header.replace("\\", "/").lower()
            missing[name] += 1
            harmful[name] += row["state"] != "analysed"
    for name, count in missing.most_common():
        print(f"| {name} | {count} | {harmful[name]} |")
    print()
    for row in drivers:
        if row["state"] != "analysed":
            print(f"{row['state']}: {os.path.relpath(row['project'], row['folder'])}: "
                  f"{row.get('analysed', 0)}/{row.get('seen', 0)}, "
                  f"{row.get('units lost', 0)} unit(s) lost: {reason(row)}")


if __name__ == "__main__":
    main()
