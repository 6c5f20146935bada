package config

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/postlint/postlint/lint"
)

// containerEntry is what the file says of where records have their fields.
type containerEntry struct {
	records sourced[lint.Way]
	format  sourced[lint.Format]
	fields  map[string]sourced[[]lint.Way]
}

// formats are the formats of bodies that a container may state.
func formats() []string {
	return []string{string(lint.HTML), string(lint.Markdown), string(lint.Plain)}
}

func (p *parser) container(n *yaml.Node, e *containerEntry) {
	p.keys(n, "container", map[string]func(*yaml.Node){
		"records": func(n *yaml.Node) { e.records = sourced[lint.Way]{p.way(n, "container.records"), n.Line} },
		"format": func(n *yaml.Node) {
			e.format = sourced[lint.Format]{lint.Format(p.oneOf(n, "container.format", formats())), n.Line}
		},
		"fields": func(n *yaml.Node) {
			known := map[string]func(*yaml.Node){}
			for _, name := range lint.MappedFields() {
				known[name] = func(n *yaml.Node) {
					ways := sourced[[]lint.Way]{line: n.Line}
					p.list(n, func(x *yaml.Node) {
						if way := p.way(x, "container.fields."+name); way != nil {
							ways.value = append(ways.value, way)
						}
					})
					e.fields[name] = ways
				}
			}
			e.fields = map[string]sourced[[]lint.Way]{}
			p.keys(n, "container.fields", known)
		},
	})
}

// way reads a way into a record. A fault in it is told at its character, where the value stands on one line without quotes around it.
func (p *parser) way(n *yaml.Node, what string) lint.Way {
	s := p.text(n, what)
	if s == "" {
		return nil
	}
	way, err := lint.ParseWay(s)
	if fault, ok := errors.AsType[*lint.WayError](err); ok {
		at := *n
		if n.Style == 0 {
			at.Column += len([]rune(s[:fault.At]))
		}
		p.fail(&at, `write the names on the way with dots between them, as in job.offices[].city; a name with a dot in it stands in quotes`, "%s: %q is no way into a record: %s", what, s, fault.Message)
	}
	return way
}

// lay lays what a layer says of the container over what the layers below it say.
func (e *containerEntry) lay(s *Settled, lines map[string]Statement) {
	if e.records.line == 0 && e.format.line == 0 && len(e.fields) == 0 {
		return
	}
	m := &lint.Mapping{Fields: map[string][]lint.Way{}}
	if s.Mapping != nil {
		m.Records, m.Format = s.Mapping.Records, s.Mapping.Format
		maps.Copy(m.Fields, s.Mapping.Fields)
	}
	s.Mapping = m
	set(lines, "container.records", &m.Records, e.records)
	set(lines, "container.format", &m.Format, e.format)
	for _, name := range slices.Sorted(maps.Keys(e.fields)) {
		ways := e.fields[name]
		m.Fields[name] = ways.value
		var written []string
		for _, way := range ways.value {
			written = append(written, way.String())
		}
		lines["container.fields."+name] = Statement{"container.fields." + name, strings.Join(written, ", "), ways.line}
	}
}
