package main

import (
	"bytes"
	"os"
	"testing"
)

func TestTheTableIsWhatItsNamesSay(t *testing.T) {
	t.Chdir("..")
	files, err := tables("")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		if got, err := os.ReadFile(name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is stale: run go generate ./lint/internal/facts/place/gazetteer (%v)", name, err)
		}
	}
}
