// 任务 on the officer's page: what he and his team owe, opened and answered. Plain ES5.
window.jinhaiTasks = function (page) {
  "use strict";

  var by = page.by, part = page.part, say = page.say;
  var LATE = {number: 1, shape: "triangle", letter: "!", name: "已逾期"};
  var tasks = [], results = [], cards = {}, readFor = {};

  function show(given, counted) {
    tasks = given;
    results = counted;
  }

  function render() {
    page.arrange(by("tasks"), cards, tasks, "task", newCard, fill);
    var unread = tasks.filter(function (each) { return !isRead(each); }).length;
    by("owed").hidden = by("to-tasks").hidden = !tasks.length;
    say(by("task-count"), String(tasks.length));
    say(by("to-tasks"), "任务 " + tasks.length + (unread ? " · 未读 " + unread : ""));
  }

  function current(id) {
    return tasks.filter(function (each) { return each.task === id; })[0];
  }

  function queued(kind, id) {
    return page.waiting().filter(function (each) { return each.kind === kind && each.task === id; });
  }

  function isRead(each) { return each.read || queued("read_task", each.task).length > 0; }

  // -- one card ------------------------------------------------------------------

  function newCard(each) {
    var card = document.importNode(by("task").content, true).querySelector("article");
    var field = card.querySelector("textarea"), id = each.task, inside = part(card, "inside");
    field.id = "text-" + id;
    part(card, "asks").htmlFor = field.id;
    inside.id = "inside-" + id;
    part(card, "open").setAttribute("aria-controls", inside.id);
    results.forEach(function (one) { part(card, "counts").appendChild(count(one, id)); });
    put(card, draft(id));
    part(card, "late").appendChild(page.badge(LATE));
    part(card, "late").appendChild(document.createTextNode(LATE.name));
    part(card, "answer").addEventListener("input", function () { keepDraft(card, id); });
    part(card, "answer").addEventListener("submit", function (event) {
      event.preventDefault();
      answer(card, id, false);
    });
    part(card, "final").addEventListener("click", function () { answer(card, id, true); });
    part(card, "open").addEventListener("click", function () {
      inside.hidden = !inside.hidden;
      if (!inside.hidden) { read(current(id)); }
      render();
    });
    return card;
  }

  function count(one, id) {
    var box = document.createElement("div"), label = document.createElement("label");
    var field = document.createElement("input");
    field.id = one.key + "-" + id;
    field.name = one.key;
    field.type = "text";
    field.setAttribute("inputmode", "numeric");
    field.setAttribute("maxlength", "7");
    field.setAttribute("autocomplete", "off");
    label.htmlFor = field.id;
    label.textContent = one.name.indexOf(one.unit) < 0 ? one.name + "（" + one.unit + "）" : one.name;
    box.appendChild(label);
    box.appendChild(field);
    return box;
  }

  function fill(card, each) {
    var isOpen = !part(card, "inside").hidden, chased = part(card, "chased");
    card.setAttribute("aria-label", each.about + " " + each.title);
    card.className = each.overdue ? "overdue" : "";
    part(card, "late").hidden = !each.overdue;
    part(card, "new").hidden = isRead(each);
    chased.hidden = !each.chases;
    say(chased, "催办 " + each.chases + " 次（" + each.chased + "）");
    say(part(card, "what"), each.asks);
    say(part(card, "due"), "反馈期限 " + each.due);
    say(part(card, "title"), each.title);
    say(part(card, "source"), each.about + "　" + each.grade + "　" + each.purpose);
    say(part(card, "giver"), each.given + " " + (each.given_by || "指挥室") + " 交办给" +
      (each.team || "您"));
    say(part(card, "open"), isOpen ? "收起" : "打开任务");
    part(card, "open").setAttribute("aria-expanded", String(isOpen));
    fillParts(part(card, "parts"), each.parts);
    page.fillList(part(card, "notes"), each.answers, function (row) {
      var said = [["time", "已反馈 " + row.at], ["span", row.text]];
      return row.results ? said.concat([["small", row.results]]) : said;
    });
    var sending = queued("answer_task", each.task).length;
    part(card, "sending").hidden = !sending;
    say(part(card, "sending"), sending + " 条反馈正在发送");
  }

  function fillParts(box, parts) {
    var made = JSON.stringify(parts);
    if (box.getAttribute("data-made") === made) { return; }
    box.setAttribute("data-made", made);
    box.textContent = "";
    parts.forEach(function (row) {
      [["h3", row.name], ["p", row.text]].forEach(function (piece) {
        var element = document.createElement(piece[0]);
        element.textContent = piece[1];
        box.appendChild(element);
      });
    });
  }

  // -- read ----------------------------------------------------------------------

  function read(each) {
    if (isRead(each)) { return; }
    readFor[each.task] = each.chases;
    page.give({kind: "read_task", task: each.task, word: "任务已读"});
  }

  // Chased while it lies open before him: he sees it. Once for each time, whatever is answered.
  function readOpen() {
    tasks.forEach(function (each) {
      var isOpen = !part(cards[each.task], "inside").hidden;
      if (isOpen && readFor[each.task] !== each.chases) { read(each); }
    });
  }

  // -- answered --------------------------------------------------------------------

  function inputs(card) { return [].slice.call(card.querySelectorAll("textarea, input")); }

  function written(card) {
    var said = {};
    inputs(card).forEach(function (field) { said[field.name || "text"] = field.value; });
    return said;
  }

  function put(card, said) {
    inputs(card).forEach(function (field) { field.value = said[field.name || "text"] || ""; });
  }

  function draft(id) {
    try { return JSON.parse(page.kept("draft:" + id) || "{}"); } catch (fault) { return {}; }
  }

  function keepDraft(card, id) {
    var said = written(card);
    var isEmpty = Object.keys(said).every(function (name) { return !said[name]; });
    page.keep("draft:" + id, isEmpty ? "" : JSON.stringify(said));
  }

  // What was not done after all is back in its fields, before what was begun since.
  function putBack(item) {
    var card = cards[item.task], said = card ? written(card) : draft(item.task);
    said.text = item.text + (said.text ? "\n" + said.text : "");
    results.forEach(function (one) {
      if (!said[one.key] && item[one.key] !== null) { said[one.key] = String(item[one.key]); }
    });
    page.keep("draft:" + item.task, JSON.stringify(said));
    if (card) { put(card, said); }
  }

  function answer(card, id, isFinal) {
    var said = written(card), item = {kind: "answer_task", task: id, final: isFinal,
      text: said.text.replace(/^\s+|\s+$/g, ""), word: isFinal ? "办结" : "反馈"};
    if (!item.text) {
      page.toast("请先写明做了什么", true);
      card.querySelector("textarea").focus();
      return;
    }
    var wrong = results.filter(function (one) {
      var digits = narrow(said[one.key]);
      item[one.key] = digits ? Number(digits) : null;
      return !/^[0-9]*$/.test(digits);
    })[0];
    if (wrong) {
      page.toast(wrong.name + "的数目请写整数，没有就不填", true);
      card.querySelector("[name=" + wrong.key + "]").focus();
      return;
    }
    put(card, {});
    page.keep("draft:" + id, "");
    page.offerUndo(item, item.word + "…");
    page.give(item);
  }

  // Chinese keyboards write full-width digits.
  function narrow(text) {
    return text.replace(/\s/g, "").replace(/[０-９]/g, function (digit) {
      return String.fromCharCode(digit.charCodeAt(0) - 65248);
    });
  }

  by("to-tasks").addEventListener("click", function () { by("owed").scrollIntoView(); });

  return {show: show, render: render, readOpen: readOpen, putBack: putBack};
};
