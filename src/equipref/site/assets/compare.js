/* The Compare page: two or more entries side by side, differences marked; the ids stand in the address. */
(function () {
  "use strict";
  var MOST_MARKED = 8;
  var api = window.equipref, box = document.getElementById("eq-comparison");
  if (!box || !window.EQUIPREF_KEY) return;
  var data = window.EQUIPREF_KEY, key = new api.Key(data), level = api.level;
  var root = new URL(box.getAttribute("data-root"), location.href).href;
  var stacks = document.getElementById("eq-stacks"), field = document.getElementById("eq-add"), list = document.getElementById("eq-all-things");
  var things = {}, names = {};
  key.taxa.forEach(function (taxon) {
    var own = (taxon.members || [])[0];
    add(taxon.id, taxon.name, own || taxon, taxon, taxon.href);
    (taxon.members || []).slice(1).forEach(function (member) { add(member.id, member.name, member, taxon, taxon.href + "#" + member.id); });
  });

  function add(id, name, shown, entry, href) {
    things[id] = { id: id, name: name, cells: shown.cells, na: shown.na, entry: entry, href: href };
    names[name.toLowerCase()] = id;
    var option = document.createElement("option");
    option.value = name;
    list.appendChild(option);
  }

  function asked(name) {
    var found = new RegExp("[?#&]" + name + "=([^&#]*)").exec(location.hash || "") || new RegExp("[?&]" + name + "=([^&#]*)").exec(location.search);
    return found ? decodeURIComponent(found[1]) : "";
  }

  var ids = [], view = asked("view"), lacking = [];
  asked("ids").split(",").filter(Boolean).forEach(function (id) {
    if (!things[id]) lacking.push(id);
    else if (ids.indexOf(id) < 0) ids.push(id);
  });

  function strength(column, place, one, two) {
    var a = pattern(column, place, one), b = pattern(column, place, two);
    if (!a || !b) return 0;
    var sum = 0;
    for (var p = 0; p < a.length; p++) sum += Math.abs(a[p] - b[p]);
    return sum / 2;
  }

  /* What is seen on a thing, as a distribution over states; null where nothing is stated. */
  function pattern(column, place, thing) {
    var cell = thing.cells[place];
    if (!cell && thing.na.indexOf(place) < 0) return null;
    var probe = { taxa: [{ id: "x", cells: {}, na: cell ? [] : [place] }], features: data.features };
    if (cell) probe.taxa[0].cells[place] = cell;
    var of = new api.Key(probe).columns[place];
    return of.chances(of.error(1))[of.of[0]];
  }

  function apart(column, place, one, two) {
    var a = one.cells[place], b = two.cells[place];
    var lost = one.na.indexOf(place) >= 0, gone = two.na.indexOf(place) >= 0;
    if (a && b) return !a.some(function (p) { return b.indexOf(p) >= 0; });
    if (a && gone || b && lost) return !(a || b).some(function (p) { return column.absent[p]; });
    return false;
  }

  function rows(chosen) {
    return key.columns.map(function (column, place) {
      var feature = column.feature, most = 0, differs = false, stated = 0, count = 0;
      if (feature.id === "kind" || feature.id === "class" || key.ease(feature, view || null) <= 0) return null;
      chosen.forEach(function (one, n) {
        if (one.cells[place]) stated++;
        chosen.slice(n + 1).forEach(function (two) {
          count++;
          most += strength(column, place, one, two);
          differs = differs || apart(column, place, one, two);
        });
      });
      if (!stated) return null;
      return { feature: feature, place: place, differs: differs, strength: key.ease(feature, view || null) * most / Math.max(count, 1), order: place };
    }).filter(Boolean).sort(function (a, b) { return b.differs - a.differs || b.strength - a.strength || a.order - b.order; });
  }

  function cell(name, content, className) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (typeof content === "string") made.textContent = content;
    else made.appendChild(content);
    return made;
  }

  function show() {
    var out = document.getElementById("eq-compared");
    var chosen = ids.map(function (id) { return things[id]; });
    out.textContent = "";
    document.getElementById("eq-lacking").textContent = lacking.length ? "Not in the catalogue: " + lacking.join(", ") : "";
    var address = "ids=" + ids.join(",") + (view ? "&view=" + view : "");
    try { history.replaceState(null, "", location.pathname + "?" + address); } catch (refused) { location.hash = address; }
    stacks.textContent = "";
    stacks.hidden = true;
    if (!chosen.length) return;
    var table = document.createElement("table"), head = document.createElement("tr"), body = document.createElement("tbody");
    table.className = "eq-table eq-compare";
    head.appendChild(cell("th", "Feature"));
    chosen.forEach(function (thing) {
      var link = document.createElement("a"), off = document.createElement("button"), th = document.createElement("th");
      link.href = root + thing.href;
      link.textContent = thing.name;
      off.type = "button";
      off.className = "eq-plain";
      off.textContent = "remove";
      off.setAttribute("aria-label", "Remove " + thing.name);
      off.addEventListener("click", function () { ids.splice(ids.indexOf(thing.id), 1); show(); });
      th.appendChild(link);
      th.appendChild(document.createTextNode(" "));
      th.appendChild(off);
      head.appendChild(th);
    });
    head.appendChild(cell("th", "Seen from"));
    var found = rows(chosen);
    var marked = found.filter(function (row) { return row.differs; }).slice(0, MOST_MARKED).map(function (row) { return row.feature.id; });
    var numbers = api.drawn.show(stacks, chosen.map(function (t) { return { id: t.id, entry: t.entry.id, name: t.name }; }), marked, view, root);
    found.forEach(function (row) {
      var line = document.createElement("tr");
      line.setAttribute("data-feature", row.feature.id);
      if (row.differs) line.className = "eq-differs";
      var title = cell("th", row.feature.name + (row.differs ? " ≠" : ""));
      if (numbers[row.feature.id]) {
        title.insertBefore(document.createTextNode(" "), title.firstChild);
        title.insertBefore(api.drawn.number(numbers[row.feature.id]), title.firstChild);
      }
      line.appendChild(title);
      chosen.forEach(function (thing) { line.appendChild(cell("td", level.stated(key, thing, row.feature.id))); });
      line.appendChild(cell("td", Object.keys(row.feature.views || {}).join(", ")));
      body.appendChild(line);
    });
    var top = document.createElement("thead");
    top.appendChild(head);
    table.appendChild(top);
    table.appendChild(body);
    var differing = found.filter(function (row) { return row.differs; }).length;
    var says = chosen.length < 2 ? "Add another to compare." : differing ? differing + (differing === 1 ? " feature parts" : " features part") + " them, the strongest first." : "Nothing that is stated parts them.";
    out.appendChild(cell("p", says));
    notes(chosen, out);
    out.appendChild(table);
  }

  function notes(chosen, out) {
    chosen.forEach(function (one, n) {
      (one.entry.alike || []).forEach(function (pair) {
        if (pair.note && chosen.slice(n + 1).some(function (two) { return two.entry.id === pair.id; })) out.appendChild(cell("p", pair.note, "eq-note"));
      });
    });
  }

  document.getElementById("eq-add-form").addEventListener("submit", function (event) {
    event.preventDefault();
    var id = names[field.value.trim().toLowerCase()] || (things[field.value.trim()] ? field.value.trim() : "");
    lacking = id ? [] : [field.value.trim()];
    if (id && ids.indexOf(id) < 0) ids.push(id);
    field.value = "";
    show();
  });
  var views = document.getElementById("eq-compare-view");
  views.value = view;
  views.addEventListener("change", function () { view = views.value; show(); });
  window.addEventListener("hashchange", function () {
    var now = asked("ids").split(",").filter(function (id) { return things[id]; });
    if (now.join() === ids.join() && asked("view") === view) return;
    ids = now;
    view = views.value = asked("view");
    show();
  });
  box.hidden = false;
  show();
})();
