/* The identification key: the same engine as equipref.identification, held to it by schema/identify-vectors.json.
   A Key takes {features, taxa} as the compact form has them. */
(function () {
  "use strict";
  var api = (window.equipref = window.equipref || {});
  var RBASE = 1.1, LEAST = 0.0001, MOST_ERROR = 0.95, UNSTATED = 0.25, CONFUSED = 0.1, LIVE = 1e-5, SCALE = 1e9;
  var UNKNOWN = 0, INAPPLICABLE = 1;

  function round(x) { return Math.round(x * SCALE); }
  function log2(x) { return Math.log2(x); }

  function entropy(shares) {
    var sum = 0;
    for (var i = 0; i < shares.length; i++) if (shares[i] > 0) sum += shares[i] * log2(shares[i]);
    return -sum;
  }

  /* One feature with what every taxon shows: patterns[0] is unknown, patterns[1] "does not apply". */
  function Column(feature, place, taxa) {
    var byKey = {}, n;
    this.feature = feature;
    this.count = feature.labels.length;
    this.ordered = feature.type !== "unordered";
    this.places = {};
    this.absent = [];
    for (n = 0; n < this.count; n++) {
      this.places[feature.labels[n]] = n;
      this.absent.push(feature.labels[n] === "none" || feature.labels[n] === "0");
    }
    this.patterns = [null, null];
    this.of = new Int32Array(taxa.length);
    for (n = 0; n < taxa.length; n++) {
      var cell = taxa[n].cells[place];
      if (!cell) { this.of[n] = taxa[n].na.indexOf(place) >= 0 ? INAPPLICABLE : UNKNOWN; continue; }
      var key = cell.join(",");
      if (byKey[key] === undefined) { byKey[key] = this.patterns.length; this.patterns.push(cell); }
      this.of[n] = byKey[key];
    }
    this.tally = new Float64Array(this.patterns.length);
    for (n = 0; n < taxa.length; n++) this.tally[this.of[n]]++;
    this.usual = null;
  }

  Column.prototype.error = function (sureness) {
    var slip = Math.pow(0.5, 1 + Math.min(this.feature.reliability, 10) / 2);
    return Math.min(1 - (1 - slip) * (1 - (this.feature.change || 0)) * sureness, MOST_ERROR);
  };

  Column.prototype.slips = function (state) {
    var weights = [], total = 0;
    for (var p = 0; p < this.count; p++) {
      var weight = this.ordered ? Math.pow(0.5, Math.abs(p - state)) : this.absent[p] === this.absent[state] ? 1 : 0.5;
      weights.push(weight);
      total += weight;
    }
    return weights.map(function (weight) { return weight / total; });
  };

  Column.prototype.chances = function (wrong) {
    var count = this.count, found = [null, null], p, i, n;
    for (n = 2; n < this.patterns.length; n++) {
      var shown = this.patterns[n], slips = [], row = [];
      for (p = 0; p < count; p++) slips.push(0);
      for (i = 0; i < shown.length; i++) {
        var of = this.slips(shown[i]);
        for (p = 0; p < count; p++) slips[p] += of[p] / shown.length;
      }
      for (p = 0; p < count; p++) row.push(wrong * slips[p] + (shown.indexOf(p) >= 0 ? (1 - wrong) / shown.length : 0));
      row.push(0);
      found.push(row);
    }
    found[UNKNOWN] = this.average(found);
    found[INAPPLICABLE] = this.notThere(wrong);
    return found;
  };

  Column.prototype.average = function (found) {
    var sums = [], stated = 0, p, n;
    for (p = 0; p <= this.count; p++) sums.push(0);
    for (n = 2; n < found.length; n++) {
      stated += this.tally[n];
      for (p = 0; p <= this.count; p++) sums[p] += this.tally[n] * found[n][p];
    }
    for (p = 0; p <= this.count; p++) sums[p] = stated ? sums[p] / stated : p < this.count ? 1 / this.count : 0;
    return sums;
  };

  Column.prototype.notThere = function (wrong) {
    var row = [], many = this.absent.filter(Boolean).length;
    for (var p = 0; p < this.count; p++) row.push(wrong / this.count + (this.absent[p] ? (1 - wrong) / many : 0));
    row.push(many ? 0 : 1 - wrong);
    return row;
  };

  Column.prototype.statesOf = function (states) {
    var places = this.places, found = [];
    states.forEach(function (state) {
      if (places[state] === undefined) throw new Error("no state " + state);
      if (found.indexOf(places[state]) < 0) found.push(places[state]);
    });
    return found.sort(function (a, b) { return a - b; });
  };

  /* For each pattern what an observation says of it: "for", "against" or "silent". */
  Column.prototype.verdicts = function (states) {
    var absent = this.absent;
    var gone = states.some(function (p) { return absent[p]; });
    return this.patterns.map(function (pattern, n) {
      if (n === UNKNOWN) return "silent";
      if (n === INAPPLICABLE) return gone ? "for" : "against";
      return states.some(function (p) { return pattern.indexOf(p) >= 0; }) ? "for" : "against";
    });
  };

  function Key(data) {
    this.data = data;
    this.taxa = data.taxa;
    this.place = {};
    this.number = {};
    this.controlling = {};
    var self = this;
    data.features.forEach(function (feature, n) {
      self.place[feature.id] = n;
      (feature.controls || []).forEach(function (control) { self.controlling[control[0]] = true; });
    });
    data.taxa.forEach(function (taxon, n) { self.number[taxon.id] = n; });
    this.columns = data.features.map(function (feature, n) { return new Column(feature, n, data.taxa); });
  }

  /* observations: [{feature, states, sureness}]; a later one replaces an earlier of the same feature. */
  Key.prototype.rank = function (observations, tolerance) {
    var self = this, count = this.taxa.length, t;
    var last = {};
    observations.forEach(function (o, n) { last[o.feature] = n; });
    var order = [];
    observations.forEach(function (o) { if (order.indexOf(o.feature) < 0) order.push(o.feature); });
    var seen = order.map(function (feature) { return observations[last[feature]]; });
    var scores = new Float64Array(count), mismatches = new Int32Array(count);
    var verdicts = seen.map(function (o) {
      var column = self.column(o.feature);
      var states = column.statesOf(o.states);
      var of = column.verdicts(states);
      var logs = column.chances(column.error(o.sureness || 1)).map(function (row, n) {
        var sum = 0;
        states.forEach(function (p) { sum += row[p]; });
        return Math.log(Math.max(n === UNKNOWN ? sum * UNSTATED : sum, 1e-12));
      });
      for (var t = 0; t < count; t++) {
        scores[t] += logs[column.of[t]];
        if (of[column.of[t]] === "against") mismatches[t]++;
      }
      return { column: column, of: of };
    });
    var highest = -Infinity, total = 0;
    for (t = 0; t < count; t++) highest = Math.max(highest, scores[t]);
    var weights = this.confused(Array.prototype.map.call(scores, function (score) { return Math.exp(score - highest); }));
    for (t = 0; t < count; t++) total += weights[t];
    var candidates = this.taxa.map(function (taxon, t) {
      return {
        id: taxon.id,
        taxon: t,
        probability: weights[t] / total,
        mismatches: mismatches[t],
        remaining: mismatches[t] <= (tolerance || 0),
        reasons: verdicts.map(function (v) { return v.of[v.column.of[t]]; }),
        score: scores[t]
      };
    });
    candidates.sort(function (a, b) {
      return round(b.probability) - round(a.probability) || a.mismatches - b.mismatches ||
        round(b.score) - round(a.score) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
    });
    return { observations: seen, candidates: candidates };
  };

  Key.prototype.column = function (feature) {
    if (this.place[feature] === undefined) throw new Error("no feature " + feature);
    return this.columns[this.place[feature]];
  };

  Key.prototype.confused = function (weights) {
    return weights.map(function (weight, t) {
      var others = this.taxa[t].mistaken;
      if (!others || !others.length) return weight;
      var share = 0;
      others.forEach(function (other) { share = Math.max(share, weights[other]); });
      return (1 - CONFUSED) * weight + CONFUSED * share;
    }, this);
  };

  Key.prototype.ease = function (feature, view) {
    if (!view || !feature.views) return 1;
    return feature.views[view] !== undefined ? feature.views[view] : feature.views.any || 0;
  };

  Key.prototype.excluded = function (place, known, depth) {
    var self = this, features = this.data.features;
    return (features[place].controls || []).some(function (control) {
      var shown = known[features[control[0]].id];
      if (shown && shown.every(function (state) { return control[1].indexOf(state) >= 0; })) return true;
      return depth < features.length && self.excluded(control[0], known, depth + 1);
    });
  };

  Key.prototype.open = function (ranking, hidden, view) {
    var self = this, known = {};
    ranking.observations.forEach(function (o) { known[o.feature] = o.states; });
    return this.data.features.filter(function (feature, place) {
      return !known[feature.id] && (hidden || []).indexOf(feature.id) < 0 && feature.asked !== false &&
        self.ease(feature, view) > 0 && !self.excluded(place, known, 0);
    });
  };

  /* Separating power in bits and suitability (Dallwitz); null where the feature parts nothing. */
  Key.prototype.parted = function (column, place, remaining) {
    var total = remaining.length, count = column.count, sizes = [], shares = [], p, n;
    if (!count || !total) return null;
    for (p = 0; p < count; p++) { sizes.push(0); shares.push(0); }
    var tally = new Float64Array(column.patterns.length);
    for (n = 0; n < total; n++) tally[column.of[remaining[n]]]++;
    for (n = 0; n < tally.length; n++) {
      if (!tally[n]) continue;
      var shown = column.patterns[n], many = shown ? shown.length : count;
      for (p = 0; p < many; p++) {
        var state = shown ? shown[p] : p;
        sizes[state] += tally[n];
        shares[state] += tally[n] / many;
      }
    }
    var held = 0, shared = 0, whole = 0, groups = 0, left = 0;
    for (p = 0; p < count; p++) {
      held += sizes[p];
      shared += shares[p];
      if (sizes[p] === total) whole++;
      if (sizes[p] > 0) groups++;
    }
    if (sizes.indexOf(held) >= 0) return null;
    var idle = groups === whole || (held > total && whole === count);
    if (idle && !this.controlling[place]) return null;
    for (p = 0; p < count; p++) if (sizes[p]) left += shares[p] * log2(sizes[p]);
    left /= shared;
    var power = log2(total) - left;
    if (Math.abs(power) <= LEAST) power = 0;
    if (this.controlling[place] && power === 0) return null;
    return { separation: power, left: left };
  };

  Key.prototype.gain = function (column, weights) {
    if (!column.usual) column.usual = column.chances(column.error(1));
    if (!column.entropies) column.entropies = column.usual.map(entropy);
    var mass = new Float64Array(column.patterns.length), answers = new Float64Array(column.count + 1), within = 0, n;
    for (n = 0; n < weights.length; n++) mass[column.of[weights[n][0]]] += weights[n][1];
    for (n = 0; n < mass.length; n++) {
      if (!(mass[n] > 0)) continue;
      for (var p = 0; p <= column.count; p++) answers[p] += mass[n] * column.usual[n][p];
      within += mass[n] * column.entropies[n];
    }
    return Math.max(entropy(answers) - within, 0) * (1 - answers[column.count]);
  };

  /* What to look for next, the most telling first: [{feature, gain, separation, suitability}]. */
  Key.prototype.questions = function (ranking, hidden, view) {
    var self = this;
    var left = ranking.candidates.filter(function (c) { return c.remaining; });
    var held = left.length ? left : ranking.candidates;
    var remaining = held.map(function (c) { return c.taxon; });
    var highest = 0, total = 0;
    held.forEach(function (c) { highest = Math.max(highest, c.probability); });
    var live = held.filter(function (c) { return c.probability >= highest * LIVE; });
    live.forEach(function (c) { total += c.probability; });
    var weights = live.map(function (c) { return [c.taxon, c.probability / total]; });
    var free = this.open(ranking, hidden, view);
    var cheapest = Infinity;
    free.forEach(function (f) { if (f.reliability > 0) cheapest = Math.min(cheapest, cost(f)); });
    var found = [];
    free.forEach(function (feature, order) {
      var place = self.place[feature.id], column = self.columns[place];
      if (!column.count) return;
      var worth = self.gain(column, weights) * self.ease(feature, view);
      var power = feature.reliability > 0 ? self.parted(column, place, remaining) : null;
      if (worth > LEAST || power) {
        found.push({
          feature: feature.id, gain: worth, separation: power ? power.separation : 0,
          suitability: power ? cost(feature) + cheapest * power.left : Infinity, order: order
        });
      }
    });
    return found.sort(function (a, b) { return round(b.gain) - round(a.gain) || a.order - b.order; });
  };

  function cost(feature) { return Math.pow(RBASE, 5 - Math.min(10, feature.reliability)); }

  api.Key = Key;
})();
