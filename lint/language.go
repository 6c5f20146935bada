package lint

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/catalog"
)

// UnknownLanguageError says that findings cannot be told in a language.
type UnknownLanguageError = catalog.UnknownLanguageError

// Languages are the codes (ISO 639-1) of the languages in which findings can be told: English, and one for each file of
// rules/i18n. The slice is shared: callers must not change it.
func Languages() []string { return catalog.Languages() }

// Untranslated names what a language lacks and what is therefore told in English: texts of rules as "pay/missing: help", names
// of places, and other phrases. The error is an UnknownLanguageError.
func Untranslated(language string) ([]string, error) { return catalog.Untranslated(language) }

// PlaceName is the name of a place with a law in a language, English where there is no translation: of the rows of law with this
// code the first. Where there is none it is the code.
func PlaceName(code, language string) string {
	words, err := catalog.TranslationInto(language)
	if err != nil {
		words = nil
	}
	for i := range Laws() {
		if l := &Laws()[i]; l.Jurisdiction == code {
			name, _, _ := strings.Cut(words.Place(strings.TrimPrefix(l.Place, "the federal law of ")), " (")
			return name
		}
	}
	return code
}
