# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# A small driver on disk, a cache, and spinlint run with and without it. In: the
# path of spinlint and an empty directory. Out: for each run what it printed,
# and what the cache had of it. Every answer with the cache is compared with one
# without.
import json
import os
import re
import shutil
import subprocess

HEADER = """#pragma once
#include <ndis.h>
typedef struct _DEV { NDIS_SPIN_LOCK Lock; ULONG Count; } DEV, *PDEV;
void Other(PDEV Dev);
"""
MAIN = """#include "dev.h"
void First(PDEV Dev) {
  NdisAcquireSpinLock(&Dev->Lock);
  Dev->Count++;
  NdisReleaseSpinLock(&Dev->Lock);
  Other(Dev);
}
"""
LEAK = """#include "dev.h"
void Other(PDEV Dev) {
  NdisAcquireSpinLock(&Dev->Lock);
  if (Dev->Count)
    return;
  NdisReleaseSpinLock(&Dev->Lock);
}
"""
SOUND = LEAK.replace("    return;\n", "    Dev->Count = 0;\n")


class Tree:
    def __init__(self, spinlint, root, flags=()):
        self.spinlint = spinlint
        self.root = root
        self.cache = os.path.join(os.path.dirname(root), "cache")
        self.flags = list(flags)
        self.environment = dict(os.environ)
        self.environment.pop("SPINLINT_CACHE_DIR", None)
        for directory in (root, self.cache):
            shutil.rmtree(directory, ignore_errors=True)
        # A checkout of its own, wherever the tests are run.
        os.makedirs(self.path(".git"))
        self.write("dev.h", HEADER)
        self.write("main.c", MAIN)
        self.write("other.c", LEAK)
        self.database(["main.c", "other.c"])

    def path(self, name):
        return os.path.join(self.root, name)

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def database(self, sources, flags=None):
        if flags is not None:
            self.flags = flags
        rows = [
            {
                "directory": self.root,
                "file": self.path(source),
                "arguments": ["clang", *self.flags, "-c", self.path(source)],
            }
            for source in sources
        ]
        self.write("compile_commands.json", json.dumps(rows))

    def spawn(self, cache, *options, **process):
        return subprocess.Popen(
            [self.spinlint, "check", "-p", ".", f"--cache={cache}"]
            + ([] if any("--format" in o for o in options) else ["--format=json"])
            + list(options),
            cwd=self.root,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **process,
        )

    def run(self, cache, *options, **process):
        process = self.spawn(cache, *options, **process)
        out, errors = process.communicate()
        assert process.returncode in (0, 1, 2), (process.returncode, errors)
        errors = re.sub(r"in \d+\.\d\d s", "in N s", errors)
        return process.returncode, out, errors

    def counts(self):
        """Runs found, runs made, units found, units made, damaged."""
        path = os.path.join(self.cache, "spinlint-counts")
        if not os.path.exists(path):
            return [0] * 5
        with open(path, encoding="utf-8") as file:
            rows = [[int(word) for word in line.split()] for line in file]
        return [sum(column) for column in zip(*rows)]

    def check(self, expected, *options):
        """Checks with the cache; its answer must be right. `expected`: "run" if
        all was there, else how many units were there and how many were not."""
        before = self.counts()
        answer = self.run(self.cache, *options)
        now = [b - a for a, b in zip(before, self.counts())]
        truth = self.run("off", *options)
        assert answer == truth, f"with cache:\n{answer}\nwithout:\n{truth}"
        found = "run" if now[0] else tuple(now[2:4])
        assert found == expected, f"expected {expected}, but found {found}"
        return answer[0]

    def entries(self):
        return sorted(
            os.path.join(self.cache, name)
            for name in os.listdir(self.cache)
            if name.startswith("llvmcache-") and "timestamp" not in name
        )
