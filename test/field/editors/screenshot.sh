#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Makes docs/editor-neovim.png: a terminal with Neovim, a finding and hints.
# Needs neovim, tmux, chromium and fonts-dejavu-core, and ./dev build.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
export SPINLINT=${SPINLINT:-$root/build/bin/spinlint}
out=${1:-$root/docs/editor-neovim.png}
work=$(mktemp -d)
socket=$work/tmux
tm() { tmux -S "$socket" -f /dev/null "$@"; }
trap 'tm kill-server 2>/dev/null || true; rm -rf "$work"' EXIT

cp "$here/screenshot.c" "$work/queue.c"
cd "$work"
tm new-session -d -x 126 -y 31 \
  "XDG_STATE_HOME=$work XDG_CACHE_HOME=$work TERM=tmux-256color COLORTERM=truecolor \
   nvim --clean -n -u '$here/screenshot.lua' queue.c"
tm set -g status off
tm set -ga terminal-overrides ',*:Tc'
timeout 120 tmux -S "$socket" wait-for spinlint-shown ||
  { tm capture-pane -p; echo "there is no finding" >&2; exit 1; }
tm capture-pane -e -p | python3 "$here/ansi_to_html.py" >"$work/page.html"
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars \
  --window-size=1154,604 --screenshot="$work/page.png" "file://$work/page.html" \
  >"$work/chromium.log" 2>&1
mv "$work/page.png" "$out"
