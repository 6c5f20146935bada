// Command floor decodes the posting records of an NDJSON file and tokenizes their bodies with x/net/html, and does nothing
// else. It is what the cost of a whole check is measured against; CONTRIBUTING.md tells how.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/net/html"
)

func main() {
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	r := bufio.NewReaderSize(f, 1<<20)
	records, bytes := 0, 0
	for {
		line, err := r.ReadBytes('\n')
		if len(line) > 1 {
			var record struct {
				ID, Title, Description, Format, URL, Employer, Pay string
				Locations                                          []string
			}
			if err := json.Unmarshal(line, &record); err != nil {
				return err
			}
			bytes += tokenize(record.Description)
			records++
		}
		if errors.Is(err, io.EOF) {
			fmt.Println(records, bytes)
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func tokenize(body string) int {
	z := html.NewTokenizer(strings.NewReader(body))
	n := 0
	for z.Next() != html.ErrorToken {
		n += len(z.Raw())
	}
	return n
}
