package lsp

import (
	"cmp"
	"path/filepath"
	"sync"
	"time"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/config"
)

// spaces are the configurations of the documents that are open, by directory.
type spaces struct {
	opts Options

	mu    sync.Mutex
	local string // the client's language, "" where it tells none that there is
	byDir map[string]*space
	good  map[string]*space // the last that was not broken
}

// space is what holds for the documents of a directory.
type space struct {
	conf     *config.Config
	linter   *lint.Linter
	baseline *lint.Baseline // nil for none
	day      string         // on which it was made
}

func newSpaces(opts Options) *spaces {
	return &spaces{opts: opts, byDir: map[string]*space{}, good: map[string]*space{}}
}

// speak takes the client's locale, such as "de-AT", for the language where nothing else is said.
func (x *spaces) speak(locale string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if book, err := (&lint.Rulebook{}).In(locale); err == nil {
		x.local = book.Language()
	}
}

// forget has all configurations read anew.
func (x *spaces) forget() {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.byDir = map[string]*space{}
}

// of is what holds for a path. Where its configuration is broken that is what held before, else nothing but the built-in
// rules: what is wrong with it is told where it is open.
func (x *spaces) of(path string) (*space, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	dir, today := "", time.Now().Format(time.DateOnly)
	if filepath.IsAbs(path) {
		dir = filepath.Dir(path)
	}
	if sp := x.byDir[dir]; sp != nil && sp.day == today {
		return sp, nil
	}
	sp, err := x.load(dir)
	if err == nil {
		x.good[dir] = sp
	} else if sp = x.good[dir]; sp == nil {
		if sp, err = x.load(""); err != nil {
			return nil, err
		}
	}
	sp.day = today
	x.byDir[dir] = sp
	return sp, nil
}

// load reads the configuration upwards of a directory, "" for none.
func (x *spaces) load(dir string) (*space, error) {
	file := ""
	var err error
	if dir != "" {
		if file, err = config.Find(dir); err != nil {
			return nil, err
		}
	}
	sp := &space{}
	if file == "" {
		sp.conf, err = config.Parse("", nil)
	} else {
		sp.conf, err = config.Load(file)
	}
	if err != nil {
		return nil, err
	}
	if sp.conf.Baseline != "" {
		if sp.baseline, err = lint.ReadBaseline(sp.conf.Baseline); err != nil {
			return nil, err
		}
	}
	opts := sp.conf.Options(lint.Options{AsOf: x.opts.AsOf, Language: x.opts.Language, KeepFacts: true})
	opts.Language = cmp.Or(opts.Language, x.local)
	if sp.linter, err = lint.New(opts); err != nil {
		return nil, err
	}
	sp.conf.Book = sp.linter.Book()
	return sp, nil
}
