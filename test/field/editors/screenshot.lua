-- SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
--
-- Neovim as in docs/editor.md, also before 0.10: there the hints are drawn by
-- hand. Tells tmux when the finding and the hints are on the screen.
vim.o.termguicolors = true
vim.o.background = 'dark'
vim.cmd('colorscheme slate')
vim.o.number = true
vim.api.nvim_set_hl(0, 'SignColumn', {})
vim.o.signcolumn = 'yes'
vim.api.nvim_set_hl(0, 'InlayHint', { fg = '#808080', italic = true })
vim.diagnostic.config({ virtual_text = { spacing = 2 }, severity_sort = true })

local namespace = vim.api.nvim_create_namespace('spinlint-hints')
local id

local function draw_hints()
  local buffer = vim.api.nvim_get_current_buf()
  vim.lsp.buf_request(buffer, 'textDocument/inlayHint', {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = {
      start = { line = 0, character = 0 },
      ['end'] = { line = vim.api.nvim_buf_line_count(buffer), character = 0 },
    },
  }, function(_, hints)
    for _, hint in ipairs(hints or {}) do
      vim.api.nvim_buf_set_extmark(buffer, namespace, hint.position.line, 0, {
        virt_text = { { hint.label, 'InlayHint' } }, virt_text_pos = 'eol', priority = 1,
      })
    end
    if hints and #hints > 0 then
      vim.cmd('redraw!')
      vim.fn.system('tmux wait-for -S spinlint-shown')
    end
  end)
end

vim.api.nvim_create_autocmd('DiagnosticChanged', {
  callback = function()
    if #vim.diagnostic.get(0) == 0 then return end
    vim.api.nvim_win_set_cursor(0, { vim.diagnostic.get(0)[1].lnum + 1, 4 })
    draw_hints()
  end,
})

vim.api.nvim_create_autocmd('VimEnter', {
  callback = function()
    id = vim.lsp.start_client({
      name = 'spinlint',
      cmd = { os.getenv('SPINLINT'), 'lsp' },
      root_dir = vim.fn.expand('%:p:h'),
      init_options = { inlayHints = true, diagnostics = 'push' },
    })
    vim.lsp.buf_attach_client(0, id)
  end,
})
