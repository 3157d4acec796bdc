/* How deep the evidence reaches: the same rules and words as equipref.identification.level. */
(function () {
  "use strict";
  var api = (window.equipref = window.equipref || {});
  var RIVAL = 0.1, LEAD = 2, MOST_RIVALS = 6, MOST_VARIANTS = 4, EPSILON = 1e-6;

  function lowered(text) {
    var second = text.charAt(1);
    var small = second && second === second.toLowerCase() && second !== second.toUpperCase();
    return small ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  }

  function listed(texts, most) {
    return texts.length <= most ? texts.join(", ") : texts.slice(0, most).join(", ") + " and " + (texts.length - most) + " more";
  }

  function either(texts) {
    var held = texts.map(function (text, n) { return n ? lowered(text) : text; });
    return held.length < 2 ? held.join("") : held.slice(0, -1).join(", ") + " or " + held[held.length - 1];
  }

  function featureOf(key, id) { return key.data.features[key.place[id]]; }

  function stateName(key, feature, state) {
    var of = featureOf(key, feature), place = of.labels.indexOf(state);
    return place < 0 ? state : of.names[place];
  }

  function names(key, features) {
    return listed(features.map(function (f) { return lowered(featureOf(key, f).name); }), 3);
  }

  function why(key, apart, ranking, hidden) {
    if (!apart.length) return "nothing in the catalogue tells it from outside";
    var seen = ranking.observations.map(function (o) { return o.feature; });
    var unseen = apart.filter(function (f) { return hidden.indexOf(f) >= 0; });
    var open = apart.filter(function (f) { return hidden.indexOf(f) < 0 && seen.indexOf(f) < 0; });
    var parts = [];
    if (unseen.length) parts.push(names(key, unseen) + " not visible");
    if (open.length) parts.push(names(key, open) + " not looked at");
    return parts.join("; ") || "what was observed fits it as well";
  }

  function members(key, taxon) {
    if (!taxon.members) return null;
    if (!taxon.key) taxon.key = new api.Key({ features: key.data.features, taxa: taxon.members });
    return taxon.key;
  }

  function leading(agreeing, entry) {
    if (!agreeing.length || agreeing[0].id === entry) return null;
    var first = Math.log(Math.max(agreeing[0].probability, 1e-300));
    var clear = agreeing.slice(1).every(function (c) {
      return first - Math.log(Math.max(c.probability, 1e-300)) >= Math.log(LEAD) - EPSILON;
    });
    return clear ? agreeing[0].id : null;
  }

  function same(one, two) { return one && two && one.join() === two.join(); }

  function single(key, taxon, ranking, hidden) {
    var of = members(key, taxon), text = taxon.name, lead = null, held = [], thing = taxon;
    if (of) {
      var agreeing = of.rank(ranking.observations, 0).candidates.filter(function (c) { return c.remaining; });
      lead = leading(agreeing, taxon.id);
      thing = of.taxa[of.number[lead || taxon.id]];
      agreeing.map(function (c) { return c.id; }).sort().forEach(function (id) {
        if (id === thing.id || id === taxon.id) return;
        var other = of.taxa[of.number[id]];
        var apart = other.own.filter(function (f) { return !same(other.cells[key.place[f]], thing.cells[key.place[f]]); });
        held.push({ id: id, name: other.name, why: why(key, apart, ranking, hidden), features: apart });
      });
      text = lead ? thing.name + ", a variant of " + taxon.name : taxon.name + " family";
    }
    held.sort(function (a, b) {
      return !a.features.length - !b.features.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
    });
    var shown = held.slice(0, MOST_VARIANTS), reasons = [], by = {};
    shown.forEach(function (item) {
      if (!by[item.why]) { by[item.why] = []; reasons.push(item.why); }
      by[item.why].push(item.name);
    });
    if (held.length) {
      text += "; " + reasons.map(function (r) { return by[r].join(", ") + " cannot be excluded: " + r; }).join("; ");
      if (held.length > shown.length) text += "; nor can " + (held.length - shown.length) + " more variants";
    }
    return { level: lead ? "variant" : "type", id: lead || taxon.id, name: thing.name, text: text + ".", notExcluded: held };
  }

  function root(key, taxon) {
    for (var n = 0; n < 8 && taxon.parent && key.number[taxon.parent] !== undefined; n++) taxon = key.taxa[key.number[taxon.parent]];
    return taxon;
  }

  function unique(values) { return values.filter(function (v, n) { return values.indexOf(v) === n; }); }

  function several(key, rivals) {
    var among = "not separated by what was observed: " + listed(rivals.map(function (t) { return t.name; }), MOST_RIVALS);
    var roots = unique(rivals.map(function (t) { return root(key, t).id; }));
    if (roots.length === 1) {
      var top = key.taxa[key.number[roots[0]]];
      return { level: "family", id: top.id, name: top.name, text: top.name + " family; " + among + ".", notExcluded: [] };
    }
    var classes = unique(rivals.map(function (t) { return t["class"]; }));
    var tops = unique(classes.map(function (c) { return c.split("/")[0]; }));
    var groups = [classes, tops];
    for (var n = 0; n < 2; n++) {
      if (groups[n].length === 1 && featureOf(key, "class").labels.indexOf(groups[n][0]) >= 0) {
        var name = stateName(key, "class", groups[n][0]);
        return { level: "class", id: groups[n][0], name: name, text: "One of the " + lowered(name) + "; " + among + ".", notExcluded: [] };
      }
    }
    var kinds = unique(rivals.map(function (t) { return t.kind; }));
    if (kinds.length === 1) {
      return { level: "kind", id: kinds[0], name: kinds[0], text: "A thing of the kind " + kinds[0] + "; " + among + ".", notExcluded: [] };
    }
    return { level: "none", id: "", name: "", text: "No level is supported; " + among + ".", notExcluded: [] };
  }

  /* The deepest level that the observations support: {level, id, name, text, notExcluded}. */
  function conclude(key, ranking, hidden) {
    if (!ranking.observations.length) return { level: "none", id: "", name: "", text: "Nothing was observed yet.", notExcluded: [] };
    var left = ranking.candidates.filter(function (c) { return c.remaining; });
    if (!left.length) {
      var nearest = ranking.candidates[0];
      var against = ranking.observations.filter(function (o, n) { return nearest.reasons[n] === "against"; })
        .map(function (o) { return lowered(featureOf(key, o.feature).name); });
      var text = "Nothing in the catalogue agrees with all that was observed; nearest is " +
        key.taxa[nearest.taxon].name + ", contradicted by: " + against.join(", ") + ".";
      return { level: "none", id: "", name: "", text: text, notExcluded: [] };
    }
    var rivals = left.filter(function (c) { return c.probability >= RIVAL * left[0].probability * (1 - EPSILON); })
      .map(function (c) { return key.taxa[c.taxon]; });
    return rivals.length > 1 ? several(key, rivals) : single(key, rivals[0], ranking, hidden);
  }

  function stated(key, taxon, feature) {
    var place = key.place[feature], cell = taxon.cells[place], of = key.data.features[place];
    if (cell) return either(cell.map(function (p) { return of.names[p]; }));
    return taxon.na.indexOf(place) >= 0 ? "does not apply" : "not stated";
  }

  api.level = { conclude: conclude, stated: stated, stateName: stateName, lowered: lowered, either: either, feature: featureOf };
})();
