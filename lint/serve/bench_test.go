package serve

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
)

// six kilobytes are a long posting.
var sixKilobytes = shift + strings.Repeat("<h2>What you will do</h2><p>You plan the loading of trucks, keep the counts of our stock right, and train new colleagues on the floor.</p>\n", 40)

// What an answer of the desk costs beside the check itself: an answer is to take at most ten times as long.
func BenchmarkAnswer(b *testing.B) {
	form := url.Values{"text": {sixKilobytes}, "size": {"500"}}.Encode()
	for b.Loop() {
		r := httptest.NewRequestWithContext(b.Context(), http.MethodPost, "http://localhost/check", strings.NewReader(form))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		out := httptest.NewRecorder()
		shared().ServeHTTP(out, r)
		if out.Code != http.StatusOK || !strings.Contains(out.Body.String(), "Not ready") {
			b.Fatal(out.Code)
		}
	}
}

func BenchmarkCheckAlone(b *testing.B) {
	for b.Loop() {
		for _, err := range shared().linter.Check(context.Background(), lint.Source{Path: "draft", Reader: strings.NewReader(sixKilobytes)}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
