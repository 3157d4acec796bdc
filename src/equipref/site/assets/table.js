/* Sorts, filters and downloads a table of many rows; without this script it is a plain table. */
(function () {
  "use strict";
  var form = document.querySelector("[data-eq-filter]");
  if (!form) return;
  var table = document.getElementById(form.getAttribute("data-eq-filter"));
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  var field = form.querySelector("input[type=search]");
  var facets = Array.prototype.slice.call(form.querySelectorAll("select"));
  var output = form.querySelector("output");
  var compare = new Intl.Collator(["en", "ru", "ar"], { numeric: true, sensitivity: "base" }).compare;
  var keyOf = window.equipref.fold.key;
  var texts = null;

  function cell(row, column) {
    return row.cells[column].textContent.trim();
  }

  function filter() {
    texts = texts || rows.map(function (row) { return keyOf(row.textContent); });
    var words = field.value.split(/\s+/).map(keyOf).filter(Boolean);
    var shown = 0;
    rows.forEach(function (row, number) {
      var fits = words.every(function (word) { return texts[number].indexOf(word) >= 0; });
      fits = fits && facets.every(function (facet) {
        if (!facet.value) return true;
        var text = cell(row, Number(facet.getAttribute("data-eq-column")));
        return text.split(", ").indexOf(facet.value) >= 0 || text.indexOf(facet.value + "-") === 0; // a year holds its days
      });
      row.hidden = !fits;
      if (fits) shown++;
    });
    output.textContent = shown + " of " + rows.length;
  }

  function sort(column) {
    var up = heads[column].getAttribute("aria-sort") !== "ascending";
    heads.forEach(function (head) { head.removeAttribute("aria-sort"); });
    heads[column].setAttribute("aria-sort", up ? "ascending" : "descending");
    rows
      .map(function (row, number) { return { row: row, text: cell(row, column), number: number }; })
      .sort(function (a, b) {
        if (!a.text !== !b.text) return a.text ? -1 : 1;
        return (up ? 1 : -1) * compare(a.text, b.text) || a.number - b.number;
      })
      .forEach(function (item) { body.appendChild(item.row); });
  }

  /* A cell for CSV; one that a spreadsheet would take for a formula is marked as text. */
  function csvCell(text) {
    if (/^[=+\-@\t]/.test(text) && !/^-?[0-9.]+$/.test(text)) text = "'" + text;
    return /[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  function csv() {
    var lines = [table.tHead.rows[0]].concat(Array.prototype.filter.call(body.rows, function (row) { return !row.hidden; }));
    return lines.map(function (row) {
      return Array.prototype.map.call(row.cells, function (c) { return csvCell(c.textContent.trim()); }).join(",");
    }).join("\r\n") + "\r\n";
  }

  heads.forEach(function (head, column) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.appendChild(button);
    button.addEventListener("click", function () { sort(column); });
  });
  field.addEventListener("input", filter);
  facets.forEach(function (facet) { facet.addEventListener("change", filter); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  var download = form.querySelector("[data-eq-csv]");
  if (download) download.addEventListener("click", function () {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + csv()], { type: "text/csv;charset=utf-8" }));
    link.download = "equipref.csv";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  });
  form.classList.add("eq-ready");
})();
