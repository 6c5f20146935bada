package main

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/config"
	"github.com/postlint/postlint/lint/report"
)

const readmePath = "../../README.md"

func readme(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(readmePath)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// blocks are the fenced blocks of a language.
func blocks(text, language string) []string {
	var list []string
	for _, m := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```$").FindAllStringSubmatch(text, -1) {
		list = append(list, m[1])
	}
	return list
}

// A console block is a command behind "$ " and what it prints; "…" stands for what is left out, of lines or of one line.
func TestTheREADMEShowsWhatItsCommandsPrint(t *testing.T) {
	list := blocks(readme(t), "console")
	if len(list) < 3 {
		t.Fatalf("%d blocks", len(list))
	}
	for _, b := range list {
		command, want, _ := strings.Cut(b, "\n")
		t.Run(command, func(t *testing.T) {
			args := strings.Fields(strings.TrimPrefix(command, "$ postlint "))
			status, out, errs := run(t, "", args...)
			if status == StatusFailed || errs != "" {
				t.Fatalf("status %d, %s", status, errs)
			}
			var pattern strings.Builder
			for line := range strings.Lines(want) {
				if line == "…\n" {
					pattern.WriteString(`(?:.*\n)*?`)
					continue
				}
				quoted := regexp.QuoteMeta(line)
				if strings.HasSuffix(line, "…\n") { // a snippet's own ellipsis matches itself too
					quoted = strings.TrimSuffix(quoted, "…\n") + ".*\n"
				}
				pattern.WriteString(quoted)
			}
			if !regexp.MustCompile("^" + pattern.String() + "$").MatchString(out) {
				t.Errorf("it prints otherwise:\n%s", out)
			}
		})
	}
}

// What the README says in a configuration is read without a fault.
func TestTheREADMEsConfigurationsAreSound(t *testing.T) {
	n := 0
	for _, b := range blocks(readme(t), "yaml") {
		if strings.Contains(b, "uses:") { // of a host of CI
			continue
		}
		n++
		if _, err := config.Parse(config.FileName, []byte(b)); err != nil {
			t.Error(err)
		}
	}
	if n == 0 {
		t.Error("no configuration")
	}
}

// Lines of sh blocks are commands: ours are run, the others are few and named here.
func TestTheREADMEsCommandsRun(t *testing.T) {
	others := []string{"go test ./..."}
	n := 0
	for _, b := range blocks(readme(t), "sh") {
		for line := range strings.Lines(b) {
			line = strings.TrimSpace(line)
			args, ours := strings.CutPrefix(line, "postlint ")
			if !ours {
				args, ours = strings.CutPrefix(line, "go run ./cmd/postlint ")
			}
			if !ours {
				if !slices.Contains(others, line) {
					t.Errorf("%q is run by no test", line)
				}
				continue
			}
			n++
			t.Run(line, func(t *testing.T) {
				if args == "serve" {
					served(t, func(string) {})
					return
				}
				args = strings.ReplaceAll(args, "=report", "="+t.TempDir()+"/report")
				if status, out, errs := run(t, "", strings.Fields(args)...); status == StatusFailed || out == "" {
					t.Errorf("status %d, %s", status, errs)
				}
			})
		}
	}
	if n < 2 {
		t.Errorf("%d commands", n)
	}
}

var inlineCommand = regexp.MustCompile("`(?:[^`]*\\\\\\| )?postlint ([^`]*)`")

// Commands inside of sentences and tables stand for themselves: their sub-commands, flags and rules exist.
func TestTheREADMENamesOnlyFlagsAndRulesThatExist(t *testing.T) {
	text := readme(t)
	help := ""
	for _, sub := range []string{"check", "facts", "serve", "rules new"} {
		_, out, _ := run(t, "", append(strings.Fields(sub), "--help")...)
		help += out
	}
	for _, flag := range regexp.MustCompile(`--[a-z][a-z-]+`).FindAllString(text, -1) {
		if !regexp.MustCompile(flag + `\b`).MatchString(help) {
			t.Errorf("%s is no flag", flag)
		}
	}
	for _, m := range inlineCommand.FindAllStringSubmatch(text, -1) {
		args := strings.Fields(m[1])
		switch args[0] {
		case "explain":
			if args[1] != "RULE" {
				if _, err := (&lint.Rulebook{}).Explain(args[1]); err != nil {
					t.Error(err)
				}
			}
		case "check", "facts", "rules", "init", "baseline", "config", "lsp", "serve", "version", "completion":
		default:
			if !strings.ContainsAny(args[0], "./") {
				t.Errorf("`postlint %s` is neither a command nor a file", m[1])
			}
		}
	}
}

// The parts of the README between markers are made of what the program knows.
func TestTheREADMEsTablesAreThoseOfTheProgram(t *testing.T) {
	text := readme(t)
	want := between(t, text, "formats", formatTable())
	if *update {
		if err := os.WriteFile(readmePath, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if text != want {
		t.Error("the tables of README.md are old: `go test ./cmd/postlint -update` writes them anew")
	}
}

// between replaces what stands between the markers of that name.
func between(t *testing.T, text, name, content string) string {
	t.Helper()
	re := regexp.MustCompile(`(?s)(<!-- ` + name + `: [^>]*-->\n).*?(<!-- /` + name + ` -->)`)
	if !re.MatchString(text) {
		t.Fatalf("no markers of %s", name)
	}
	return re.ReplaceAllStringFunc(text, func(s string) string {
		m := re.FindStringSubmatch(s)
		return m[1] + content + m[2]
	})
}

func formatTable() string {
	var b strings.Builder
	b.WriteString("\n| format | what for |\n| --- | --- |\n")
	for _, f := range report.Formats() {
		fmt.Fprintf(&b, "| `%s` | %s |\n", f.Name, f.Summary)
	}
	return b.String() + "\n"
}

func TestTheREADMENamesAllCategoriesOfRules(t *testing.T) {
	named := map[string]bool{}
	for _, m := range regexp.MustCompile("(?m)^\\| \\[`([a-z]+)/`\\]").FindAllStringSubmatch(readme(t), -1) {
		named[m[1]] = true
	}
	for i := range lint.Catalog() {
		r := &lint.Catalog()[i]
		if c := r.Category(); !named[c] {
			t.Errorf("README.md: the table of rules does not tell of the category %s", c)
			named[c] = true
		}
	}
	for c := range named {
		if !slices.ContainsFunc(lint.Catalog(), func(r lint.Rule) bool { return r.Category() == c }) {
			t.Errorf("README.md: there are no rules of the category %s", c)
		}
	}
}

// CONTRIBUTING.md says of each direct dependency what it is for, and of nothing else.
func TestEveryDependencySaysWhatItIsFor(t *testing.T) {
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := os.ReadFile("../../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(doc), "| module | what for |")
	table, _, _ = strings.Cut(table, "\n\n")
	direct := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^(?:\t|require )(\S+) v\S+$`).FindAllStringSubmatch(string(mod), -1) {
		direct[m[1]] = true
		if !strings.Contains(table, m[1]) {
			t.Errorf("CONTRIBUTING.md does not say what %s is for", m[1])
		}
	}
	for _, name := range regexp.MustCompile(`[a-z0-9.-]+\.(?:com|org|in)/[^\s,|]+`).FindAllString(table, -1) {
		if !direct[name] {
			t.Errorf("CONTRIBUTING.md tells of %s, which go.mod does not require", name)
		}
	}
}

// longestEntry is how many lines an entry of the log of changes has at most: more is told in the documentation.
const longestEntry = 5

func TestEachEntryOfTheChangelogStandsInAGroupAndIsShort(t *testing.T) {
	b, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	group, entries, lines := "", 0, 0
	for i, line := range strings.Split(string(b), "\n") {
		switch {
		case strings.HasPrefix(line, "## "):
			group = ""
		case strings.HasPrefix(line, "### "):
			group = line
		case strings.HasPrefix(line, "- "):
			if entries, lines = entries+1, 1; group == "" {
				t.Errorf("CHANGELOG.md:%d: the entry stands in no group (### …): change the entry of its thing, or add to a group", i+1)
			}
		case strings.HasPrefix(line, "  "):
			if lines++; lines == longestEntry+1 {
				t.Errorf("CHANGELOG.md:%d: an entry has more than %d lines", i+1, longestEntry)
			}
		}
	}
	if entries == 0 {
		t.Error("CHANGELOG.md has no entries")
	}
}
