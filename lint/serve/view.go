package serve

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/report"
)

// The classes of findings, by what is to be done about them, the gravest first.
const (
	must = iota
	should
	unknown
	consider
	classes
)

// allClear is the state of a posting in which nothing was found; the other states are the names of classes.
const allClear = "clear"

var classNames = [classes]string{"must", "should", "unknown", "consider"}

// classOf says what is to be done about a finding.
func classOf(f *lint.Finding) int {
	switch {
	case f.Certainty == lint.Undecidable:
		return unknown
	case f.Severity == lint.Error:
		return must
	case f.Severity == lint.Warning:
		return should
	}
	return consider
}

// card is what the desk says of one finding.
type card struct {
	N       int    // its number in the posting, from 1, in the order of the text
	ID      string // of the posting and the finding, "1-3"
	Class   string
	Label   string // for screen readers, at the number in the text
	Message string
	Excerpt string
	Place   string // in which section or field
	Why     string
	Write   string
	Holds   string
	Cause   string
	Laws    []lawView
	Sources []string
	Fix     string // what the ready change does, "" where there is none
	Key     string // the fingerprint
	Rule    string

	rank   int
	absent bool // something is missing: it stands nowhere, and its mark is a number at the title
}

// lawView is a law with its place.
type lawView struct{ Place, Law string }

// group is the cards of one class.
type group struct {
	Class, Title string
	Cards        []*card
}

// posting is one checked posting as the page shows it.
type posting struct {
	N       int
	Title   string
	Path    string
	State   string // the class of the verdict: must, unknown, should, consider, clear
	Verdict string
	Note    string // what the verdict does not say, possibly ""
	Counts  string
	Fields  []fieldView
	Stage   template.HTML
	Groups  []group
	Good    []string
	Places  []placeView
	AsOf    string
}

// fieldView is a field of a record.
type fieldView struct {
	Name  string
	Value template.HTML
}

// viewer makes postings of results, in one language.
type viewer struct {
	*speech
	book *lint.Rulebook // nil for the built-in rules
}

// rule is what is known of a rule; the zero Rule where it is not known.
func (v *viewer) rule(id string) *lint.Rule {
	if rule := v.rules().Find(id); rule != nil {
		return rule
	}
	return &lint.Rule{}
}

func (v *viewer) rules() *lint.Rulebook {
	if v.book == nil {
		return &lint.Rulebook{}
	}
	return v.book
}

// posting makes the n-th posting of a result.
func (v *viewer) posting(r *lint.Result, n int) *posting {
	s := v.speech
	p := &posting{N: n, Title: report.Escape(r.Title), Path: report.Escape(r.Path), AsOf: r.AsOf}
	blocks := r.Blocks()
	cards := v.cards(r, blocks, n)
	mark := func(i int) *card { return cards[i] }
	p.Stage = staged(s, blocks, mark)
	for i := range blocks {
		if b := &blocks[i]; b.Kind == "field" {
			p.Fields = append(p.Fields, fieldView{s.say("field_" + b.Field), inline(b, mark)})
		}
	}
	var counts [classes]int
	for class := range classes {
		g := group{Class: classNames[class], Title: s.say(classNames[class])}
		for _, c := range cards {
			if c != nil && c.rank == class {
				g.Cards = append(g.Cards, c)
			}
		}
		slices.SortFunc(g.Cards, func(a, b *card) int { return a.N - b.N })
		if counts[class] = len(g.Cards); counts[class] > 0 {
			p.Groups = append(p.Groups, g)
		}
	}
	var said []string
	for class, n := range counts {
		if n > 0 {
			said = append(said, s.say("count_"+classNames[class], "n", fmt.Sprint(n)))
		}
	}
	p.Counts = strings.Join(said, ", ")
	p.Places = placesOf(s, r)
	p.Good = goodOf(s, r)
	p.State, p.Verdict, p.Note = verdictOn(s, r, p.Places, counts)
	p.Note = strings.TrimSpace(p.Note + " " + v.unread(r.Lang))
	return p
}

// unread says of a language that silence on words that shut people out says nothing in it, "" of one in which they are known.
func (v *viewer) unread(lang string) string {
	if lang == "" || slices.Contains(v.rules().Reads(), lang) {
		return ""
	}
	name := lang
	if key := "language_" + lang; v.has(key) {
		name = v.say(key)
	}
	return v.say("unread_language", "language", name)
}

// cards are the cards of the findings that count, by index of the finding. They are numbered in the order of the text.
func (v *viewer) cards(r *lint.Result, blocks []lint.Block, posting int) []*card {
	s := v.speech
	cards := make([]*card, len(r.Findings))
	n := 0
	add := func(i int, place string) {
		n++
		cards[i] = v.card(&r.Findings[i], n, posting, place)
	}
	for bi := range blocks {
		for _, m := range blocks[bi].Marks {
			if m.First && cards[m.Finding] == nil {
				add(m.Finding, placeOf(s, &blocks[bi]))
			}
		}
	}
	for i := range r.Findings {
		if r.Findings[i].Counts() && cards[i] == nil {
			add(i, s.say("about_all"))
		}
	}
	return cards
}

// placeOf says where a block stands, as a reader would.
func placeOf(s *speech, b *lint.Block) string {
	switch {
	case b.Field != "":
		return s.say("in_field", "field", s.say("field_"+b.Field))
	case b.Heading != "":
		return s.say("in_section", "section", report.Escape(strings.TrimRight(strings.TrimSpace(b.Heading), ":")))
	}
	return s.say("at_top")
}

func (v *viewer) card(f *lint.Finding, n, posting int, place string) *card {
	s := v.speech
	rule := v.rule(f.Rule)
	c := &card{
		N: n, ID: fmt.Sprintf("%d-%d", posting, n), rank: classOf(f), Message: sentence(f.Message), Excerpt: report.Escape(f.Excerpt), Place: place,
		Write: sentence(f.Help), Sources: f.References, Key: f.Fingerprint, Rule: f.Rule,
		Why: rule.Description, absent: rule.Absence,
	}
	c.Class = classNames[c.rank]
	if strings.Contains(f.Message, f.Excerpt) {
		c.Excerpt = "" // it is quoted already
	}
	if c.absent {
		c.Place, c.Excerpt = s.say("about_all"), ""
	}
	c.Label = s.say("finding_label", "n", fmt.Sprint(n), "severity", s.say(c.Class), "message", f.Message)
	if key := "blame_" + string(f.Blame); s.has(key) {
		c.Cause = s.say(key)
	}
	if f.Data != nil {
		c.Holds = sentence(f.Data.Condition)
		for _, j := range f.Data.Jurisdictions {
			c.Laws = append(c.Laws, lawView{lint.PlaceName(j.Code, s.Code), j.Law})
		}
	}
	if f.Fix != nil {
		c.Fix = sentence(f.Fix.Description)
	}
	return c
}

// oneLine is a text as a page may show it, with its blanks folded.
func oneLine(text string) string { return report.Escape(strings.Join(strings.Fields(text), " ")) }

// sentence makes one of a message, which begins in lower case and has no full stop.
func sentence(text string) string {
	text = oneLine(text)
	if text == "" {
		return ""
	}
	text = report.Capital(text)
	if last, _ := utf8.DecodeLastRuneInString(text); strings.ContainsRune(".!?…", last) {
		return text
	}
	return text + "."
}

// placeView is what the law of one place asks.
type placeView struct {
	Code, Name string
	Verdict    string     // the gravest of its duties
	State      string     // in words
	Due        []dutyView // duties that are not met, or cannot be told
	Rest       []dutyView // those that are met or do not apply
	RestText   string     // how many these are
	Open       bool       // it is shown opened: one of the first few that have some due
}

// dutyView is the verdict on one duty.
type dutyView struct {
	Name, Verdict, Word, Why, Law, Since string
}

// gravity orders verdicts, the gravest first.
var gravity = map[lint.Verdict]int{lint.Fail: 0, lint.CannotTell: 1, lint.Pass: 2, lint.NotApplicable: 3}

// placesOf groups the checks of a posting by place, those first where something is not met, and a whole country behind its parts.
func placesOf(s *speech, r *lint.Result) []placeView {
	var list []placeView
	worst := map[string]lint.Verdict{}
	for i := range r.Checks {
		c := &r.Checks[i]
		at := slices.IndexFunc(list, func(p placeView) bool { return p.Code == c.Jurisdiction })
		if at < 0 {
			at = len(list)
			list = append(list, placeView{Code: c.Jurisdiction, Name: report.Capital(lint.PlaceName(c.Jurisdiction, s.Code))})
			worst[c.Jurisdiction] = c.Verdict
		}
		if gravity[c.Verdict] < gravity[worst[c.Jurisdiction]] {
			worst[c.Jurisdiction] = c.Verdict
		}
		d := dutyOf(s, c)
		if gravity[c.Verdict] < gravity[lint.Pass] {
			list[at].Due = append(list[at].Due, d)
		} else {
			list[at].Rest = append(list[at].Rest, d)
		}
	}
	for i := range list {
		p := &list[i]
		v := worst[p.Code]
		p.Verdict, p.State = string(v), s.say("place_"+string(v))
		p.RestText = s.say("rest", "n", fmt.Sprint(len(p.Rest)))
		for _, duties := range [][]dutyView{p.Due, p.Rest} {
			slices.SortStableFunc(duties, func(a, b dutyView) int { return gravity[lint.Verdict(a.Verdict)] - gravity[lint.Verdict(b.Verdict)] })
		}
	}
	slices.SortStableFunc(list, func(a, b placeView) int {
		return cmp.Or(gravity[lint.Verdict(a.Verdict)]-gravity[lint.Verdict(b.Verdict)], strings.Count(b.Code, "-")-strings.Count(a.Code, "-"), strings.Compare(a.Name, b.Name))
	})
	for i := range list {
		list[i].Open = i < mostNamed && len(list[i].Due) > 0
	}
	return list
}

func dutyOf(s *speech, c *lint.Check) dutyView {
	row, duty, _ := strings.Cut(c.ID, "/")
	d := dutyView{Name: duty, Verdict: string(c.Verdict), Word: s.say("verdict_" + string(c.Verdict)), Why: sentence(c.Why)}
	if key := "duty_" + duty; s.has(key) {
		d.Name = s.say(key)
	}
	if c.Law != "none" {
		d.Law = c.Law
	}
	for i := range lint.Laws() {
		if l := &lint.Laws()[i]; l.ID == row && l.From != "" {
			d.Since = s.say("since", "day", s.day(l.From))
		}
	}
	return d
}
