// Command generate writes the table of hosts of package link from rules/tables/links.yaml.
package main

import (
	"log"
	"os"

	"github.com/postlint/postlint/lint/internal/facts/link/generate/table"
)

func main() {
	log.SetFlags(0)
	src, err := os.ReadFile("../../../../rules/tables/links.yaml")
	if err != nil {
		log.Fatal(err)
	}
	out, err := table.Go(src)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("hosts_table.go", out, 0o644); err != nil { //nolint:gosec // source code is for all to read
		log.Fatal(err)
	}
}
