package triage

import (
	"slices"
	"sort"
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
)

// Ignore silences findings of some rules, in a part of one posting or in all of it. It is used for one posting and says
// afterwards whether it silenced any.
type Ignore struct {
	Rules map[string]bool // ids
	All   bool            // the whole posting
	Over  finding.Span    // else the findings that begin here
	Last  bool            // the posting ends where Over ends, and what begins there belongs to it
	Note  string          // what is said in Finding.Suppressed

	// Comment is where the posting says this, and what the finding about an unused ignore points at. It is empty for
	// ignores from a configuration.
	Comment finding.Span
	// Partial says that some of its rules were not run, so that nobody knows whether it is used.
	Partial bool

	Of   any  // what the caller knows it by
	Used bool // set by Apply
}

// Unused is the rule that names every sound ignore comment; the names of those that are used are withdrawn here.
const Unused = "consistency/unused-ignore"

// aboutComments says whether a rule speaks of ignore comments. Comments do not silence those rules: one could hide that it
// is mistyped.
func aboutComments(rule string) bool {
	return strings.HasPrefix(rule, "consistency/") && strings.HasSuffix(rule, "-ignore")
}

func (g *Ignore) covers(f *finding.Finding) bool {
	if !g.Rules[f.Rule] || g.Comment.Len() > 0 && aboutComments(f.Rule) {
		return false
	}
	at := f.Span.Start
	return g.All || g.Over.Start <= at && (at < g.Over.End || g.Last && at == g.Over.End)
}

// silence marks what an ignore covers and withdraws the findings about ignores that silenced something. A folded finding
// is silenced too: where both are named, neither ignore is unused.
func silence(list []finding.Finding, ignores []*Ignore) []finding.Finding {
	for _, g := range ignores {
		within := list
		if !g.All {
			first := sort.Search(len(list), func(i int) bool { return list[i].Span.Start >= g.Over.Start })
			last := sort.Search(len(list), func(i int) bool { return list[i].Span.Start > g.Over.End })
			within = list[first:max(first, last)]
		}
		for i := range within {
			f := &within[i]
			if !g.covers(f) {
				continue
			}
			g.Used = true
			if f.Suppressed == nil {
				f.Suppressed = &g.Note
			}
		}
	}
	return slices.DeleteFunc(list, func(f finding.Finding) bool {
		return f.Rule == Unused && slices.ContainsFunc(ignores, func(g *Ignore) bool {
			return g.Comment == f.Span && (g.Used || g.Partial)
		})
	})
}
