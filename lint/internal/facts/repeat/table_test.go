package repeat

import (
	"runtime"
	"testing"
)

// numbered is a print that has all keys, each its own.
func numbered(n int) Print {
	x := Print{address: uint64(n)}
	for i := range x.keys {
		x.keys[i] = uint64(n)<<3 + uint64(i) + 1
	}
	return x
}

func TestATableForgetsWhatIsFarBack(t *testing.T) {
	var table Table
	for n := range 4 * Reach {
		x := numbered(n)
		table.Add(&x, Place{})
	}
	for back, want := range map[int]string{1: Posting, Reach: Posting, 3 * Reach: ""} {
		x := numbered(4*Reach - back)
		if kind, _ := table.Add(&x, Place{}); kind != want {
			t.Errorf("a posting that stands %d back repeats %q, want %q", back, kind, want)
		}
	}
}

func TestATableDoesNotGrow(t *testing.T) {
	held := func(table *Table) uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		runtime.KeepAlive(table)
		return m.HeapAlloc
	}
	var table Table
	before, most := held(&table), uint64(0)
	for n := range 8 * Reach {
		x := numbered(n)
		table.Add(&x, Place{Path: "jobs.ndjson"})
		if n%Reach == Reach-1 {
			most = max(most, held(&table)-before)
		}
	}
	t.Logf("%d bytes a posting", most/(2*Reach))
	if most > 2*Reach*mostBytes {
		t.Errorf("the table takes %d bytes, %d a posting", most, most/(2*Reach))
	}
}
