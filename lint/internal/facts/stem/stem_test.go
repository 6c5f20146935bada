package stem

import (
	"strings"
	"testing"
)

// first is what Next must find, by looking everywhere.
func first(s *Set, text string, from int) (int, string) {
	for i := from; i+4 <= len(text); i++ {
		for _, stem := range s.stems {
			if text[i:i+4] == stem {
				return i, stem
			}
		}
	}
	return -1, ""
}

func TestNextFindsAStemAtEveryOffset(t *testing.T) {
	s := New("appl", "pply", "klik", " cvs", "sum\xc3")
	for _, stem := range s.stems {
		for n := range 9 {
			text := strings.Repeat("n", n) + stem
			if at, got := s.Next(text, 0); at != n || got != stem {
				t.Errorf("%q: %q at %d, want %q at %d", text, got, at, stem, n)
			}
		}
	}
}

func FuzzNextIsTheFirst(f *testing.F) {
	f.Add("please apply or applaud the cvs", 0)
	f.Add("applappl", 1)
	f.Add("app", 0)
	s := New("appl", "pply", "klik", " cvs", "e cv")
	f.Fuzz(func(t *testing.T, text string, from int) {
		from = min(max(from, 0), len(text))
		at, stem := s.Next(text, from)
		if wantAt, want := first(s, text, from); at != wantAt || stem != want {
			t.Errorf("Next(%q, %d) = %d, %q, want %d, %q", text, from, at, stem, wantAt, want)
		}
	})
}

var text50 = strings.Repeat("you look after forty customers in the region and bring them what they order; we train you on the job. ", 50)

func BenchmarkNext(b *testing.B) {
	s := New("appl", "ostu", "bewe", "dida", "lici", "apli", "subm", "sume", "crui", "nscr", " cvs")
	text := text50
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		s.Next(text, 0)
	}
}

func TestAStemOfAnotherLengthIsNoStem(t *testing.T) {
	for _, stem := range []string{"", "app", "apply", "hä"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%q became a stem", stem)
				}
			}()
			New("appl", stem)
		}()
	}
}
