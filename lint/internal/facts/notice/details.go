package notice

import (
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// details reads what a notice states beside its limit.
type details struct {
	p      *posting.Posting
	tokens []token
}

// text is the posting's text from word i up to and including word j.
func (d *details) text(i, j int) string {
	return d.p.Text[d.tokens[i].start:d.tokens[j].end]
}

// span is the range of words i to j.
func (d *details) span(i, j int) posting.Range {
	return posting.Range{Start: int(d.tokens[i].start), End: int(d.tokens[j].end)}
}

// scope is the words that say for what the notice holds: a region ("within Norway or Denmark") with the codes of its
// countries, else a role, entity or channel ("for this position").
func (d *details) scope() (at posting.Range, codes, names []string) {
	for i := range d.tokens {
		if !d.tokens[i].classes.has(cTo) {
			continue
		}
		if last, codes, names := d.regions(i + 1); last > i {
			return d.span(i, last), codes, names
		}
	}
	for i := range d.tokens {
		if last := d.role(i + 1); d.points(i) && last > i {
			return d.span(i, last), []string{}, []string{}
		}
	}
	return posting.Range{}, []string{}, []string{}
}

// points says whether word i is a preposition that a role may follow: "a" is one in Spanish and none in English.
func (d *details) points(i int) bool {
	if !d.tokens[i].classes.has(cTo) || i+1 >= len(d.tokens) {
		return false
	}
	next := &d.tokens[i+1].classes
	switch d.word(i) {
	case "a":
		return next.has(cArt) || d.word(i+1) == "la" || d.word(i+1) == "más"
	case "with":
		return !next.has(cEach) && !next.has(cMulti)
	case "by":
		return next.has(cMore) || next.has(cMulti)
	}
	return true
}

// regions reads "the USA, Canada or Mexico" from word i on; last is the last word that belongs to it, or -1.
func (d *details) regions(i int) (last int, codes, names []string) {
	last, codes, names = -1, []string{}, []string{}
	for i < len(d.tokens) {
		if d.word(i) == "the" {
			i++
		}
		n, code := d.region(i)
		if n == 0 {
			return last, codes, names
		}
		last = i + n - 1
		if code != "" && !slices.Contains(codes, code) {
			codes, names = append(codes, code), append(names, d.text(i, last))
		}
		i += n
		switch d.word(i) {
		case "or", "and", "und", "oder", "et", "ou", "y", "o", "en", "of":
			i++
		default:
			if i >= len(d.tokens) || d.gap(i) != "," && d.gap(i) != "/" && d.gap(i) != "&" {
				return last, codes, names
			}
		}
	}
	return last, codes, names
}

// gap is what stands between word i and the word before it, without blanks.
func (d *details) gap(i int) string {
	return strings.Trim(d.p.Lower[d.tokens[i-1].end:d.tokens[i].start], " \u00a0")
}

func (d *details) word(i int) string {
	if i >= len(d.tokens) {
		return ""
	}
	return d.p.Lower[d.tokens[i].start:d.tokens[i].end]
}

// region is the longest name of a region at word i: how many words it has, and its code.
func (d *details) region(i int) (n int, code string) {
	var name strings.Builder
	for k := 0; k < 4 && i+k < len(d.tokens); k++ {
		if k > 0 {
			name.WriteString(" ")
		}
		name.WriteString(d.word(i + k))
		at, ok := slices.BinarySearchFunc(regions[:], name.String(), func(r region, name string) int { return strings.Compare(r.name, name) })
		if ok && (name.String() != "us" || d.text(i, i) == "US") {
			n, code = k+1, regions[at].code
		}
	}
	return n, code
}

// role is the last word of a role, entity or channel that begins at word i, or -1: "this position", "the same employer".
func (d *details) role(i int) int {
	for j := i; j < len(d.tokens) && j < i+6 && !d.tokens[j].broken; j++ {
		c := &d.tokens[j].classes
		switch {
		case c.has(cRole), c.has(cChannel):
			return j
		case j == i && d.word(j) == "us":
			return j
		case c.has(cPeriod), c.has(cApply), c.has(cApplied), c.has(cTo), c.has(cCandidate):
			return -1
		}
		switch d.word(j) {
		case "employer", "company", "organisation", "organization", "firm", "unternehmen":
			return j
		}
	}
	return -1
}

// period is the words that say for how long: "in the past six months", "per season", "at a time".
func (d *details) period() string {
	for i := range d.tokens {
		if !d.tokens[i].classes.has(cPeriod) {
			continue
		}
		from := i
		for from > 0 && !d.tokens[from].broken && d.leads(from-1) {
			from--
		}
		if from == i {
			continue
		}
		if i+1 < len(d.tokens) && d.tokens[i+1].classes.has(cSpan) && !d.tokens[i+1].broken { // "within a 30-day period"
			i++
		}
		if w := d.word(from); w == "a" || w == "an" { // "a 90-day waiting period": the period is 90 days
			from++
		}
		return d.text(from, i)
	}
	return ""
}

// leads says whether word i may stand in front of a unit of time.
func (d *details) leads(i int) bool {
	c := &d.tokens[i].classes
	if d.tokens[i].number >= 0 || c.has(cNum) || c.has(cOne) || c.has(cLast) || c.has(cEach) || c.has(cPer) || c.has(cAny) || c.has(cAfter) || c.has(cArt) {
		return true
	}
	switch d.word(i) {
	case "the", "a", "an", "this", "same", "current", "calendar", "rolling", "hiring", "recruitment", "recruiting", "academic", "during", "den", "innerhalb", "les", "los", "de", "en":
		return true
	}
	return false
}

// quota is how many applications the notice allows, 0 where it does not say.
func (d *details) quota(h hit) int {
	switch h.class {
	case "limit", "quota":
	default:
		return 0
	}
	more := false // "more than one" allows one, "not" stands before it
	for i := h.first; i <= min(h.last+1, len(d.tokens)-1); i++ {
		c := &d.tokens[i].classes
		unit := i+1 < len(d.tokens) && (d.tokens[i+1].classes.has(cPeriod) || d.tokens[i+1].classes.has(cSpan))
		switch {
		case unit:
		case c.has(cMulti), c.has(cAgain):
			return 0
		case c.has(cOne), c.has(cOnce):
			return 1
		case c.has(cArt) && i+1 < len(d.tokens) && !more:
			return 1
		case d.tokens[i].number > 1:
			return int(d.tokens[i].number)
		case c.has(cNum):
			return spelled(d.word(i))
		}
	}
	return 0
}

// spelled is the value of a number word.
func spelled(w string) int {
	switch w {
	case "two", "zwei", "deux", "dos", "twee":
		return 2
	case "three", "drei", "trois", "tres", "drie":
		return 3
	case "four", "vier", "quatre", "cuatro":
		return 4
	case "five", "fünf", "cinq", "cinco", "vijf":
		return 5
	case "six", "sechs", "seis", "zes":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "twelve", "zwölf", "douze", "doce", "twaalf":
		return 12
	}
	return 0
}

// consequence is what happens to the others, in the order of weight, "" where the notice does not say.
func (d *details) consequence(h hit) string {
	var have mask
	for i := range d.tokens {
		have = have.or(d.tokens[i].classes)
	}
	switch {
	case have.has(cDisqualify):
		return "disqualify"
	case have.has(cReject) && !have.has(cPrev):
		return "reject"
	case have.has(cDiscard):
		return "discard"
	case have.has(cMerge):
		return "merge"
	case h.class == "keep-one":
		return "discard"
	case h.class != "reassurance" && have.has(cNot) && d.refused():
		return "reject"
	case have.has(cDelay):
		return "delay"
	case have.has(cNegative) && (h.class == "consequence" || h.class == "limit"):
		return "negative"
	}
	return ""
}

// refused says whether a "not" stands closely before a word such as "considered", or behind the verb as in German.
func (d *details) refused() bool {
	for i := range d.tokens {
		if !d.tokens[i].classes.has(cAccept) {
			continue
		}
		for j := max(0, i-5); j < i; j++ {
			if d.tokens[j].classes.has(cNot) {
				return true
			}
		}
	}
	return false
}

// bold says whether the notice at the span stands in bold inside running text: in a wholly bold block that is no heading,
// or behind a <strong> or <b> that is open within its block. A pseudo-heading that is a notice heads nothing.
func bold(p *posting.Posting, block int, at finding.Span) bool {
	b := &p.Blocks[block]
	if b.Kind == posting.Heading && !b.Pseudo {
		return false
	}
	if b.Bold {
		return true
	}
	from, to := b.Markup.Start-p.Doc.Chunk.Base, at.Start-p.Doc.Chunk.Base
	if from < 0 || to > len(p.Doc.Chunk.Src) || from >= to {
		return false
	}
	return openBold(string(p.Doc.Chunk.Src[from:to]))
}

var angles = strings.NewReplacer(`\u003c`, "<", `\u003C`, "<", `\u003e`, ">", `\u003E`, ">")

// openBold says whether more <strong> and <b> are opened than closed in some bytes of the file. In a JSON string "<" may be
// written as the escape u003c.
func openBold(src string) bool {
	open := 0
	if strings.Contains(src, `\u003`) {
		src = angles.Replace(src)
	}
	for {
		i := strings.IndexByte(src, '<')
		if i < 0 {
			return open > 0
		}
		src = src[i+1:]
		step := 1
		name := src
		if strings.HasPrefix(name, "/") {
			step, name = -1, name[1:]
		}
		for _, tag := range [...]string{"strong", "b", "STRONG", "B"} {
			if rest, ok := strings.CutPrefix(name, tag); ok && (rest == "" || rest[0] == '>' || rest[0] == ' ') {
				open = max(0, open+step)
				break
			}
		}
	}
}
