// Command generate writes the words of headings by which package posting knows sections. It is run by
// `go generate ./lint/internal/posting`.
package main

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/generate"
)

var table = generate.Table{Package: "lint/internal/posting", From: []string{"headings.yaml"}, Write: write}

func main() { table.Main() }

type section struct {
	ID, Label           string
	Aliases             map[string][]string
	Starts, Ends, Holds []string
	Also                []string
}

func write(b *bytes.Buffer, yaml ...[]byte) error {
	var t struct{ Sections []section }
	if err := generate.Decode(yaml[0], &t); err != nil {
		return err
	}
	b.WriteString("// sectionIDs are the canonical ids of sections, in the order in which their words are tried.\nvar sectionIDs = [...]string{\n")
	for _, s := range t.Sections {
		fmt.Fprintf(b, "%q,\n", s.ID)
	}
	b.WriteString("}\n\n")
	return phrases(b, t.Sections)
}

// phrase is a line of the generated table.
type phrase struct {
	text, role string
	section    int
}

// buckets is the size of the index by first words. It is a power of two.
const buckets = 1024

// phrases writes all phrases, sorted by the bucket of their first word, and where each bucket begins.
func phrases(b *bytes.Buffer, sections []section) error {
	var all []phrase
	seen := map[string]bool{}
	var err error
	add := func(text, role string, section int) {
		text = strings.ToLower(text)
		if r, _ := utf8.DecodeRuneInString(text); !unicode.IsLetter(r) {
			err = fmt.Errorf("%q does not begin with a letter", text)
		}
		key := role + text
		if role == "also" {
			key += fmt.Sprint(section)
		}
		if !seen[key] {
			seen[key] = true
			all = append(all, phrase{text, role, section})
		}
	}
	for i, s := range sections {
		for _, lang := range slices.Sorted(maps.Keys(s.Aliases)) {
			for _, a := range s.Aliases[lang] {
				add(a, "alias", i)
			}
		}
		for role, list := range map[string][]string{"starts": s.Starts, "ends": s.Ends, "holds": s.Holds, "also": s.Also} {
			for _, w := range list {
				add(w, role, i)
			}
		}
	}
	slices.SortFunc(all, func(x, y phrase) int {
		return cmp.Or(cmp.Compare(bucket(x.text), bucket(y.text)), cmp.Compare(x.text, y.text), cmp.Compare(x.role, y.role), cmp.Compare(x.section, y.section))
	})
	b.WriteString("// headingPhrases are ordered by the bucket of their first word.\nvar headingPhrases = [...]headingPhrase{\n")
	starts := make([]int, buckets+1)
	for _, p := range all {
		fmt.Fprintf(b, "{%q, %d, %s},\n", p.text, p.section, p.role)
		starts[bucket(p.text)+1]++
	}
	b.WriteString("}\n\n// headingBuckets says where in headingPhrases each bucket begins.\nvar headingBuckets = [...]uint16{")
	sum := 0
	for i, n := range starts {
		if i%16 == 0 {
			b.WriteByte('\n')
		}
		sum += n
		fmt.Fprintf(b, "%d,", sum)
	}
	b.WriteString("\n}\n")
	return err
}

// bucket is what firstWord in sections.go makes of a phrase's first word.
func bucket(text string) int {
	h := uint32(0)
	for i := range len(text) {
		c := text[i]
		if c < 0x80 && c-'a' >= 26 {
			break
		}
		h = h*31 + uint32(c)
	}
	return int((h ^ h>>10) % buckets)
}
