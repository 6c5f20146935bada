package catalog

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"github.com/postlint/postlint/lint/internal/finding"
)

// metadata is the METADATA block of a rule: OPA's own keys and, under custom, ours.
type metadata struct {
	Scope            string   `yaml:"scope"`
	Title            string   `yaml:"title"`
	Description      string   `yaml:"description"`
	RelatedResources []string `yaml:"related_resources"`
	Custom           struct {
		Severity   string         `yaml:"severity"`
		Default    string         `yaml:"default"`
		Message    string         `yaml:"message"`
		MessageOne string         `yaml:"message_one"`
		Args       []string       `yaml:"args"`
		Help       string         `yaml:"help"`
		Blame      string         `yaml:"blame"`
		Since      string         `yaml:"since"`
		Absence    bool           `yaml:"absence"`
		FoldsInto  []string       `yaml:"folds_into"`
		Fix        string         `yaml:"fix"`
		Languages  []string       `yaml:"languages"`
		Exceptions []string       `yaml:"exceptions"`
		Aliases    []string       `yaml:"aliases"`
		Duties     []string       `yaml:"duties"`
		Otherwise  *Otherwise     `yaml:"otherwise"`
		Why        map[string]Why `yaml:"why"`

		Options map[string]Option `yaml:"options"`
	} `yaml:"custom"`
}

var argPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{([a-z_]+)\}`) })

// parseRule reads the METADATA of a rule file. Unknown keys, a missing text, or an argument that the message does not
// name are errors that say what to mend.
func parseRule(id, src string) (Rule, error) {
	block, err := metadataBlock(src)
	if err != nil {
		return Rule{}, err
	}
	var m metadata
	if err := decode(block, &m); err != nil && !errors.Is(err, io.EOF) {
		return Rule{}, fmt.Errorf("METADATA: %w", err)
	}
	c := &m.Custom
	r := Rule{
		ID: id, Title: m.Title, Description: strings.TrimSpace(m.Description), Message: c.Message, MessageOne: c.MessageOne, Args: c.Args,
		Help:  strings.TrimSpace(c.Help),
		Blame: finding.Blame(c.Blame), Since: c.Since, Absence: c.Absence, FoldsInto: c.FoldsInto, Fix: c.Fix, Languages: c.Languages,
		Exceptions: c.Exceptions, Aliases: c.Aliases, References: m.RelatedResources, Duties: c.Duties,
		Otherwise: c.Otherwise, Why: c.Why,
	}
	if r.References == nil {
		r.References = []string{}
	}
	if r.Options, err = options(c.Options); err != nil {
		return r, err
	}
	if r.OptIn = c.Default == "off"; !r.OptIn && c.Default != "" {
		return r, fmt.Errorf("METADATA: custom.default %q is not off; a rule without it is on", c.Default)
	}
	return r, r.check(m.Scope, c.Severity)
}

var optionName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`) })

func (r *Rule) check(scope, severity string) (err error) {
	if r.Severity, err = finding.ParseSeverity(severity); err != nil {
		return fmt.Errorf("METADATA: custom.severity: %w", err)
	}
	var missing []string
	for _, need := range []struct{ key, val string }{
		{"title", r.Title},
		{"description", r.Description},
		{"custom.message", r.Message},
		{"custom.help", r.Help},
		{"custom.blame", string(r.Blame)},
		{"custom.since", r.Since},
	} {
		if need.val == "" {
			missing = append(missing, need.key)
		}
	}
	if len(missing) > 0 {
		return fmt.Errorf("METADATA: missing: %s", strings.Join(missing, ", "))
	}
	if scope != "rule" {
		return errors.New("METADATA: scope must be rule")
	}
	switch r.Blame {
	case finding.Author, finding.Template, finding.Aggregator, finding.Transport:
	default:
		return fmt.Errorf("METADATA: custom.blame %q is none of author, template, aggregator, transport", r.Blame)
	}
	if r.Fix != "" && r.Fix != "safe" && r.Fix != "unsafe" {
		return fmt.Errorf("METADATA: custom.fix %q is neither safe nor unsafe", r.Fix)
	}
	if o := r.Otherwise; o != nil {
		if _, ok := r.Why[o.Why]; !ok || o.Verdict != finding.Pass && o.Verdict != finding.NotApplicable {
			return fmt.Errorf("METADATA: custom.otherwise: {verdict: %s, why: %s} must be pass or not-applicable, for a reason that stands under custom.why", o.Verdict, o.Why)
		}
	}
	known := map[string]bool{"places": len(r.Duties) > 0}
	for _, a := range r.Args {
		known[a] = true
	}
	if r.MessageOne != "" && !known["count"] {
		return errors.New("METADATA: custom.message_one is for a rule whose args have a count")
	}
	for _, m := range argPattern().FindAllStringSubmatch(r.Message+r.MessageOne, -1) {
		if !known[m[1]] {
			return fmt.Errorf("METADATA: custom.message names {%s}, which is not among custom.args", m[1])
		}
	}
	return nil
}

// decode reads YAML. A key that into does not have is an error.
func decode(src []byte, into any) error {
	d := yaml.NewDecoder(bytes.NewReader(src))
	d.KnownFields(true)
	return d.Decode(into)
}

// metadataBlock is the YAML of the file's METADATA comment.
func metadataBlock(src string) ([]byte, error) {
	_, rest, ok := strings.Cut("\n"+strings.ReplaceAll(src, "\r\n", "\n"), "\n# METADATA\n")
	if !ok {
		return nil, errors.New("no METADATA block")
	}
	var b bytes.Buffer
	for line := range strings.Lines(rest) {
		if !strings.HasPrefix(line, "#") {
			break
		}
		b.WriteString(strings.TrimPrefix(strings.TrimPrefix(line, "#"), " "))
	}
	return b.Bytes(), nil
}
