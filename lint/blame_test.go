package lint_test

import (
	"testing"

	"github.com/postlint/postlint/lint"
)

// TestDamageDoneOnTheWayIsNotLaidOnTheAuthor holds what exports, boards and applicant tracking systems do to a posting against whom the
// finding names.
func TestDamageDoneOnTheWayIsNotLaidOnTheAuthor(t *testing.T) {
	t.Parallel()
	l := newLinter(t, lint.Options{})
	for name, c := range map[string]struct {
		path, content, rule, blame, excerpt string
	}{
		"a record's body escaped twice": {
			"a.json", `{"title":"Line Cook","description":"&amp;lt;p&amp;gt;You cook in Denver, CO.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Call us.&amp;lt;/p&amp;gt;"}`,
			"text/double-escape", "transport", "You cook in Denver, CO.",
		},
		"a feed's body escaped twice": {
			"a.xml", `<jobs><job><title>Line Cook</title><description>&amp;lt;p&amp;gt;You cook in Denver, CO.&amp;lt;/p&amp;gt;</description></job></jobs>`,
			"text/double-escape", "transport", "You cook in Denver, CO.",
		},
		"a piece escaped twice": {
			"a.json", `{"title":"Line Cook","description":"<p>You cook &amp;amp; bake in Denver, CO.</p>"}`,
			"text/double-escape", "transport", "&amp;",
		},
		"characters decoded twice": {
			"a.json", `{"title":"Line Cook","description":"<p>Youâ€™ll cook in Denver, CO.</p>"}`,
			"text/mojibake", "transport", "â€™",
		},
		"an address that a shield against robots took": {
			"a.json", `{"title":"Line Cook","description":"<p>You cook in Denver, CO. Write to [email protected] today.</p>"}`,
			"text/protected-address", "transport", "[email protected]",
		},
		"a variable of a template": {
			"a.json", `{"title":"Line Cook","description":"<p>You cook in Denver, CO for {{company.name}}.</p>"}`,
			"text/placeholder", "template", "{{company.name}}",
		},
		"a button of a preview": {
			"a.json", `{"title":"Line Cook","description":"<p>You cook every evening in Denver, CO, and keep your station</p><p>Read more</p>"}`,
			"truncation/expander", "aggregator", "Read more",
		},
		"the buttons of a board": {
			"a.json", `{"title":"Line Cook","description":"<p>You cook every evening in Denver, CO. We answer within a week.</p><p>Show more Show less</p>"}`,
			"text/site-remnant", "aggregator", "Show more Show less",
		},
		"the signature of a system": {
			"a.json", `{"title":"Line Cook","description":"<p>You cook every evening in Denver, CO. We answer within a week.</p><p>Powered by Workable</p>"}`,
			"text/site-remnant", "template", "Powered by Workable",
		},
		"a cut by an export": {
			"a.json", `{"title":"Line Cook","description":"<p>You cook every evening in Denver, CO, and keep your station clean.</p><ul><li>You plan the week</li><li>You order what is"}`,
			"truncation/", "transport", "",
		},
		"what the author left": {
			"a.json", `{"title":"Line Cook","description":"<p>You cook in [insert location].</p>"}`,
			"text/placeholder", "author", "[insert location]",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			results, errs := collect(t, l, c.path, c.content)
			if len(results) != 1 || len(errs) != 0 {
				t.Fatalf("%d results, %v", len(results), errs)
			}
			found := false
			for _, f := range results[0].Findings {
				if f.Rule != c.rule && !(c.rule == "truncation/" && len(f.Rule) > len(c.rule) && f.Rule[:len(c.rule)] == c.rule) {
					continue
				}
				found = true
				if string(f.Blame) != c.blame || c.excerpt != "" && f.Excerpt != c.excerpt {
					t.Errorf("%s at %q is blamed on %s, want %q and %s", f.Rule, f.Excerpt, f.Blame, c.excerpt, c.blame)
				}
			}
			if !found {
				t.Errorf("no %s among %d findings", c.rule, len(results[0].Findings))
			}
		})
	}
	for name, content := range map[string]string{
		"escaped once, as Greenhouse does": `{"title":"Line Cook","content":"&lt;p&gt;You cook in Denver, CO.&lt;/p&gt;&lt;p&gt;Call us.&lt;/p&gt;"}`,
		"not escaped":                      `{"title":"Line Cook","content":"<p>You cook in Denver, CO.</p>"}`,
	} {
		results, _ := collect(t, l, "a.json", content)
		for _, f := range results[0].Findings {
			if f.Rule == "text/double-escape" {
				t.Errorf("%s: %s", name, f.Message)
			}
		}
	}
}
