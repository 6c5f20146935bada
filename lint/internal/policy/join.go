package policy

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/facts/cut"
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Join makes findings and checks of a judgement: it adds what METADATA, the law table and the posting know. Where the
// posting is cut, absences and failed checks become undecidable and point at the cut. The findings are not yet sorted. They
// are told in the language of the translation, nil for English.
func (e *Engine) Join(p *posting.Posting, f *facts.Facts, j *Judgement, t *catalog.Translation) ([]finding.Finding, []finding.Check) {
	x := joiner{p: p, f: f, t: t, cut: f.Heaviest(), anchor: facts.Anchor(p)}
	out := make([]finding.Finding, 0, len(j.Hits)+2)
	for i := range j.Hits {
		out = append(out, x.hit(&j.Hits[i]))
	}
	if len(j.Duties) == 0 {
		return out, nil
	}
	checks, more := x.duties(e, j.Duties)
	return append(out, more...), checks
}

type joiner struct {
	p      *posting.Posting
	f      *facts.Facts
	t      *catalog.Translation
	cut    *cut.Fact
	anchor finding.Span
	shown  string // the excerpt of the anchor, at which most that is missing stands; "" until one is asked for
}

func (x *joiner) hit(h *Hit) finding.Finding {
	r := h.Rule
	f := finding.Finding{
		Rule: r.ID, Severity: r.Severity, Blame: r.Blame, Help: x.t.Rule(r).Help, References: r.References, Ref: h.Ref, Span: x.anchor,
		Message: message(r, h.Args),
	}
	if x.t != nil {
		f.Key, f.Message = f.Message, message(x.t.Rule(r), x.args(h))
	}
	if m := x.f.Mark(h.Ref); m != nil {
		f.Span = m.Span
		f.Section = x.p.SectionID(m.Block)
		if m.Blame != "" {
			f.Blame = m.Blame
		}
		for _, rel := range m.Related {
			f.Related = append(f.Related, finding.Related{Message: x.t.Fact(rel.Message), Span: rel.Span})
		}
		if r.Fix != "" {
			f.Fix = x.fixOf(r, m)
		}
	}
	for i := range x.f.Cuts {
		if x.f.Cuts[i].Ref == h.Ref && h.Ref != 0 {
			f.Data = &finding.Data{Signals: x.f.Cuts[i].Signals}
		}
	}
	f.Excerpt = x.excerpt(&f)
	if r.Absence {
		x.undecide(&f)
	}
	return f
}

// excerpt is the text of a finding's span, which is that of its fact where this is text.
func (x *joiner) excerpt(f *finding.Finding) string {
	if m := x.f.Mark(f.Ref); m != nil && m.Range.Len() > 0 {
		return x.p.ExcerptOf(m.Range)
	}
	if f.Span != x.anchor {
		return x.p.Excerpt(f.Span)
	}
	if x.shown == "" {
		x.shown = x.p.Excerpt(f.Span)
	}
	return x.shown
}

// fixOf is the repair of a fact, nil where it has none.
func (x *joiner) fixOf(r *catalog.Rule, m *fact.Mark) *finding.Fix {
	repair := m.Mended()
	if repair == nil {
		return nil
	}
	return &finding.Fix{Safe: r.Fix == "safe", Description: x.t.Fact(repair.Description), Edits: repair.Edits}
}

// undecide makes the absence undecidable where the posting is cut: what is missing may stand in the lost part.
func (x *joiner) undecide(f *finding.Finding) {
	if x.cut == nil {
		return
	}
	f.Certainty = finding.Undecidable
	f.Related = append(f.Related, finding.Related{Message: x.t.Say("the text is cut here; what is missing may have stood behind it"), Span: x.cut.Span})
}

// args are the arguments of a message in the joiner's language.
func (x *joiner) args(h *Hit) []string {
	out := make([]string, len(h.Args))
	for i, value := range h.Args {
		if out[i] = value; i < len(h.Rule.Args) {
			out[i] = x.t.Arg(h.Rule, h.Rule.Args[i], value)
		}
	}
	return out
}

// message fills a rule's message with the arguments, white space folded and long ones cropped.
func message(r *catalog.Rule, args []string) string {
	msg := r.Message
	if at := slices.Index(r.Args, "count"); r.MessageOne != "" && at < len(args) && args[at] == "1" {
		msg = r.MessageOne
	}
	for i, name := range r.Args {
		val := ""
		if i < len(args) {
			val = crop(finding.Folded(args[i]), 80)
		}
		msg = strings.ReplaceAll(msg, "{"+name+"}", val)
	}
	return msg
}

// crop shortens to n code points, the last of them an ellipsis.
func crop(s string, n int) string {
	if len(s) <= n || utf8.RuneCountInString(s) <= n {
		return s
	}
	r := []rune(s)
	return strings.TrimRight(string(r[:n-1]), " ") + "…"
}

// verdicts in the order of their weight: of several answers to one duty the gravest stands.
var gravity = map[finding.Verdict]int{finding.Fail: 3, finding.CannotTell: 2, finding.Pass: 1, finding.NotApplicable: 0}

// answer is the verdict on one row of law, with the rule and the reason.
type answer struct {
	Duty
	rule *catalog.Rule
	why  catalog.Why // in English, by which answers are grouped
	told catalog.Why // the same in the joiner's language
	law  *catalog.Law
}

// english and told are the reason of an answer.
func english(a *answer) *catalog.Why { return &a.why }
func told(a *answer) *catalog.Why    { return &a.told }

// answer joins a verdict with its rule, its row and what the reason says. How the row reaches the posting, and how grave the
// row itself is, bound the severity. It is false where the rule of the duty is off.
func (x *joiner) answer(e *Engine, d *Duty) (answer, bool) {
	row, name, _ := strings.Cut(d.Row, "/")
	a := answer{Duty: *d, rule: e.duties[name], law: catalog.LawByID()[row]}
	if a.rule == nil || a.law == nil {
		return a, false
	}
	a.why = x.why(nil, a.rule, a.law, d)
	if a.told = a.why; x.t != nil {
		a.told = x.why(x.t, x.t.Rule(a.rule), a.law, d)
	}
	return a, true
}

// why is the reason of a duty's verdict in a language.
func (x *joiner) why(t *catalog.Translation, r *catalog.Rule, law *catalog.Law, d *Duty) catalog.Why {
	why := r.Why[d.Why]
	if m := x.f.Mark(d.At); m != nil {
		why.Text = strings.ReplaceAll(why.Text, "{text}", crop(x.p.Excerpt(m.Span), 80))
	}
	if d.How == "" {
		return why
	}
	how := catalog.Reaches()[d.How]
	why.Severity = min(why.Severity, how.Severity, law.Level())
	for _, more := range []string{how.Condition, law.Condition} {
		switch more = t.Fact(more); {
		case why.Condition == "":
			why.Condition = more
		case more != "":
			why.Condition = t.Say("{condition}, and {other}", "condition", why.Condition, "other", more)
		}
	}
	return why
}

// answerRooms hold the room of answers, which nothing refers to once they are told.
var answerRooms = sync.Pool{New: func() any { return new([]answer) }}

// duties makes one check a duty, and one finding a verdict and severity of those that are not met.
func (x *joiner) duties(e *Engine, list []Duty) ([]finding.Check, []finding.Finding) {
	room := answerRooms.Get().(*[]answer)
	answers := (*room)[:0] // the gravest of each row; the list is ordered by rows
	defer func() {
		*room = answers
		answerRooms.Put(room)
	}()
	for i := range list {
		a, ok := x.answer(e, &list[i])
		last := len(answers) - 1
		switch {
		case !ok:
		case last < 0 || answers[last].Row != a.Row:
			answers = append(answers, a)
		case x.graver(&a, &answers[last]):
			answers[last] = a
		}
	}
	sorted := make([]*answer, len(answers))
	for i := range answers {
		sorted[i] = &answers[i]
	}
	slices.SortFunc(sorted, func(a, b *answer) int {
		if c := strings.Compare(a.law.Jurisdiction, b.law.Jurisdiction); c != 0 {
			return c
		}
		return strings.Compare(a.Row, b.Row)
	})
	checks := make([]finding.Check, 0, len(sorted))
	for i, a := range sorted {
		why := fill(x.t, a.told.Text, sorted[i:i+1])
		if a.Verdict == finding.Fail && a.rule.Absence && x.cut != nil {
			a.Verdict = finding.CannotTell
			why = x.t.Say("{why} before the cut", "why", why)
		}
		if a.told.Condition != "" {
			why = x.t.Say("{why}, {condition}", "why", why, "condition", fill(x.t, a.told.Condition, sorted[i:i+1]))
		}
		checks = append(checks, finding.Check{
			ID: a.Row, Jurisdiction: a.law.Jurisdiction, Law: a.law.Law, Rule: a.rule.ID, Verdict: a.Verdict, Why: why,
			NeedsSize: strings.Contains(a.why.Condition, "{threshold}"),
		})
	}
	return checks, x.group(sorted)
}

// graver says whether of two answers to one duty the first stands: the graver one, of equals the one of the place that is
// surer.
func (x *joiner) graver(a, b *answer) bool {
	return cmp.Or(cmp.Compare(gravity[a.Verdict], gravity[b.Verdict]), cmp.Compare(a.why.Severity, b.why.Severity), cmp.Compare(x.sure(a.Ref), x.sure(b.Ref)),
		cmp.Compare(b.Why, a.Why), cmp.Compare(b.How, a.How)) > 0
}

// sure is 1 for a place that is certain, 0 for others.
func (x *joiner) sure(ref int) int {
	for i := range x.f.Places {
		if p := &x.f.Places[i]; p.Ref == ref && p.Certainty == "certain" {
			return 1
		}
	}
	return 0
}

// group makes one finding of the answers of one rule, verdict, severity and place in the text. What another answer covers is
// left out: one gap is told once.
func (x *joiner) group(answers []*answer) []finding.Finding {
	unmet := make([]*answer, 0, len(answers))
	for _, a := range answers {
		if a.Verdict == finding.Fail || a.Verdict == finding.CannotTell {
			unmet = append(unmet, a)
		}
	}
	shown := slices.DeleteFunc(slices.Clone(unmet), func(a *answer) bool {
		return slices.ContainsFunc(unmet, func(other *answer) bool { return covered(a, other) })
	})
	type one struct {
		rule     *catalog.Rule
		verdict  finding.Verdict
		severity finding.Severity
		at       int
	}
	var out []finding.Finding
	for _, part := range partition(shown, func(a *answer) one { return one{a.rule, a.Verdict, a.why.Severity, a.At} }) {
		out = append(out, x.law(part, part[0].Verdict, part[0].why.Severity))
	}
	return out
}

// covered says whether the answer is told by that of the same rule on a place around it or within it: a graver one on the same
// words, or, around it, one as grave. Where both hang on the number of employees, a place that binds smaller employers is told
// by itself.
func covered(a, other *answer) bool {
	if a.rule != other.rule || a.Verdict != other.Verdict || a.At != other.At {
		return false
	}
	inner := strings.HasPrefix(a.law.Jurisdiction, other.law.Jurisdiction+"-")
	outer := strings.HasPrefix(other.law.Jurisdiction, a.law.Jurisdiction+"-")
	return (inner || outer) && other.why.Severity > a.why.Severity ||
		inner && other.why.Severity == a.why.Severity && (other.Why != a.Why || other.How != a.How || other.law.Threshold <= a.law.Threshold)
}

// law makes the one finding for the answers of one verdict and severity.
func (x *joiner) law(as []*answer, verdict finding.Verdict, sev finding.Severity) finding.Finding {
	r := as[0].rule
	f := finding.Finding{Rule: r.ID, Severity: sev, Blame: r.Blame, Help: x.t.Rule(r).Help, Span: x.anchor, Data: &finding.Data{}}
	if m := x.f.Mark(as[0].At); m != nil {
		f.Ref, f.Span, f.Section = as[0].At, m.Span, x.p.SectionID(m.Block)
	} else if r, ok := x.p.Anchor(); ok {
		f.Section = x.p.SectionID(x.p.BlockAt(r.Start))
	}
	f.Excerpt = x.excerpt(&f)
	if x.t != nil {
		f.Key, _ = wording(nil, as, english)
	}
	f.Message, f.Data.Condition = wording(x.t, as, told)
	for i := range as {
		f.Data.Jurisdictions = append(f.Data.Jurisdictions, finding.Jurisdiction{Code: as[i].law.Jurisdiction, Law: as[i].law.Law})
		if len(as[i].law.Sources) > 0 && !slices.Contains(f.References, as[i].law.Sources[0]) {
			f.References = append(f.References, as[i].law.Sources[0])
		}
	}
	if f.References == nil {
		f.References = r.References
	}
	for _, part := range partition(as, func(a *answer) int { return a.Ref }) {
		if m := x.f.Mark(part[0].Ref); m != nil && part[0].Ref != part[0].At {
			f.Related = append(f.Related, finding.Related{Message: x.t.Say("this place brings in the law of {places}", "places", places(x.t, part)), Span: m.Span})
		}
	}
	if verdict == finding.CannotTell {
		f.Certainty = finding.Undecidable
		x.undecide(&f)
	}
	return f
}

// wording makes the message of the answers' reasons and the condition of what they hang on. Where not all hang on the same,
// the condition names the places.
func wording(t *catalog.Translation, as []*answer, reason func(*answer) *catalog.Why) (message, condition string) {
	var messages, conditions []string
	for _, part := range partition(as, func(a *answer) string { return a.why.Text }) {
		messages = append(messages, fill(t, reason(part[0]).Text, part))
	}
	parts := partition(as, func(a *answer) string {
		return fill(nil, a.why.Condition, []*answer{{law: &catalog.Law{
			Threshold: a.law.Threshold, Counted: a.law.Counted, Condition: a.law.Condition, Place: "there",
		}}})
	})
	for _, part := range parts {
		if part[0].why.Condition == "" {
			continue
		}
		c := fill(t, reason(part[0]).Condition, part)
		if len(parts) > 1 {
			c = places(t, part) + ": " + c
		}
		conditions = append(conditions, c)
	}
	return strings.Join(messages, "; "), strings.Join(conditions, "; ")
}

// partition groups answers by a key, in order of first appearance.
func partition[K comparable](as []*answer, key func(*answer) K) [][]*answer {
	index := map[K]int{}
	var out [][]*answer
	for _, a := range as {
		k := key(a)
		n, ok := index[k]
		if !ok {
			n = len(out)
			index[k] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], a)
	}
	return out
}

// maxPlaces is how many places a message names. Remote work in a large country brings in twenty; Data.Jurisdictions holds all.
const maxPlaces = 5

// places lists the places of the answers in prose.
func places(t *catalog.Translation, as []*answer) string {
	if !several(as) {
		return t.Place(as[0].law.Place)
	}
	names := placesOf(as)
	for i := range names {
		names[i] = t.Place(names[i])
	}
	n := len(names)
	if n > maxPlaces {
		return t.Say("{places} and {n} other places", "places", strings.Join(names[:maxPlaces-1], ", "), "n", strconv.Itoa(n-maxPlaces+1))
	}
	return t.Say("{places} and {last}", "places", strings.Join(names[:n-1], ", "), "last", names[n-1])
}

// several says whether the answers are of more than one place.
func several(as []*answer) bool {
	for i := range as {
		if as[i].law.Place != as[0].law.Place {
			return true
		}
	}
	return false
}

// placesOf are the names of the places of the answers.
func placesOf(as []*answer) []string {
	var names []string
	for i := range as {
		if n := as[i].law.Place; !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return names
}

// fill names places, numbers and conditions in a text. {a|b} is a for one place and b for several: {forbids|forbid}.
func fill(t *catalog.Translation, text string, as []*answer) string {
	if !strings.Contains(text, "{") {
		return text
	}
	var out strings.Builder
	for {
		before, rest, ok := strings.Cut(text, "{")
		name, after, closed := strings.Cut(rest, "}")
		if !ok || !closed {
			out.WriteString(text)
			return out.String()
		}
		out.WriteString(before)
		out.WriteString(filling(t, name, as))
		text = after
	}
}

// filling is what stands for {name}.
func filling(t *catalog.Translation, name string, as []*answer) string {
	l := as[0].law
	switch name {
	case "places":
		return places(t, as)
	case "width":
		if l.Width == nil {
			return ""
		}
		return t.Fact(fmt.Sprint(l.Width.Value, " ", l.Width.Unit))
	case "threshold":
		return strconv.Itoa(l.Threshold)
	case "counted":
		return t.Say("counted {where}", "where", t.Fact(l.Counted))
	case "condition":
		return t.Fact(l.Condition)
	case "demand":
		name = "demands|demand"
	}
	one, many, ok := strings.Cut(name, "|")
	switch {
	case !ok:
		return "{" + name + "}"
	case several(as):
		return many
	}
	return one
}
