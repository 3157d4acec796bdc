/* Finds names: exact before look-alike letters before sound before beginnings before parts before one slip of a key.
   Digits never slip: T-72 is no near miss of T-62. Reads window.EQUIPREF_NAMES (names-index.js). */
(function () {
  "use strict";
  var api = (window.equipref = window.equipref || {});
  var EXACT = 0, LOOKS = 1, SOUNDS = 2, BEGINS = 3, BEGINS_OTHER = 4, WORDS = 5, WITHIN = 6, SLIP = 7;
  var LEAST_WITHIN = 3, LEAST_SLIP = 4;
  var index = null;

  function load() {
    if (index || !window.EQUIPREF_NAMES) return index;
    var data = window.EQUIPREF_NAMES;
    var keys = [];
    for (var i = 0; i < data.names.length; i++) keys.push(data.names[i][3].split(" "));
    index = { data: data, keys: keys };
    return index;
  }

  function queryKeys(query) {
    var fold = api.fold;
    var folded = fold.key(query);
    var all = [folded, fold.latin(fold.visual(folded)), fold.sound(folded)];
    return all.filter(function (key, place) {
      return key && all.indexOf(key) === place;
    });
  }

  function digits(key) {
    return key.replace(/[^0-9-]+/g, "");
  }

  /* True where one letter was left out, put in, changed, or changed places with its neighbour. */
  function oneSlip(a, b) {
    if (a.length > b.length) return oneSlip(b, a);
    if (b.length - a.length > 1) return false;
    var i = 0;
    while (i < a.length && a.charAt(i) === b.charAt(i)) i++;
    if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
    if (a.slice(i + 1) === b.slice(i + 1)) return true;
    return a.charAt(i) === b.charAt(i + 1) && a.charAt(i + 1) === b.charAt(i) && a.slice(i + 2) === b.slice(i + 2);
  }

  function isDigit(letter) {
    return letter >= "0" && letter <= "9";
  }

  /* True where a part of a key would cut a number in two: the t61 in object616. A number may still be typed to its end. */
  function cutsNumber(key, place, part) {
    var end = place + part.length;
    if (isDigit(key.charAt(place)) && isDigit(key.charAt(place - 1))) return true;
    return isDigit(key.charAt(end - 1)) && isDigit(key.charAt(end)) && !/^[0-9]+$/.test(part);
  }

  function tierOf(wanted, keys) {
    var best = 99;
    for (var q = 0; q < wanted.length; q++) {
      for (var k = 0; k < keys.length; k++) {
        var place = keys[k].indexOf(wanted[q]);
        if (place < 0) continue;
        var tier = 99;
        if (keys[k].length === wanted[q].length) tier = q === 0 && k === 0 ? EXACT : q + k < 3 ? LOOKS : SOUNDS;
        else if (place === 0) tier = q === 0 && k === 0 ? BEGINS : BEGINS_OTHER;
        else if (wanted[q].length >= LEAST_WITHIN && !cutsNumber(keys[k], place, wanted[q])) tier = WITHIN;
        if (tier < best) best = tier;
      }
    }
    return best;
  }

  function slips(wanted, keys) {
    for (var q = 0; q < wanted.length; q++) {
      if (wanted[q].length < LEAST_SLIP) continue;
      for (var k = 0; k < keys.length; k++) {
        if (digits(wanted[q]) === digits(keys[k]) && oneSlip(wanted[q], keys[k])) return true;
      }
    }
    return false;
  }

  function collect(wanted, tierOfRow, found) {
    var names = index.data.names;
    for (var row = 0; row < names.length; row++) {
      var tier = tierOfRow(wanted, index.keys[row]);
      if (tier > SLIP) continue;
      var thing = names[row][2];
      var wrong = names[row][4] ? 1 : 0;
      var length = index.keys[row][0].length;
      var old = found[thing];
      if (old && (old.tier - tier || old.wrong - wrong || old.length - length) <= 0) continue;
      found[thing] = { thing: thing, row: row, tier: tier, wrong: wrong, length: length };
    }
  }

  function exactOnly(wanted, keys) {
    return tierOf(wanted, keys) <= SOUNDS ? WORDS : 99;
  }

  function slipOnly(wanted, keys) {
    return slips(wanted, keys) ? SLIP : 99;
  }

  /* The longest runs of words that are a whole name: "23 mm gun on GAZ Sadko" holds "Sadko". A run that names few
     things says more than one that names many: of "KamAZ Vystrel", Vystrel comes first. */
  function byWords(query, found) {
    var words = query.split(/[\s,;:()"\u00ab\u00bb\u201c\u201d]+/).filter(Boolean).slice(0, 12);
    for (var length = words.length - 1; length > 0; length--) {
      for (var start = 0; start + length <= words.length; start++) {
        var part = words.slice(start, start + length).join(" ");
        if (api.fold.key(part).length < 2) continue;
        var named = {};
        collect(queryKeys(part), exactOnly, named);
        var things = Object.keys(named);
        for (var i = 0; i < things.length; i++) {
          var hit = named[things[i]];
          hit.length = things.length;
          if (!found[things[i]] || found[things[i]].tier > WORDS || found[things[i]].length > hit.length) found[things[i]] = hit;
        }
      }
      if (Object.keys(found).length) return;
    }
  }

  /* The best hits for a query, at most `limit`. Each: name, href (from the site's root), matched, kind, className,
     symbol, owner (the type of a variant, or ""), tier, wrong. */
  function search(query, limit) {
    if (!load()) return [];
    var wanted = queryKeys(query);
    var found = {};
    if (wanted.length) collect(wanted, tierOf, found);
    var best = Object.keys(found).reduce(function (least, thing) {
      return Math.min(least, found[thing].tier);
    }, 99);
    if (best > BEGINS_OTHER) {
      byWords(query, found);
      if (!Object.keys(found).length && wanted.length) collect(wanted, slipOnly, found);
    }
    var things = index.data.things;
    return Object.keys(found)
      .map(function (thing) {
        return found[thing];
      })
      .sort(function (a, b) {
        return a.tier - b.tier || a.wrong - b.wrong || (a.tier >= BEGINS ? a.length - b.length : 0) || a.row - b.row;
      })
      .slice(0, limit || 10)
      .map(function (hit) {
        var name = index.data.names[hit.row];
        var thing = things[hit.thing];
        var group = index.data.classes[thing[2]];
        return {
          name: thing[0], href: thing[1], matched: name[0], kind: index.data.kinds[name[1]], className: group[0],
          symbol: "assets/eq/symbols/" + group[1] + ".svg", owner: thing[3] || "", tier: hit.tier, wrong: !!hit.wrong
        };
      });
  }

  api.search = search;
})();
