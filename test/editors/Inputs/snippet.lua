-- SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
--
-- Tries a snippet of the guide: $SNIPPET is loaded as an init file would be, then
-- a source with a finding ($1 of the command line) is opened. Out: the finding, on
-- stdout. What this version of Neovim lacks is put there, as far as the snippets
-- use it.
local patience = 1000 * tonumber(os.getenv('SPINLINT_TEST_PATIENCE') or '120')

local function say(text) io.stdout:write(text .. '\n') end
local function wait(what, is_there)
  if not vim.wait(patience, is_there, 5) then
    say('waited in vain for ' .. what)
    vim.cmd('cquit 1')
  end
end

vim.fs = vim.fs or {
  find = function() return {} end,
  dirname = function(path) return path or vim.fn.getcwd() end,
}
vim.lsp.start = vim.lsp.start or function(config)
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
end
vim.lsp.inlay_hint = vim.lsp.inlay_hint or { enable = function() end }
if not vim.lsp.config then
  local configs = {}
  vim.lsp.config = function(name, config) configs[name] = config end
  vim.lsp.enable = function(name)
    local config = configs[name]
    vim.api.nvim_create_autocmd('FileType', {
      pattern = config.filetypes,
      callback = function()
        vim.lsp.start({
          name = name, cmd = config.cmd, init_options = config.init_options,
          root_dir = vim.fs.dirname(vim.fs.find(config.root_markers, {})[1]),
        })
      end,
    })
  end
end

vim.cmd('filetype on')
for snippet in vim.gsplit(os.getenv('SNIPPET'), ':', true) do dofile(snippet) end
vim.cmd('edit ' .. os.getenv('SOURCE'))
wait('a finding', function() return #vim.diagnostic.get(0) == 1 end)
local found = vim.diagnostic.get(0)[1]
say(('line %d: %s'):format(found.lnum + 1, found.message))
vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
local buffer = vim.diagnostic.open_float()
for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do say('float: ' .. line) end
vim.cmd('qall!')
