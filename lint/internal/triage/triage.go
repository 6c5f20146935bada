// Package triage orders what the policies said: it gives findings the severities that a configuration wants, folds weaker
// ones into stronger ones, silences what an ignore covers, drops what is below the wanted severity, sorts by place and
// numbers equal findings in their fingerprints.
//
// Findings enter from the policy room and leave for the reports. It knows no facts and no Rego. Verdicts on duties of law
// never come here: an ignore cannot change one.
package triage

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/finding"
)

// Options of a run.
type Options struct {
	Rule        func(id string) *catalog.Rule // nil finds the built-in ones
	Off         func(id string) bool          // says of which rules findings are dropped, before folding; nil of none
	Severity    map[string]finding.Severity   // what a rule's findings weigh, by id
	Ignores     []*Ignore
	MinSeverity finding.Severity // findings below are dropped, after folding
}

// Apply returns the findings of one posting in their final order. identity is what tells the posting from others: its id,
// else its title.
func Apply(list []finding.Finding, identity string, opts Options) []finding.Finding {
	Sort(list)
	list = slices.CompactFunc(list, func(a, b finding.Finding) bool {
		return a.Rule == b.Rule && a.Span == b.Span && a.Order() == b.Order() && a.Severity == b.Severity
	})
	if opts.Rule == nil {
		opts.Rule = catalog.Find
	}
	if opts.Off != nil {
		list = slices.DeleteFunc(list, func(f finding.Finding) bool { return opts.Off(f.Rule) })
	}
	for i := range list {
		weigh(&list[i], &opts)
	}
	fold(list, opts.Rule)
	list = silence(list, opts.Ignores)
	list = slices.DeleteFunc(list, func(f finding.Finding) bool { return f.Severity < opts.MinSeverity })
	fingerprint(list, identity)
	return list
}

// Sort puts findings in the order of their places.
func Sort(list []finding.Finding) {
	slices.SortStableFunc(list, func(a, b finding.Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Rule, b.Rule), cmp.Compare(b.Severity, a.Severity), cmp.Compare(a.Order(), b.Order()))
	})
}

// weigh gives a finding its configured severity. A rule that speaks of law weighs each of its findings by how certain the
// duty is; for it the configured severity is the most that a finding may weigh, lest a guess be raised to a certainty.
func weigh(f *finding.Finding, opts *Options) {
	want, ok := opts.Severity[f.Rule]
	if !ok {
		return
	}
	if r := opts.Rule(f.Rule); r != nil && len(r.Duties) > 0 {
		want = min(want, f.Severity)
	}
	f.Severity = want
}

// fingerprint identifies each finding by rule, posting, excerpt and ordinal, never by line, so that it survives edits above.
func fingerprint(list []finding.Finding, identity string) {
	seen := make(map[string]int, len(list))
	var key []byte
	for i := range list {
		f := &list[i]
		key = append(key[:0], f.Rule...)
		key = append(append(key, 0), identity...)
		key = append(append(key, 0), strings.ToLower(finding.Folded(f.Excerpt))...)
		n := seen[string(key)]
		seen[string(key)] = n + 1
		sum := sha256.Sum256(strconv.AppendInt(append(key, 0), int64(n), 10))
		f.Fingerprint = hex.EncodeToString(sum[:8])
	}
}
