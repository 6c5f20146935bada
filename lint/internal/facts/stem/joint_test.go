package stem

import (
	"fmt"
	"testing"
)

// joined are sets that share a stem, and the second of which is found where the first is.
func joined() (*Joint, []*Set) {
	sets := []*Set{New("appl", "klik", " cvs"), New("pply", "appl", "sum\xc3"), New("zzzz")}
	return Join(sets...), sets
}

func TestAJointFindsWhatItsSetsFind(t *testing.T) {
	j, sets := joined()
	for _, text := range []string{"", "app", "please apply, applaud and send cvs", "applappl klik sum\xc3", " cvs"} {
		found := j.Find(text)
		for _, s := range sets {
			for from := len(text); from >= -1; from-- { // backwards, too
				same(t, found, s, text, max(from, 0))
			}
		}
		found.Free()
	}
}

func FuzzAJointFindsWhatItsSetsFind(f *testing.F) {
	f.Add("please apply or applaud the cvs", 3, 9)
	f.Add("applappl", 1, 0)
	j, sets := joined()
	f.Fuzz(func(t *testing.T, text string, first, second int) {
		found := j.Find(text)
		defer found.Free()
		for _, s := range sets {
			same(t, found, s, text, min(max(first, 0), len(text)))
			same(t, found, s, text, min(max(second, 0), len(text)))
		}
	})
}

func same(t *testing.T, found *Found, s *Set, text string, from int) {
	t.Helper()
	at, stem := found.Next(s, text, from)
	if wantAt, want := s.Next(text, from); at != wantAt || stem != want {
		t.Errorf("Next(%q, %d) = %d, %q, want %d, %q", text, from, at, stem, wantAt, want)
	}
}

func TestWithoutAJointASetLooksItself(t *testing.T) {
	var none *Found
	same(t, none, New("appl"), "please apply", 0)
}

func TestTooManyStemsMakeNoJoint(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("they were joined")
		}
	}()
	var stems []string
	for i := range slots/4 + 1 {
		stems = append(stems, fmt.Sprintf("%04d", i))
	}
	Join(New(stems...))
}

func BenchmarkFind(b *testing.B) {
	j, _ := joined()
	text := text50
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		j.Find(text).Free()
	}
}
