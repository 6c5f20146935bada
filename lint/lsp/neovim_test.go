package lsp_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/postlint/postlint/lint/lsp"
)

// serveInstead makes the test's program a server: what an editor starts.
const serveInstead = "POSTLINT_TEST_SERVE"

func TestMain(m *testing.M) {
	if os.Getenv(serveInstead) != "" {
		if err := lsp.Serve(context.Background(), os.Stdin, os.Stdout, lsp.Options{AsOf: asOf}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// The settings for Neovim that are documented show what is found at the right cells, also behind characters of two cells and two units,
// apply a code action, and mend the rest on save.
func TestNeovim(t *testing.T) {
	nvim, err := exec.LookPath("nvim")
	if err != nil {
		t.Skip("Neovim is not installed")
	}
	page, err := os.ReadFile("../../cmd/postlint/editors.md")
	if err != nil {
		t.Fatal(err)
	}
	_, settings, _ := strings.Cut(string(page), "<!-- neovim -->\n```lua\n")
	settings, _, ok := strings.Cut(settings, "```")
	if !ok {
		t.Fatal("editors.md has no settings for Neovim")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	settings = strings.Replace(settings, `{"postlint", "lsp"}`, fmt.Sprintf("{%q}", self), 1)
	dir := t.TempDir()
	for name, content := range map[string]string{
		"settings.lua": settings,
		"drive.lua":    drive,
		"cook.html":    strings.Replace(cook, "<p><a", "<p>Bake 🥐 and 面包, then <a", 1) + `<p>Or <a href="htps://www.bramblebakery.com/write">write</a>.</p>` + "\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, nvim, "--headless", "-u", "NONE", "-c", "filetype on", "-c", "luafile settings.lua", "-c", "luafile drive.lua", "-c", "qa!")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), serveInstead+"=1", "XDG_STATE_HOME="+dir, "XDG_CACHE_HOME="+dir)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	said, err := os.ReadFile(filepath.Join(dir, "said.txt"))
	if err != nil {
		t.Fatal(err)
	}
	const want = "found htps://www.bramblebakery.com/apply in cells 35 to 69\n" +
		"found htps://www.bramblebakery.com/write in cells 15 to 49\n" +
		"offered Mend the link's beginning\n" +
		"then <p>Bake 🥐 and 面包, then <a href=\"https://www.bramblebakery.com/apply\">Apply</a></p>\n" +
		"left 1\nleft 0\n"
	if string(said) != want {
		t.Errorf("Neovim saw\n%s\nwant\n%s", said, want)
	}
	saved, err := os.ReadFile(filepath.Join(dir, "cook.html"))
	if err != nil || strings.Contains(string(saved), "htps:") || !strings.Contains(string(saved), `面包, then <a href="https://www.bramblebakery.com/apply">`) {
		t.Errorf("saved %s, %v", saved, err)
	}
}

// drive opens a posting, says what the cells of the broken links hold, applies what is offered for the first, saves, and says how many
// broken links are left each time.
const drive = `
local function broken()
  return vim.tbl_filter(function(d) return d.code == "links/scheme-typo" end, vim.diagnostic.get(0))
end
vim.cmd("edit cook.html")
vim.wait(60000, function() return #broken() > 0 end, 20)
local said = {}
local function cell(lnum, col)
  return vim.fn.strdisplaywidth(string.sub(vim.api.nvim_buf_get_lines(0, lnum, lnum + 1, true)[1], 1, col))
end
for _, d in ipairs(broken()) do
  local text = vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {})[1]
  table.insert(said, ("found %s in cells %d to %d"):format(text, cell(d.lnum, d.col), cell(d.end_lnum, d.end_col)))
end

local first = broken()[1]
vim.api.nvim_win_set_cursor(0, {first.lnum + 1, first.col})
local params = vim.lsp.util.make_range_params()
params.context = {diagnostics = {}, only = {"quickfix"}}
local action = vim.tbl_values(vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 60000))[1].result[1]
table.insert(said, "offered " .. action.title)
vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
table.insert(said, "then " .. vim.api.nvim_buf_get_lines(0, first.lnum, first.lnum + 1, true)[1])
vim.wait(60000, function() return #broken() == 1 end, 20)
table.insert(said, "left " .. #broken())

vim.cmd("write")
vim.wait(60000, function() return #broken() == 0 end, 20)
table.insert(said, "left " .. #broken())
vim.fn.writefile(said, "said.txt")
`
