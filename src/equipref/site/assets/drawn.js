/* Drawings in the browser: things one above the other, to one scale and aligned, with numbered callouts.
   The drawings are files; where they show a feature stands in drawings-data.js. Works from file://. */
(function () {
  "use strict";
  var api = (window.equipref = window.equipref || {}), NS = "http://www.w3.org/2000/svg";
  var VIEWS = ["side", "front", "top", "rear"], MARGIN = 0.02, MIDDLE = 0.45, WIDEST = 560;
  var FROM = { side: "from the side", front: "from the front", rear: "from the rear", top: "from above" };

  function data() { return window.EQUIPREF_DRAWINGS; }

  /* The drawing of a thing: its own, or that of its entry where it is drawn no otherwise; null where there is none. */
  function find(thing, view) {
    if (!data()) return null;
    var own = (data().of[thing.id] || {})[view], id = own ? thing.id : thing.entry, held = own || (data().of[id] || {})[view];
    if (!held) return null;
    var marks = {}, parts = {};
    for (var n = 5; n < held.length; n += 3) {
      var place = held[n] < 0 ? -1 - held[n] : held[n], feature = data().features[place], ids = parts[feature] = parts[feature] || [];
      marks[feature] = [held[n + 1], held[n + 2]];
      if (held[n] >= 0) ids.push("f" + place + (ids.length ? "-" + (ids.length + 1) : ""));
    }
    return { file: data().folder + id + "-" + view + ".svg", left: held[0], bottom: held[1], right: held[2], top: held[3], datum: held[4], marks: marks, parts: parts };
  }

  function el(name, attributes, text) {
    var made = document.createElementNS(NS, name);
    Object.keys(attributes).forEach(function (k) { made.setAttribute(k, String(attributes[k])); });
    if (text !== undefined) made.textContent = text;
    return made;
  }

  /* Places in ascending order moved apart as little as may be: as equipref.drawing.callouts.spread. */
  function spread(xs, gap, least, most) {
    var right = xs.slice(), left = xs.slice(), n;
    for (n = 1; n < xs.length; n++) right[n] = Math.max(right[n], right[n - 1] + gap);
    for (n = xs.length - 2; n >= 0; n--) left[n] = Math.min(left[n], left[n + 1] - gap);
    var found = xs.map(function (x, i) { return (left[i] + right[i]) / 2; });
    for (n = found.length - 1; n >= 0; n--) found[n] = Math.min(found[n], most - gap * (found.length - 1 - n));
    return found.map(function (x, i) { return Math.max(x, least + gap * i); });
  }

  function row(group, marked, y, size, least, most) {
    var xs = spread(marked.map(function (m) { return m.x; }), 2.2 * size, least, most);
    marked.forEach(function (m, n) {
      group.appendChild(el("line", { x1: xs[n], y1: -y, x2: m.x, y2: -m.y, "class": "eq-lead" }));
      group.appendChild(el("circle", { cx: xs[n], cy: -y, r: 0.85 * size, "class": "eq-dot" }));
      group.appendChild(el("circle", { cx: m.x, cy: -m.y, r: 0.22 * size, "class": "eq-dot" }));
      group.appendChild(el("text", { x: xs[n], y: -y + 0.38 * size, "font-size": 1.1 * size, "text-anchor": "middle", "class": "eq-digit" }, String(m.number)));
    });
  }

  /* One view of some things, marked; numbers: {feature: number}. Null where one of them has no such view. */
  function stack(things, view, numbers, root, digits) {
    var upright = view === "front" || view === "rear";
    var drawn = things.map(function (thing) { return find(thing, view); });
    if (!drawn.length || drawn.indexOf(null) >= 0) return null;
    drawn.forEach(function (d) { d.zero = upright ? (d.left + d.right) / 2 : d.datum; });
    var least = Math.min.apply(null, drawn.map(function (d) { return d.left - d.zero; }));
    var most = Math.max.apply(null, drawn.map(function (d) { return d.right - d.zero; }));
    var margin = (most - least) * MARGIN, width = most - least + 2 * margin, size = digits || width / 40, down = 0;
    var svg = el("svg", { "class": "eq-stack", role: "img", "data-view": view });
    drawn.forEach(function (d, place) {
      var middle = d.bottom + MIDDLE * (d.top - d.bottom), above = [], below = [];
      Object.keys(numbers).forEach(function (f) {
        var at = d.marks[f];
        if (at) (at[1] >= middle ? above : below).push({ x: at[0], y: at[1], number: numbers[f] });
      });
      [above, below].forEach(function (marked) { marked.sort(function (a, b) { return a.x - b.x || a.number - b.number; }); });
      down += 1.8 * size;
      svg.appendChild(el("text", { x: least, y: down, "font-size": 1.5 * size, "class": "eq-name" }, things[place].name));
      var base = down + (above.length ? 2.6 * size : 0) + d.top + 0.4 * size, m = (d.right - d.left) * MARGIN;
      if (view !== "top") svg.appendChild(el("line", { x1: least, y1: base, x2: most, y2: base, "class": "eq-ground" }));
      var group = el("g", { transform: "translate(" + -d.zero + " " + base + ")", "data-thing": things[place].id });
      var files = [""];  /* the drawing, and over it, in red, each part that shows a feature to mark */
      Object.keys(numbers).forEach(function (f) { (d.parts[f] || []).forEach(function (id) { files.push("#" + id); }); });
      files.forEach(function (part) {
        group.appendChild(el("image", {
          href: root + d.file + part, x: d.left - m, y: -d.top - m, width: d.right - d.left + 2 * m, height: d.top - d.bottom + 2 * m, preserveAspectRatio: "none"
        }));
      });
      row(group, above, d.top + 1.5 * size, size, d.left + 0.85 * size, d.right - 0.85 * size);
      row(group, below, d.bottom - 1.5 * size, size, d.left + 0.85 * size, d.right - 0.85 * size);
      svg.appendChild(group);
      down = base - Math.min(d.bottom, 0) + (below.length ? 2.6 * size : 0) + 0.6 * size;
    });
    var bar = [10, 20, 50, 100, 200, 500, 1000].filter(function (b) { return b > width / 12; })[0] || 1000;
    down += size;
    svg.appendChild(el("line", { x1: least, y1: down - 0.4 * size, x2: least + bar, y2: down - 0.4 * size, "class": "eq-scale" }));
    svg.appendChild(el("text", { x: least + bar + 0.5 * size, y: down, "font-size": size, "class": "eq-name" }, bar / 100 + " m"));
    var height = down + 0.6 * size;
    svg.setAttribute("viewBox", [least - margin, 0, width, height].map(Math.round).join(" "));
    svg.setAttribute("aria-label", things.map(function (t) { return t.name; }).join(" above ") + ", " + FROM[view] + ", to one scale" + (Object.keys(numbers).length ? "; the numbers are those of the features listed" : ""));
    return svg;
  }

  /* For each view that is wanted or needed, which features to mark in it: each in the first view that shows it. */
  function plan(things, features, only) {
    var left = features.slice(), found = [];
    (only ? [only] : VIEWS).forEach(function (view) {
      var drawn = things.map(function (thing) { return find(thing, view); });
      if (!drawn.length || drawn.indexOf(null) >= 0) return;
      var shown = left.filter(function (f) { return drawn.some(function (d) { return d.marks[f]; }); });
      if (!shown.length && view !== (only || "side")) return;
      left = left.filter(function (f) { return shown.indexOf(f) < 0; });
      found.push({ view: view, features: shown });
    });
    return found;
  }

  /* Things with what parts them: fills a box with their stacks; returns the number of each feature that is marked. */
  function show(box, things, features, only, root) {
    var planned = plan(things, features, only), numbers = {}, next = 1;
    box.textContent = "";
    features.forEach(function (f) {
      if (planned.some(function (p) { return p.features.indexOf(f) >= 0; })) numbers[f] = next++;
    });
    var scale = 0, size = 0;
    planned.forEach(function (p) {
      var marked = {};
      p.features.forEach(function (f) { marked[f] = numbers[f]; });
      var made = stack(things, p.view, marked, root, size);
      if (!made) return;
      var wide = Number(made.getAttribute("viewBox").split(" ")[2]);
      scale = scale || WIDEST / wide;
      size = size || wide / 40;
      made.setAttribute("width", String(Math.round(Math.min(WIDEST, wide * scale))));
      box.appendChild(made);
    });
    box.hidden = !box.firstChild;
    return numbers;
  }

  /* A small picture of a thing from the side. */
  function thumb(id, root) {
    var made = document.createElement("img");
    made.src = root + "assets/eq/drawings/" + id + "-side.svg";
    made.alt = "";
    made.width = 96;
    made.height = 32;
    made.loading = "lazy";
    made.className = "eq-thumb";
    return made;
  }

  function number(n) {
    var made = document.createElement("b");
    made.className = "eq-no";
    made.textContent = String(n);
    return made;
  }

  api.drawn = { show: show, stack: stack, thumb: thumb, number: number, find: find, spread: spread };
})();
