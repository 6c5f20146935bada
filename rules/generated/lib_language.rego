package postlint.lib.language
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
