package lint

import (
	"context"
	"fmt"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/facts/repeat"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/policy"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/triage"
)

// Compared is how many postings before it, at least, each is compared with. Those further back are forgotten, lest memory
// grow with the input.
const Compared = repeat.Reach

// ComparesPostings says whether a rule that compares the postings of a run is on.
func (l *Linter) ComparesPostings() bool { return l.compares }

// seen is what is kept of a posting until its turn to be compared. The text is not: that would cost a twentieth more memory, and
// is read once more of the few postings that repeat something.
type seen struct {
	facts    *facts.Facts
	settings *Settings
	words    *catalog.Translation
	print    repeat.Print
	at       repeat.Place
}

func see(r *Result, p *posting.Posting, f *facts.Facts, s *Settings, words *catalog.Translation) *seen {
	anchor := facts.Anchor(p)
	at := r.doc.Positions([]int{anchor.Start, anchor.End})
	return &seen{f, s, words, repeat.Of(p, f.Lang), repeat.Place{Path: r.Path, Start: at[0], End: at[1]}}
}

// compare adds to a result what is found beside the earlier postings of the run. Results come in the order of the input, so
// that it says the same for any number of workers.
func (l *Linter) compare(ctx context.Context, table *repeat.Table, r *Result, s *seen) (err error) {
	defer func() {
		if x := recover(); x != nil {
			err = internalError(r.Path, r.Line, x)
		}
	}()
	kind, earlier := table.Add(&s.print, s.at)
	if kind == "" {
		return nil
	}
	at := fmt.Sprintf("%s:%d", earlier.Path, earlier.Start.Line)
	repeats := map[string][]repeat.Fact{kind: {{At: at}}}
	j, err := l.all(func(e *policy.Engine) (*policy.Judgement, error) {
		return e.JudgeRepeats(ctx, s.facts, l.ruleOptions(s.settings), repeats)
	})
	if err != nil {
		err = &SourceError{Path: r.Path, Line: r.Line, Message: err.Error(), Hint: "the other rules' findings are complete"}
	}
	if j == nil || len(j.Hits) == 0 {
		return err
	}
	list, _ := l.engine.Join(posting.Parse(r.doc), s.facts, j, s.words)
	list = l.triage(list, r, s.settings, l.ignores(r.doc, s.facts, s.settings, r.AsOf))
	locate(r.doc, list)
	for i := range list {
		list[i].OfSet = true
		list[i].Related = append(list[i].Related, finding.Related{
			Path: earlier.Path, Message: s.words.Fact("the earlier posting"), Start: earlier.Start, End: earlier.End,
		})
	}
	r.Findings = append(r.Findings, list...)
	triage.Sort(r.Findings)
	return err
}
