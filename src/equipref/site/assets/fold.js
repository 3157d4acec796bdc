/* Folding of names: the same as the library's text/fold.py; schema/fold-vectors.json binds the two. */
(function () {
  "use strict";
  var SINGLE = {
    "ё": "е", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك",
    "ة": "ه", "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ؤ": "و", "گ": "غ", "ڭ": "غ", "ڤ": "ف", "پ": "ب", "چ": "ج"
  };
  var CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "i", "є": "ye", "ў": "u", "ј": "j"
  };
  var VISUAL = {};
  var FROM = "авекмнорстухіјѕһԁԛԝαβεηικνορτυχζμ";
  var TO = "abekmhopctyxijshdqwabehiknoptyxzm";
  for (var i = 0; i < FROM.length; i++) VISUAL[FROM.charAt(i)] = TO.charAt(i);

  function pattern(source, flags) {
    return new RegExp(source, "u" + (flags || ""));
  }
  var DASH = pattern("[-\\u2010-\\u2015\\u2212\\u2043\\ufe58\\ufe63\\uff0d]");
  var QUOTE = pattern("[\"'`\\u00ab\\u00bb\\u2018-\\u201f\\u2039\\u203a\\u300c\\u300d\\uff02\\uff07\\u02bc\\u2032]");
  var IGNORED = pattern("[\\u0640\\p{Mn}\\p{Me}\\p{Cf}]");
  var DIGIT = pattern("\\p{Nd}");
  var SPACE = pattern("[\\s\\u001c-\\u001f\\u0085]");
  var LETTER = pattern("\\p{L}");
  var NOISE = pattern("[^\\p{L}\\p{N}]+");
  var PRESENTATION = pattern("[\\ufb00-\\ufdff\\ufe70-\\ufefc]");
  var RUN = pattern("\\p{L}+", "g");
  var WORD_LENGTH = 4;
  var ARTICLE = "\u0627\u0644";
  var ASCII = /^[\x00-\x7f]*$/;
  var CONSONANT = "(?![aeiouyAEIOUY])\\p{L}";
  var SOUNDS = [
    [pattern("shch|szcz|schtsch|stsch|shh", "g"), "s"],
    [pattern("tsch|tch|cz|ch|ts|tz", "g"), "c"],
    [pattern("sch|sz|sh", "g"), "s"],
    [pattern("zh", "g"), "z"],
    [pattern("kh", "g"), "h"],
    [pattern("ck|q", "g"), "k"],
    [pattern("w", "g"), "v"],
    [pattern("x", "g"), "ks"],
    [pattern("(" + CONSONANT + ")[yj]o", "g"), "$1e"],
    [pattern("[yj]e", "g"), "e"],
    [pattern("s(?=[bdg])", "g"), "z"],
    [pattern("[yj]", "g"), "i"],
    [pattern("ie", "g"), "e"],
    [pattern("(\\p{L})\\1+", "g"), "$1"]
  ];
  var table = {};

  /* A digit of any script: Unicode lays digits out in tens, so its value is its place in the run. */
  function digit(character) {
    var plain = character.normalize("NFKC");
    if (/^[0-9]$/.test(plain)) return plain;
    var point = character.codePointAt(0);
    var before = 0;
    while (before < 9 && DIGIT.test(String.fromCodePoint(point - before - 1))) before++;
    return String(before);
  }

  function first(text) {
    return String.fromCodePoint(text.codePointAt(0));
  }

  function foldOne(character) {
    if (DASH.test(character)) return "-";
    if (QUOTE.test(character)) return '"';
    if (IGNORED.test(character)) return "\u0000";
    if (DIGIT.test(character)) return digit(character);
    if (SPACE.test(character)) return " ";
    var compatible = character.normalize("NFKC");
    if (compatible !== first(compatible)) return character;
    var lower = first(compatible.toLowerCase());
    if (SINGLE.hasOwnProperty(lower)) return SINGLE[lower];
    var base = first(lower.normalize("NFD"));
    return base >= "a" && base <= "z" ? base : lower;
  }

  /* One code point in, one out. */
  function fold(text) {
    var out = "";
    for (var i = 0; i < text.length; i++) {
      var character = text.charAt(i);
      var code = text.charCodeAt(i);
      if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length) character += text.charAt(++i);
      if (!table.hasOwnProperty(character)) table[character] = foldOne(character);
      out += table[character];
    }
    return out;
  }

  function compose(text) {
    return ASCII.test(text) ? text : text.normalize(PRESENTATION.test(text) ? "NFKC" : "NFC");
  }

  /* Drops the Arabic article before a word of at least three letters. */
  function withoutArticle(text) {
    var out = "";
    for (var i = 0; i < text.length; i++) {
      var begins = i === 0 || !LETTER.test(text.charAt(i - 1));
      if (begins && text.substr(i, 2) === ARTICLE && /^[\u0621-\u064a]{3}/.test(text.substr(i + 2, 3))) i += 1;
      else out += text.charAt(i);
    }
    return out;
  }

  /* The key by which a name is found: letters and digits, "-" between two digits that something parted. */
  function key(text) {
    var folded = fold(compose(text));
    if (!ASCII.test(folded)) folded = withoutArticle(folded.split("\u0000").join(""));
    var parts = folded.split(NOISE);
    var out = "";
    for (var i = 0; i < parts.length; i++) {
      if (!parts[i]) continue;
      out += (/[0-9]$/.test(out) && /^[0-9]/.test(parts[i]) ? "-" : "") + parts[i];
    }
    return out;
  }

  function translate(text, map) {
    if (ASCII.test(text)) return text;
    var out = "";
    for (var i = 0; i < text.length; i++) {
      var character = text.charAt(i);
      out += map.hasOwnProperty(character) ? map[character] : character;
    }
    return out;
  }

  /* Cyrillic and Greek letters as the Latin letters that they look like. */
  function visual(folded) {
    return translate(folded, VISUAL);
  }

  /* Cyrillic letters romanised. */
  function latin(folded) {
    return translate(folded, CYRILLIC);
  }

  /* One spelling over all romanisations; in runs of less than four letters, which are the letters of a bare
     designation, only W and V are one. */
  function sound(folded) {
    return latin(folded).replace(RUN, function (run) {
      if (run.length < WORD_LENGTH) return run.split("w").join("v");
      for (var i = 0; i < SOUNDS.length; i++) run = run.replace(SOUNDS[i][0], SOUNDS[i][1]);
      return run;
    });
  }

  window.equipref = window.equipref || {};
  window.equipref.fold = { fold: fold, compose: compose, key: key, visual: visual, latin: latin, sound: sound };
})();
