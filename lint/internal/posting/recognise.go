package posting

// Recognise says whether a posting is one at all; the string is the reason.
//
// NOTE: a first version that other rooms can build on.
func Recognise(p *Posting) (bool, string) { return len(p.Blocks) > 0, "it holds no text" }
