package lint_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/postlint/postlint/lint"
)

// A posting in Colorado must state its pay; a law binds on a day, so say which.
func Example() {
	linter, err := lint.New(lint.Options{AsOf: "2026-11-23", Rules: []string{"pay/required-by-law"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	page := `<h1>Line Cook</h1>
<p><strong>Location:</strong> Denver, CO, US</p>
<p><strong>What you will do</strong></p>
<ul><li>Cook on the evening shift</li><li>Keep your station clean</li></ul>
<p>Apply at jobs@harbour-lantern.example.</p>`
	for result, err := range linter.Check(context.Background(), lint.Source{Path: "cook.html", Reader: strings.NewReader(page)}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, f := range result.Findings {
			fmt.Printf("%s:%d:%d: %s: %s [%s]\n", result.Path, f.Start.Line, f.Start.Column, f.Severity, f.Message, f.Rule)
		}
	}
	// Output:
	// cook.html:1:5: error: Colorado demands pay in the posting, and none is stated [pay/required-by-law]
}

// Facts are what the rules see: useful to whoever writes one.
func ExampleOptions_factsOnly() {
	linter, err := lint.New(lint.Options{FactsOnly: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	record := `{"title": "Baker", "description": "<p>Pay: $19.50 to $23 an hour</p>"}`
	for result, err := range linter.Check(context.Background(), lint.Source{Path: "jobs.ndjson", Reader: strings.NewReader(record)}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, pay := range result.Facts.Pay {
			fmt.Println(pay.Min, pay.Max, pay.Currency, pay.Period)
		}
	}
	// Output:
	// 19.5 23 USD hour
}

func ExampleRulebook_Explain() {
	rule, err := (&lint.Rulebook{}).Explain("pay/required-by-law")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(rule.Title)
	// Output:
	// Pay that the law demands in the posting is not there
}
