package lint

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"slices"
	"sync"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/facts/repeat"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/policy"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
	"github.com/postlint/postlint/lint/internal/triage"
)

// window is how many postings may be under way for each worker: enough to keep all busy behind a slow one, few enough
// that memory does not grow with the input.
const window = 8

// job is one posting on its way through the workers. Its outcome is sent on done, which has room for it.
type job struct {
	doc      *source.Document
	posting  *posting.Posting // nil where the document is still to be parsed
	settings *Settings        // of its source
	words    *catalog.Translation
	done     chan outcome
}

type outcome struct {
	result *Result
	seen   *seen // nil where postings are not compared
	err    error
}

// CheckAll checks many sources as Check does one, in their order, on the linter's workers. Memory is bounded by the
// number of workers and the size of the largest posting (of the largest file, where the container is no stream).
func (l *Linter) CheckAll(ctx context.Context, sources iter.Seq[Source]) iter.Seq2[*Result, error] {
	workers := l.opts.Jobs
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(*Result, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		var group sync.WaitGroup
		defer group.Wait()
		defer cancel()
		jobs := make(chan *job, workers)
		order := make(chan *job, workers*window)
		group.Go(func() { l.read(ctx, sources, jobs, order) })
		for range workers {
			group.Go(func() {
				for j := range jobs {
					j.done <- l.check(ctx, j)
				}
			})
		}
		var table repeat.Table
		for j := range order {
			var o outcome
			select {
			case o = <-j.done:
			case <-ctx.Done():
				yield(nil, ctx.Err())
				return
			}
			if o.seen != nil {
				o.err = errors.Join(o.err, l.compare(ctx, &table, o.result, o.seen))
			}
			if o.result != nil && !yield(o.result, nil) || o.err != nil && !yield(nil, o.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}

// read feeds the postings of all sources to the workers, and puts them, and the errors, in order.
func (l *Linter) read(ctx context.Context, sources iter.Seq[Source], jobs, order chan<- *job) {
	defer close(order)
	defer close(jobs)
	send := func(j *job, err error) bool {
		if err != nil {
			j = &job{}
		}
		j.done = make(chan outcome, 1)
		select {
		case order <- j:
		case <-ctx.Done():
			return false
		}
		if err != nil {
			j.done <- outcome{err: err}
			return true
		}
		select {
		case jobs <- j:
			return true
		case <-ctx.Done():
			return false
		}
	}
	for src := range sources {
		if !l.readSource(src, send) {
			return
		}
	}
}

// readSource sends the postings and the errors of a source, and says whether more are wanted. A panic ends this source alone.
func (l *Linter) readSource(src Source, send func(*job, error) bool) (more bool) {
	defer func() {
		if r := recover(); r != nil {
			more = send(nil, internalError(src.Path, 0, r))
		}
	}()
	if src.Settings == nil {
		src.Settings = l.settings(src.Path)
	}
	words := l.words(src.Language)
	for j, err := range l.jobs(src) {
		if j != nil {
			j.settings, j.words = src.Settings, words
		}
		if !send(j, err) {
			return false
		}
	}
	return true
}

// internalError is that of a panic, which is a fault of ours, at the place that was read.
func internalError(path string, line int, panicked any) error {
	return &SourceError{
		Path: path, Line: line, Message: fmt.Sprintf("internal error: %v", panicked),
		Hint: "this is a bug in postlint: please report it with the posting, if you can share it",
	}
}

// words are the translation for a source that asks for a language. One that there is not is that of the linter.
func (l *Linter) words(language string) *catalog.Translation {
	if language == "" {
		return l.book.words
	}
	words, err := catalog.TranslationInto(language)
	if err != nil {
		return l.book.words
	}
	return words
}

// jobs yields the postings of a source, without those that it held before.
func (l *Linter) jobs(src Source) iter.Seq2[*job, error] {
	if src.Before != nil {
		return l.changed(src)
	}
	if src.Reader != nil {
		return l.postings(&src, src.Reader)
	}
	return func(yield func(*job, error) bool) {
		f := &file{path: src.Path}
		defer f.close()
		for j, err := range l.postings(&src, f) {
			if !yield(j, err) {
				return
			}
		}
	}
}

// postings yields the postings that stand in r. The source's settings say with which caps it is read, which language is that of postings
// that tell none, and where records have their fields.
func (l *Linter) postings(src *Source, r io.Reader) iter.Seq2[*job, error] {
	o := &l.opts
	return apart(source.ReadWith(src.Path, r, source.Options{
		MaxFile: o.MaxSize, MaxRecord: o.MaxSize, MaxDepth: o.Caps.Depth, MaxValues: o.Caps.Entries, MaxFiles: o.Caps.Entries,
		MaxExpansion: o.Caps.Expansion, Language: src.Settings.language(), Mapping: src.Settings.Mapping,
	}))
}

// apart yields each posting of documents by itself. Only those documents are parsed here that may hold several.
func apart(docs iter.Seq2[*source.Document, error]) iter.Seq2[*job, error] {
	return func(yield func(*job, error) bool) {
		more := 0 // postings than there were documents
		for doc, err := range docs {
			parts := []*job{{doc: doc}}
			if err == nil && posting.Divisible(doc) {
				parts, err = partsOf(doc)
			}
			if err != nil {
				if !yield(nil, err) {
					return
				}
				continue
			}
			for i, part := range parts {
				part.doc.Index += more + i
				if !yield(part, nil) {
					return
				}
			}
			more += len(parts) - 1
		}
	}
}

// partsOf parses a document that may hold several postings. A panic is the error of this document.
func partsOf(doc *source.Document) (parts []*job, err error) {
	defer func() {
		if r := recover(); r != nil {
			parts, err = nil, internalError(doc.Path, doc.Chunk.Line, r)
		}
	}()
	for _, p := range posting.Apart(doc) {
		parts = append(parts, &job{doc: p.Doc, posting: p})
	}
	return parts, nil
}

// file is opened by its first Read, so that a container that is refused by its name is never opened.
type file struct {
	path string
	f    *os.File
}

func (l *file) Read(b []byte) (int, error) {
	if l.f == nil {
		f, err := os.Open(l.path)
		if err != nil {
			return 0, &SourceError{Path: l.path, Message: plain(err), Err: err}
		}
		l.f = f
	}
	return l.f.Read(b)
}

func (l *file) close() {
	if l.f != nil {
		l.f.Close()
	}
}

// plain is the reason of a file error without its operation and path, which the report states itself.
func plain(err error) string {
	if pe, ok := err.(*os.PathError); ok { //nolint:errorlint // os.Open returns it unwrapped
		return pe.Err.Error()
	}
	return err.Error()
}

// check takes one document through the rooms. A panic is a bug of ours: it is reported as an error of this posting, so
// that the others are still checked.
func (l *Linter) check(ctx context.Context, j *job) (o outcome) {
	doc := j.doc
	defer func() {
		if r := recover(); r != nil {
			o = outcome{err: internalError(doc.Path, doc.Chunk.Line, r)}
		}
	}()
	s := j.settings
	asOf := cmp.Or(s.AsOf, l.asOf)
	p := j.posting
	if p == nil {
		p = posting.Parse(doc)
	}
	if !doc.Record || doc.Doubted {
		if ok, why := posting.Recognise(p); !ok {
			return outcome{err: &SourceError{Path: doc.Path, Message: "no posting recognised: " + why, Err: ErrNotPosting}}
		}
	}
	f := facts.Recognise(p, asOf, l.optIn)
	if l.terms != nil {
		f.AddTerms(p, l.terms)
	}
	l.supplement(f, s)
	result := &Result{
		Path: doc.Path, Index: doc.Index, ID: doc.ID, Title: f.Title, Lang: f.Lang, AsOf: asOf,
		Src: doc.Chunk.Src, Base: doc.Chunk.Base, Line: doc.Chunk.Line, doc: doc,
	}
	if l.opts.KeepFacts || l.opts.FactsOnly {
		result.Facts = f
	}
	if l.opts.KeepText {
		result.text = p
	}
	o.result = result
	if l.engine == nil {
		return o
	}
	judgement, err := l.judge(ctx, f, l.ruleOptions(s))
	if err != nil {
		o.err = &SourceError{Path: doc.Path, Line: doc.Chunk.Line, Message: err.Error(), Hint: "the other rules' findings are complete"}
	}
	if judgement == nil {
		return o
	}
	judgement.Hits = slices.DeleteFunc(judgement.Hits, func(h policy.Hit) bool { return s.mute(h.Rule, f.Lang) })
	list, checks := l.engine.Join(p, f, judgement, j.words)
	ignores := l.ignores(doc, f, s, asOf)
	result.Findings = l.triage(list, result, s, ignores)
	result.Ignores = uses(ignores)
	result.Checks = checks
	locate(doc, result.Findings)
	if l.compares {
		o.seen = see(result, p, f, s, j.words)
	}
	return o
}

// triage gives the findings of a posting, or some of them, their final form.
func (l *Linter) triage(list []Finding, r *Result, s *Settings, ignores []*triage.Ignore) []Finding {
	return triage.Apply(list, cmp.Or(r.ID, r.Title), triage.Options{
		Rule: l.book.Find, Off: func(id string) bool { return l.off(s, id) }, Severity: s.Severity, Ignores: ignores, MinSeverity: l.opts.MinSeverity,
	})
}

// judge asks the built-in rules, and those of one's own.
func (l *Linter) judge(ctx context.Context, f *facts.Facts, o *RuleOptions) (*policy.Judgement, error) {
	return l.all(func(e *policy.Engine) (*policy.Judgement, error) { return e.Judge(ctx, f, o) })
}

// all puts together what both engines say. What fails among them is told together.
func (l *Linter) all(ask func(*policy.Engine) (*policy.Judgement, error)) (*policy.Judgement, error) {
	all, err := ask(l.engine)
	if l.own == nil || all == nil {
		return all, err
	}
	own, ownErr := ask(l.own)
	if own != nil {
		all.Hits = append(all.Hits, own.Hits...)
	}
	return all, errors.Join(err, ownErr)
}

// locate turns spans into lines and columns in one pass over the posting's bytes.
func locate(doc *source.Document, list []Finding) {
	var places []place
	add := func(s finding.Span, start, end *Position) {
		places = append(places, place{s.Start, start}, place{s.End, end})
	}
	for i := range list {
		f := &list[i]
		add(f.Span, &f.Start, &f.End)
		for k := range f.Related {
			add(f.Related[k].Span, &f.Related[k].Start, &f.Related[k].End)
		}
	}
	slices.SortFunc(places, func(a, b place) int { return a.offset - b.offset })
	offsets := make([]int, len(places))
	for i := range places {
		offsets[i] = places[i].offset
	}
	for i, p := range doc.Positions(offsets) {
		*places[i].pos = p
	}
}

// place is an offset of the file and where its position is wanted.
type place struct {
	offset int
	pos    *Position
}
