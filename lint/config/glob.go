package config

import (
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// globs are patterns in the manner of .gitignore, of which the last that matches decides; one behind "!" takes away. Where
// the first takes away, it takes from all. A pattern without a slash matches at any depth, one that matches a directory
// matches all below.
type globs []glob

func (g globs) String() string {
	var list []string
	for _, x := range g {
		pattern := x.pattern
		if x.not {
			pattern = "!" + pattern
		}
		list = append(list, pattern)
	}
	return strings.Join(list, ", ")
}

type glob struct {
	pattern string
	not     bool
}

func newGlob(s string) (glob, bool) {
	pattern, not := strings.CutPrefix(s, "!")
	anchored := strings.Contains(strings.TrimSuffix(pattern, "/"), "/")
	pattern = strings.TrimPrefix(strings.TrimPrefix(strings.TrimSuffix(pattern, "/"), "./"), "/")
	if pattern == "" || strings.Contains(pattern, `\`) || !doublestar.ValidatePattern(pattern) {
		return glob{}, false
	}
	if !anchored {
		pattern = "**/" + pattern
	}
	return glob{pattern, not}, true
}

func (g globs) match(path string) bool {
	matched := len(g) > 0 && g[0].not
	for i := range g {
		if g[i].matches(path) {
			matched = !g[i].not
		}
	}
	return matched
}

// matchOrEmpty takes no patterns for all paths.
func (g globs) matchOrEmpty(path string) bool { return len(g) == 0 || g.match(path) }

func (g *glob) matches(path string) bool {
	if path == ".." || strings.HasPrefix(path, "../") {
		return false
	}
	return doublestar.MatchUnvalidated(g.pattern, path) || doublestar.MatchUnvalidated(g.pattern+"/**", path)
}
