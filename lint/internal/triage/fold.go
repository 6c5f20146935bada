package triage

import (
	"slices"
	"sort"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/finding"
)

// fold marks each finding whose rule folds into another one that stands in the same posting: one cause, one finding. A
// finding about a place of its own folds only into one that overlaps it or speaks of the posting as a whole.
func fold(list []finding.Finding, rule func(string) *catalog.Rule) {
	var groups map[string]*group
	for i := range list {
		r := rule(list[i].Rule)
		if r == nil || len(r.FoldsInto) == 0 {
			continue
		}
		if groups == nil {
			groups = grouped(list)
		}
		for _, into := range r.FoldsInto {
			if g := groups[into]; g != nil && g.stands(list, i) {
				list[i].FoldedInto = &into
				break
			}
		}
	}
}

// group is the findings of one rule, as indexes of the list.
type group struct {
	whole  []int // about the posting as a whole
	placed []int // about a place, in the order of their beginnings
	reach  []int // of each of placed, the farthest end of it and of those before it
}

func grouped(list []finding.Finding) map[string]*group {
	groups := map[string]*group{}
	for i := range list {
		f := &list[i]
		g := groups[f.Rule]
		if g == nil {
			g = &group{}
			groups[f.Rule] = g
		}
		if f.Ref == 0 {
			g.whole = append(g.whole, i)
			continue
		}
		reach := f.Span.End
		if n := len(g.reach); n > 0 {
			reach = max(reach, g.reach[n-1])
		}
		g.placed, g.reach = append(g.placed, i), append(g.reach, reach)
	}
	return groups
}

// stands says whether a finding of the group may stand for the one of an index.
func (g *group) stands(list []finding.Finding, weak int) bool {
	w := &list[weak]
	covers := func(k int) bool { return k != weak && list[k].FoldedInto == nil && outweighs(&list[k], w) }
	if slices.ContainsFunc(g.whole, covers) {
		return true
	}
	first, last := 0, len(g.placed)
	if w.Ref != 0 { // only those that overlap it
		first, _ = slices.BinarySearch(g.reach, w.Span.Start+1)
		last = sort.Search(len(g.placed), func(i int) bool { return list[g.placed[i]].Span.Start >= w.Span.End })
	}
	for _, k := range g.placed[min(first, last):last] {
		if covers(k) && (w.Ref == 0 || list[k].Span.End > w.Span.Start) {
			return true
		}
	}
	return false
}

// outweighs says whether one finding may stand for another. What cannot be decided does not count, so it stands for nothing
// that is certain; a hint stands for nothing that is to be mended.
func outweighs(strong, weak *finding.Finding) bool {
	return (strong.Certainty != finding.Undecidable || weak.Certainty != finding.Certain) && (strong.Severity != finding.Info || weak.Severity <= finding.Info)
}
