package lint

import (
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/facts/ignore"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/source"
	"github.com/postlint/postlint/lint/internal/triage"
)

// Settings are what may be said of one path apart from others: a configuration's words on it. The zero value says nothing.
// They are read by many goroutines and must not be changed once they are handed out.
type Settings struct {
	AsOf      string              // the day whose law is applied, YYYY-MM-DD; "" is the linter's
	Off       map[string]bool     // ids of rules that are not to speak here
	On        map[string]bool     // ids of rules that are off by default and are to speak here; Options.OptIn must name them
	Severity  map[string]Severity // what a rule's findings weigh; for rules that speak of law the most that they may weigh
	Employer  Employer
	Platforms []string // where the postings will be published, of Platforms()
	Language  string   // ISO 639-1 code of postings that do not tell theirs
	// Languages are those that postings may be in, ISO 639-1; empty is any. In others word rules do not run.
	Languages []string
	Options   *RuleOptions // of rules; nil is their defaults
	Ignores   []*Ignore
	Mapping   *Mapping // where records have their fields; nil where their names tell
}

type (
	// Mapping says where the records of a container have their fields.
	Mapping = source.Mapping
	// Way leads from a record to one of its fields.
	Way = source.Way
	// Format is the markup of a body.
	Format = source.Format
	// WayError is the fault of what ParseWay refuses.
	WayError = source.WayError
)

// The formats of bodies that Mapping.Format may state.
const (
	HTML     = source.HTML
	Plain    = source.Plain
	Markdown = source.Markdown
)

// ParseWay reads a way as it is written: "job.offices[].city". Its error is a *WayError.
func ParseWay(s string) (Way, error) { return source.ParseWay(s) }

// MappedFields lists the names that Mapping.Fields may hold.
func MappedFields() []string { return source.MappedFields() }

// language is that of postings that do not tell theirs: where they may be in one language only, it is that one.
func (s *Settings) language() string {
	if s.Language == "" && len(s.Languages) == 1 {
		return s.Languages[0]
	}
	return s.Language
}

// mute says whether a rule is not heard on a posting in a language, "" where that cannot be told: word rules are heard in the
// languages that postings may be in. Verdicts on duties of law hold in any.
func (s *Settings) mute(r *Rule, lang string) bool {
	return len(s.Languages) > 0 && lang != "" && len(r.Languages) > 0 && len(r.Duties) == 0 && !slices.Contains(s.Languages, lang)
}

// off says whether a rule is not to speak under some settings.
func (l *Linter) off(s *Settings, id string) bool { return s.Off[id] || l.dormant[id] && !s.On[id] }

// Platforms lists the names that Settings.Platforms may hold: those of the platforms whose limits are known.
func Platforms() []string {
	var names []string
	for _, p := range catalog.Platforms() {
		names = append(names, p.ID)
	}
	return names
}

// Employer is what is known of the employer apart from the posting. It beats what the posting says.
type Employer struct {
	Name string
	Size int // employees; 0 is unknown
	// Jurisdictions are the codes of the places in which the employer has employees, as in ISO 3166: "US-CO". Empty is
	// unknown.
	Jurisdictions []string
	// FederalContractor says that the employer is a contractor of the government of the United States.
	FederalContractor bool
}

// Ignore silences rules in whole postings, from outside of them: the equivalent of an ignore comment for containers that
// hold no comments.
type Ignore struct {
	Rules  []string // ids or categories
	ID     string   // the record's own id; "" is every posting
	Title  string   // the posting's title, blanks folded; "" is every posting
	Reason string
	Until  string // the last day on which it holds, YYYY-MM-DD; "" is for good
}

// IgnoreUse says whether an ignore silenced anything in a posting that it is about.
type IgnoreUse struct {
	*Ignore
	Used bool
}

// settings are what the options say of a path. It is never nil.
func (l *Linter) settings(path string) *Settings {
	if l.opts.Settings != nil {
		if s := l.opts.Settings(path); s != nil {
			return s
		}
	}
	return &Settings{}
}

// supplement adds to the facts of a posting what is known from elsewhere.
func (l *Linter) supplement(f *facts.Facts, s *Settings) {
	e := &s.Employer
	if e.Name != "" {
		f.Employer.Name = e.Name
	}
	if e.Size > 0 {
		f.Employer.Size, f.Employer.Exact = e.Size, true
	}
	f.Employer.Jurisdictions = e.Jurisdictions
	f.Employer.FederalContractor = e.FederalContractor
	f.Platforms = s.Platforms
	f.Languages = s.Languages
	for i := range f.Ignores {
		l.checkRules(&f.Ignores[i])
	}
}

// checkRules makes an ignore comment that names an unknown rule a faulty one.
func (l *Linter) checkRules(g *ignore.Fact) {
	if g.Fault != "" {
		return
	}
	for _, rule := range g.Rules {
		if _, err := l.book.IDs(rule); err != nil {
			g.Fault, g.Detail = ignore.UnknownRule, strings.TrimPrefix(err.Error(), "unknown rule ")
			return
		}
	}
}

// ignores are those of the posting's comments and of its settings that hold.
func (l *Linter) ignores(doc *source.Document, f *facts.Facts, s *Settings, asOf string) []*triage.Ignore {
	var list []*triage.Ignore
	if l.opts.NoIgnores { // none silences anything, and none can be called unused
		for i := range f.Ignores {
			list = append(list, &triage.Ignore{Comment: f.Ignores[i].Span, Partial: true})
		}
		return list
	}
	end := doc.Chunk.Base + len(doc.Chunk.Src)
	for i := range f.Ignores {
		if g := &f.Ignores[i]; g.Fault == "" && holds(g.Until, asOf) {
			ids, partial := l.covered(g.Rules, s, f.Lang)
			list = append(list, &triage.Ignore{
				Rules: ids, Over: g.Over, Last: g.Over.End == end, Note: "comment: " + g.Reason, Comment: g.Span, Partial: partial,
			})
		}
	}
	for _, g := range s.Ignores {
		if holds(g.Until, asOf) && (g.ID == "" || g.ID == doc.ID) && (g.Title == "" || g.Title == finding.Folded(f.Title)) {
			ids, partial := l.covered(g.Rules, s, f.Lang)
			list = append(list, &triage.Ignore{Rules: ids, All: true, Note: "configuration: " + g.Reason, Partial: partial, Of: g})
		}
	}
	return list
}

// uses are the ignores of settings among those that were tried. One of which some rule was not run counts as used: nobody
// knows.
func uses(ignores []*triage.Ignore) (out []IgnoreUse) {
	for _, g := range ignores {
		if of, ok := g.Of.(*Ignore); ok {
			out = append(out, IgnoreUse{of, g.Used || g.Partial})
		}
	}
	return out
}

// holds says whether an ignore is still good on a day.
func holds(until, asOf string) bool { return until == "" || until >= asOf }

// covered are the ids of the rules that are named, and whether one of them does not speak here.
func (l *Linter) covered(names []string, s *Settings, lang string) (map[string]bool, bool) {
	ids, partial := map[string]bool{}, false
	for _, name := range names {
		list, err := l.book.IDs(name)
		partial = partial || err != nil
		for _, id := range list {
			ids[id] = true
			r := l.book.Find(id)
			partial = partial || l.off(s, id) || s.mute(r, lang) || !l.on(r) || r.ComparesPostings()
		}
	}
	return ids, partial
}
