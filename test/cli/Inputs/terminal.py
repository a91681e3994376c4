# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Runs spinlint at a terminal of its own, and presses Ctrl-C. In: the path of
# spinlint, an empty directory. Out: exit code 0 if it did what a person expects.
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios

SPINLINT, DIRECTORY = sys.argv[1:3]
COLUMNS = 40


def write(name, text):
    with open(os.path.join(DIRECTORY, name), "w", encoding="utf-8") as file:
        file.write(text)


def slow(seconds_of_macros):
    """A source that takes a while: two to the power of that many tokens."""
    lines = ["#define A0 x++;"]
    lines += [f"#define A{i + 1} A{i} A{i}" for i in range(seconds_of_macros)]
    return "\n".join(lines + [f"void f(int x) {{ A{seconds_of_macros} }}\n"])


def at_terminal():
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    # Who runs tests may have switched it off.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def start(*arguments, terminal=True):
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, COLUMNS, 0, 0))
    process = subprocess.Popen(
        [SPINLINT, "check", "-j1", *arguments],
        cwd=DIRECTORY,
        stdin=slave,
        stdout=subprocess.PIPE if not terminal else slave,
        stderr=slave,
        start_new_session=True,
        preexec_fn=at_terminal,
    )
    os.close(slave)
    return process, master


def read(master, until=None):
    seen = ""
    while until is None or not re.search(until, seen):
        if not select.select([master], [], [], 60)[0]:
            raise AssertionError(f"nothing comes after {seen!r}")
        try:
            more = os.read(master, 4096)
        except OSError: # The other end is closed.
            break
        if not more:
            break
        seen += more.decode()
    return seen


def on_screen(text):
    """What is left on a terminal after all that was written."""
    lines = []
    for line in text.replace("\r\n", "\n").split("\n"):
        cells = []
        column = 0
        for char in line:
            if char == "\r":
                column = 0
                continue
            cells[column:column + 1] = [char]
            column += 1
        lines.append("".join(cells).rstrip())
    return "\n".join(lines)


long_name = "a_name_that_is_longer_than_the_line_of_this_terminal.c"
for name in ("first.c", "second.c", "third.c"):
    write(name, slow(17).replace("void f", "static void f"))
write(long_name, slow(18).replace("void f", "static void f"))

# The line: how far, what, and how long it will take; it never wraps.
process, master = start("first.c", "second.c", "third.c")
seen = read(master)
assert process.wait() == 0, seen
lines = [part for part in re.split(r"[\r\n]+", seen) if part.startswith("[")]
assert lines, seen
assert all(len(line) < COLUMNS for line in lines), lines
assert any(re.match(r"\[\d/3\] (first|second|third)\.c", line) for line in lines), lines
assert any(re.search(r"\d+ s left", line) for line in lines), lines
left = on_screen(seen)
assert not re.search(r"\[\d", left.replace("\x1b[", "")) and "3 files, 0 functions with locks" in left, left

# A long name loses its beginning. It is the only one, whatever the machine does
# first.
process, master = start(long_name)
seen = read(master)
assert process.wait() == 0, seen
lines = [part for part in re.split(r"[\r\n]+", seen) if part.startswith("[")]
assert all(len(line) < COLUMNS for line in lines), lines
assert any("..." in line and "of_this_terminal.c" in line for line in lines), lines

# Not with --quiet, and not if nobody looks at it.
process, master = start("first.c", "--quiet")
assert read(master) == "" and process.wait() == 0
process = subprocess.run([SPINLINT, "check", "--cache=off", "first.c"],
                         cwd=DIRECTORY, capture_output=True, text=True)
assert "[" not in process.stderr and "\r" not in process.stderr, process.stderr
process = subprocess.run(
    [SPINLINT, "check", "--cache=off", "first.c", "second.c", "--progress=plain"],
    cwd=DIRECTORY, capture_output=True, text=True)
plain = process.stderr.splitlines()[:2]
assert [line[:6] for line in plain] == ["[1/2] ", "[2/2] "], process.stderr

# Ctrl-C ends it at once, and nothing half-written stays.
write("endless.c", slow(60))
write("leak.c", "#include <ndis.h>\nvoid g(PNDIS_SPIN_LOCK L, int x) {\n"
      "  NdisAcquireSpinLock(L);\n  if (x) return;\n  NdisReleaseSpinLock(L);\n}\n")
before = sorted(os.listdir(DIRECTORY))
for options in ([], ["--fix"], ["--cache=" + os.path.join(DIRECTORY, "cache")]):
    process, master = start("leak.c", "endless.c", *options)
    read(master, r"\[\d/2\] ")
    os.write(master, b"\x03")
    after = read(master)
    assert process.wait(60) == -signal.SIGINT, (options, process.returncode, after)
    now = sorted(os.listdir(DIRECTORY))
    if "cache" in now:
        now.remove("cache")
        names = os.listdir(os.path.join(DIRECTORY, "cache"))
        assert not [name for name in names if "tmp" in name], names
    assert now == before, (options, now)
    with open(os.path.join(DIRECTORY, "leak.c"), encoding="utf-8") as file:
        assert "if (x) return;" in file.read()
process, master = start("endless.c")
read(master, r"\[\d/1\] ")
process.send_signal(signal.SIGTERM)
assert process.wait(60) == -signal.SIGTERM, process.returncode
print("all is well")
