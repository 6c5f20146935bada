package place

import (
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// contradictions marks the statements that contradict a field or the title for certain: the text denies remote work that
// field or title promises, or the title names a city of another nation than all fields do.
func (r *reader) contradictions() {
	promise := r.promise()
	nations, first := r.fieldNations()
	for i := range r.facts {
		f := &r.facts[i]
		switch {
		case promise.Len() > 0 && f.Role == modeOnly && f.Mode == "onsite" && f.Certainty == certain && (f.Source == inBody || f.Source == inHeader):
			r.contradicts(f, promise)
		case f.Source == inTitle && f.Role == performed && f.Certainty == certain && len(nations) > 0 && len(f.Codes) == 1 &&
			len(f.Codes[0]) >= 2 && f.Mode != "remote" && !slices.Contains(nations, f.Codes[0][:2]) && r.closed(f):
			r.contradicts(f, first)
		}
	}
	if f := r.elsewhereByLabel(nations); f != nil {
		r.contradicts(f, first)
	}
}

// contradicts says of a statement that it contradicts the words of a field or the title.
func (r *reader) contradicts(f *Fact, words posting.Range) {
	f.Against = r.p.Slice(words)
	f.Related = []fact.Related{{Message: "this is what it contradicts", Span: r.p.Span(words)}}
}

// elsewhereByLabel is the first place behind a label ("Location: …") that lies in another nation than all fields do, where no label
// names a place in theirs. Two letters are more often an abbreviation than a nation.
func (r *reader) elsewhereByLabel(nations []string) (found *Fact) {
	for i := range r.facts {
		f := &r.facts[i]
		if f.Source != inLabel || len(f.Codes) == 0 {
			continue
		}
		for _, c := range f.Codes {
			if c[0] < 'A' || c == "EU" || slices.Contains(nations, c[:2]) {
				return nil
			}
		}
		if found == nil && len(nations) > 0 && f.Role == performed && f.Certainty == certain && f.Mode != "remote" && len(f.Text) > 3 {
			found = f
		}
	}
	return found
}

// promise is the words of a field or the title that say remote, with the place that they say it of, where no other says hybrid or
// on-site; empty where there are none. Of several places that fields or the title name, all must be remote.
func (r *reader) promise() posting.Range {
	var words [2]posting.Range // of the fields, of the title
	var open [2]bool           // a place stands there without a mode
	for i := range r.facts {
		f := &r.facts[i]
		in := 0
		switch {
		case f.Role == excluded || f.Source != inField && f.Source != inTitle:
			continue
		case f.Source == inTitle:
			in = 1
		}
		switch f.Mode {
		case "remote":
			if words[in].Len() == 0 {
				words[in] = r.withMode(f)
			}
			open[in] = open[in] || strings.Contains(r.p.LowerSlice(words[in]), " or ") // "Remote or Leeds"
		case "":
			open[in] = open[in] || f.Role != desk
		default:
			return posting.Range{}
		}
	}
	for in := range words {
		if words[in].Len() > 0 && !open[in] {
			return words[in]
		}
	}
	return posting.Range{}
}

// withMode is the range of a statement with the words for its mode, and what closes their parenthesis.
func (r *reader) withMode(f *Fact) posting.Range {
	words := f.Range
	if f.modeAt.Len() == 0 {
		return words
	}
	words = posting.Range{Start: min(words.Start, f.modeAt.Start), End: max(words.End, f.modeAt.End)}
	if end := words.End; end < len(r.p.Text) && (r.p.Text[end] == ')' || r.p.Text[end] == ']') && strings.ContainsAny(r.p.Slice(words), "([") {
		words.End++
	}
	return words
}

// fieldNations is the nations of the fields' places, with the first place; none where one of them is not certain, wide or open to
// remote work.
func (r *reader) fieldNations() (nations []string, first posting.Range) {
	for i := range r.facts {
		f := &r.facts[i]
		if f.Source != inField {
			continue
		}
		if f.Certainty != certain || f.Role != performed || f.Mode == "remote" {
			return nil, posting.Range{}
		}
		for _, c := range f.Codes {
			if c[0] < 'A' || c == "EU" {
				return nil, posting.Range{}
			}
			nations = append(nations, c[:2])
		}
		if first.Len() == 0 {
			first = f.Range
		}
	}
	return nations, first
}

// closed says whether the title's place stands in parentheses, where territories and subjects of work seldom do.
func (r *reader) closed(f *Fact) bool {
	t := r.p.Text
	return f.Range.Start > 0 && t[f.Range.Start-1] == '(' && f.Range.End < len(t) && t[f.Range.End] == ')'
}

// deskWork are words of titles of work that is done at a desk and could be done at any.
var deskWork = [...]string{
	"software", "developer", "programmer", "data analyst", "data scientist", "data engineer", "business analyst", "product manager", "product designer", "ux ", "ui ", "web ", "frontend", "front-end",
	"front end", "backend", "back-end", "back end", "full stack", "full-stack", "fullstack", "devops", "machine learning", "marketing manager", "copywriter", "content writer", "seo ", "recruiter", "accountant",
	"scrum master", "customer success", "technical writer", "graphic designer", "entwickler", "développeu", "desarrollador", "utvecklare", "ontwikkelaar", "sviluppatore", "programista",
}

// desk adds a fact where the title names desk work and nothing states the mode.
func (r *reader) desk() {
	if r.p.Title < 0 {
		return
	}
	for i := range r.facts {
		if r.facts[i].Mode != "" {
			return
		}
	}
	b := r.p.Blocks[r.p.Title]
	title := r.p.LowerSlice(b.Range)
	for _, w := range deskWork {
		if strings.Contains(title, w) {
			r.facts = slices.Insert(r.facts, 0, Fact{Mark: fact.At(r.p, b.Range), Role: desk, Certainty: certain, Source: inTitle})
			return
		}
	}
}
