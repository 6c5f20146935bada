package lint

import (
	"cmp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// mostNear is how many names are proposed for a mistyped one.
const mostNear = 3

// Nearest are the known names that a mistyped one most likely means, three at most: those of which the fewest letters are wrong, and no
// more than two or a third of them. It is empty where none is so near.
func Nearest(name string, known []string) []string {
	type near struct {
		name  string
		wrong int
	}
	var list []near
	for _, k := range known {
		if d := levenshtein.ComputeDistance(name, k); d < len(name) && d <= max(2, len(k)/3) {
			list = append(list, near{k, d})
		}
	}
	slices.SortStableFunc(list, func(a, b near) int { return cmp.Compare(a.wrong, b.wrong) })
	var names []string
	for _, n := range list[:min(mostNear, len(list))] {
		if n.wrong == list[0].wrong && !slices.Contains(names, n.name) {
			names = append(names, n.name)
		}
	}
	return names
}

// DidYouMean asks for the nearest names; "" where there are none.
func DidYouMean(near []string) string {
	if len(near) == 0 {
		return ""
	}
	return "did you mean " + strings.Join(near, " or ") + "?"
}
