# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# An editor for tests: it speaks to `spinlint lsp` over a pipe. In: the server
# and a folder. Out: what the server says, message by message; nobody sleeps,
# everything waits for a message, and fails with all that was said if it does
# not come.
import json
import os
import queue
import subprocess
import sys
import threading
import urllib.parse

PATIENCE = float(os.environ.get("SPINLINT_TEST_PATIENCE", "120"))


def uri(path):
    return "file://" + urllib.parse.quote(os.path.realpath(path))


def path_of(text):
    return urllib.parse.unquote(text[len("file://"):])


# All that the server makes use of.
CAPABILITIES = {
    "general": {"positionEncodings": ["utf-16"]},
    "window": {"workDoneProgress": True, "showDocument": {"support": True}},
    "workspace": {
        "configuration": False,
        "applyEdit": True,
        "workspaceFolders": True,
        "didChangeWatchedFiles": {"dynamicRegistration": True},
        "diagnostics": {"refreshSupport": True},
        "codeLens": {"refreshSupport": True},
        "inlayHint": {"refreshSupport": True},
    },
    "textDocument": {
        "publishDiagnostics": {
            "relatedInformation": True,
            "codeDescriptionSupport": True,
            "dataSupport": True,
            "tagSupport": {"valueSet": [1, 2]},
        },
        "codeAction": {
            "dataSupport": True,
            "disabledSupport": True,
            "resolveSupport": {"properties": ["edit"]},
            "codeActionLiteralSupport": {
                "codeActionKind": {"valueSet": ["quickfix", "source.fixAll"]}
            },
        },
    },
}


class Error(Exception):
    def __init__(self, error):
        super().__init__(f"{error.get('code')}: {error.get('message')}")
        self.code = error.get("code")
        self.message = error.get("message")


class Editor:
    """`settings` are initializationOptions. Starts and initializes, unless
    `raw`."""

    def __init__(self, server, folder=None, settings=None, raw=False, **how):
        self.process = subprocess.Popen(
            [server, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.inbox = queue.Queue()
        self.log = []
        self.seen = []  # Notifications and requests that nobody waited for.
        self.answers = {}
        self.configuration = how.get("configuration")
        self.ids = 0
        self.versions, self.texts = {}, {}
        self.last_diagnostics = {}  # By path.
        threading.Thread(target=self._read, daemon=True).start()
        if raw:
            return
        folders = how.get("folders") or ([folder] if folder else [])
        options = {"statusNotifications": True, "diagnostics": "push"}
        options.update(settings or {})
        capabilities = json.loads(json.dumps(CAPABILITIES))
        for path, value in (how.get("capabilities") or {}).items():
            at, *rest = capabilities, *path.split(".")
            for name in rest[:-1]:
                at = at.setdefault(name, {})
            at[rest[-1]] = value
        self.server = self.request(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": uri(folders[0]) if folders else None,
                "workspaceFolders": [
                    {"uri": uri(f), "name": os.path.basename(f)} for f in folders
                ],
                "capabilities": capabilities,
                "initializationOptions": options,
            },
        )
        self.notify("initialized", {})

    # --- Messages ---------------------------------------------------------

    def _read(self):
        stream = self.process.stdout
        while True:
            length = None
            while True:
                line = stream.readline()
                if not line:
                    self.inbox.put(None)
                    return
                line = line.strip()
                if not line:
                    break
                name, value = line.split(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            self.inbox.put(json.loads(stream.read(length)))

    def write(self, data):
        """Bytes, as they are."""
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        text = json.dumps(message, ensure_ascii=False).encode()
        self.write(b"Content-Length: %d\r\n\r\n" % len(text) + text)

    def notify(self, method, params):
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method, params):
        """Returns the id; the answer is for `answer`."""
        self.ids += 1
        self.send(
            {"jsonrpc": "2.0", "id": self.ids, "method": method, "params": params}
        )
        return self.ids

    def _next(self, what):
        try:
            message = self.inbox.get(timeout=PATIENCE)
        except queue.Empty:
            self._fail(f"waited in vain for {what}")
        self.log.append(message)
        if message is None:
            if what == "the end":
                return None
            self._fail(f"the server has gone; waited for {what}")
        if message.get("method") == "textDocument/publishDiagnostics":
            p = message["params"]
            self.last_diagnostics[path_of(p["uri"])] = p["diagnostics"]
        if "method" in message and "id" in message:
            result = None
            if message["method"] == "workspace/configuration":
                result = [
                    self.configuration(item) if self.configuration else None
                    for item in message["params"]["items"]
                ]
            try:
                self.send({"jsonrpc": "2.0", "id": message["id"], "result": result})
            except (ValueError, BrokenPipeError):
                pass  # It has gone, or we have.
        if "method" in message:
            self.seen.append(message)
        elif "id" in message:
            self.answers[message["id"]] = message
        return message

    def _fail(self, why):
        for message in self.log[-40:]:
            print(json.dumps(message)[:1000], file=sys.stderr)
        raise SystemExit(f"client: {why}")

    def answer(self, number):
        while number not in self.answers:
            self._next(f"the answer to request {number}")
        message = self.answers.pop(number)
        if "error" in message:
            raise Error(message["error"])
        return message["result"]

    def request(self, method, params):
        return self.answer(self.ask(method, params))

    def wait(self, method, where=lambda params: True):
        """The first such notification or request that was not taken yet."""
        taken = 0
        while True:
            for i in range(taken, len(self.seen)):
                m = self.seen[i]
                if m["method"] == method and where(m.get("params")):
                    del self.seen[i]
                    return m["params"]
            taken = len(self.seen)
            self._next(method)

    def until(self, what, condition):
        """Takes messages until something holds."""
        while not condition():
            self._next(what)

    def found(self, path):
        """How many diagnostics are shown for it now."""
        return len(self.last_diagnostics.get(os.path.realpath(path), []))

    def idle(self):
        """Waits until the server has nothing left to do."""
        return self.wait("spinlint/status", lambda p: p["state"] == "idle")

    # --- Documents --------------------------------------------------------

    def open(self, path, text=None, language="c"):
        if text is None:
            with open(path, encoding="utf-8", newline="") as file:
                text = file.read()
        self.versions[path], self.texts[path] = 1, text
        self.notify(
            "textDocument/didOpen",
            {
                "textDocument": {
                    "uri": uri(path),
                    "languageId": language,
                    "version": 1,
                    "text": text,
                }
            },
        )

    def change(self, path, *changes):
        """Each a text, for all of it, or (range, text)."""
        self.versions[path] += 1
        content = [
            {"text": c} if isinstance(c, str) else {"range": c[0], "text": c[1]}
            for c in changes
        ]
        self.notify(
            "textDocument/didChange",
            {
                "textDocument": {"uri": uri(path), "version": self.versions[path]},
                "contentChanges": content,
            },
        )
        return self.versions[path]

    def replace(self, path, old, new):
        """Edits the only place with the text `old`, as a user would."""
        text = self.texts[path]
        assert text.count(old) == 1, (text.count(old), old)
        at = text.index(old)
        change = (span(text, at, at + len(old)), new)
        self.texts[path] = text[:at] + new + text[at + len(old):]
        return self.change(path, change)

    def save(self, path):
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(self.texts[path])
        self.notify("textDocument/didSave", {"textDocument": {"uri": uri(path)}})

    def close(self, path):
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri(path)}})

    def diagnostics(self, path, version=None):
        """Those of this version; without one, of the current version."""
        wanted = version or self.versions.get(path)
        return self.wait(
            "textDocument/publishDiagnostics",
            lambda p: p["uri"] == uri(path) and p.get("version") == wanted,
        )["diagnostics"]

    def at(self, path, word, nth=0, delta=0):
        """Where the text has `word`, for requests about a place."""
        text = self.texts[path]
        place = -1
        for _ in range(nth + 1):
            place = text.index(word, place + 1)
        return {
            "textDocument": {"uri": uri(path)},
            "position": position(text, place + delta),
        }

    # --- The end ----------------------------------------------------------

    def quit(self):
        """Ends the session as it should be; returns the exit code."""
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.gone()

    def gone(self):
        while self._next("the end") is not None:
            pass
        return self.process.wait(timeout=PATIENCE)


def position(text, offset):
    """In UTF-16."""
    before = text[:offset]
    line = before.count("\n")
    rest = before[before.rfind("\n") + 1:]
    return {"line": line, "character": len(rest.encode("utf-16-le")) // 2}


def span(text, begin, end):
    return {"start": position(text, begin), "end": position(text, end)}


def apply(text, edits):
    """The text after a list of TextEdits."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)

    def offset(p):
        line = lines[p["line"]] if p["line"] < len(lines) else ""
        units = line.encode("utf-16-le")[: 2 * p["character"]]
        return starts[p["line"]] + len(units.decode("utf-16-le"))

    for e in sorted(edits, key=lambda e: offset(e["range"]["start"]), reverse=True):
        begin, end = offset(e["range"]["start"]), offset(e["range"]["end"])
        text = text[:begin] + e["newText"] + text[end:]
    return text


def show(diagnostics):
    """One line for each: place, severity, code, message."""
    for d in sorted(diagnostics, key=lambda d: d["range"]["start"]["line"]):
        start = d["range"]["start"]
        print(
            f"{start['line'] + 1}:{start['character'] + 1}: {d['severity']} "
            f"[{d.get('code')}] {d['message']}"
        )
        for r in d.get("relatedInformation", []):
            line = r["location"]["range"]["start"]["line"] + 1
            name = os.path.basename(path_of(r["location"]["uri"]))
            print(f"    {name}:{line}: {r['message']}")
