# Package language calls languages by their English names.
package postlint.lib.language

# called is the name of a language by its code (ISO 639-1); the code itself where no name is known.
called(code) := object.get(
	{
		"da": "Danish",
		"de": "German",
		"en": "English",
		"es": "Spanish",
		"fr": "French",
		"it": "Italian",
		"nl": "Dutch",
		"pl": "Polish",
		"pt": "Portuguese",
		"sv": "Swedish",
	},
	code,
	code,
)
