package lint

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/finding"
)

// Baseline is the findings that a team lives with for now, frozen by what they say and not by line: a finding that stands
// in it is suppressed, and only new ones count. It belongs to a file, whose directory its paths start from.
//
// An entry stands for one finding of one path. Where its path is gone, as after a renaming, it stands for a finding of the
// same fingerprint in another path that has no entry of its own.
type Baseline struct {
	Entries []BaselineEntry // sorted by path, rule and fingerprint

	dir string // absolute
}

// BaselineEntry is one frozen finding. Rule, posting and excerpt are there to be read in a review; path and fingerprint
// decide.
type BaselineEntry struct {
	Path        string `json:"path"` // from the baseline's directory, with slashes
	Rule        string `json:"rule"`
	Fingerprint string `json:"fingerprint"`
	Posting     string `json:"posting"` // its id, else its title
	Excerpt     string `json:"excerpt"`
}

// baselineFile is the form of the file. Its schema, baseline.schema.json, only grows.
type baselineFile struct {
	Schema   string          `json:"$schema,omitempty"`
	Version  int             `json:"version"`
	Findings []BaselineEntry `json:"findings"`
}

const (
	baselineVersion = 1
	baselineSchema  = "https://raw.githubusercontent.com/postlint/postlint/main/lint/baseline.schema.json"
)

// ReadBaseline reads a baseline. The error wraps fs.ErrNotExist where there is no file.
func ReadBaseline(path string) (*Baseline, error) {
	b, err := NewBaseline(path)
	if err != nil {
		return nil, err
	}
	src, err := os.ReadFile(path)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s: the baseline cannot be read: %w", path, fs.ErrNotExist)
		}
		return nil, fmt.Errorf("%s: %s", path, plain(err))
	}
	if b.Entries, err = parseBaseline(path, src); err != nil {
		return nil, err
	}
	return b, nil
}

// parseBaseline reads the content of a baseline. What is wrong with it is told with its line and column.
func parseBaseline(path string, src []byte) ([]BaselineEntry, error) {
	var f baselineFile
	d := json.NewDecoder(bytes.NewReader(src))
	d.DisallowUnknownFields()
	err := d.Decode(&f)
	if err == nil && d.More() {
		err = errors.New("something stands behind its end")
	}
	if err != nil {
		at := d.InputOffset()
		if e, ok := errors.AsType[*json.SyntaxError](err); ok {
			at = e.Offset
		} else if e, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
			at, err = e.Offset, fmt.Errorf("%s cannot be of the kind %s", e.Field, e.Value)
		}
		before := src[:min(int(at), len(src))]
		line := bytes.Count(before, []byte("\n")) + 1
		column := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
		return nil, fmt.Errorf("%s:%d:%d: this is no baseline: %s", path, line, max(1, column), strings.TrimPrefix(err.Error(), "json: "))
	}
	if f.Version != baselineVersion {
		return nil, fmt.Errorf("%s: baselines of version %d cannot be read, only those of version %d", path, f.Version, baselineVersion)
	}
	for i := range f.Findings {
		if e := &f.Findings[i]; e.Path == "" || e.Rule == "" || e.Fingerprint == "" {
			return nil, fmt.Errorf("%s: this is no baseline: the finding %d has no path, no rule or no fingerprint", path, i+1)
		}
	}
	return f.Findings, nil
}

// NewBaseline is an empty baseline for a file at that path, which need not be there.
func NewBaseline(path string) (*Baseline, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	return &Baseline{dir: filepath.Dir(abs)}, nil
}

// Add freezes the findings of a posting that count, and returns how many there are.
func (b *Baseline) Add(r *Result) int {
	before := len(b.Entries)
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Counts() {
			b.Entries = append(b.Entries, b.entry(r, f))
		}
	}
	return len(b.Entries) - before
}

func (b *Baseline) entry(r *Result, f *Finding) BaselineEntry {
	return BaselineEntry{Path: b.path(r.Path), Rule: f.Rule, Fingerprint: f.Fingerprint, Posting: finding.Folded(cmp.Or(r.ID, r.Title)), Excerpt: f.Excerpt}
}

// path is a path as the baseline writes it.
func (b *Baseline) path(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		if rel, err := filepath.Rel(b.dir, abs); err == nil {
			path = rel
		}
	}
	return filepath.ToSlash(path)
}

// Bytes is the file's content: one finding a line, sorted, so that a change of the baseline reads well in a review and
// merges line by line.
func (b *Baseline) Bytes() ([]byte, error) {
	entries := slices.Clone(b.Entries)
	slices.SortFunc(entries, func(x, y BaselineEntry) int {
		return cmp.Or(cmp.Compare(x.Path, y.Path), cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Fingerprint, y.Fingerprint), cmp.Compare(x.Posting, y.Posting))
	})
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\"$schema\":%q,\"version\":%d,\"findings\":[", baselineSchema, baselineVersion)
	for i := range entries {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
		var line bytes.Buffer
		e := json.NewEncoder(&line)
		e.SetEscapeHTML(false)
		if err := e.Encode(&entries[i]); err != nil {
			return nil, err
		}
		out.Write(bytes.TrimRight(line.Bytes(), "\n"))
	}
	out.WriteString("\n]}\n")
	return out.Bytes(), nil
}

// BaselineRun matches one run's findings with a baseline.
type BaselineRun struct {
	b     *Baseline
	at    map[string][]int // unmatched entries by path and fingerprint
	lost  map[string][]int // unmatched entries of paths that are gone, by fingerprint
	seen  map[string]bool  // paths of which a posting was checked
	taken []bool
	where []string // the path in which an entry was taken
}

// Run begins to match. Which of several equal findings is a new one is decided by their order.
func (b *Baseline) Run() *BaselineRun {
	r := &BaselineRun{b: b, at: map[string][]int{}, lost: map[string][]int{}, seen: map[string]bool{}, taken: make([]bool, len(b.Entries)), where: make([]string, len(b.Entries))}
	gone := map[string]bool{}
	for i := range b.Entries {
		e := &b.Entries[i]
		missing, known := gone[e.Path]
		if !known {
			_, err := os.Stat(filepath.Join(b.dir, filepath.FromSlash(e.Path)))
			missing = errors.Is(err, fs.ErrNotExist)
			gone[e.Path] = missing
		}
		r.at[e.Path+"\x00"+e.Fingerprint] = append(r.at[e.Path+"\x00"+e.Fingerprint], i)
		if missing {
			r.lost[e.Fingerprint] = append(r.lost[e.Fingerprint], i)
		}
	}
	return r
}

// Apply suppresses the findings that the baseline holds, in the order of the results.
func (r *BaselineRun) Apply(results iter.Seq2[*Result, error]) iter.Seq2[*Result, error] {
	note := "baseline"
	return func(yield func(*Result, error) bool) {
		for result, err := range results {
			if result != nil {
				path := r.b.path(result.Path)
				r.seen[path] = true
				for i := range result.Findings {
					if f := &result.Findings[i]; f.Counts() && (r.take(r.at, path+"\x00"+f.Fingerprint, path) || r.take(r.lost, f.Fingerprint, path)) {
						f.Suppressed = &note
					}
				}
			}
			if !yield(result, err) {
				return
			}
		}
	}
}

// take uses up one entry of a key for a finding of a path.
func (r *BaselineRun) take(from map[string][]int, key, path string) bool {
	for len(from[key]) > 0 {
		i := from[key][0]
		from[key] = from[key][1:]
		if !r.taken[i] {
			r.taken[i], r.where[i] = true, path
			return true
		}
	}
	return false
}

// Mended are the entries whose finding was not there any more: of paths that were checked, and of paths that are gone.
func (r *BaselineRun) Mended() []BaselineEntry {
	var out []BaselineEntry
	for i := range r.b.Entries {
		if e := &r.b.Entries[i]; !r.taken[i] && (r.seen[e.Path] || r.isLost(i)) && !comparison(e.Rule) {
			out = append(out, *e)
		}
	}
	return out
}

// comparison says whether a rule compares postings. That its finding is not there says nothing of a run in which the other
// posting may not have been.
func comparison(rule string) bool {
	r := catalog.Find(rule)
	return r != nil && r.ComparesPostings()
}

func (r *BaselineRun) isLost(i int) bool {
	return slices.Contains(r.lost[r.b.Entries[i].Fingerprint], i)
}

// Kept are the entries whose finding is there still, under the path where it is now, and those of paths that were not
// checked: a run over some files says nothing of the others.
func (r *BaselineRun) Kept() []BaselineEntry {
	var out []BaselineEntry
	for i := range r.b.Entries {
		e := r.b.Entries[i]
		switch {
		case r.taken[i]:
			e.Path = r.where[i]
		case (r.seen[e.Path] || r.isLost(i)) && !comparison(e.Rule):
			continue
		}
		out = append(out, e)
	}
	return out
}

// SuppressedBy parts what Finding.Suppressed says: how the finding was silenced (comment, configuration or baseline), and
// the reason that was given, which a baseline has none of.
func SuppressedBy(suppressed string) (how, reason string) {
	how, reason, _ = strings.Cut(suppressed, ": ")
	return how, reason
}
