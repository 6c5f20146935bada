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

// The settings for Neovim that are documented show what is found at the right cells, and mend on save.
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
		"cook.html":    strings.Replace(cook, "<p><a", "<p>Bake 🥐 and <a", 1),
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
	const want = "found htps://www.bramblebakery.com/apply\nleft 0\n"
	if string(said) != want {
		t.Errorf("Neovim saw\n%s\nwant\n%s", said, want)
	}
	saved, err := os.ReadFile(filepath.Join(dir, "cook.html"))
	if err != nil || !strings.Contains(string(saved), `🥐 and <a href="https://www.bramblebakery.com/apply">`) {
		t.Errorf("saved %s, %v", saved, err)
	}
}

// drive opens a posting, says what the cells of the broken link hold, saves, and says how many broken links are left.
const drive = `
local function broken()
  return vim.tbl_filter(function(d) return d.code == "links/scheme-typo" end, vim.diagnostic.get(0))
end
vim.cmd("edit cook.html")
vim.wait(60000, function() return #broken() > 0 end, 20)
local said = {}
for _, d in ipairs(broken()) do
  table.insert(said, "found " .. vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {})[1])
end
vim.cmd("write")
vim.wait(60000, function() return #broken() == 0 end, 20)
table.insert(said, "left " .. #broken())
vim.fn.writefile(said, "said.txt")
`
