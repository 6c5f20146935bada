package lint

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/agnivade/levenshtein"

	"github.com/postlint/postlint/rules"
)

// UnknownRuleError says that no rule or category has the name.
type UnknownRuleError struct {
	Name string
	Near []string // the nearest known names, the best first, possibly none
}

func (e *UnknownRuleError) Error() string {
	if len(e.Near) == 0 {
		return fmt.Sprintf("unknown rule %q", e.Name)
	}
	return fmt.Sprintf("unknown rule %q (did you mean %s?)", e.Name, strings.Join(e.Near, " or "))
}

// selection is the predicate that the options name: the rules asked for, or all, without those skipped.
func (b *Rulebook) selection(only, skip []string) (func(*Rule) bool, error) {
	in, err := b.matchers(only)
	if err != nil {
		return nil, err
	}
	out, err := b.matchers(skip)
	if err != nil {
		return nil, err
	}
	return func(r *Rule) bool {
		return r != nil && (len(only) == 0 || in[r.ID]) && !out[r.ID]
	}, nil
}

// matchers resolves ids, aliases and categories to the ids of rules.
func (b *Rulebook) matchers(names []string) (map[string]bool, error) {
	ids := map[string]bool{}
	for _, name := range names {
		list, err := b.IDs(name)
		if err != nil {
			return nil, err
		}
		for _, id := range list {
			ids[id] = true
		}
	}
	return ids, nil
}

func (b *Rulebook) unknown(name string) error {
	type near struct {
		name string
		d    int
	}
	var list []near
	seen := map[string]bool{}
	add := func(known string) {
		if d := levenshtein.ComputeDistance(name, known); !seen[known] && d <= max(2, len(known)/3) {
			seen[known] = true
			list = append(list, near{known, d})
		}
	}
	for r := range b.each {
		add(r.ID)
		add(r.Category())
		if _, base, ok := strings.Cut(r.ID, "/"); ok && (base == name || strings.Contains(r.ID, name) && len(name) > 3) && !seen[r.ID] {
			seen[r.ID] = true
			list = append(list, near{r.ID, 1})
		}
	}
	slices.SortStableFunc(list, func(a, b near) int { return a.d - b.d })
	e := &UnknownRuleError{Name: name}
	for _, n := range list[:min(3, len(list))] {
		e.Near = append(e.Near, n.name)
	}
	return e
}

// RulesDigest identifies the built-in rules and tables, 12 hexadecimal digits; Rulebook.Digest identifies a team's own too.
// It tells editions apart and is no proof against forgery: of each file it takes the CRC-32C, which a processor sums up in a
// tenth of the time of a SHA-256, as nearly every report says it and a check of one posting takes little time.
var RulesDigest = sync.OnceValue(func() string {
	h := sha256.New()
	table := crc32.MakeTable(crc32.Castagnoli)
	buf := make([]byte, 32<<10) // reading whole files would copy them
	_ = fs.WalkDir(rules.Generated, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f, err := rules.Generated.Open(path)
		if err != nil {
			return err
		}
		sum := crc32.New(table)
		size, err := io.CopyBuffer(sum, onlyReader{f}, buf)
		fmt.Fprintf(h, "%s %d %08x\n", path, size, sum.Sum32())
		return errors.Join(err, f.Close())
	})
	return short(h)
})

// onlyReader hides what else its value can do, so that io.CopyBuffer uses the buffer that it is given.
type onlyReader struct{ io.Reader }

// short is the first 12 hexadecimal digits of a hash.
func short(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil)[:6]) }
