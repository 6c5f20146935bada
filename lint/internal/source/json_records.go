package source

import "strings"

// maxWraps is how deep records may lie in objects such as {"data":{"jobs":[…]}}.
const maxWraps = 4

// inner is where the value stands that holds an object's records; -1 where it is a record itself. What has a body as text is a record,
// unless it holds jobs; a list goes before an object.
func (j *jsonText) inner(at int) int {
	j.beside = -1
	best, record := -1, false
	for key, i := range j.membersAt(at) {
		f, rank := fieldOf(key)
		holds, jobs := wraps(string(key))
		list := j.text[i] == '[' && j.text[j.s.blank(i+1)] == '{'
		switch {
		case string(key) == "included" && list:
			j.beside = i
		case f == bodyField && rank < summaryRank && j.text[i] == '"':
			record = true
		case list && jobs:
			return i
		case list && holds && (best < 0 || j.text[best] == '{'):
			best = i
		case holds && j.text[i] == '{' && best < 0 && string(key) != "content":
			best = i
		}
	}
	if record {
		return -1
	}
	return best
}

// other says whether the object that was read is none of a posting by its own word: another type of JSON-LD, or the legal notice that
// stands first in RemoteOK's list.
func (j *jsonText) other() bool {
	if n := j.rec.first(0, "@type"); n != 0 {
		return !j.isPosting(n)
	}
	return !j.rec.known() && j.rec.first(0, "legal", "@graph") != 0
}

// nested reads the postings at the bytes `starts`, which the object that was read last holds.
func (j *jsonText) nested(starts []int) bool {
	if len(starts) == 0 {
		j.others++
	}
	for _, at := range starts {
		if !j.record(at) {
			return false
		}
	}
	return true
}

// scattered are the bytes at which records stand, title, body and all, within an object that is none: what a program has put around
// the answers that it kept.
func (j *jsonText) scattered() (starts []int) {
	inner := &record{s: j.s}
	for i := int32(1); int(i) < len(j.s.nodes); i++ {
		v := &j.s.nodes[i]
		if v.kind != object {
			continue
		}
		if inner.read(i); inner.best[titleField].node != 0 && inner.full() && inner.signed() {
			starts = append(starts, int(v.start))
			i = v.next - 1
		}
	}
	return starts
}

// typed are the bytes at which objects stand that JSON-LD calls postings, among the nodes of the scanner: in "@graph", "mainEntity",
// "itemListElement" or anywhere else.
func (j *jsonText) typed() (starts []int) {
	for i := int32(0); int(i) < len(j.s.nodes); i++ {
		v := &j.s.nodes[i]
		if v.kind == object && j.isPosting(j.rec.first(i, "@type")) {
			starts = append(starts, int(v.start))
			i = v.next - 1
		}
	}
	return starts
}

// isPosting says whether a "@type" names a posting: "JobPosting", alone or in a list, also with a prefix or as an address.
func (j *jsonText) isPosting(n int32) bool {
	return n != 0 && strings.Contains(j.rec.text(n).String, "JobPosting")
}
