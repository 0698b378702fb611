// 走访 on the officer's page: his places, a visit recorded with its photos. Plain ES5.
window.jinhaiVisits = function (page) {
  "use strict";

  var by = page.by, part = page.part, say = page.say;
  var places = [], topics = [], outcomes = [], cards = {}, photos = {}, showsAll = false;

  function show(given, done, ends) {
    places = given;
    topics = done;
    outcomes = ends;
  }

  function render() {
    var due = places.filter(function (each) { return each.is_due; });
    var shown = showsAll ? places : places.filter(function (each) {
      return each.is_due || isBegun(each.place);
    });
    var rest = places.length - due.length;
    page.arrange(by("places"), cards, shown, "place", newCard, fill);
    by("rounds").hidden = !places.length;
    by("to-visits").hidden = !due.length;
    say(by("visit-count"), due.length ? String(due.length) : "");
    say(by("to-visits"), "走访 " + due.length);
    by("more-places").hidden = !rest;
    say(by("more-places"), showsAll ? "只看逾期和本周的" : "其余 " + rest + " 处也列出来");
  }

  // What is being written, or waits to be sent, stays where it is seen.
  function isBegun(id) {
    return !!page.kept("visit:" + id) || (photos[id] || []).length > 0 || queued(id).length > 0;
  }

  function queued(id) {
    return page.waiting().filter(function (each) { return each.kind === "visit" && each.place === id; });
  }

  // -- one card ------------------------------------------------------------------

  function newCard(each) {
    var card = document.importNode(by("place").content, true).querySelector("article");
    var id = each.place, form = part(card, "inside"), file = card.querySelector("[type=file]");
    form.id = "visit-" + id;
    form.hidden = !page.kept("visit:" + id);  // what was begun lies open
    part(card, "open").setAttribute("aria-controls", form.id);
    label(card, "outcome-label", card.querySelector("select"), "outcome-" + id);
    label(card, "met-label", card.querySelector("[name=met]"), "met-" + id);
    label(card, "collected-label", card.querySelector("[name=collected]"), "collected-" + id);
    label(card, "asks", card.querySelector("textarea"), "said-" + id);
    outcomes.forEach(function (one) {
      var option = document.createElement("option");
      option.value = one.key;
      option.textContent = one.name;
      card.querySelector("select").appendChild(option);
    });
    topics.forEach(function (one) { part(card, "topics").appendChild(tick(one)); });
    put(card, draft(id));
    ["input", "change"].forEach(function (happens) {
      form.addEventListener(happens, function () { keepDraft(card, id); fit(card); });
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      record(card, id);
    });
    file.addEventListener("change", function () {
      if (file.files.length) {
        page.readPhoto(file.files[0], function (dataUrl) {
          photos[id] = (photos[id] || []).concat([dataUrl]);
          render();
        });
      }
      file.value = "";
    });
    part(card, "open").addEventListener("click", function () {
      form.hidden = !form.hidden;
      render();
    });
    return card;
  }

  function label(card, name, field, id) {
    field.id = id;
    part(card, name).htmlFor = id;
  }

  function tick(one) {
    var whole = document.createElement("label"), box = document.createElement("input");
    box.type = "checkbox";
    box.value = String(one.id);
    whole.appendChild(box);
    whole.appendChild(document.createTextNode(one.name));
    return whole;
  }

  function fill(card, each) {
    var late = part(card, "late"), open = part(card, "open"), call = part(card, "call");
    var waiting = queued(each.place).length, count = (photos[each.place] || []).length;
    card.setAttribute("aria-label", each.kind + " " + each.name);
    card.className = each.overdue ? "overdue" : "";
    late.hidden = !each.overdue;
    say(late, "▲ 逾期，应于 " + each.due);
    part(card, "soon").hidden = each.overdue || !each.is_due;
    say(part(card, "soon"), each.due + " 前");
    say(part(card, "what"), each.name);
    say(part(card, "place"), each.where);
    say(part(card, "kind"), [each.kind, each.last ? "上次 " + each.last : "还没有走访过",
      each.contact, each.remarks].filter(Boolean).join("　"));
    page.fillCautions(card, each);
    part(card, "reason").hidden = !each.reason;
    say(part(card, "reason"), each.reason);
    call.hidden = !each.phone;
    if (each.phone) { call.href = "tel:" + each.phone.replace(/[^0-9+]/g, ""); }
    say(call, "拨打　" + each.phone);
    say(open, part(card, "inside").hidden ? "登记走访" : "收起");
    open.setAttribute("aria-expanded", String(!part(card, "inside").hidden));
    say(part(card, "photos"), count ? "照片 " + count + " 张，随走访一起提交" : "");
    part(card, "sending").hidden = !waiting;
    say(part(card, "sending"), "走访正在发送");
    fit(card);
  }

  // Who met nobody did nothing there.
  function fit(card) {
    var isMet = card.querySelector("select").value === "met";
    ["topics", "met-label", "collected-label"].forEach(function (name) {
      part(card, name).hidden = !isMet;
    });
    card.querySelector("[name=met]").hidden = !isMet;
    card.querySelector("[name=collected]").hidden = !isMet;
  }

  // -- what is written ---------------------------------------------------------------

  function boxes(card) { return [].slice.call(card.querySelectorAll("[type=checkbox]")); }

  function written(card) {
    var said = {topics: boxes(card).filter(function (box) { return box.checked; })
      .map(function (box) { return Number(box.value); })};
    ["outcome", "met", "collected", "text"].forEach(function (name) {
      said[name] = card.querySelector("[name=" + name + "]").value;
    });
    return said;
  }

  function put(card, said) {
    ["met", "collected", "text"].forEach(function (name) {
      card.querySelector("[name=" + name + "]").value = said[name] || "";
    });
    card.querySelector("select").value = said.outcome || "met";
    boxes(card).forEach(function (box) {
      box.checked = (said.topics || []).indexOf(Number(box.value)) >= 0;
    });
  }

  function draft(id) {
    try { return JSON.parse(page.kept("visit:" + id) || "{}"); } catch (fault) { return {}; }
  }

  function keepDraft(card, id) {
    var said = written(card);
    var isEmpty = !said.met && !said.collected && !said.text && !said.topics.length &&
      said.outcome === "met";
    page.keep("visit:" + id, isEmpty ? "" : JSON.stringify(said));
  }

  // What was not done after all is back in its fields, with its photos.
  function putBack(item, own) {
    var said = {outcome: item.outcome, met: item.met, text: item.text, topics: item.topics,
      collected: item.collected ? String(item.collected) : ""}, card = cards[item.place];
    page.keep("visit:" + item.place, JSON.stringify(said));
    photos[item.place] = own.concat(photos[item.place] || []);
    if (card) { put(card, said); part(card, "inside").hidden = false; }
  }

  function record(card, id) {
    var said = written(card), digits = narrow(said.collected), isMet = said.outcome === "met";
    var item = {kind: "visit", place: id, outcome: said.outcome, word: "走访",
      text: said.text.replace(/^\s+|\s+$/g, ""), met: isMet ? said.met : "",
      topics: isMet ? said.topics : [], collected: isMet && digits ? Number(digits) : 0};
    if (isMet && !/^[0-9]*$/.test(digits)) {
      page.toast("采集信息的条数请写整数，没有就不填", true);
      card.querySelector("[name=collected]").focus();
      return;
    }
    if (isMet && !item.topics.length && !item.text) {
      page.toast("请勾选做了什么，或写几句情况", true);
      card.querySelector("textarea").focus();
      return;
    }
    var own = photos[id] || [];
    photos[id] = [];
    put(card, {});
    page.keep("visit:" + id, "");
    part(card, "inside").hidden = true;
    if (own.length) { page.toast("走访和 " + own.length + " 张照片正在提交"); }
    else { page.offerUndo(item, "走访…"); }
    page.give(item);
    own.forEach(function (dataUrl) {
      page.give({kind: "visit_photo", visit: item.uuid, word: "走访照片", photo: dataUrl});
    });
  }

  // Chinese keyboards write full-width digits.
  function narrow(text) {
    return text.replace(/\s/g, "").replace(/[０-９]/g, function (digit) {
      return String.fromCharCode(digit.charCodeAt(0) - 65248);
    });
  }

  by("to-visits").addEventListener("click", function () { by("rounds").scrollIntoView(); });
  by("more-places").addEventListener("click", function () { showsAll = !showsAll; render(); });

  return {show: show, render: render, putBack: putBack};
};
