/* The recognition drill: which of two look-alikes is described? The score stays in this browser. */
(function () {
  "use strict";
  var box = document.getElementById("eq-drill"), all = window.EQUIPREF_DRILL;
  if (!box || !all || !all.length) return;
  var root = new URL(box.getAttribute("data-root"), location.href).href, STORE = "equipref-drill";
  var question = null, answered = false, order = [];

  function $(id) { return document.getElementById(id); }
  function load() {
    try { return JSON.parse(localStorage.getItem(STORE)) || { asked: 0, right: 0, missed: [] }; } catch (off) { return { asked: 0, right: 0, missed: [] }; }
  }
  var score = load();
  function save() { try { localStorage.setItem(STORE, JSON.stringify(score)); } catch (off) { /* kept for this page */ } }

  function shuffled(count) {
    var found = [];
    for (var n = 0; n < count; n++) found.splice(Math.floor(Math.random() * (n + 1)), 0, n);
    return found;
  }

  function next() {
    if (!order.length) {
      order = shuffled(all.length);
      score.missed.forEach(function (id) {
        var at = all.map(function (q) { return q.id; }).indexOf(id);
        if (at >= 0) { order.splice(order.indexOf(at), 1); order.push(at); }
      });
    }
    question = all[order.pop()];
    answered = false;
    var clues = $("eq-clues"), choices = $("eq-choices");
    clues.textContent = choices.textContent = $("eq-said").textContent = "";
    question.clues.forEach(function (clue) {
      var item = document.createElement("li");
      item.textContent = clue;
      clues.appendChild(item);
    });
    shuffled(question.choices.length).forEach(function (n, place) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "eq-chip";
      button.textContent = place + 1 + ". " + question.choices[n].name;
      button.setAttribute("data-id", question.choices[n].id);
      button.addEventListener("click", function () { answer(question.choices[n].id, button); });
      choices.appendChild(button);
    });
    box.setAttribute("data-question", question.id);
    box.setAttribute("data-answer", question.answer);
    $("eq-go-on").hidden = true;
    $("eq-stacks").hidden = true;
  }

  /* Both, one above the other, with the clues marked: the one that was described on top. */
  function picture() {
    var things = question.choices.slice().sort(function (a, b) { return (b.id === question.answer) - (a.id === question.answer); });
    var numbers = window.equipref.drawn.show($("eq-stacks"), things.map(function (c) { return { id: c.id, entry: c.id, name: c.name }; }), question.features, "", root);
    question.features.forEach(function (f, n) {
      if (numbers[f]) $("eq-clues").children[n].value = numbers[f];
    });
  }

  function answer(id, button) {
    if (answered) return;
    answered = true;
    var right = id === question.answer;
    score.asked++;
    if (right) score.right++;
    score.missed = score.missed.filter(function (other) { return other !== question.id; });
    if (!right) score.missed.push(question.id);
    save();
    button.setAttribute("aria-pressed", "true");
    var said = $("eq-said");
    said.textContent = "";
    var verdict = document.createElement("strong");
    verdict.textContent = right ? "Right. " : "No. ";
    said.appendChild(verdict);
    said.appendChild(document.createTextNode(question.explanation + " "));
    question.choices.forEach(function (choice) {
      var link = document.createElement("a");
      link.href = root + choice.href;
      link.textContent = choice.name;
      said.appendChild(link);
      said.appendChild(document.createTextNode(" "));
    });
    picture();
    $("eq-go-on").hidden = false;
    $("eq-go-on").focus();
    tell();
  }

  function tell() {
    $("eq-score").textContent = score.right + " of " + score.asked + " right" + (score.missed.length ? ", " + score.missed.length + " to repeat" : "");
  }

  $("eq-go-on").addEventListener("click", next);
  $("eq-forget").addEventListener("click", function () { score = { asked: 0, right: 0, missed: [] }; save(); tell(); });
  document.addEventListener("keydown", function (event) {
    if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey || /^(input|textarea|select)$/i.test(event.target.tagName)) return;
    var button = $("eq-choices").children[Number(event.key) - 1];
    if (button) { event.preventDefault(); button.click(); }
  });
  box.hidden = false;
  tell();
  next();
})();
