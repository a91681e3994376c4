-- SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
--
-- A session of Neovim with `spinlint lsp`: open, break, look, repair. In: the
-- server as $SPINLINT; a source without findings is open. Out: a line for each
-- step on stdout; waits for what the server says, never for time to pass.
local patience = 1000 * tonumber(os.getenv('SPINLINT_TEST_PATIENCE') or '120')

local function say(text) io.stdout:write(text .. '\n') end

local function fail(text)
  say('failed: ' .. text)
  for _, m in ipairs(vim.split(vim.fn.execute('messages'), '\n')) do say(m) end
  vim.cmd('cquit 1')
end

-- Handles what comes in, and looks after each.
local function wait(what, is_there)
  if not vim.wait(patience, is_there, 5) then fail('waited in vain for ' .. what) end
end

local function session()
  local buffer = vim.api.nvim_get_current_buf()
  local lines = function() return vim.api.nvim_buf_get_lines(buffer, 0, -1, false) end
  local good = lines()
  local published = 0
  local exit_code
  local config = {
    name = 'spinlint',
    cmd = { os.getenv('SPINLINT'), 'lsp' },
    root_dir = vim.fn.expand('%:p:h'),
    init_options = { inlayHints = true, diagnostics = 'push' },
    on_exit = function(code) exit_code = code end,
    handlers = {
      ['textDocument/publishDiagnostics'] = function(...)
        vim.lsp.diagnostic.on_publish_diagnostics(...)
        published = published + 1
      end,
    },
  }
  local id
  if vim.lsp.start then
    id = vim.lsp.start(config)
  else -- before 0.8
    id = vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(buffer, id)
  end
  if not id then fail('the server does not start') end
  local client = vim.lsp.get_client_by_id(id)

  wait('the first diagnostics', function() return published > 0 end)
  say('opened: ' .. #vim.diagnostic.get(buffer) .. ' findings')

  vim.api.nvim_buf_set_lines(buffer, 5, 6, true, {})
  wait('a finding', function() return #vim.diagnostic.get(buffer) == 1 end)
  local found = vim.diagnostic.get(buffer)[1]
  say(('broken: line %d, %s, %s: %s'):format(
    found.lnum + 1, found.source, found.code, found.message))

  -- The request itself: what an editor shows of it differs from version to
  -- version.
  local function ask(method, params)
    params.textDocument = vim.lsp.util.make_text_document_params(buffer)
    local answer, problem = vim.lsp.buf_request_sync(buffer, method, params, patience)
    if problem then fail(method .. ': ' .. problem) end
    return answer[id].result
  end

  vim.api.nvim_win_set_cursor(0, { 8, 4 })
  vim.lsp.buf.hover()
  local shown
  wait('the hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        local text = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
        shown = table.concat(text, '\n')
        vim.api.nvim_win_close(window, true)
        return true
      end
    end
  end)
  for line in vim.gsplit(shown, '\n') do
    if line:find("'&Adapter->Lock'", 1, true) then say('hover: ' .. vim.trim(line)) end
  end

  local hints = ask('textDocument/inlayHint', {
    range = { start = { line = 0, character = 0 }, ['end'] = { line = #lines(), character = 0 } },
  })
  for _, hint in ipairs(hints) do
    say(('hint: line %d, %s'):format(hint.position.line + 1, hint.label))
  end
  if vim.lsp.inlay_hint and vim.lsp.inlay_hint.get then
    vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
    wait('the hints', function() return #vim.lsp.inlay_hint.get({ bufnr = buffer }) == #hints end)
    say('hints: shown')
  else
    say('hints: this Neovim cannot show them')
  end

  -- As a user chooses from the menu.
  vim.ui.select = function(items, _, choose)
    for i, item in ipairs(items) do
      local action = item.action or item[2]
      if action.isPreferred then
        say('action: ' .. action.title)
        return choose(item, i)
      end
    end
    fail('no action is preferred')
  end
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  vim.lsp.buf.code_action()
  wait('the repair', function() return #lines() == #good end)
  say(vim.deep_equal(lines(), good) and 'repaired: as it was'
    or 'repaired:\n' .. table.concat(lines(), '\n'))
  wait('no finding', function() return #vim.diagnostic.get(buffer) == 0 end)
  say('repaired: 0 findings')

  client.stop()
  wait('the end', function() return exit_code ~= nil end)
  say('exit code ' .. exit_code)
  vim.cmd('qall!')
end

local ok, problem = pcall(session)
if not ok then fail(problem) end
