package lint_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/postlint/postlint/lint"
)

// plainRecord is what a program that wants no positions decodes a posting into.
type plainRecord struct {
	ID          string   `json:"id"`
	Title       string   `json:"title"`
	Locations   []string `json:"locations"`
	Description string   `json:"description"`
}

// benchmarkRecords are complete postings of common length as the lines of one file.
func benchmarkRecords(b *testing.B) []byte {
	b.Helper()
	var out bytes.Buffer
	for name, place := range map[string]string{"logistics-analyst.html": "Columbus, OH, US", "baecker.html": "Bremen, DE"} {
		body, err := os.ReadFile(filepath.Join("testdata", "bench", name))
		if err != nil {
			b.Fatal(err)
		}
		if err := json.NewEncoder(&out).Encode(plainRecord{name, "Analyst", []string{place}, string(body)}); err != nil {
			b.Fatal(err)
		}
	}
	return bytes.Repeat(out.Bytes(), 16)
}

// BenchmarkCheck checks records with all rules. x-tokenizing is how many times as long it takes as decoding them and tokenizing
// their bodies, in turns, on one processor.
func BenchmarkCheck(b *testing.B) {
	l, err := lint.New(lint.Options{AsOf: "2026-11-23", Jobs: 1})
	if err != nil {
		b.Fatal(err)
	}
	ndjson := benchmarkRecords(b)
	check := func() {
		source := slices.Values([]lint.Source{{Path: "jobs.ndjson", Reader: bytes.NewReader(ndjson)}})
		for _, err := range l.CheckAll(b.Context(), source) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	floor := func() {
		for line := range bytes.Lines(ndjson) {
			var r plainRecord
			if err := json.Unmarshal(line, &r); err != nil {
				b.Fatal(err)
			}
			for z := html.NewTokenizer(strings.NewReader(r.Description)); z.Next() != html.ErrorToken; {
				_ = z.Raw()
			}
		}
	}
	check() // the rules are compiled
	b.SetBytes(int64(len(ndjson)))
	var whole, least time.Duration
	for b.Loop() {
		start := time.Now()
		check()
		middle := time.Now()
		floor()
		whole, least = whole+middle.Sub(start), least+time.Since(middle)
	}
	b.ReportMetric(float64(whole)/float64(least), "x-tokenizing")
}

// BenchmarkStart makes a linter and checks one posting with all rules: what a save hook waits for, the start of the process apart.
func BenchmarkStart(b *testing.B) {
	const path = "../testdata/postings/robotics-engineer.txt"
	for b.Loop() {
		l, err := lint.New(lint.Options{AsOf: "2026-11-23"})
		if err != nil {
			b.Fatal(err)
		}
		for _, err := range l.Check(b.Context(), lint.Source{Path: path}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
