package postlint.text

# METADATA
# scope: rule
# title: A product's name is written in other letters than its maker's
# description: >-
#   People who work with PyTorch see at once that "Pytorch" was written by somebody who does not. It is a small thing, and
#   easily mended.
# related_resources:
#   - https://developers.google.com/style/product-names
# custom:
#   severity: info
#   message: '"{text}" is not how its maker writes it; the makers write {names}'
#   args: [text, names]
#   help: write the name as its maker does
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "small letters, which may be a command or a package, and capitals"
#     - "addresses and file names"
#     - "products that are not in the table"
findings contains ["text/product-name", slip.ref, slip.text, slip.note] if {
	some slip in input.slips.name
}
