# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# A cache in which entries are damaged, that cannot be written, that many use at
# once, or that is full. The answer is the right one each time.
import os
import shutil
import subprocess
import sys

from tree import LEAK, SOUND, Tree

SPINLINT, DIRECTORY = sys.argv[1:3]
RUN = "run"


def tree():
    return Tree(SPINLINT, os.path.join(DIRECTORY, "tree"))


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def tool(*arguments, **environment):
    return subprocess.run(
        [SPINLINT, *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


def damaged_entries():
    def truncated(data):
        return data[: len(data) // 2]

    def flipped(data):
        middle = len(data) - len(data) // 3
        return data[:middle] + bytes([data[middle] ^ 4]) + data[middle + 1 :]

    def first_bytes(data):
        return b"\0" * 8 + data[8:]

    def longer(data):
        return data + b"x"

    def empty(_):
        return b""

    def garbage(data):
        return bytes(range(256)) * (len(data) // 256 + 1)

    t = tree()
    assert t.check((0, 2)) == 1
    entries = t.entries()
    # Two units and the run, a manifest and a result each; and the recall.
    assert len(entries) == 7, entries
    good = {path: read(path) for path in entries}
    asked_for = of_runs(t, good)
    truth = t.run("off")[:2]
    for damage in (truncated, flipped, first_bytes, longer, empty, garbage):
        for damaged in entries:
            for path, data in good.items():
                write(path, data)
            write(damaged, damage(good[damaged]))
            before = t.counts()[4]
            code, out, _ = t.run(t.cache)
            assert (code, out) == truth, (damage, damaged)
            if damaged in asked_for:
                assert t.counts()[4] == before + 1, (damage, damaged)
                assert read(damaged) == good[damaged], "it is made again"
        # And all of them at once.
        for path, data in good.items():
            write(path, damage(data))
        assert t.check((0, 2)) == 1
    # An entry under the name of another one.
    units = [path for path in entries if "llvmcache-u" in path]
    for path, data in good.items():
        write(path, data)
    for path in entries:
        if path not in units:
            os.remove(path)
    assert t.check((0, 2)) == 1
    a, b = (read(path) for path in units)
    write(units[0], b)
    write(units[1], a)
    for path in t.entries():
        if "llvmcache-r" in path:
            os.remove(path)
    assert t.check((0, 2)) == 1


def of_runs(t, good):
    """The entries without which the run is not found: what it printed and under
    which conditions."""
    needed = []
    for path, data in good.items():
        os.remove(path)
        before = t.counts()[1]
        t.run(t.cache)
        if t.counts()[1] != before:
            needed.append(path)
        write(path, data)
    assert len(needed) == 2, needed
    return needed


def cannot_be_written():
    t = tree()
    write(t.cache, b"a file")
    code, out, errors = t.run(t.cache)
    truth = t.run("off")
    assert (code, out) == truth[:2]
    assert f"the cache directory '{t.cache}'" in errors, errors
    assert "nothing is kept for the next run" in errors, errors
    assert read(t.cache) == b"a file"
    # Nobody has asked for a cache there: not worth a word.
    t.environment["XDG_CACHE_HOME"] = t.cache
    quiet = subprocess.run(
        [SPINLINT, "check", "-p", ".", "--quiet"],
        cwd=t.root, env=t.environment, capture_output=True, text=True,
    )
    assert quiet.returncode == 1 and not quiet.stderr, quiet
    os.remove(t.cache)

    # Read only: what is there is used.
    assert t.check((0, 2)) == 1
    counts = t.counts()
    os.chmod(t.cache, 0o555)
    nobody = {"user": 65534} if os.geteuid() == 0 else {}
    try:
        reads = subprocess.run([SPINLINT, "rules"], capture_output=True, **nobody)
    except PermissionError:
        reads = None
    if reads and reads.returncode == 0:
        names = t.entries()
        code, out, errors = t.run(t.cache, **nobody)
        assert (code, out) == truth[:2], errors
        t.write("other.c", SOUND)
        os.chmod(t.path("other.c"), 0o644)
        code, out, errors = t.run(t.cache, **nobody)
        assert code == 0, errors
        assert "cannot be written" in errors, errors
        assert t.entries() == names
    os.chmod(t.cache, 0o755)


def many_processes():
    t = tree()
    truth = t.run("off")[:2]
    for _ in range(3):
        shutil.rmtree(t.cache, ignore_errors=True)
        processes = [t.spawn(t.cache) for _ in range(8)]
        for process in processes:
            out, errors = process.communicate()
            assert (process.returncode, out) == truth, errors
        assert not [n for n in os.listdir(t.cache) if "tmp" in n]
        assert t.check(RUN) == 1
        assert t.counts()[4] == 0, "nobody has seen half of an entry"
    # Two branches at the same time.
    other = Tree(SPINLINT, os.path.join(DIRECTORY, "branch"))
    other.write("other.c", SOUND)
    other.cache = t.cache
    t.run(t.cache)
    for _ in range(4):
        processes = [x.spawn(t.cache) for x in (t, other) * 4]
        codes = []
        for process in processes:
            process.communicate()
            codes.append(process.returncode)
        assert codes == [1, 0] * 4, codes


def size_limit():
    t = tree()
    t.check((0, 2))
    first = set(t.entries())
    for path in first:
        os.utime(path, (1000000000, 1000000000))
    t.write("other.c", LEAK + "int More;\n")
    t.check((1, 1))
    size = sum(os.path.getsize(path) for path in t.entries())
    # One that is unused for so long goes first.
    tool("cache", "prune", "--cache", t.cache,
         SPINLINT_CACHE_SIZE=str(size - 1))
    left = set(t.entries())
    assert left < first | left and first - left, "something had to go"
    assert t.check(RUN) == 1, "what was used last is still there"
    tool("cache", "prune", "--cache", t.cache, SPINLINT_CACHE_SIZE="1")
    assert not t.entries()
    assert t.check((0, 2)) == 1
    shown = tool("cache", "prune", "--cache", t.cache, SPINLINT_CACHE_SIZE="5 cats")
    assert shown.returncode == 2
    assert "SPINLINT_CACHE_SIZE is '5 cats'; it takes" in shown.stderr


def show_and_clear():
    t = tree()
    t.check((0, 2))
    t.check(RUN)
    out = tool("cache", "--cache", t.cache).stdout
    for line in (f"directory:     {t.cache}", "lock programs: 2", "results:       1",
                 "manifests:     3", "runs:          1 of 2 found (50 %)",
                 "units:         0 of 2 found (0 %)", "damaged:       0"):
        assert line in out, out
    write(os.path.join(t.cache, "mine.txt"), b"mine")
    cleared = tool("cache", "clear", "--cache", t.cache)
    assert cleared.returncode == 0, cleared
    assert os.listdir(t.cache) == ["mine.txt"]
    assert "lock programs: 0" in tool("cache", "--cache", t.cache).stdout
    assert tool("cache", "--cache=off").returncode == 2
    wrong = tool("cache", "--cache", os.path.join(t.cache, "mine.txt"))
    assert wrong.returncode == 2 and "is no directory" in wrong.stderr


for scenario in (damaged_entries, cannot_be_written, many_processes, size_limit,
                 show_and_clear):
    print(scenario.__name__, flush=True)
    scenario()
print("never lied")
