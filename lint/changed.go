package lint

import (
	"crypto/sha256"
	"iter"
)

// changed yields the postings of a source that its former content did not hold. It compares the bytes of whole postings:
// lines say too little, for a deleted pay line leaves no line behind to report on, and a record that moved is still the
// same record. Of equal postings as many are passed over as there were.
func (l *Linter) changed(src Source) iter.Seq2[*job, error] {
	return func(yield func(*job, error) bool) {
		old, err := l.former(&src)
		if err != nil {
			yield(nil, &SourceError{Path: src.Path, Message: "its former content cannot be read: " + plain(err), Err: err})
			return
		}
		src.Before = nil
		for j, err := range l.jobs(src) {
			if j != nil {
				sum := sha256.Sum256(j.doc.Chunk.Src)
				if old[sum] > 0 {
					old[sum]--
					continue
				}
			}
			if !yield(j, err) {
				return
			}
		}
	}
}

// former counts the postings of the source's former content by their digests. What could not be read then is no reason to
// pass anything over now.
func (l *Linter) former(src *Source) (map[[sha256.Size]byte]int, error) {
	r, err := src.Before()
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }() // it was only read
	count := map[[sha256.Size]byte]int{}
	for j := range l.postings(src, r) { //nolint:errcheck // what could not be read then holds no posting
		if j != nil {
			count[sha256.Sum256(j.doc.Chunk.Src)]++
		}
	}
	return count, nil
}
