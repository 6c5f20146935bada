package report

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// tapPoint is a test point of TAP 14.
type tapPoint struct {
	ok          bool
	description string
	block       struct {
		Message  string
		Line     int
		Findings []struct{ Rule, Severity, Certainty, Suppressed, Message, Excerpt string }
	}
}

// tapOf reads TAP 14 strictly: the version first, points numbered in order, YAML blocks at two blanks, the plan last.
func tapOf(t *testing.T, out string) []tapPoint {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if lines[0] != "TAP version 14" {
		t.Fatalf("first line %q", lines[0])
	}
	point := regexp.MustCompile(`^(not )?ok (\d+) - (.*)$`)
	directive := regexp.MustCompile(`(?:^|[^\\])#`)
	var points []tapPoint
	for i := 1; i < len(lines); i++ {
		l := lines[i]
		m := point.FindStringSubmatch(l)
		switch {
		case strings.HasPrefix(l, "# "):
		case m != nil:
			if m[2] != fmt.Sprint(len(points)+1) || directive.MatchString(m[3]) {
				t.Errorf("point %q", l)
			}
			points = append(points, tapPoint{ok: m[1] == "", description: m[3]})
		case l == "  ---":
			var b strings.Builder
			for i++; lines[i] != "  ..."; i++ {
				if !strings.HasPrefix(lines[i], "  ") {
					t.Fatalf("a line of YAML that is not set in: %q", lines[i])
				}
				b.WriteString(lines[i][2:] + "\n")
			}
			if err := yaml.Unmarshal([]byte(b.String()), &points[len(points)-1].block); err != nil {
				t.Errorf("%v in %s", err, b.String())
			}
		case i == len(lines)-1:
			if l != fmt.Sprintf("1..%d", len(points)) {
				t.Errorf("plan %q of %d points", l, len(points))
			}
		default:
			t.Errorf("stray line %q", l)
		}
	}
	return points
}

func TestTAPGolden(t *testing.T) {
	out := shown(t, newTAP)
	points := tapOf(t, out)
	var ok []bool
	for i := range points {
		ok = append(ok, points[i].ok)
	}
	if fmt.Sprint(ok) != "[false false false false true true false false]" {
		t.Errorf("outcomes %v", ok)
	}
	found := points[0].block.Findings
	if len(found) != 6 || found[1].Message != hostile || found[4].Suppressed != "comment: agreed with legal" || found[0].Certainty != "undecidable" {
		t.Errorf("%+v", found)
	}
	golden(t, "tap.txt", out)
}
