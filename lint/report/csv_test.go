package report

import (
	"encoding/csv"
	"strings"
	"testing"
)

func TestCSVGolden(t *testing.T) {
	out := shown(t, newCSV)
	body, marked := strings.CutPrefix(out, "\uFEFF")
	rows, err := csv.NewReader(strings.NewReader(body)).ReadAll() // it refuses rows of another length
	if err != nil || !marked {
		t.Fatal(err, marked)
	}
	kinds := map[string]int{}
	for _, row := range rows[1:] {
		kinds[row[0]]++
		for i, cell := range row {
			if strings.ContainsAny(cell, "\r\n\t") || cell != "" && strings.ContainsRune("=+-@", []rune(cell)[0]) {
				t.Errorf("%s: %q", rows[0][i], cell)
			}
		}
	}
	if kinds["finding"] != 12 || kinds["unreadable"] != 2 || kinds["summary"] != 1 {
		t.Errorf("rows %v", kinds)
	}
	if n, ends := strings.Count(body, "\n"), strings.Count(body, "\r\n"); n != ends || n != len(rows) {
		t.Errorf("%d lines, %d end in CRLF, %d rows", n, ends, len(rows))
	}
	golden(t, "csv.csv", out)
}

func TestCSVGuardsAgainstFormulas(t *testing.T) {
	for _, x := range []struct{ in, want string }{
		{"=1+1", "'=1+1"}, {"-2", "'-2"}, {"@SUM(A1)", "'@SUM(A1)"}, {"＝1", "'＝1"}, {"Cook = good", "Cook = good"}, {"", ""}, {"Küche", "Küche"},
	} {
		if got := inert(x.in); got != x.want {
			t.Errorf("%q is %q, want %q", x.in, got, x.want)
		}
	}
}
