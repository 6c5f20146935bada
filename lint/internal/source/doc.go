// Package source turns the bytes of a container (a page, a feed, a record file, a Word document …) into documents: one posting's raw
// material each, with fields and a body. Every text it hands on keeps the way back to the file's bytes.
//
// It knows containers and encodings and must not know what a posting says: it neither recognises facts nor decides whether a text is
// a posting. Bytes enter through Read, documents and errors leave in the order of the file.
//
// # Containers
//
// A path's extension tells the container, each also with .gz or .zst behind it; without a known one the bytes do. A span counts bytes
// of the file, of a compressed one those of what is in it. A line and a column are those of the file, but for Word documents.
//
//	container              files                     a posting is                    fields from                    a place is
//	web page, stated       .html .htm                a JobPosting of JSON-LD,        the statement                  in the JSON string,
//	                                                 else of microdata                                              or in the element
//	web page, fragment     .html .htm                the file, or a part of it       front matter                   in the file
//	text                   .txt                      the file                        front matter                   in the file
//	Markdown, MDX          .md .markdown .mdx        the file, or a part of it       front matter (YAML, TOML)      in the file
//	Word document          .docx .docm               the file, or a part of it       none                           a paragraph (the line) and
//	                                                                                                                its characters (the column);
//	                                                                                                                bytes are of the part
//	XML feed               .xml .rss .atom           an element <job>, <item>,       its elements                   in CDATA or escaped text
//	                                                 <entry>, <position> …
//	records                .ndjson .jsonl            a line                          its members                    in the JSON string
//	list of records        .json                     an element, as a stream         its members                    in the JSON string
//	answer, board          .json                     an object, wherever it lies     its members                    in the JSON string
//	JSON-LD                .jsonld .json             a JobPosting                    its properties                 in the JSON string
//	table                  .csv .tsv                 a row                           its columns                    in the cell
//	entries                .yaml .yml .toml          a document, or an element       its members                    in the value, or on its line
//	                                                 of a list
//
// Fields are told by their names, which are the same for all containers (see fieldOf): id, title, locations, pay, employer, address
// and way to apply, the days on which it was posted and until which it holds, type of employment, language, work from anywhere. A
// body may be put together from parts: titled lists, sections, requirements, benefits. What of it is no text of the file leads to an
// empty place, or to the name of the part. Which fields are read of which container and system is a table in testdata/source/README.md,
// written from the samples there.
//
// A value is what readers are shown. Several ranges of pay are all kept; pay that Ashby is told not to show is none; a job that is called
// hybrid is not remote for a flag beside that; the address of an office is taken where its name alone says no place. Seconds since 1970
// stand for their day. A JSON file that holds one object with a title, a text and other members, but nothing that postings alone have,
// is a posting if its words are those of one (Document.Doubted).
//
// Of a board of which a record is broken, or the end is lost, the sound records are read. What is not named by its extension, or wrongly,
// as a stream whose records are spread over lines, is told by its first line.
//
// The charset is that of a byte order mark, else the one that a page or an XML file declares, else UTF-8. A page, a text or a table that declares
// none and in which no character beyond ASCII is one of UTF-8 is in the code page of Windows (windows-1252), as browsers have it.
//
// Where the names are others, a Mapping says the ways to the fields: of JSON, XML, YAML and TOML the names of members with dots between
// them, of a table those of its columns. What it leaves out is found by name as ever. The structured data of a page has the names of
// schema.org and heeds no mapping.
//
// YAML and TOML files are read where they are named; a walk through a directory leaves them out, as most are of other things.
//
// # Where to begin
//
// read.go tells the container and hands it to its reader, a file each: html.go and page.go, markdown.go, docx.go, feed.go, ndjson.go, array.go and
// json.go, csv.go, yaml.go, toml.go. All that hold records bring them into the nodes of scan.go; record.go makes documents of them, with the
// names of field.go. charset.go and text.go have texts and the maps that lead back to the bytes, codec.go writes repairs.
//
// # What was counted
//
// Of files that people publish, the postings were counted by looking (November 2026), and compared with what is read. A page or a draft
// with several postings is taken apart by posting.Apart.
//
//	files                                     as counted   postings
//	143 saved pages                           143          one each; 31 and 16 in two newsletters; none in lists, surveys and templates
//	11 XML feeds                              11           1,362 in sum, and 12 broken items
//	39 answers of applicant tracking systems  39           single ones, lists, boards, a list of titles
//	160 drafts                                160          one each; none in guides, indexes, by-laws, an employer's text about itself, and
//	                                                       pages that hold no job any more
//
// The files belong to others and are not here; samples of our own for each shape are in testdata/source and in those of package posting.
//
// # Faults
//
// An error has a place where there is one, and a hint. A broken record, row or item costs itself and no other; of a list of titles
// without texts there is one error. A container in which no posting is recognised is no fault of anybody: its error wraps
// ErrNotPosting.
//
// # Caps
//
//	what                                         cap              raised by
//	file that is read whole, decompressed        64 MiB           Options.MaxFile (--max-size)
//	file in an archive                           64 MiB           Options.MaxFile (--max-size)
//	record of a stream or of a list              16 MiB           Options.MaxRecord (--max-size)
//	memory that Zstandard may ask for            128 MiB          Options.MaxFile (--max-size)
//	objects, lists, elements inside one another  1,000            Options.MaxDepth (--max-depth)
//	values of a record                           1,048,576        Options.MaxValues (--max-entries)
//	files in an archive                          10,000           Options.MaxFiles (--max-entries)
//	growth by decompression beyond 64 MiB        250 times        Options.MaxExpansion (--max-expansion)
//
// What is over a cap is an error that says so and names the flag. It costs the record or the file; in YAML, TOML, Word documents and
// microdata only what is nested too deep is left out.
//
// Streams have no cap on their length, and need the memory of a record. No entity that a document declares is expanded, no alias of
// YAML that stands for more than a text is followed, and nothing outside of the container is read.
package source
