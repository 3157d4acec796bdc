"""Languages of names: what a reader calls them, and which way they are written."""

from __future__ import annotations

LANGUAGES = {
    "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali",
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "ko": "Korean", "ku": "Kurdish", "lt": "Lithuanian",
    "lv": "Latvian", "mk": "Macedonian", "ms": "Malay", "mul": "any language", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak",
    "sl": "Slovene", "sr": "Serbian", "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""English names of primary language subtags."""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur"})
"""Primary language subtags that are written from right to left."""


def language_name(tag: str) -> str:
    """The English name of a language; the tag itself where it is not listed."""
    primary, _, rest = tag.partition("-")
    name = LANGUAGES.get(primary)
    if name is None:
        return tag
    return f"{name} ({rest})" if rest else name


def direction(tag: str) -> str:
    """`rtl` or `ltr`."""
    primary, _, rest = tag.partition("-")
    return "rtl" if primary in RIGHT_TO_LEFT or rest.startswith("Arab") else "ltr"
