/* Puts name hits above the theme's full-text results and under the site's own search fields. */
(function () {
  "use strict";
  var api = (window.equipref = window.equipref || {});
  var here = document.currentScript.src;
  var root = new URL("../../", here).href;
  var MOST = 8;
  var waiting = null;

  /* The index of names is fetched once, when somebody first searches; as a script, so that it works from file://. */
  function withIndex(then) {
    if (window.EQUIPREF_NAMES) return then();
    if (waiting) return void waiting.push(then);
    waiting = [then];
    var script = document.createElement("script");
    script.src = new URL("names-index.js", here).href;
    script.onload = function () {
      waiting.forEach(function (call) {
        call();
      });
      waiting = null;
    };
    script.onerror = function () {
      waiting = null;
    };
    document.head.appendChild(script);
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function hitLink(hit, className) {
    var link = element("a", "eq-hit " + (className || ""));
    link.href = root + hit.href;
    var image = element("img");
    image.src = root + hit.symbol;
    image.alt = "";
    image.width = 48;
    image.height = 32;
    link.appendChild(image);
    var words = element("span", "eq-hit-words");
    words.appendChild(element("b", "", hit.name));
    if (hit.matched !== hit.name) {
      words.appendChild(document.createTextNode(" "));
      var matched = element("span", "eq-hit-matched", hit.matched);
      matched.dir = "auto";
      words.appendChild(matched);
    }
    var tail = [hit.kind + (hit.wrong ? ", wrong but common" : "")];
    tail.push(hit.owner ? "variant of " + hit.owner : hit.className);
    words.appendChild(element("small", "", tail.join(" \u00b7 ")));
    link.appendChild(words);
    return link;
  }

  /* The theme's search box. Its Enter key opens the article with the highest data-md-score. */
  function hookTheme(input) {
    var result = document.querySelector("[data-md-component=search-result]");
    if (!result) return;
    var list = element("ol", "md-search-result__list eq-theme-hits");
    list.setAttribute("aria-label", "Names");
    list.hidden = true;
    result.insertBefore(list, result.firstChild);
    function show() {
      var query = input.value;
      withIndex(function () {
        if (query !== input.value) return;
        var hits = api.search(query, MOST);
        list.textContent = "";
        list.hidden = !hits.length;
        hits.forEach(function (hit, place) {
          var item = element("li", "md-search-result__item");
          var link = hitLink(hit, "md-search-result__link");
          var article = element("article", "md-search-result__article");
          article.setAttribute("data-md-score", String(1e9 - place));
          while (link.firstChild) article.appendChild(link.firstChild);
          link.appendChild(article);
          item.appendChild(link);
          list.appendChild(item);
        });
      });
    }
    ["input", "keyup", "focus"].forEach(function (name) {
      input.addEventListener(name, show);
    });
    if (input.form) input.form.addEventListener("reset", function () { setTimeout(show, 0); });
  }

  /* A search field of the site's own, on the home page and the 404 page. */
  function hookForm(form) {
    var input = form.querySelector("input[type=search]");
    var box = form.querySelector(".eq-hits");
    var last = null;
    function links() {
      return Array.prototype.slice.call(box.querySelectorAll("a"));
    }
    function show(then) {
      var query = input.value;
      withIndex(function () {
        if (query !== input.value) return;
        if (query !== last) {
          last = query;
          var hits = api.search(query, MOST);
          box.textContent = "";
          if (query.trim()) {
            var count = hits.length ? hits.length + (hits.length === 1 ? " name" : " names") : "No name like this";
            box.appendChild(element("p", "eq-count", count));
          }
          hits.forEach(function (hit) {
            box.appendChild(hitLink(hit));
          });
        }
        if (typeof then === "function") then();
      });
    }
    input.addEventListener("input", show);
    input.addEventListener("focus", show);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      show(function () {
        var hit = links()[0];
        if (hit) location.href = hit.href;
      });
    });
    form.addEventListener("keydown", function (event) {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      var all = [input].concat(links());
      var next = all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      if (next < 0 || next >= all.length) return;
      event.preventDefault();
      all[next].focus();
    });
    if (form.getAttribute("data-eq-search") === "path") {
      var steps = location.pathname.split("/").filter(Boolean);
      input.value = decodeURIComponent(steps[steps.length - 1] || "").replace(/\.html?$/, "");
    } else {
      var asked = /[?&]q=([^&]*)/.exec(location.search);
      if (asked) input.value = decodeURIComponent(asked[1].replace(/\+/g, " "));
    }
    if (input.value) show();
  }

  var box = document.querySelector("[data-md-component=search-query]");
  if (box) hookTheme(box);
  Array.prototype.forEach.call(document.querySelectorAll("[data-eq-search]"), hookForm);
})();
