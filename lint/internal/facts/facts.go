// Package facts gathers all that is recognised in a posting into the one value that the policies see.
//
// It recognises and never judges; it knows no law and imports no Rego. A Posting enters, Facts leave.
package facts

import (
	"maps"
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/cut"
	"github.com/postlint/postlint/lint/internal/facts/date"
	"github.com/postlint/postlint/lint/internal/facts/employer"
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/ignore"
	"github.com/postlint/postlint/lint/internal/facts/lang"
	"github.com/postlint/postlint/lint/internal/facts/link"
	"github.com/postlint/postlint/lint/internal/facts/notice"
	"github.com/postlint/postlint/lint/internal/facts/pay"
	"github.com/postlint/postlint/lint/internal/facts/place"
	"github.com/postlint/postlint/lint/internal/facts/property"
	"github.com/postlint/postlint/lint/internal/facts/shape"
	"github.com/postlint/postlint/lint/internal/facts/slip"
	"github.com/postlint/postlint/lint/internal/facts/statement"
	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/facts/target"
	"github.com/postlint/postlint/lint/internal/facts/term"
	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Facts is what the policies see, and what `postlint facts` prints. Lists are never null.
type Facts struct {
	ID       string                 `json:"id"`
	Title    string                 `json:"title"`
	Lang     string                 `json:"lang"`  // ISO 639-1, "" where it cannot be told
	AsOf     string                 `json:"as_of"` // YYYY-MM-DD
	Fields   Fields                 `json:"fields"`
	Employer employer.Fact          `json:"employer"`
	Sections []Section              `json:"sections"`
	Pay      []pay.Fact             `json:"pay"`
	Places   []place.Fact           `json:"places"`
	Links    map[string][]link.Fact `json:"links"` // faulty links by class
	Terms    map[string][]term.Fact `json:"terms"` // words by table
	Notices  []notice.Fact          `json:"notices"`
	Cuts     []cut.Fact             `json:"cuts"`
	Dates    []date.Fact            `json:"dates"`
	Open     []Open                 `json:"open"`
	Targets  []target.Fact          `json:"targets"`
	Ignores  []ignore.Fact          `json:"ignores"`
	// Slips are what programs and editors left behind in the text, by kind.
	Slips map[string][]slip.Fact `json:"slips"`
	// Shapes are how the posting is built, by kind.
	Shapes map[string][]shape.Fact `json:"shapes"`
	// Statements are what the posting tells applicants or wants of them, the first of each kind.
	Statements map[string]statement.Fact `json:"statements"`
	// Properties are the values of the structured data by their paths: "baseSalary.value.unitText".
	Properties map[string][]property.Fact `json:"properties"`

	// Platforms are where the posting will be published, as the caller knows. Nothing in the posting says it.
	Platforms []string `json:"platforms"`
	// Languages are those that the team's postings may be in (ISO 639-1), as the caller knows; empty is any.
	Languages []string `json:"languages"`

	marks []*fact.Mark
}

// Fields is what the record or the page states outside of the body. Absent fields are "" or 0.
type Fields struct {
	Format         string `json:"format"` // html, text, markdown, scraped
	Record         bool   `json:"record"` // the fields come from a structured record
	ApplyRoute     bool   `json:"apply_route"`
	Closed         bool   `json:"closed"` // the record calls the job closed or filled, or the posting a draft
	Locations      int    `json:"locations"`
	Pay            string `json:"pay"`
	URL            string `json:"url"`
	DatePosted     string `json:"date_posted"`
	ValidThrough   string `json:"valid_through"`
	EmploymentType string `json:"employment_type"`
	Words          int    `json:"words"`      // in the body, chrome left out
	Characters     int    `json:"characters"` // code points in the body, chrome left out
	Links          int    `json:"links"`      // all links of the body, faulty or not
	Structured     bool   `json:"structured"` // the record is structured data for search engines: JSON-LD, microdata
	Shown          bool   `json:"shown"`      // it stands in a page that shows the same text
	Heading        string `json:"heading"`    // the first <h1> of that page
}

// Section is one section of the posting.
type Section struct {
	fact.Mark
	ID      string `json:"id"`
	Also    string `json:"also"`
	Heading string `json:"heading"`
	Words   int    `json:"words"`
}

// Open is an element that is open at the end and should not be.
type Open struct {
	fact.Mark
	Tag string `json:"tag"`
}

// Mark is the mark of the fact that ref numbers, nil for 0 and unknown numbers.
func (f *Facts) Mark(ref int) *fact.Mark {
	if ref < 1 || ref > len(f.marks) {
		return nil
	}
	return f.marks[ref-1]
}

// Recognise runs all recognisers over a posting. asOf is the day whose law is applied, YYYY-MM-DD. optIn adds what only rules read that are
// off by default, see ReadsOptIn.
func Recognise(p *posting.Posting, asOf string, optIn bool) *Facts {
	d := p.Doc
	stems := joined().Find(p.Lower)
	f := &Facts{
		ID: d.ID, Title: p.TitleText(), AsOf: asOf,
		Lang:     lang.Recognise(p),
		Employer: employer.Recognise(p, stems),
		Pay:      pay.Recognise(p, stems),
		Places:   place.Recognise(p, stems),
		Links:    link.Recognise(p),
		Notices:  notice.Recognise(p, stems),
		Cuts:     cut.Recognise(p),
		Targets:  target.Recognise(p, stems),
		Ignores:  ignore.Recognise(p),
		Fields: Fields{
			Format: string(d.Format), Record: d.Record, ApplyRoute: d.ApplyRoute, Closed: d.Closed, Locations: len(d.Locations),
			Pay: d.Pay.String, URL: d.URL.String, DatePosted: d.DatePosted.String, ValidThrough: d.ValidThrough.String,
			EmploymentType: d.EmploymentType.String, Links: len(p.Links),
		},
	}
	stems.Free()
	words := word.Split(p)
	f.Terms = term.Recognise(p, words, f.Lang, optIn)
	f.relateNoSingleJob()
	f.Statements = statement.Recognise(p, words, f.Lang)
	f.Slips = slip.Recognise(p, words, f.Lang)
	f.Shapes = shape.Recognise(p, words, shape.Known{Lang: f.Lang, Employer: f.Employer.Name, Extras: f.extras(p)})
	if optIn {
		add(&f.Slips, slip.OptIn(p, words, f.Lang))
		add(&f.Shapes, shape.OptIn(p, f.Lang))
	}
	words.Free()
	f.properties(p)
	f.Fields.Characters = characters(p)
	f.Dates = date.Recognise(p, date.Context{AsOf: asOf, Lang: f.Lang, Countries: countries(f.Places)})
	f.glued(p)
	f.sections(p)
	for i := range p.Open {
		f.Open = append(f.Open, Open{fact.Markup(-1, p.Open[i].Span, ""), p.Open[i].Tag})
	}
	f.number()
	return f
}

// joined are the stems by which recognisers find the sentences that they read.
var joined = sync.OnceValue(func() *stem.Joint {
	return stem.Join(employer.Stems(), pay.Stems(), place.Stems(), notice.Stems(), target.Stems())
})

// glued adds the fields of a page that were fused with one another.
func (f *Facts) glued(p *posting.Posting) {
	var room [3][8]posting.Range
	places, dates, mails := room[0][:0], room[1][:0], room[2][:0]
	for i := range f.Places {
		if f.Places[i].Source == "header" {
			places = append(places, f.Places[i].Range)
		}
	}
	for i := range f.Dates {
		dates = append(dates, f.Dates[i].Range)
	}
	for i := range f.Targets {
		if t := &f.Targets[i]; t.Via == "mail" && !t.Chrome {
			mails = append(mails, t.Range)
		}
	}
	if len(places)+len(dates)+len(mails) > 0 {
		f.Slips = slip.Glued(p, f.Slips, places, dates, mails)
	}
}

// relateNoSingleJob relates the places that say once more that the posting stands for no one job to the first.
func (f *Facts) relateNoSingleJob() {
	list := f.Terms["no-single-job"]
	first := -1
	for i := range list {
		switch {
		case !list[i].Plain:
		case first < 0:
			first = i
		case list[i].Block != list[first].Block && len(list[first].Related) < mostAgain:
			list[first].Related = append(list[first].Related, fact.Related{Message: "here too", Span: list[i].Span})
		}
	}
}

// mostAgain is the most places that are related to the first.
const mostAgain = 5

// extras are the places, the pay and the graduates that the title names.
func (f *Facts) extras(p *posting.Posting) (list []shape.Extra) {
	if p.Title < 0 {
		return nil
	}
	for i := range f.Places {
		if x := &f.Places[i]; x.Block == p.Title && len(x.Codes) > 0 {
			list = append(list, shape.Extra{Range: x.Range, What: shape.PlaceExtra})
		}
	}
	for i := range f.Pay {
		if x := &f.Pay[i]; x.Block == p.Title && x.Kind != "vague" && (x.Kind == "range" || x.Currency != "") {
			list = append(list, shape.Extra{Range: x.Range, What: shape.PayExtra})
		}
	}
	for i := range f.Terms["graduate-title"] {
		if x := &f.Terms["graduate-title"][i]; x.Block == p.Title {
			list = append(list, shape.Extra{Range: x.Range, What: shape.GraduateExtra})
		}
	}
	return list
}

// characters counts the code points of the body.
func characters(p *posting.Posting) (n int) {
	for _, b := range p.Each(posting.Body) {
		n += utf8.RuneCountInString(p.Slice(b.Range))
	}
	return n
}

// properties takes over the structured data.
func (f *Facts) properties(p *posting.Posting) {
	f.Properties, f.Fields.Shown = property.Recognise(p)
	f.Fields.Structured = len(f.Properties) > 0
	if p.Doc.Page != nil {
		f.Fields.Heading = p.Doc.Page.Heading
	}
}

// sections takes over the sections of the posting.
func (f *Facts) sections(p *posting.Posting) {
	f.Sections = slices.Grow(f.Sections, len(p.Sections))
	for i := range p.Sections {
		s := &p.Sections[i]
		sec := Section{ID: s.ID, Also: s.Also, Words: s.Words, Mark: fact.Mark{Block: s.Heading}}
		if s.Heading >= 0 {
			sec.Mark = fact.At(p, p.Blocks[s.Heading].Range)
			sec.Heading = sec.Text
		} else if s.First < s.Last {
			sec.Mark = fact.Markup(s.First, p.Blocks[s.First].Markup, "")
		}
		f.Fields.Words += s.Words
		f.Sections = append(f.Sections, sec)
	}
}

// countries are the ISO 3166-1 codes of the nations that the places of work lie in.
func countries(places []place.Fact) []string {
	var list []string
	for i := range places {
		if places[i].Role != "performed" && places[i].Role != "remote-scope" {
			continue
		}
		for _, code := range places[i].Codes {
			if len(code) >= 2 && code[0] >= 'A' && code != "EU" && !slices.Contains(list, code[:2]) {
				list = append(list, code[:2])
			}
		}
	}
	return list
}

// Normal is the facts with empty lists instead of null ones: what is printed and published.
func (f *Facts) Normal() *Facts {
	n := *f
	empty(&n.Sections)
	empty(&n.Pay)
	empty(&n.Places)
	empty(&n.Notices)
	empty(&n.Cuts)
	empty(&n.Dates)
	empty(&n.Open)
	empty(&n.Targets)
	empty(&n.Ignores)
	empty(&n.Platforms)
	empty(&n.Languages)
	empty(&n.Employer.Jurisdictions)
	for i := range n.Ignores {
		empty(&n.Ignores[i].Rules)
	}
	if n.Links == nil {
		n.Links = map[string][]link.Fact{}
	}
	if n.Terms == nil {
		n.Terms = map[string][]term.Fact{}
	}
	if n.Shapes == nil {
		n.Shapes = map[string][]shape.Fact{}
	}
	if n.Slips == nil {
		n.Slips = map[string][]slip.Fact{}
	}
	if n.Statements == nil {
		n.Statements = map[string]statement.Fact{}
	}
	if n.Properties == nil {
		n.Properties = map[string][]property.Fact{}
	}
	for _, list := range n.Properties {
		for i := range list {
			empty(&list[i].Names)
		}
	}
	for i := range n.Places {
		empty(&n.Places[i].Codes)
	}
	for i := range n.Notices {
		empty(&n.Notices[i].Codes)
	}
	for _, list := range n.Terms {
		for i := range list {
			empty(&list[i].Context)
		}
	}
	for i := range n.Cuts {
		empty(&n.Cuts[i].Signals)
	}
	return &n
}

func empty[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}

// AddTerms recognises the words of a team's own tables too, which have other names than those that are embedded.
func (f *Facts) AddTerms(p *posting.Posting, tables *term.Tables) {
	words := word.Split(p)
	found := tables.Recognise(p, words, f.Lang)
	words.Free()
	add(&f.Terms, found)
	numberByKey(f, found, func(x *term.Fact) *fact.Mark { return &x.Mark })
}

// ReadsOptIn says whether anything is read of what Recognise finds with optIn alone. reads answers for the list under a key of Terms ("terms"), Slips
// ("slips") or Shapes ("shapes").
func ReadsOptIn(reads func(field, key string) bool) bool {
	return slices.ContainsFunc(term.OptInTables(), func(table string) bool { return reads("terms", table) }) ||
		slices.ContainsFunc(slip.OptInKinds(), func(kind string) bool { return reads("slips", kind) }) ||
		slices.ContainsFunc(shape.OptInKinds(), func(kind string) bool { return reads("shapes", kind) })
}

// add takes over lists whose keys are new.
func add[T any](to *map[string][]T, found map[string][]T) {
	if *to == nil {
		*to = found
	} else {
		maps.Copy(*to, found)
	}
}

// number gives each fact its ref.
func (f *Facts) number() {
	n := len(f.Sections) + len(f.Pay) + len(f.Places) + 2*len(f.Notices) + len(f.Cuts) + len(f.Dates) + len(f.Open) + len(f.Targets) + len(f.Ignores)
	f.marks = make([]*fact.Mark, 0, n+8)
	number(f, f.Sections, func(x *Section) *fact.Mark { return &x.Mark })
	number(f, f.Pay, func(x *pay.Fact) *fact.Mark { return &x.Mark })
	number(f, f.Places, func(x *place.Fact) *fact.Mark { return &x.Mark })
	number(f, f.Notices, func(x *notice.Fact) *fact.Mark { return &x.Mark })
	number(f, f.Notices, func(x *notice.Fact) *fact.Mark { return &x.Where })
	number(f, f.Cuts, func(x *cut.Fact) *fact.Mark { return &x.Mark })
	number(f, f.Dates, func(x *date.Fact) *fact.Mark { return &x.Mark })
	number(f, f.Open, func(x *Open) *fact.Mark { return &x.Mark })
	number(f, f.Targets, func(x *target.Fact) *fact.Mark { return &x.Mark })
	number(f, f.Ignores, func(x *ignore.Fact) *fact.Mark { return &x.Mark })
	numberByKey(f, f.Links, func(x *link.Fact) *fact.Mark { return &x.Mark })
	numberByKey(f, f.Terms, func(x *term.Fact) *fact.Mark { return &x.Mark })
	numberByKey(f, f.Shapes, func(x *shape.Fact) *fact.Mark { return &x.Mark })
	numberByKey(f, f.Slips, func(x *slip.Fact) *fact.Mark { return &x.Mark })
	numberByKey(f, f.Properties, func(x *property.Fact) *fact.Mark { return &x.Mark })
	for _, kind := range sortedKeys(f.Statements) {
		x := f.Statements[kind] // a copy: values of a map cannot be pointed at
		m := x.Mark
		f.marks = append(f.marks, &m)
		m.Ref = len(f.marks)
		x.Ref = m.Ref
		f.Statements[kind] = x
	}
}

func number[T any](f *Facts, list []T, mark func(*T) *fact.Mark) {
	for i := range list {
		m := mark(&list[i])
		f.marks = append(f.marks, m)
		m.Ref = len(f.marks)
	}
}

// numberByKey numbers lists in the order of their keys.
func numberByKey[T any](f *Facts, lists map[string][]T, mark func(*T) *fact.Mark) {
	for _, key := range sortedKeys(lists) {
		number(f, lists[key], mark)
	}
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// Heaviest is the surest cut of the posting, nil where there is none of weight 0.6 or more.
func (f *Facts) Heaviest() *cut.Fact {
	var best *cut.Fact
	for i := range f.Cuts {
		if c := &f.Cuts[i]; c.Weight >= cut.Sure && (best == nil || c.Weight > best.Weight) {
			best = c
		}
	}
	return best
}

// Anchor is where an absence points.
func Anchor(p *posting.Posting) finding.Span {
	r, ok := p.Anchor()
	if !ok {
		return finding.Span{Start: p.Doc.Chunk.Base, End: p.Doc.Chunk.Base}
	}
	return p.Span(r)
}
