package main

import "github.com/agnivade/levenshtein"

// nearest is the known name that a mistyped one most likely means, "" where none is near: at most a third of its letters
// are wrong.
func nearest(name string, known []string) string {
	best, least := "", len(name)
	for _, k := range known {
		if d := levenshtein.ComputeDistance(name, k); d < least && d <= max(2, len(k)/3) {
			best, least = k, d
		}
	}
	return best
}
