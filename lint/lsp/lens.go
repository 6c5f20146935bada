package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/report"
)

// answerCodeLens gives, at the top of each posting, a line for each place whose law it falls under: whether it meets the law there,
// and what it lacks. Who clicks on it sees the page of the rule.
func answerCodeLens(ctx context.Context, s *server, d *document, _ json.RawMessage) (any, error) {
	a, err := s.look(ctx, d)
	if err != nil {
		return nil, err
	}
	_, shift := d.content()
	lenses := []codeLens{}
	for _, r := range a.results {
		top := moved(lint.Span{Start: r.Base, End: r.Base}, shift)
		for _, v := range verdicts(r.Checks, a.space.conf.Book) {
			lenses = append(lenses, codeLens{d.spanOf(top), s.opening(v.String(), report.PageOf(a.space.conf.Book, v.rule))})
		}
	}
	return lenses, nil
}

// verdict is what the law of one place says of a posting.
type verdict struct {
	book                *lint.Rulebook
	place               string
	met, open, unmet    int    // duties
	lack, doubt         string // why the first duty is not met, or cannot be decided
	lackRule, doubtRule string
	rule                string // of the first duty
}

// verdicts sums the checks of a posting up by place, in the language of the rules, in their order. Places whose law asks nothing of it are left out.
func verdicts(checks []lint.Check, book *lint.Rulebook) []*verdict {
	var list []*verdict
	byCode := map[string]*verdict{}
	for i := range checks {
		c := &checks[i]
		if c.Verdict == lint.NotApplicable {
			continue
		}
		v := byCode[c.Jurisdiction]
		if v == nil {
			v = &verdict{book: book, place: lint.PlaceName(c.Jurisdiction, book.Language()), rule: c.Rule}
			byCode[c.Jurisdiction], list = v, append(list, v)
		}
		switch c.Verdict {
		case lint.Fail:
			if v.unmet++; v.unmet == 1 {
				v.lack, v.lackRule = c.Why, c.Rule
			}
		case lint.CannotTell:
			if v.open++; v.open == 1 {
				v.doubt, v.doubtRule = c.Why, c.Rule
			}
		default:
			v.met++
		}
	}
	for _, v := range list {
		switch {
		case v.unmet > 0:
			v.rule = v.lackRule
		case v.open > 0:
			v.rule = v.doubtRule
		}
	}
	return list
}

// String is the verdict in one line.
func (v *verdict) String() string {
	place, all := report.Capital(v.place), v.duties(v.met+v.open+v.unmet)
	switch {
	case v.unmet > 0:
		return v.book.Say("{place}: {n} of {duties} not met: {why}", "place", place, "n", strconv.Itoa(v.unmet), "duties", all, "why", v.lack)
	case v.open > 0:
		return v.book.Say("{place}: {n} of {duties} cannot be decided: {why}", "place", place, "n", strconv.Itoa(v.open), "duties", all, "why", v.doubt)
	}
	return v.book.Say("{place}: {duties} met", "place", place, "duties", all)
}

func (v *verdict) duties(n int) string {
	if n == 1 {
		return v.book.Say("1 duty")
	}
	return v.book.Say("{n} duties", "n", strconv.Itoa(n))
}

// openPage is the command that shows a page.
const openPage = "postlint.openPage"

// opening is a command with a title that shows a page, or that does nothing where the client cannot show one.
func (s *server) opening(title, page string) *command {
	s.mu.Lock()
	defer s.mu.Unlock()
	if page == "" || !s.client.Window.ShowDocument.Support {
		return &command{Title: title}
	}
	return &command{title, openPage, []string{page}}
}

// answerCommand has the client show a page of postlint's documentation or of a rule's source.
func answerCommand(ctx context.Context, s *server, _ *document, raw json.RawMessage) (any, error) {
	var p struct {
		Command   string   `json:"command"`
		Arguments []string `json:"arguments"`
	}
	if json.Unmarshal(raw, &p) != nil || p.Command != openPage || len(p.Arguments) != 1 || !strings.HasPrefix(p.Arguments[0], "https://") {
		return nil, invalid("workspace/executeCommand")
	}
	var shown struct {
		Success bool `json:"success"`
	}
	if err := s.conn.Call(ctx, "window/showDocument", &showDocumentParams{p.Arguments[0], true}, &shown); err != nil {
		return nil, fmt.Errorf("the page cannot be shown: %w", err)
	}
	return nil, nil
}
