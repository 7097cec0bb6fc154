-- What Neovim has had since 0.11, for an older one that is to read a configuration for it: as much of vim.lsp.config() and
-- vim.lsp.enable() as `:help lsp-config` says of one server.

local configs = {}

function vim.lsp.config(name, config)
  configs[name] = config
end

local function root_of(file, markers)
  local folder = vim.fn.fnamemodify(file, ':h')
  for _, marker in ipairs(markers) do
    local found = vim.fn.findfile(marker, folder .. ';')
    if found == '' then
      found = vim.fn.finddir(marker, folder .. ';')
    end
    if found ~= '' then
      return vim.fn.fnamemodify(found, ':p:h')
    end
  end
end

function vim.lsp.enable(name)
  local config = configs[name]
  vim.api.nvim_create_autocmd('FileType', {
    pattern = config.filetypes,
    callback = function(event)
      local client = vim.lsp.start_client({
        name = name,
        cmd = config.cmd,
        root_dir = root_of(vim.api.nvim_buf_get_name(event.buf), config.root_markers),
        settings = config.settings,
      })
      vim.lsp.buf_attach_client(event.buf, client)
    end,
  })
end
