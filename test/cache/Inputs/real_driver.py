# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# The cache on Open vSwitch's driver: 37 files that share headers. In: the path
# of spinlint, an empty directory, the folder of bench.py. Out: exit code 0 if
# every answer with the cache is byte by byte the one without.
import os
import re
import shutil
import subprocess
import sys

SPINLINT, DIRECTORY, BENCH = sys.argv[1:4]
sys.path.insert(0, BENCH)
import bench  # noqa: E402

CACHE = os.path.join(DIRECTORY, "cache")


def run(folder, cache, *options):
    process = subprocess.run(
        [SPINLINT, "check", "-p", folder, f"--cache={cache}", *options],
        cwd=folder, capture_output=True, text=True)
    assert process.returncode == 1, process.stderr
    return process.stdout, re.sub(r"in \d+\.\d\d s", "", process.stderr)


def counts():
    with open(os.path.join(CACHE, "spinlint-counts"), encoding="utf-8") as file:
        return [int(word) for word in file.read().split("\n")[-2].split()]


def check(folder, expected):
    """`expected`: whether the run was found, and how many units."""
    for options in ((), ("--format=json",)):
        answer = run(folder, CACHE, *options)
        found = counts()
        assert answer == run(folder, "off", *options), (folder, options)
        assert (found[0], found[2]) == expected, (found, expected)
        expected = (1, 0) # The form of the output is not part of a run.


tree = bench.unpack("/usr/src/openvswitch/openvswitch.tar.gz",
                    os.path.join(DIRECTORY, "source"))
# A checkout of its own, wherever the tests are run.
os.mkdir(os.path.join(tree, ".git"))
files = len(bench.write_database(tree, os.path.join(DIRECTORY)))
ovsext = os.path.join(tree, "datapath-windows", "ovsext")
check(DIRECTORY, (0, 0))
check(DIRECTORY, (1, 0))

with open(os.path.join(ovsext, "Flow.c"), "a", encoding="utf-8") as file:
    file.write("int AtTheEnd;\n")
check(DIRECTORY, (0, files - 1))


def edit(name):
    with open(os.path.join(ovsext, name), "a", encoding="utf-8") as file:
        file.write("/* changed */\n")


# A header that few include, and one that nearly all do.
edit("Event.h")
run(DIRECTORY, CACHE)
assert 0 < counts()[2] < files, counts()
check(DIRECTORY, (1, 0))
edit("precomp.h")
run(DIRECTORY, CACHE)
assert counts()[2] < 3, counts()
check(DIRECTORY, (1, 0))

# A second checkout, somewhere else.
moved = os.path.join(DIRECTORY, "somewhere", "else")
os.makedirs(os.path.dirname(moved))
shutil.copytree(tree, moved)
shutil.rmtree(tree)
other = os.path.join(DIRECTORY, "other")
os.mkdir(other)
bench.write_database(moved, other)
check(other, (1, 0))
with open(os.path.join(moved, "datapath-windows", "ovsext", "Flow.c"), "a",
          encoding="utf-8") as file:
    file.write("int MovedEnd;\n")
check(other, (0, files - 1))
print("never lied")
