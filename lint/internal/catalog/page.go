package catalog

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Page is the documentation of a rule in Markdown, made of its METADATA and examples: what is shown on its page, by
// `postlint explain`, and in reports. The rule is in the language of the translation, nil for English; the examples shown are the ones that the tests run.
func Page(t *Translation, r *Rule, e Examples) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n\n", r.ID, sentence(r.Title))
	fmt.Fprintf(&b, "%s\n\n", facts(t, r))
	fmt.Fprintf(&b, "## %s\n\n%s\n\n", t.Say("Why"), r.Description)
	fmt.Fprintf(&b, "## %s\n\n%s\n\n", t.Say("What to do"), sentence(r.Help))
	section(&b, t.Say("What it finds"), e.Bad)
	section(&b, t.Say("What it leaves alone"), e.Good)
	if len(r.Exceptions) > 0 {
		fmt.Fprintf(&b, "## %s\n\n%s\n\n", t.Say("Exceptions"), t.Say("It stays silent on:"))
		list(&b, r.Exceptions)
	}
	configuration(&b, t, r)
	if len(r.References) > 0 {
		fmt.Fprintf(&b, "## %s\n\n", t.Say("Sources"))
		for _, ref := range r.References {
			fmt.Fprintf(&b, "- <%s>\n", ref)
		}
		b.WriteByte('\n')
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// configuration tells what a configuration may say of the rule.
func configuration(b *strings.Builder, t *Translation, r *Rule) {
	states := "off, info, warning, error"
	if r.OptIn {
		states += "; " + t.Say("it is off where nothing is said of it")
	}
	fmt.Fprintf(b, "## %s\n\n```yaml\nrules:\n  %s:", t.Say("Configuration"), r.ID)
	if len(r.Options) == 0 {
		fmt.Fprintf(b, " %s # %s\n```\n\n", r.Severity, states)
		return
	}
	fmt.Fprintf(b, "\n    severity: %s # %s\n    options:\n", r.Severity, states)
	for i := range r.Options {
		fmt.Fprintf(b, "      %s: %s\n", r.Options[i].Name, Show(r.Options[i].Default))
	}
	b.WriteString("```\n\n")
	for i := range r.Options {
		o := &r.Options[i]
		fmt.Fprintf(b, "- `%s`, %s: %s\n", o.Name, o.needs(t), o.Description)
	}
	b.WriteByte('\n')
}

// sentence makes one of a message's lower-case wording.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	if word, _, _ := strings.Cut(s, " "); !strings.Contains(word, "://") {
		first, size := utf8.DecodeRuneInString(s)
		s = string(unicode.ToUpper(first)) + s[size:]
	}
	if strings.ContainsAny(s[len(s)-1:], ".!?") {
		return s
	}
	return s + "."
}

// facts is the line of attributes under the title.
func facts(t *Translation, r *Rule) string {
	var parts []string
	add := func(name, value string) { parts = append(parts, "**"+name+":** "+value) }
	add(t.Say("Severity"), t.Say(r.Severity.String()))
	if r.OptIn {
		add(t.Say("Default"), t.Say("off"))
	}
	add(t.Say("Most likely caused by"), t.Say(string(r.Blame)))
	add(t.Say("Since"), r.Since)
	if r.Fix != "" {
		add(t.Say("Fix"), t.Say(r.Fix))
	}
	if r.Absence {
		add(t.Say("After a cut"), t.Say("cannot be decided"))
	}
	if len(r.FoldsInto) > 0 {
		add(t.Say("Folds into"), strings.Join(r.FoldsInto, ", "))
	}
	if len(r.Languages) > 0 {
		add(t.Say("Reads"), strings.Join(r.Languages, ", "))
	}
	return strings.Join(parts, " · ")
}

func list(b *strings.Builder, items []string) {
	for _, it := range items {
		fmt.Fprintf(b, "- %s\n", it)
	}
	b.WriteByte('\n')
}

// section prints examples as blocks of code.
func section(b *strings.Builder, title string, examples []Example) {
	if len(examples) == 0 {
		return
	}
	fmt.Fprintf(b, "## %s\n\n", title)
	for i := range examples {
		x := &examples[i]
		fmt.Fprintf(b, "%s:\n\n", strings.ToUpper(x.Name[:1])+x.Name[1:])
		fence := "```"
		for strings.Contains(x.Text, fence) {
			fence += "`"
		}
		lang := x.Format
		switch lang {
		case "":
			lang = "html"
		case "scraped":
			lang = "text"
		case "jsonld":
			lang = "json"
		case "page":
			lang = "html"
		}
		fmt.Fprintf(b, "%s%s\n", fence, lang)
		for k := range x.Earlier {
			record(b, &x.Earlier[k])
			b.WriteString("\n---\n\n")
		}
		for _, name := range slices.Sorted(maps.Keys(x.Options)) {
			fmt.Fprintf(b, "option %s: %v\n", name, x.Options[name])
		}
		record(b, x)
		fmt.Fprintf(b, "\n%s\n\n", fence)
	}
}

// record prints an example's fields and its text.
func record(b *strings.Builder, x *Example) {
	for _, f := range []struct{ name, val string }{
		{"id", x.ID},
		{"title", x.Title},
		{"locations", strings.Join(x.Locations, "; ")},
		{"pay", x.Pay},
		{"employer", x.Employer},
		{"url", x.URL},
		{"date_posted", x.DatePosted},
		{"valid_through", x.ValidThrough},
		{"employment_type", x.EmploymentType},
		{"languages", strings.Join(x.Languages, ", ")},
		{"goes to", strings.Join(x.Platforms, ", ")},
		{"as of", x.AsOf},
	} {
		if f.val != "" {
			fmt.Fprintf(b, "%s: %s\n", f.name, f.val)
		}
	}
	b.WriteString(strings.TrimRight(x.Text, "\n"))
}

// index lists all rules by category, as Markdown.
func index(rules []Rule) string {
	var b strings.Builder
	b.WriteString("# Rules\n\nEach rule is one file of Rego, with its test and its examples beside it. These pages are made of them by `go generate ./rules`.\n\n" +
		"Beside the rules stand `tables`, what is known of law and wording, each row with its source; `lib`, what several rules say; `i18n`, what\n" +
		"rules and reports say in other languages; and `generated`, the compact form of all of it that the program holds.\n")
	category := ""
	for i := range rules {
		r := &rules[i]
		if c := r.Category(); c != category {
			category = c
			fmt.Fprintf(&b, "\n## %s\n\n| rule | severity | what it finds |\n| --- | --- | --- |\n", c)
		}
		fmt.Fprintf(&b, "| [%s](%s.md) | %s | %s |\n", r.ID, r.ID, r.Severity, strings.ReplaceAll(r.Title, "|", "\\|"))
	}
	return b.String()
}
