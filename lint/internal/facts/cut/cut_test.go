package cut

import (
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

func parse(format source.Format, body string) *posting.Posting {
	return posting.Parse(&source.Document{Format: format, Body: source.Text{String: body, Map: source.Offset(0)}, Chunk: source.Chunk{Src: []byte(body), Line: 1}})
}

// intro makes the language plain, as any real posting does.
const intro = "The Saltmarsh Theatre looks for people who like to work with their hands and with us. You will be part of a small team. "

func TestCutsAreFound(t *testing.T) {
	for _, c := range []struct {
		name   string
		format source.Format
		body   string
		class  string
		text   string // "" is the last words
		signal string
	}{
		{"marker after a torn word", source.Plain, intro + "You build sets for the pro ... (truncated, view full listing at source)", Marker, "pro ... (truncated, view full listing at source)", "explicit-marker"},
		{"marker in square brackets", source.Plain, intro + "You build sets … [truncated]", Marker, "sets … [truncated]", "explicit-marker"},
		{"marker that names what it cut", source.Plain, intro + "\n(description truncated)", Marker, "(description truncated)", "explicit-marker"},
		{"marker in German", source.Plain, "Wir suchen eine Schneiderin und einen Maler für unser Haus [Text gekürzt]", Marker, "Haus [Text gekürzt]", "explicit-marker"},
		{"marker in the middle", source.Plain, intro + "You build sets ... (truncated)\n\nWrite to us at stage@saltmarsh.example.", Marker, "sets ... (truncated)", "explicit-marker"},
		{"ellipsis in brackets at the end", source.Plain, intro + "You build sets for three [...]", Marker, "three [...]", "elision-marker"},
		{"count of characters", source.Plain, intro + "You build sets for [+2313 chars]", Marker, "for [+2313 chars]", "serializer-remnant"},
		{"count of items", source.Plain, "Duties\n[ 'Lights', 'Sound', ... 34 more items ]\nWrite to us.", Marker, "'Sound', ... 34 more items", "serializer-remnant"},
		{"object without text", source.Plain, "Duties: [object Object]\n\nWrite to us.", Marker, "Duties: [object Object]", "serializer-remnant"},

		{"two words and no noun", source.HTML, "<p>" + intro + "</p><ul><li>Paint the sets of each play</li><li>Mend the</li></ul>", MidSentence, "Mend the", "function-word-end"},
		{"verb, object and no end", source.HTML, "<p>" + intro + "</p><ul><li>Paint the sets</li><li>Choose the cloth for</li></ul>", AbruptEnd, "Choose the cloth for", "preposition-end"},
		{"dash at the end", source.HTML, "<p>" + intro + "</p><p>We rehearse from Monday to Friday, 10:00 –</p>", AbruptEnd, "We rehearse from Monday to Friday, 10:00 –", "dangling-comma"},
		{"the original for the rest", source.Plain, intro + "Shortened: see the original advert for the rest.", ContinuedElsewhere, "", "continued-elsewhere"},
		{"count in round brackets", source.Plain, intro + "You build sets for our ...(+1500 chars)", Marker, "our ...(+1500 chars)", "serializer-remnant"},
		{"mark like a tag", source.Plain, intro + "You build sets for our spri<truncated>", Marker, "spri<truncated>", "serializer-remnant"},
		{"mark between rules", source.Plain, intro + "You build sets for our--- truncated ---", Marker, "our--- truncated ---", "explicit-marker"},

		{"button in brackets", source.Plain, intro + "You build sets for our spring (more)", Expander, "spring (more)", "expander"},
		{"button in square brackets", source.Plain, intro + "You build sets for our spring [continue reading]", Expander, "spring [continue reading]", "expander"},
		{"word behind an ellipsis", source.Plain, intro + "You build sets for our spring...more", Expander, "spring...more", "expander"},
		{"German word behind an ellipsis", source.Plain, "Wir suchen eine Schneiderin für die Kostüme unserer Saison… mehr", Expander, "Saison… mehr", "expander"},
		{"button in small letters", source.Plain, intro + "You build sets for the spring seas read more", Expander, "seas read more", "expander"},
		{"button after an ellipsis", source.Plain, intro + "Register today for our open days… Read more", Expander, "days… Read more", "expander"},
		{"button after a torn word", source.Plain, intro + "We play in halls with an excelle Show more", Expander, "excelle Show more", "expander"},
		{"button twice", source.Plain, intro + "Right to work notice. Read more Read more", Expander, "notice. Read more Read more", "expander"},
		{"button with an arrow", source.HTML, "<p>" + intro + "</p><p>See full description »</p>", Expander, "See full description »", "expander"},
		{"button that leads nowhere", source.HTML, "<p>" + intro + `</p><p><a href="#">Read more</a></p>`, Expander, "Read more", "expander"},
		{"button in French", source.Plain, "Nous cherchons une couturière pour les costumes de la saison... Lire la suite", Expander, "saison... Lire la suite", "expander"},

		{"button stuck to a torn word", source.Plain, intro + "We play in halls with an excelleShow more", Expander, "excelleShow more", "expander"},
		{"button stuck to an ellipsis", source.Plain, intro + "Register today for our open days…Read more", Expander, "days…Read more", "expander"},
		{"button with a triangle", source.Plain, intro + "We play in halls with an excelle Show more ▾", Expander, "excelle Show more ▾", "expander"},
		{"advice after an ellipsis", source.Plain, intro + "We play in halls with ... click here for full description", Expander, "with ... click here for full description", "expander"},
		{"two buttons after an ellipsis", source.Plain, intro + "We play in halls with… Read more Read less", Expander, "with… Read more Read less", "expander"},
		{"advice in brackets", source.Plain, intro + "We play in halls with ... (full text on the website)", Expander, "with ... (full text on the website)", "expander"},
		{"marker with its reason", source.Plain, intro + "You build sets for our spri [truncated: 5000 char limit]", Marker, "spri [truncated: 5000 char limit]", "explicit-marker"},
		{"marker with its maker", source.Plain, intro + "You build sets for our (truncated by feed)", Marker, "our (truncated by feed)", "explicit-marker"},

		{"ellipsis with blanks", source.Plain, intro + "You care for costumes and furniture. . .", MidSentence, "furniture. . .", "ellipsis-end"},
		{"two dots after a torn word", source.Plain, intro + "You care for wigs and furnit..", MidSentence, "furnit..", "ellipsis-after-fragment"},
		{"ellipsis in other brackets", source.Plain, intro + "You build sets for three {...}", Marker, "three {...}", "elision-marker"},
		{"ellipsis in a word", source.Plain, intro + "You care for the best possib…", MidSentence, "possib…", "ellipsis-after-fragment"},
		{"dots after a word", source.Plain, intro + "You care for costumes and furniture...", MidSentence, "furniture...", "ellipsis-end"},
		{"function word", source.Plain, intro + "You will be responsible for managing the", MidSentence, "", "function-word-end"},
		{"ampersand", source.Plain, intro + "You care for costumes &", MidSentence, "", "function-word-end"},
		{"German conjunction", source.Plain, "Wir bieten Ihnen eine Werkstatt mit Blick auf den Fluss, ein gutes Team und", MidSentence, "", "function-word-end"},
		{"French article", source.Plain, "Nous cherchons une couturière avec de bonnes mains pour les costumes de la", MidSentence, "", "function-word-end"},
		{"Dutch article", source.Plain, "Wij zoeken iemand die met ons de kostuums maakt voor het", MidSentence, "", "function-word-end"},
		{"open item after closed ones", source.HTML, "<ul><li>Paint</li><li>Saw</li><li>Build stairs from old timber", MidSentence, "", "unclosed-text"},
		{"open paragraph after closed ones", source.HTML, "<p>" + intro + "</p><p>We aim for nothing", MidSentence, "", "unclosed-text"},

		{"first word of a sentence", source.Plain, intro + "You sew with a group of seven. Our", MidSentence, "", "function-word-end"},
		{"contraction that begins a sentence", source.Plain, intro + "You sew with a group of seven. You’ve", MidSentence, "", "function-word-end"},
		{"first word of a paragraph", source.Plain, intro + "\n\nThe", MidSentence, "The", "function-word-end"},
		{"contraction after a comma", source.Plain, intro + "If the smell of paint is a joy to your nose, we've", AbruptEnd, "", "preposition-end"},
		{"subject without its verb", source.Plain, intro + "As the lights go up on the first night, we", AbruptEnd, "", "preposition-end"},
		{"sentence of three words after another", source.Plain, intro + "The stage turns. Employment here is", AbruptEnd, "", "preposition-end"},
		{"speaker at the start of a sentence", source.Plain, intro + "The stage turns slowly. We are looking for", AbruptEnd, "", "preposition-end"},
		{"short item that ends in a preposition", source.Plain, intro + "\n- Proven ability to", AbruptEnd, "", "preposition-end"},
		{"short item that ends in what it is in", source.Plain, intro + "\n- A degree in", AbruptEnd, "", "preposition-end"},
		{"adjective after an article in a short item", source.Plain, intro + "\n- Support the ongoing", AbruptEnd, "", "preposition-end"},
		{"adjective in a relative clause", source.Plain, intro + "You work in a house that is free of any", AbruptEnd, "", "preposition-end"},
		{"relative clause without its object", source.Plain, intro + "The house seeks a company of players that reflects", AbruptEnd, "", "preposition-end"},
		{"sentence without an end after three with one", source.Plain, intro + "You sew with a group of seven. The stage turns. We also consider people who come from an unusual school", AbruptEnd, "", "open-sentence"},
		{"torn word that is a word of another language", source.Plain, intro + "You keep the cellar dry, and te", AbruptEnd, "", "word-fragment"},
		{"torn word that cannot follow its article", source.Plain, intro + "You come three days a week to work from the of", AbruptEnd, "", "word-fragment"},
		{"torn word after a comma", source.Plain, intro + "You know physics, chemistry, com", AbruptEnd, "", "word-fragment"},
		{"torn word with a capital after a full stop", source.Plain, intro + "You sew with a group of seven. Awaren", AbruptEnd, "", "word-fragment"},

		{"item of two words", source.Plain, intro + "\n- Exposure to", AbruptEnd, "Exposure to", "preposition-end"},
		{"item of a verb and an article", source.Plain, intro + "\n- Hold a", AbruptEnd, "Hold a", "preposition-end"},
		{"article in a relative clause", source.Plain, intro + "The house looks for people who thrive in a", AbruptEnd, "", "preposition-end"},
		{"main clause after a comma", source.Plain, intro + "As a candidate for the workshop, you will be", AbruptEnd, "", "preposition-end"},
		{"other without its noun", source.Plain, intro + "You mend costumes, wigs and other", AbruptEnd, "", "preposition-end"},
		{"half a ground in a row of grounds", source.Plain, intro + "The house hires without regard to race, religion, age, national", AbruptEnd, "", "preposition-end"},
		{"first word after a call", source.Plain, intro + "Come and make the stage a bit more fun! The", MidSentence, "", "function-word-end"},

		{"torn word of two letters", source.Plain, intro + "You know the history of sewing and its schools or co", AbruptEnd, "", "word-fragment"},

		{"torn word", source.Plain, intro + "You like to collaborat", AbruptEnd, "", "word-fragment"},
		{"torn word of today's work", source.Plain, intro + "You talk to teams and stakeh", AbruptEnd, "", "word-fragment"},
		{"torn word of which a beginning is a word", source.Plain, intro + "You light each of the scenes with nanotechn", AbruptEnd, "", "word-fragment"},
		{"torn word that is a rare word", source.Plain, intro + "You care for wigs and hats, especial", AbruptEnd, "", "word-fragment"},
		{"torn end of a domain", source.Plain, intro + "The house expects that all of us will com", AbruptEnd, "", "word-fragment"},
		{"torn stump", source.Plain, intro + "You read plays and know each of our pro", AbruptEnd, "", "word-fragment"},
		{"torn shortening", source.Plain, intro + "You take part in a training prog", AbruptEnd, "", "word-fragment"},
		{"torn name that stands elsewhere", source.Plain, intro + "All lists are kept in Costumary. You keep an archive in Costum", AbruptEnd, "", "word-fragment"},
		{"adjective without its noun", source.Plain, intro + "You keep our tools in a robust", AbruptEnd, "", "preposition-end"},
		{"verb without its object", source.Plain, intro + "Your care for the fire doors and the exits ensures", AbruptEnd, "", "preposition-end"},
		{"torn word with a capital", source.Plain, intro + "\n- Carpen", AbruptEnd, "", "word-fragment"},
		{"preposition", source.Plain, intro + "This post comes with responsibility for", AbruptEnd, "", "preposition-end"},
		{"comma", source.Plain, intro + "We offer a warm workshop near the river,", AbruptEnd, "", "dangling-comma"},
		{"open bracket", source.Plain, intro + "You know your tools (lathe, plane", AbruptEnd, "", "open-bracket"},
		{"as long as a column", source.Plain, filled(4000, " and our stage"), AbruptEnd, "", "known-length"},
		{"as long as a column, a short last line", source.Plain, filled(3984, " and us.") + "\n\nOur paint shop", AbruptEnd, "", "known-length"},

		{"colon", source.Plain, intro + "\nYou will be working on:", MissingTail, "", "dangling-colon"},
		{"rest elsewhere", source.Plain, intro + "\nFull job description available on our website.", ContinuedElsewhere, "", "continued-elsewhere"},
		{"half a character", source.Plain, intro + "You drink coffee and cr\ufffd", BrokenMarkup, "", "broken-character"},
		{"half a tag in a plain text", source.Plain, "<p>" + intro + "</p><p>You paint.<span sty", BrokenMarkup, "", "broken-markup"},
	} {
		t.Run(c.name, func(t *testing.T) {
			cuts := Recognise(parse(c.format, c.body))
			if len(cuts) != 1 {
				t.Fatalf("found %d cuts, want 1: %+v", len(cuts), cuts)
			}
			got := cuts[0]
			if c.text == "" && lastWordsOf(c.body, got.Text) {
				c.text = got.Text
			}
			if got.Class != c.class || got.Text != c.text || !slices.Contains(got.Signals, c.signal) {
				t.Errorf("got %s %q %v of weight %.2f, want %s %q with %s", got.Class, got.Text, got.Signals, got.Weight, c.class, c.text, c.signal)
			}
			if certain := got.Weight >= Certain; (c.class == AbruptEnd || c.class == MissingTail) && certain || c.class == MidSentence && !certain {
				t.Errorf("%s of weight %.2f", got.Class, got.Weight)
			}
		})
	}
}

// lastWordsOf says whether got is the end of a body from a word's start on, in 60 bytes.
func lastWordsOf(body, got string) bool {
	head, ok := strings.CutSuffix(body, got)
	return ok && len(got) > 4 && len(got) <= shown && (head == "" || strings.ContainsAny(head[len(head)-1:], " \n>"))
}

// filled is English prose of n bytes with a given end and no full stop after it.
func filled(n int, end string) string {
	const sentence = "People work with their hands and their hearts for the house. "
	tail := strings.TrimSuffix(sentence, ". ") + end
	s := strings.Repeat(sentence, n/len(sentence)+1)
	cut := n - len(tail) - 2
	return strings.ToUpper(s[:cut]) + ". " + tail
}

func TestSoundEndsAreNoCuts(t *testing.T) {
	for name, c := range map[string]struct {
		format source.Format
		body   string
	}{
		"domain with its country":      {source.Plain, intro + "Write to ana at saltmarshtheatre DOT com"},
		"domain in an unknown country": {source.Plain, intro + "Write to ana at saltmarshtheatre dot com dot au"},
		"name under a letter":          {source.Plain, intro + "We look forward to your letter. Will"},
		"button after a sentence":      {source.Plain, intro + "We open the house in spring. More"},
		"month after a sentence":       {source.Plain, intro + "We open the house in spring. May"},
		"words that ask for no object": {source.Plain, intro + "\n- Somewhere to come to"},
		"nice to have":                 {source.Plain, intro + "\nNice to have"},
		"heading with a preposition":   {source.HTML, "<p>" + intro + "</p><h3>Regularly engage with</h3>"},
		"interest of the reader":       {source.Plain, intro + "Tell us which crafts you have an interest in"},
		"law without a full stop":      {source.Plain, intro + "You sew with a group of seven. The stage turns. The house keeps a record of accidents, as required by law"},
		"link without a full stop":     {source.Plain, intro + "You sew with a group of seven. The stage turns. For the full list of crafts, click here"},
		"two sentences and a remark":   {source.Plain, intro + "Salaries of the house grow each year with the cost of living"},
		"three sentences and a name":   {source.Plain, intro + "You sew with a group of seven. The stage turns. Come and work with the friends of Saltmarsh"},
		"closed paragraph":             {source.HTML, "<p>" + intro + "You sew with a group of seven. The stage turns. We also consider people who come from an unusual school</p>"},
		"skills without a full stop":   {source.Plain, intro + "\n- Sewing\n- Fine motor skills"},
		"surname that begins no word":  {source.Plain, intro + "You sew with a group of seven. Xaverie"},

		"each other":                    {source.Plain, intro + "In our workshop people help each other"},
		"one or the other":              {source.Plain, intro + "Sew or paint, the house is glad of one or the other"},
		"regional and national":         {source.Plain, intro + "The house tours on stages regional and national"},
		"label of two words":            {source.Plain, intro + "\nReports to"},
		"person that a clause is about": {source.Plain, intro + "Meet the group you will be with"},
		"abbreviation before a name":    {source.Plain, intro + "You sew, paint, mend and glue in the workshop of Saltmarsh dept. An"},

		"firm and its partners": {source.Plain, intro + "You sew for Saltmarsh and co"},
		"distance":              {source.Plain, intro + "The house is far from the station, some 5 mi"},
		"pay by the month":      {source.Plain, intro + "The house pays 3000 crowns a mo"},
		"list in one line":      {source.Plain, intro + "You sew with a group of seven. The stage turns. The house is old. | Fine motor skills and good eyes"},

		"word that a longer one begins with":    {source.Plain, intro + "Our costumes glow, so bring a strong interest in nanotech"},
		"singular of which the plural is known": {source.Plain, intro + "Before each play you draw a wireframe"},
		"word of Latin":                         {source.Plain, intro + "You ask why things are so and question the status quo"},

		"full stop":                        {source.Plain, intro},
		"no full stop":                     {source.Plain, intro + "You will care for costumes and furniture"},
		"closed list without stops":        {source.HTML, "<p>" + intro + "</p><ul><li>Costumes</li><li>Wigs and hats</li></ul>"},
		"paragraphs that are never closed": {source.HTML, "<p>" + intro + "<p>We pay travel<p>We share a kitchen"},
		"etc. at the end":                  {source.Plain, intro + "You mend shoes, hats, wigs, etc."},
		"etc and dots":                     {source.Plain, intro + "You mend shoes, hats, wigs, etc..."},
		"and much more":                    {source.Plain, intro + "Free seats, a warm kitchen and much more...."},
		"sign-off with dots":               {source.Plain, intro + "We look forward to hearing from you..."},
		"farewell with dots":               {source.Plain, intro + "See you soon behind the stage..."},
		"row with dots":                    {source.Plain, intro + "Costumes, masks, wigs ..."},
		"part of what one wants":           {source.HTML, "<p>" + intro + "</p><p>This is the kind of place you will want to be a part of</p>"},
		"adjective with its preposition":   {source.HTML, "<p>" + intro + "</p><p>A stage to be proud of</p>"},
		"enumeration with dots":            {source.Plain, intro + "You know paint, clay, felt, ..."},
		"ellipses inside":                  {source.Plain, "About you… " + intro + "You'll… love it. Minimum Qualifications... None."},
		"elision in a quotation":           {source.Plain, "\"We laughed [...] and cried.\" " + intro},
		"technical word":                   {source.Plain, intro + "You know truncated SVD and the (truncated normal) distribution."},
		"verb":                             {source.Plain, intro + "We truncated the logs nightly (and shortened the meetings)."},
		"shortened address":                {source.Plain, intro + "Apply: https://jobs.saltmarsh.example/openings/sewing-and-mending-long..."},
		"shortened address of a link":      {source.HTML, "<p>" + intro + `</p><a href="https://jobs.saltmarsh.example/openings/sewing-and-mending">jobs.saltmarsh.example/openings/sewi...</a>`},
		"tag":                              {source.Plain, intro + "We share a kitchen #LI-SS1"},
		"product name":                     {source.Plain, intro + "You have worked with lights from Astera or SQL"},
		"lower-case product":               {source.Plain, intro + "You have worked with kubectl"},
		"word that stands elsewhere":       {source.Plain, intro + "We call our stage the orang. People come to see the orang"},
		"abbreviation":                     {source.Plain, intro + "You send us your questions or read the docs and specs"},
		"postcode":                         {source.Plain, intro + "You find us in Harbour Lane, Saltmarsh SM4 7QT"},
		"file name":                        {source.Plain, intro + "Position description R27-set-builder.pdf"},
		"question":                         {source.Plain, intro + "Here is what we are looking for"},
		"relative clause":                  {source.Plain, intro + "You choose the people you work with"},
		"passive":                          {source.Plain, intro + "We make sure that all rules of fire safety are adhered to"},
		"phrasal verb":                     {source.Plain, intro + "It takes a minute to sign in"},
		"adjectives that are joined":       {source.Plain, intro + "You build sets that are light, simple and robust"},
		"negation":                         {source.Plain, intro + "You tell us whether you have worked on a stage or not"},
		"more in brackets":                 {source.Plain, intro + "You sew coats (and many more)"},
		"an offer to read":                 {source.Plain, intro + "On our pages you can read more"},
		"compound":                         {source.Plain, "Wir suchen eine Schneiderin für unser Haus und die Kostümarbeiten der Saison, mit Freude an der Kostüm"},
		"form of a word":                   {source.Plain, intro + "Our Costumers are many. You are a Costumer"},
		"German prefix":                    {source.Plain, "Wir suchen eine Schneiderin für unser Haus. Bringen Sie sich mit Ihren Ideen und der Freude am Theater ein"},
		"German heading":                   {source.Plain, "Wir suchen eine Schneiderin für unser Haus und die Stadt.\n\nDas bringen Sie mit"},
		"Swedish particle":                 {source.Plain, "Vi söker en sömmerska som kan sy och laga. Har du frågor är det bara att höra av"},
		"label without value":              {source.Plain, intro + "\nEmail:"},
		"label at the end of a line":       {source.Plain, intro + "\nFor more about the house, our website:"},
		"two dots":                         {source.Plain, intro + "We look at all letters with joy.."},
		"call after an ellipsis":           {source.Plain, intro + "Sounds like you... Click here to apply for more than one job"},
		"offer after an ellipsis":          {source.Plain, intro + "Do you sew, mend and paint... Come and see us for more"},
		"marker of a text":                 {source.Plain, intro + "You fit curves (truncated normal)."},
		"letter's end":                     {source.Plain, intro + "\n\nKind regards,"},
		"comma after an address":           {source.Plain, intro + "Questions go to the workshop or to ana@saltmarsh.example,"},
		"forgotten bracket":                {source.Plain, intro + "You know your tools (lathe, plane. You share a kitchen with us."},
		"label in German":                  {source.Plain, "Wir suchen eine Schneiderin für unser Haus und die Stadt. Alter: 25 bis 60 Sprachen:"},
		"domain in words":                  {source.Plain, intro + "Write to ana at saltmarshtheatre com"},
		"domain in more words":             {source.Plain, intro + "Write to ana at theatre dot com"},
		"professional":                     {source.Plain, intro + "You sew like a pro"},
		"smiley":                           {source.Plain, intro + "We have no money for new curtains :("},
		"numbered with brackets":           {source.Plain, intro + "You 1) sew 2) mend"},
		"last line of a site":              {source.Plain, filled(3981, " and us.") + "\nApply for this job"},
		"known length and a full stop":     {source.Plain, filled(4000, " and us.")},
		"known length and a tag":           {source.Plain, filled(3989, " and us.") + "\n\n#LI-DNI12"},
		"known length and empty lines":     {source.Plain, filled(3982, " and us.") + "\n\nOur paint shop\n\n"},
		"known length of closed markup":    {source.HTML, "<p>" + filled(3993, " and our stage") + "</p>"},
		"button in a sentence":             {source.Plain, intro + "Click here to read more"},
		"button as a link":                 {source.HTML, "<p>" + intro + `</p><a href="https://saltmarsh.example/about">Read more</a>`},
		"opened and shown":                 {source.Plain, intro + "\nShow more\nShow less"},
		"reading":                          {source.Plain, intro + "You will read more than you write"},
		"attachment":                       {source.Plain, intro + "Please see the attached organisation chart"},
		"question about us":                {source.Plain, intro + "Learn more about us at saltmarsh.example."},
		"Markdown link":                    {source.Markdown, intro + "\n\n* [Circular](https://saltmarsh.example/circular)"},
		"text that is damaged throughout":  {source.Plain, strings.ReplaceAll(intro, "work", "w\ufffdrk") + "We share a kitchen\ufffd"},
		"heading that calls":               {source.HTML, "<p>" + intro + "</p><h2>Apply now</h2>"},
		"empty":                            {source.Plain, ""},
		"one word":                         {source.Plain, "Sewing"},
		"snippet start with a sound end":   {source.Plain, "…and furniture. " + intro},
	} {
		t.Run(name, func(t *testing.T) {
			if cuts := Recognise(parse(c.format, c.body)); len(cuts) > 0 {
				t.Errorf("%s %q %v of weight %.2f", cuts[0].Class, cuts[0].Text, cuts[0].Signals, cuts[0].Weight)
			}
		})
	}
}

func TestBrokenMarkupShowsTheRemnant(t *testing.T) {
	body := `<p>` + intro + `</p><p>Wages are paid weekly.<a href="https://exam`
	p := parse(source.HTML, body)
	at := strings.LastIndex(body, "<a ")
	p.Tail = posting.Tail{Kind: "attribute", Span: finding.Span{Start: at, End: len(body)}}
	cuts := Recognise(p)
	if len(cuts) != 1 || cuts[0].Class != BrokenMarkup || cuts[0].Text != "Wages are paid weekly." || len(cuts[0].Related) == 0 || cuts[0].Related[0].Span != p.Tail.Span {
		t.Errorf("got %+v", cuts)
	}
}

// section gives the last heading of a posting a canonical id, and all before it.
func section(p *posting.Posting, ids ...string) *posting.Posting {
	for i, id := range ids {
		p.Sections[i].ID = id
	}
	return p
}

func TestALastHeadingWithoutText(t *testing.T) {
	body := "<h2>The house</h2><p>" + intro + "</p><h2>Your tasks</h2>"
	cuts := Recognise(section(parse(source.HTML, body), "about_company", "responsibilities"))
	if len(cuts) != 1 || cuts[0].Class != MissingTail || cuts[0].Text != "Your tasks" || !slices.Contains(cuts[0].Signals, "sections-missing") {
		t.Errorf("got %+v", cuts)
	}
	if cuts := Recognise(section(parse(source.HTML, body), "about_company", "application_process")); len(cuts) > 0 {
		t.Errorf("a heading of the last section is a cut: %+v", cuts)
	}
	if cuts := Recognise(section(parse(source.HTML, strings.Replace(body, "Your tasks", "Your tasks TBC", 1)), "about_company", "responsibilities")); len(cuts) > 0 {
		t.Errorf("a heading that says something itself is a cut: %+v", cuts)
	}
	if cuts := Recognise(section(parse(source.HTML, body+`<img src="tasks.png">`), "about_company", "responsibilities")); len(cuts) > 0 {
		t.Errorf("a heading over an image is a cut: %+v", cuts)
	}
}

func TestAPromisedCountIsEvidenceBesideOther(t *testing.T) {
	const list = "<p>You have the following four tasks:</p><ul><li>Sew.</li><li>Mend.</li><li>Care for the"
	cuts := Recognise(parse(source.HTML, "<p>"+intro+"</p>"+list))
	if len(cuts) != 1 || !slices.Contains(cuts[0].Signals, "count-promise") || !slices.Contains(cuts[0].Signals, "uneven-last-item") {
		t.Errorf("got %+v", cuts)
	}
	if cuts := Recognise(parse(source.HTML, "<p>"+intro+"</p>"+strings.TrimSuffix(list, "Care for the")+"Cook.</li></ul>")); len(cuts) > 0 {
		t.Errorf("a count alone is a cut: %+v", cuts)
	}
}

// TestACutExplainsWhatItLeavesOpen pins that lists left open are related to the cut, and that lines which a site puts
// after a mark make no second cut of it.
func TestACutExplainsWhatItLeavesOpen(t *testing.T) {
	body := "Set builder\nSaltmarsh, posted 4 March 2026\n<p>" + intro + "</p>\n<ul>\n<li>Paint</li>\n<li>Build the pro ... (truncated, view full listing at source)\nApply Now\nMore jobs at the theatre\nSeamstress, 3 March 20"
	cuts := Recognise(parse(source.Scraped, body))
	if len(cuts) != 1 {
		t.Fatalf("found %d cuts, want 1: %+v", len(cuts), cuts)
	}
	c := cuts[0]
	if c.Class != Marker || c.Weight < 0.99 || !slices.Contains(c.Signals, "open-elements") {
		t.Errorf("%s of weight %v with %v", c.Class, c.Weight, c.Signals)
	}
	var places []string
	for _, rel := range c.Related {
		places = append(places, body[rel.Span.Start:rel.Span.End]+body[rel.Span.End:rel.Span.End+5]+": "+rel.Message)
	}
	if want := []string{"<ul>\n<li>: <ul> is left open by the cut", "<li>Build: its last <li> is left open as well"}; !slices.Equal(places, want) {
		t.Errorf("related: %q, want %q", places, want)
	}
	nested := Recognise(parse(source.HTML, "<p>"+intro+"</p><ul><li>Paint<ul><li>Saw</li></ul></li><li>Build the pro ... (truncated)"))
	closed := Recognise(parse(source.HTML, "<p>"+intro+"</p><ul><li>Paint</li><li>Build</li> (truncated, 14 more)"))
	for _, tt := range []struct {
		cuts []Fact
		want []string
	}{
		{nested, []string{"<ul> is left open by the cut", "its last <li> is left open as well"}},
		{closed, []string{"<ul> is left open by the cut"}},
	} {
		var got []string
		for _, c := range tt.cuts {
			for _, rel := range c.Related {
				got = append(got, rel.Message)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestKnownLengthIsMeasuredToTheMark(t *testing.T) {
	body := filled(4000, " and our stage") + " ... (truncated)"
	var escaped source.Map // as a reader of JSON makes it
	escaped.Append(0, len(body), 20, len(body), true)
	for name, m := range map[string]source.Map{"file": source.Offset(0), "string of JSON": escaped} {
		src := strings.Repeat(" ", 20) + body
		if m.Identity() {
			src = body
		}
		cuts := Recognise(posting.Parse(&source.Document{Format: source.Plain, Body: source.Text{String: body, Map: m}, Chunk: source.Chunk{Src: []byte(src), Line: 1}}))
		if len(cuts) != 1 || !slices.Contains(cuts[0].Signals, "known-length") {
			t.Errorf("%s: got %+v", name, cuts)
		}
	}
}

func TestWordsAndTheirBeginningsAreKnown(t *testing.T) {
	for w, want := range map[string][2]bool{
		"collaborate": {true, true}, "collaborat": {false, true}, "theatre": {true, true}, "theater": {true, true},
		"zebra": {true, true}, "kubectl": {false, false}, "xq": {false, false}, "the": {true, true}, "zymurgyq": {false, false},
	} {
		word, beginning := lookUp(w)
		if word != want[0] || beginning != want[1] {
			t.Errorf("%s: word %v, beginning %v, want %v", w, word, beginning, want)
		}
	}
}

func TestWeakSignalsAloneAreNoCut(t *testing.T) {
	for _, s := range [][]signal{{noFullStop}, {knownLength}, {noFullStop, unevenLastItem}, {snippetStart, noFullStop}, {sectionsMissing}} {
		var e evidence
		for _, x := range s {
			e.add(x)
		}
		if w := e.weight(); w >= Sure {
			t.Errorf("%v weigh %.2f", s, w)
		}
	}
}

func FuzzRecognise(f *testing.F) {
	for _, s := range []string{intro + "…", "<p>a</p><p>b (c", "[truncated", "... 3 more items", "x\xff", "<ul><li>â€", "Read more", "(((“«", "a\u00a0…)", ","} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, body string, html bool) {
		format := source.Plain
		if html {
			format = source.HTML
		}
		for _, c := range Recognise(parse(format, body)) {
			if c.Weight < Sure || c.Weight > 1 || c.Class == "" || len(c.Signals) == 0 {
				t.Errorf("%+v", c)
			}
			if c.Span.Start < 0 || c.Span.End > len(body) || c.Span.Start > c.Span.End {
				t.Errorf("span %v outside of %d bytes", c.Span, len(body))
			}
			if c.Range.Start > c.Range.End {
				t.Errorf("range %v", c.Range)
			}
		}
	})
}

func BenchmarkRecognise(b *testing.B) {
	item := "<li>Build, paint and mend sets (timber, felt, clay), and look after the workshop with two others, e.g. on tour</li>\n"
	body := "<p>" + strings.Repeat(intro, 20) + "</p>\n<ul>\n" + strings.Repeat(item, 20) + "</ul>\n<p>We share a kitchen and a van, and we do not mind if you have sewn nothing before</p>"
	for name, s := range map[string]string{"whole": body, "cut": body[:len(body)-40]} {
		p := parse(source.HTML, s)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Recognise(p)
			}
		})
	}
}
