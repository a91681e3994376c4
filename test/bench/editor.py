# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# How long does an editor wait for SpinLint? In: a built spinlint, the
# openvswitch-source package. Out, for keys that are typed into a source of
# 2,000 lines of Open vSwitch's driver, with all of the driver known: the time
# from sending textDocument/didChange to the diagnostics of that version (median
# and 95th percentile), and the memory of the server while somebody edits for an
# hour, which is so many keys.
#
#   editor.py --spinlint build/bin/spinlint [--wdk kit] [--file Conntrack.c]
#             [--keys 400] [--hour 7200]
#
# Each key waits for the diagnostics of the one before, and then as long as a
# person takes to find the next one (--pause, 0.15 s). It fails if the last text,
# which is the first one again, has other diagnostics than that.
import argparse
import os
import random
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(HERE, "..", "lsp", "Inputs"))
sys.path.insert(0, HERE)
import bench  # noqa: E402
from client import Editor, position  # noqa: E402

# What people type in a driver.
LINES = [
    "if (status != NDIS_STATUS_SUCCESS) {\n    return status;\n}\n",
    "NdisAcquireSpinLock(&lock->Lock);\n",
    "    count = count + 1; /* one more */\n",
    "OVS_LOG_ERROR(\"%d\", 5);\n",
    "for (i = 0; i < 10; i++) {\n    total += i;\n}\n",
]


def resident(process):
    """MiB."""
    with open(f"/proc/{process.pid}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


class Typist:
    """Types at places inside of functions, one character at a time, and takes
    it back."""

    def __init__(self, editor, path, seed):
        self.editor, self.path = editor, path
        self.random = random.Random(seed)
        self.times = []

    def key(self, at, old, new):
        """Replaces `old` characters at `at`; returns when it is answered."""
        e, path = self.editor, self.path
        text = e.texts[path]
        begin, end = position(text, at), position(text, at + old)
        e.texts[path] = text[:at] + new + text[at + old:]
        start = time.monotonic()
        version = e.change(path, ({"start": begin, "end": end}, new))
        found = e.diagnostics(path, version)
        self.times.append(time.monotonic() - start)
        return found

    def places(self):
        """Behind lines of code inside of functions."""
        text = self.editor.texts[self.path]
        at, result = 0, []
        for line in text.splitlines(True):
            at += len(line)
            if line.startswith("    ") and line.rstrip().endswith(";"):
                result.append(at)
        return result

    def burst(self, keys, pause):
        """So many keys, at one place; half of them delete again."""
        at = self.random.choice(self.places())
        typed = self.random.choice(LINES)
        typed = (typed * (keys // len(typed) + 1))[: keys // 2]
        for i, char in enumerate(typed):
            self.key(at + i, 0, char)
            time.sleep(pause)
        found = None
        for i in range(len(typed), 0, -1):
            found = self.key(at + i - 1, 1, "")
            time.sleep(pause)
        return found


def percentile(values, part):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * part))]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--spinlint", required=True)
    parser.add_argument("--source", default="/usr/src/openvswitch/openvswitch.tar.gz")
    parser.add_argument("--wdk", default="kit")
    parser.add_argument("--file", default="Conntrack.c")
    parser.add_argument("--keys", type=int, default=400)
    parser.add_argument("--pause", type=float, default=0.15)
    parser.add_argument("--hour", type=int, default=0, help="keys of an hour")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = bench.unpack(options.source, folder)
        windows = os.path.join(root, "datapath-windows")
        bench.write_database(root, windows)
        path = os.path.join(windows, "ovsext", options.file)
        os.environ["SPINLINT_CACHE_DIR"] = "off"
        editor = Editor(
            os.path.abspath(options.spinlint),
            windows,
            {"wdk": options.wdk if options.wdk == "kit" else os.path.abspath(options.wdk)},
        )
        start = time.monotonic()
        editor.open(path)
        editor.diagnostics(path)
        first = time.monotonic() - start
        editor.idle()
        whole = time.monotonic() - start
        before = editor.last_diagnostics[os.path.realpath(path)]
        lines = editor.texts[path].count("\n")
        print(f"{options.file}: {lines} lines; first diagnostics after "
              f"{first:.2f} s, of the whole driver after {whole:.2f} s")
        typist = Typist(editor, path, 1)
        # The first keys have the headers of this file precompiled.
        after = typist.burst(10, options.pause)
        print("warm-up: " + ", ".join(f"{t * 1000:.0f}" for t in typist.times) + " ms")
        typist.times = []
        while len(typist.times) < options.keys:
            after = typist.burst(40, options.pause)
        times = typist.times
        print(f"{len(times)} keys: median {percentile(times, 0.5) * 1000:.0f} ms, "
              f"95th percentile {percentile(times, 0.95) * 1000:.0f} ms, "
              f"longest {max(times) * 1000:.0f} ms")
        if options.hour:
            print("keys, resident MiB:")
            typist.times = []
            step = max(1, options.hour // 12)
            print(f"  {0:6} {resident(editor.process):7.1f}")
            for i in range(1, 13):
                while len(typist.times) < i * step:
                    after = typist.burst(40, 0)
                print(f"  {len(typist.times):6} {resident(editor.process):7.1f}")
        if after != before:
            sys.exit(f"editor: the same text has other diagnostics: {before} {after}")
        editor.quit()


if __name__ == "__main__":
    main()
