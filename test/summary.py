# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Counts what the two test runners did. In: GoogleTest's and lit's JSON. Out:
# the failed tests by name, and `N passed, N failed` as the last line; exit code
# 1 if one failed. A runner that left no result, or ran nothing, has failed.
import json
import os
import sys

# XPASS: a known failure that is none any more; its XFAIL line should go.
PASSED = {"PASS", "FLAKYPASS", "XPASS"}
NOT_RUN = {"UNSUPPORTED", "EXCLUDED", "SKIPPED"}


def unit_results(path):
    for suite in json.load(open(path, encoding="utf-8"))["testsuites"]:
        for test in suite["testsuite"]:
            if test["status"] == "RUN":
                yield f"{suite['name']}.{test['name']}", not test.get("failures")


def known_failures(path):
    """Tests that say themselves (XFAIL) that the tool is not there yet."""
    if not os.path.exists(path):
        return []
    tests = json.load(open(path, encoding="utf-8"))["tests"]
    return [test["name"] for test in tests if test["code"] == "XFAIL"]


def not_run(path):
    """Tests that did not run because this machine lacks something."""
    if not os.path.exists(path):
        return []
    tests = json.load(open(path, encoding="utf-8"))["tests"]
    return [
        (test["name"], " ".join(test["output"].split()))
        for test in tests
        if test["code"] == "UNSUPPORTED"
    ]


def lit_results(path):
    for test in json.load(open(path, encoding="utf-8"))["tests"]:
        if test["code"] not in NOT_RUN | {"XFAIL"}:
            yield test["name"], test["code"] in PASSED


def results_of(path, read):
    if not os.path.exists(path):
        return [(f"{os.path.basename(path)} (the runner left no result)", False)]
    return list(read(path)) or [(f"{os.path.basename(path)} (no test ran)", False)]


def main():
    unit, lit = sys.argv[1:]
    results = results_of(unit, unit_results) + results_of(lit, lit_results)
    failed = [name for name, passed in results if not passed]
    for name in failed:
        print("failed:", name)
    known = known_failures(lit)
    for name in known:
        print("known to fail, its first lines say why:", name)
    lacking = not_run(lit)
    for name, reason in lacking:
        print(f"not run: {name}: {reason}")
    count = len(known) + len(lacking)
    skipped = f", {count} skipped" if count else ""
    print(f"{len(results) - len(failed)} passed, {len(failed)} failed{skipped}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
