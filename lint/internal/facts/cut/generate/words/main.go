// Command words writes words.bin, the English words by which package cut tells a torn word from a whole one. It is run by hand, in
// the directory of that package:
//
//	go run ./generate/words LIST... generate/words/work.txt
//
// The lists are files with one word a line. words.bin was made from american-english and british-english of Debian's
// packages wamerican and wbritish 2020.12.07-2, which hold SCOWL up to size 50 (Spell Checker Oriented Word Lists by Kevin
// Atkinson, http://wordlist.aspell.net/). SCOWL may be used, copied, modified and sold by anyone as long as its notices go
// with it: they stand in words.LICENSE, which must stay beside words.bin. Word lists under the GPL must not be added.
//
// The last list, work.txt, holds words of today's work that those leave out, such as "stakeholder" and "onboarding", gathered by
// what real postings use. Without them the beginnings of such words would be beginnings of nothing.
//
// Only words of two or more letters a–z are taken: names, contractions and accented words are not looked up.
package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	words, err := read(os.Args[1:])
	if err != nil {
		log.Fatal(err)
	}
	out := pack(minimal(words))
	if err := os.WriteFile("words.bin", out, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d words in %d bytes\n", len(words), len(out))
}

// read gathers the plain words of the lists, sorted, each once.
func read(files []string) ([]string, error) {
	var words []string
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		for s := bufio.NewScanner(f); s.Scan(); {
			if w := s.Text(); len(w) > 1 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" {
				words = append(words, w)
			}
		}
		f.Close()
	}
	slices.Sort(words)
	return slices.Compact(words), nil
}

// node is a state of the automaton; its edges are ordered by letter.
type node struct {
	edges []edge
	at    int // index of its first edge in the packed form
}

type edge struct {
	letter byte
	final  bool // a word ends on this edge
	to     *node
}

// minimal builds the smallest automaton that accepts the sorted words and nothing else: states with equal futures are one.
func minimal(words []string) *node {
	known := map[string]*node{}
	ids := map[*node]int{}
	var build func(words []string, depth int) *node
	build = func(words []string, depth int) *node {
		n := &node{}
		for len(words) > 0 {
			c := words[0][depth]
			end := 0
			for end < len(words) && words[end][depth] == c {
				end++
			}
			group := words[:end]
			words = words[end:]
			final := len(group[0]) == depth+1
			if final {
				group = group[1:]
			}
			n.edges = append(n.edges, edge{c, final, build(group, depth+1)})
		}
		var b strings.Builder
		for _, e := range n.edges {
			fmt.Fprint(&b, e.letter, e.final, ids[e.to], ";")
		}
		key := b.String()
		if k := known[key]; k != nil {
			return k
		}
		known[key] = n
		ids[n] = len(ids)
		return n
	}
	return build(words, 0)
}

// pack lays the automaton out as little-endian numbers of 32 bits, one an edge: letter in bits 0–4 (a is 0), bit 5 says that
// a word ends here, bit 6 that this is its state's last edge, and from bit 7 the index of the next state's first edge, 0 for none.
func pack(root *node) []byte {
	var order []*node
	seen := map[*node]bool{}
	size := 0
	var visit func(n *node)
	visit = func(n *node) {
		if seen[n] || len(n.edges) == 0 {
			return
		}
		seen[n] = true
		n.at = size
		size += len(n.edges)
		order = append(order, n)
		for _, e := range n.edges {
			visit(e.to)
		}
	}
	visit(root)
	var out []byte
	for _, n := range order {
		for i, e := range n.edges {
			v := uint32(e.letter-'a') | uint32(e.to.at)<<7
			if e.final {
				v |= 1 << 5
			}
			if i == len(n.edges)-1 {
				v |= 1 << 6
			}
			out = binary.LittleEndian.AppendUint32(out, v)
		}
	}
	return out
}
