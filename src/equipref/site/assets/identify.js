/* The Identify page: answers in any order, "not visible", candidates with reasons, the best feature to look for next.
   Everything that was answered stands behind the # of the address, so that an identification can be shared. */
(function () {
  "use strict";
  var api = window.equipref, box = document.getElementById("eq-identify");
  if (!box || !window.EQUIPREF_KEY) return;
  var data = window.EQUIPREF_KEY, key = new api.Key(data), level = api.level;
  var root = new URL(box.getAttribute("data-root"), location.href).href;
  var SURE = { sure: 1, probable: 0.8, guess: 0.5 }, MOST = 12, MOST_OUT = 60, NEAR = 4;
  var state = fresh(), steps = [], skipped = [];

  function fresh() { return { view: "", tolerance: 0, answers: [], hidden: [] }; }
  function $(id) { return document.getElementById(id); }
  function copy(value) { return JSON.parse(JSON.stringify(value)); }

  function el(name, attributes, content) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (k) { made.setAttribute(k, attributes[k]); });
    (Array.isArray(content) ? content : content === undefined ? [] : [content]).forEach(function (part) {
      made.appendChild(typeof part === "string" ? document.createTextNode(part) : part);
    });
    return made;
  }

  /* ---- the address ---- */
  function toHash() {
    var parts = [];
    if (state.view) parts.push("view=" + state.view);
    if (state.tolerance) parts.push("errors=" + state.tolerance);
    state.answers.forEach(function (a) {
      parts.push(encodeURIComponent(a.feature) + "=" + a.states.map(encodeURIComponent).join(",") + (a.sureness === 1 ? "" : ":" + a.sureness));
    });
    if (state.hidden.length) parts.push("not-visible=" + state.hidden.join(","));
    return parts.length ? "#" + parts.join("&") : "#";
  }

  function fromHash(hash) {
    var found = fresh();
    hash.replace(/^#/, "").split("&").filter(Boolean).forEach(function (part) {
      var at = part.indexOf("="), name = decodeURIComponent(part.slice(0, at)), said = part.slice(at + 1);
      if (name === "view") { if (/^(side|front|rear|top)$/.test(said)) found.view = said; return; }
      if (name === "errors") { found.tolerance = Math.min(3, Math.max(0, parseInt(said, 10) || 0)); return; }
      if (name === "not-visible") {
        found.hidden = said.split(",").filter(function (f) { return key.place[f] !== undefined; });
        return;
      }
      if (key.place[name] === undefined) return;
      var sure = said.split(":"), labels = data.features[key.place[name]].labels;
      var states = sure[0].split(",").map(decodeURIComponent).filter(function (s) { return labels.indexOf(s) >= 0; });
      var much = Number(sure[1] || 1);
      if (states.length) found.answers.push({ feature: name, states: states, sureness: much > 0 && much <= 1 ? much : 1 });
    });
    return found;
  }

  function changed(then) {
    steps.push(copy(state));
    then();
    show();
    try { history.replaceState(null, "", toHash()); } catch (refused) { location.hash = toHash(); }
  }

  /* ---- what the buttons do ---- */
  function answerOf(feature) { return state.answers.filter(function (a) { return a.feature === feature; })[0]; }

  function toggle(feature, label) {
    changed(function () {
      var held = answerOf(feature), sureness = SURE[$("eq-sure").value];
      state.hidden = state.hidden.filter(function (f) { return f !== feature; });
      if (!held) return void state.answers.push({ feature: feature, states: [label], sureness: sureness });
      var at = held.states.indexOf(label);
      if (at < 0) held.states.push(label);
      else held.states.splice(at, 1);
      held.sureness = sureness;
      if (!held.states.length) state.answers.splice(state.answers.indexOf(held), 1);
    });
  }

  function hide(feature) {
    changed(function () {
      var at = state.hidden.indexOf(feature);
      state.answers = state.answers.filter(function (a) { return a.feature !== feature; });
      if (at < 0) state.hidden.push(feature);
      else state.hidden.splice(at, 1);
    });
  }

  function back() {
    if (!steps.length) return;
    state = steps.pop();
    show();
    try { history.replaceState(null, "", toHash()); } catch (refused) { location.hash = toHash(); }
  }

  /* ---- what is shown ---- */
  function usable(feature) {
    return feature.labels.map(function (label, n) { return n; }).filter(function (n) { return !/^[<>]/.test(feature.labels[n]); });
  }

  function chips(feature, prefix) {
    var held = answerOf(feature.id);
    var list = usable(feature).map(function (n, place) {
      var pressed = Boolean(held && held.states.indexOf(feature.labels[n]) >= 0);
      var chip = el("button", { type: "button", "class": "eq-chip", "aria-pressed": String(pressed), "data-place": String(place + 1) }, feature.names[n]);
      if (feature.pictures && feature.pictures[1].indexOf(n) >= 0) {
        chip.className += " eq-seen";
        chip.insertBefore(el("img", {
          src: root + "assets/eq/states/" + feature.id + "-" + feature.labels[n] + ".svg", alt: "", loading: "lazy", width: feature.pictures[0], height: "44"
        }), chip.firstChild);
      }
      chip.id = prefix + feature.id + "-" + feature.labels[n].replace("/", "-");
      if (feature.hints && feature.hints[n]) chip.title = feature.hints[n];
      chip.addEventListener("click", function () { toggle(feature.id, feature.labels[n]); });
      return chip;
    });
    var gone = el("button", { type: "button", "class": "eq-chip eq-unseen", "aria-pressed": String(state.hidden.indexOf(feature.id) >= 0) }, "Not visible");
    gone.id = prefix + feature.id + "-not-visible";
    gone.addEventListener("click", function () { hide(feature.id); });
    return el("div", { "class": "eq-chips" }, list.concat(gone));
  }

  function bits(x) { return x.toFixed(2) + " bits"; }

  function showNext(ranking, out) {
    var questions = key.questions(ranking, state.hidden, state.view || null);
    var open = questions.filter(function (q) { return skipped.indexOf(q.feature) < 0; });
    var question = open[0];
    out.textContent = "";
    if (!question) {
      out.appendChild(el("p", {}, questions.length ? "You skipped all that is left." : "No further feature tells the candidates apart" + (state.view ? " from this view." : ".")));
      return;
    }
    var feature = level.feature(key, question.feature);
    var skip = el("button", { type: "button", "class": "eq-plain", id: "eq-skip" }, "Ask for another");
    skip.addEventListener("click", function () { skipped.push(question.feature); show(); });
    out.appendChild(el("h3", { id: "eq-asked", "data-feature": feature.id }, feature.name));
    out.appendChild(el("p", {}, feature.definition));
    out.appendChild(chips(feature, "q-"));
    out.appendChild(el("p", { "class": "eq-count" }, ["Brings " + bits(question.gain) + ", separating power " + bits(question.separation) + ". ", skip]));
    var more = open.slice(1, 5).map(function (q) { return level.lowered(level.feature(key, q.feature).name) + " (" + bits(q.gain) + ")"; });
    if (more.length) out.appendChild(el("p", { "class": "eq-count" }, "Then: " + more.join(", ")));
  }

  function reasons(candidate, ranking) {
    var taxon = key.taxa[candidate.taxon];
    return ranking.observations.map(function (o, n) {
      var feature = level.feature(key, o.feature), verdict = candidate.reasons[n];
      var seen = level.either(o.states.map(function (s) { return level.stateName(key, o.feature, s); }));
      var tail = { "for": "as observed", against: "observed " + level.lowered(seen), silent: "nothing is stated" }[verdict];
      return el("li", { "class": "eq-" + verdict }, feature.name + ": " + level.lowered(level.stated(key, taxon, o.feature)) + ", " + tail);
    });
  }

  /* A candidate with its picture, how probable it is, and what speaks against it; `first` is whom to compare it with. */
  function candidateItem(candidate, ranking, first, open) {
    var taxon = key.taxa[candidate.taxon], share = Math.round(candidate.probability * 1000) / 10;
    var meter = el("meter", { min: "0", max: "100", value: String(share), "aria-label": "probability" });
    var head = [el("a", { href: root + taxon.href }, taxon.name), " ", meter, el("span", { "class": "eq-count" }, " " + share.toFixed(1) + " % ")];
    if (!candidate.remaining) head.push(el("span", { "class": "eq-tag" }, "ruled out"));
    var all = reasons(candidate, ranking), against = all.filter(function (li) { return li.className === "eq-against"; });
    var item = el("li", { "data-id": taxon.id }, [el("div", {}, head), api.drawn.thumb(taxon.id, root)]);
    if (against.length) {
      item.appendChild(el("ul", { "class": "eq-against-list", "aria-label": "against the " + taxon.name }, against));
      if (first && first !== taxon.id) {
        item.appendChild(el("p", {}, el("a", { href: compareWith([first, taxon.id]) }, "See the two side by side")));
      }
      all = reasons(candidate, ranking).filter(function (li) { return li.className !== "eq-against"; });
    }
    if (all.length) {
      var why = el("details", {}, [el("summary", {}, candidate.remaining ? "why" : "what speaks for it"), el("ul", {}, all)]);
      why.open = Boolean(open);
      item.appendChild(why);
    }
    return item;
  }

  function compareWith(ids) { return $("eq-compare").getAttribute("data-href") + "?ids=" + ids.join(","); }

  /* Those that remain, with the nearest of those that are ruled out among them, in the order of the ranking. */
  function showCandidates(ranking) {
    var left = ranking.candidates.filter(function (c) { return c.remaining; });
    var shown = ranking.candidates.filter(function (c, n) { return c.remaining || n < NEAR; }).slice(0, MOST);
    var gone = ranking.candidates.filter(function (c) { return !c.remaining && shown.indexOf(c) < 0; });
    var list = $("eq-left"), out = $("eq-out"), seen = ranking.observations.length;
    var first = left.length && seen ? key.taxa[left[0].taxon].id : "";
    list.textContent = out.textContent = "";
    shown.forEach(function (c, n) { list.appendChild(candidateItem(c, ranking, first, seen && !n)); });
    gone.slice(0, MOST_OUT).forEach(function (c) { out.appendChild(candidateItem(c, ranking, first)); });
    var listed = shown.filter(function (c) { return c.remaining; }).length;
    $("eq-remaining").textContent = left.length + " of " + key.taxa.length + " remain" + (left.length > listed ? ", the first " + listed + " shown" : "");
    $("eq-eliminated").textContent = gone.length + (shown.length > listed ? " more" : "") + " eliminated, and why";
    $("eq-gone").hidden = !gone.length;
    var ids = left.slice(0, 3).map(function (c) { return key.taxa[c.taxon].id; });
    var compare = $("eq-compare");
    compare.hidden = left.length < 2 || !seen;
    compare.href = compareWith(ids);
  }

  function showFeatures() {
    var focus = document.activeElement && document.activeElement.id;
    var known = {}, view = state.view || null, open = {};
    state.answers.forEach(function (a) { known[a.feature] = a.states; });
    var out = $("eq-parts");
    Array.prototype.forEach.call(out.querySelectorAll("details"), function (d) { open[d.getAttribute("data-part")] = d.open; });
    out.textContent = "";
    var parts = [];
    data.features.forEach(function (feature, place) {
      var held = known[feature.id] || state.hidden.indexOf(feature.id) >= 0;
      if (!held && (key.ease(feature, view) <= 0 || key.excluded(place, known, 0) || !relevant[place])) return;
      var part = parts.filter(function (p) { return p.name === feature.part; })[0];
      if (!part) parts.push((part = { name: feature.part, features: [], held: 0 }));
      part.features.push(feature);
      if (held) part.held++;
    });
    parts.forEach(function (part) {
      var sets = part.features.map(function (feature) {
        return el("fieldset", {}, [el("legend", { title: feature.definition }, feature.name), chips(feature, "f-")]);
      });
      var title = part.name.charAt(0).toUpperCase() + part.name.slice(1) + (part.held ? " (" + part.held + ")" : "");
      var made = el("details", { "data-part": part.name }, [el("summary", {}, title)].concat(sets));
      made.open = open[part.name] === undefined ? part.held > 0 : open[part.name];
      out.appendChild(made);
    });
    if (focus && $(focus)) $(focus).focus();
  }

  var relevant = {};
  function show() {
    var ranking = key.rank(state.answers, state.tolerance);
    relevant = {};
    ranking.candidates.forEach(function (c) {
      if (c.remaining) Object.keys(key.taxa[c.taxon].cells).forEach(function (place) { relevant[place] = true; });
    });
    var focus = document.activeElement && document.activeElement.id;
    var conclusion = level.conclude(key, ranking, state.hidden);
    $("eq-conclusion").textContent = conclusion.text;
    $("eq-conclusion").setAttribute("data-level", conclusion.level);
    showNext(ranking, $("eq-next"));
    showCandidates(ranking);
    showFeatures();
    Array.prototype.forEach.call(box.querySelectorAll("input[name=eq-view]"), function (radio) { radio.checked = radio.value === state.view; });
    $("eq-errors").value = String(state.tolerance);
    $("eq-back").disabled = !steps.length;
    if (focus && $(focus)) $(focus).focus();
    else if (focus && /^q-/.test(focus) && $("eq-next").querySelector("button")) $("eq-next").querySelector("button").focus();
  }

  /* ---- wiring ---- */
  Array.prototype.forEach.call(box.querySelectorAll("input[name=eq-view]"), function (radio) {
    radio.addEventListener("change", function () { changed(function () { state.view = radio.value; }); });
  });
  $("eq-errors").addEventListener("change", function () { changed(function () { state.tolerance = Number($("eq-errors").value); }); });
  $("eq-back").addEventListener("click", back);
  $("eq-again").addEventListener("click", function () { skipped = []; changed(function () { state = fresh(); }); });
  $("eq-cite").addEventListener("click", function () {
    var text = $("eq-conclusion").textContent + " (equipref, data " + data.version + ") " + location.href;
    if (navigator.clipboard) navigator.clipboard.writeText(text).catch(function () {});
    $("eq-cited").textContent = text;
  });
  document.addEventListener("keydown", function (event) {
    var target = event.target;
    if (event.ctrlKey || event.altKey || event.metaKey || /^(input|textarea|select)$/i.test(target.tagName) && target.type !== "radio") return;
    if (!box.contains(target) && target !== document.body) return;
    var chip = /^[1-9]$/.test(event.key) ? $("eq-next").querySelector("[data-place='" + event.key + "']") : null;
    if (event.key === "n" || event.key === "0") chip = $("eq-next").querySelector(".eq-unseen");
    if (event.key === "b") chip = $("eq-back");
    if (!chip) return;
    event.preventDefault();
    event.stopPropagation();
    chip.click();
  }, true);
  window.addEventListener("hashchange", function () {
    if (toHash() === (location.hash || "#")) return;
    state = fromHash(location.hash);
    show();
  });
  state = fromHash(location.hash);
  box.hidden = false;
  show();
})();
