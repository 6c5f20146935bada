package main

import "testing"

func TestTheTableIsWhatItsYAMLSays(t *testing.T) {
	if err := table.Check(); err != nil {
		t.Error(err)
	}
}
