// The officer's page. Plain ES5: it has to run in the browsers of old telephones.
(function () {
  "use strict";

  var STEPS = [["acknowledged", "签收"], ["en_route", "出警"], ["on_scene", "到场"],
    ["cleared", "处置完毕"]];
  var POLL_MS = 12000, SEND_MS = 15000, PHOTO_MS = 90000;  // when a request counts as lost
  var OLD_MS = 18000;     // two rounds of asking without an answer
  var UNDO_S = 10;
  var UNSENT_MS = 1500;   // from then on it is said that something is not delivered
  var LONGEST_SIDE = 2048;
  var MOST_FAULTS = 5;    // of the server, before what it cannot do makes way for the rest

  var tag = "", officer = null, dispositions = [];
  var incidents = [], cards = {};
  var queue = [], sending = null, retryMs = 2000, retryTimer = 0;
  var heardAt = 0, isOut = false, polling = null, pollTimer = 0;
  var undoing = null, undoUntil = 0, toastTimer = 0;
  var visits = window.jinhaiVisits({by: by, part: part, say: say, keep: keep, kept: kept, give: give,
    offerUndo: offerUndo, toast: toast, arrange: arrange, readPhoto: readPhoto,
    fillCautions: fillCautions,
    waiting: function () { return queue; }});
  var tasks = window.jinhaiTasks({by: by, part: part, say: say, keep: keep, kept: kept, give: give,
    offerUndo: offerUndo, toast: toast, arrange: arrange, fillList: fillList, badge: badge,
    waiting: function () { return queue; }});

  function by(id) { return document.getElementById(id); }
  function now() { return window.performance ? performance.now() : +new Date(); }
  function part(card, name) { return card.querySelector("." + name); }
  function say(element, text) {
    if (element.textContent !== text) { element.textContent = text; }
  }

  // -- what the browser keeps --------------------------------------------------

  function keyOf(name) { return "jinhai:" + (officer ? officer.id : 0) + ":" + name; }
  function keep(name, value) {
    try {
      if (value) { localStorage.setItem(keyOf(name), value); }
      else { localStorage.removeItem(keyOf(name)); }
      return true;
    } catch (fault) { return false; }  // full, or forbidden: then it lives as long as the page
  }
  function kept(name) {
    try { return localStorage.getItem(keyOf(name)) || ""; } catch (fault) { return ""; }
  }
  function keepQueue() {
    if (!keep("queue", queue.length ? JSON.stringify(queue) : "")) {
      keep("queue", JSON.stringify(queue.filter(function (each) { return !each.photo; })));
    }
  }
  function restoreQueue() {
    try { queue = JSON.parse(kept("queue") || "[]"); } catch (fault) { queue = []; }
  }
  function forget() {
    try {
      for (var place = localStorage.length - 1; place >= 0; place--) {
        var key = localStorage.key(place);
        if (key.indexOf("jinhai:") === 0) { localStorage.removeItem(key); }
      }
    } catch (fault) { return; }
  }

  function uuid() {
    var bytes = [], place, random = window.crypto && crypto.getRandomValues;
    if (random) { bytes = crypto.getRandomValues(new Uint8Array(16)); }
    else { for (place = 0; place < 16; place++) { bytes[place] = Math.random() * 256; } }
    var hex = "";
    for (place = 0; place < 16; place++) {
      var value = bytes[place] & 255;
      if (place === 6) { value = (value & 15) | 64; }
      if (place === 8) { value = (value & 63) | 128; }
      hex += (value + 256).toString(16).slice(1);
      if (place === 3 || place === 5 || place === 7 || place === 9) { hex += "-"; }
    }
    return hex;
  }

  // -- requests ----------------------------------------------------------------

  function ask(method, path, body, patienceMs, then) {
    var request = new XMLHttpRequest();
    request.open(method, path, true);
    request.timeout = patienceMs;
    if (method === "POST") {
      request.setRequestHeader("X-Jinhai", "1");
      if (typeof body === "string") {
        request.setRequestHeader("Content-Type", "application/json");
      }
    }
    request.onload = function () {
      var said = {};
      try { said = JSON.parse(request.responseText); } catch (fault) { said = {}; }
      then(request.status, said);
    };
    request.onerror = request.ontimeout = function () { then(0, {}); };
    request.send(body);
    return request;
  }

  function poll() {
    clearTimeout(pollTimer);
    if (isOut || polling || document.hidden) { return; }
    var askedAt = now();
    polling = ask("GET", "/api/incidents?after=" + encodeURIComponent(tag), null, POLL_MS,
      function (status, said) {
        polling = null;
        var pause = 2000;
        if (status === 200) {
          heardAt = now();
          pause = said.tag !== tag ? 0 : Math.max(0, 1000 - (now() - askedAt));
          if (said.tag !== tag) { show(said); }
          if (queue.length) { retryMs = 2000; send(); }
        } else if (status === 401) {
          leave(said.sentence);
          return;
        } else if (status === 429) { pause = 5000; }
        tick();
        pollTimer = setTimeout(poll, pause);
      });
  }

  // -- what was touched is kept, and sent in order, each with its own uuid ------------

  function give(item) {
    item.uuid = uuid();
    item.since = +new Date();
    queue.push(item);
    keepQueue();
    render();
    send();
    return item;
  }

  function send() {
    clearTimeout(retryTimer);
    if (sending || !queue.length || !officer || isOut) { return; }
    if (navigator.onLine === false) { return; }  // "online" will call again
    var item = queue[0], path = "/api/" + item.kind, body;
    item.ago = Math.max(0, +new Date() - item.since);
    if (item.photo) {
      body = bytesOf(item.photo);
      path += (item.visit ? "?visit=" + item.visit : "?incident=" + item.incident) +
        "&uuid=" + item.uuid;
    } else {
      body = JSON.stringify(item);
    }
    sending = item;
    item.isTried = true;  // from here on nobody knows but the server whether it was done
    keepQueue();
    ask("POST", path, body, item.photo ? PHOTO_MS : SEND_MS, function (status, said) {
      sending = null;
      if (status === 200) { sent(item); return; }
      if (status === 401) { leave(said.sentence); return; }
      item.faults = (item.faults || 0) + (status === 500 ? 1 : 0);
      if (item.faults > MOST_FAULTS) { dropped(item, said.sentence); return; }
      if (status === 0 || status === 408 || status === 429 || status >= 500) {
        retryTimer = setTimeout(send, retryMs);
        retryMs = Math.min(15000, retryMs * 2);
        tick();
        return;
      }
      dropped(item, said.sentence || "没有办成；请刷新后再试");
    });
  }

  function taken(item) {
    queue = queue.filter(function (each) { return each.uuid !== item.uuid; });
    keepQueue();
    retryMs = 2000;
  }

  function sent(item) {
    taken(item);
    heardAt = now();
    if (item.photo) { toast("照片已送达"); }
    if (item.kind === "feedback") { toast("已提交"); }
    if (item.kind === "undo") { toast("已撤销"); }
    if (undoing && undoing.uuid === item.uuid) { offerUndo(item, "已" + item.word); }
    render();
    send();
  }

  function dropped(item, sentence) {
    taken(item);
    if (item.kind === "answer_task") { tasks.putBack(item); }
    if (item.kind === "visit") { visits.putBack(item, takeBack(item)); }
    if (item.kind === "feedback") {  // what was written is not lost: back into its field
      var card = cards[item.incident];
      var field = card && card.querySelector("textarea");
      if (field) { field.value = item.text + (field.value ? "\n" + field.value : ""); }
      keep("draft:" + item.incident, field ? field.value : item.text);
    }
    if (undoing && undoing.uuid === item.uuid) { undoing = null; }
    toast(sentence, true);
    render();
    send();
  }

  // The photos of a visit that has not come about: they wait for nothing any more.
  function takeBack(visit) {
    var own = queue.filter(function (each) { return each.visit === visit.uuid; });
    queue = queue.filter(function (each) { return each.visit !== visit.uuid; });
    keepQueue();
    return own.map(function (each) { return each.photo; });
  }

  function undo() {
    if (!undoing) { return; }
    var item = undoing;
    undoing = null;
    if (item.kind === "answer_task") { tasks.putBack(item); }
    if (item.kind === "visit") { visits.putBack(item, takeBack(item)); }
    var isWaiting = queue.some(function (each) { return each.uuid === item.uuid; });
    if (isWaiting && !item.isTried) {
      taken(item);
      toast("没有发送：" + item.word);
      render();
      return;
    }
    toast("正在撤销…");
    give({kind: "undo", of: item.uuid, word: "撤销"});
  }

  // -- photos --------------------------------------------------------------------

  function bytesOf(dataUrl) {
    var text = atob(dataUrl.split(",")[1]), bytes = new Uint8Array(text.length);
    for (var place = 0; place < text.length; place++) { bytes[place] = text.charCodeAt(place); }
    return new Blob([bytes], {type: "image/jpeg"});
  }

  // Older browsers paint a photo as the camera lay, and would lose how it is to be turned.
  function turnsPhotos() {
    return window.CSS && CSS.supports && CSS.supports("image-orientation", "from-image");
  }

  function takePhoto(incident, file) {
    readPhoto(file, function (dataUrl) {
      give({kind: "photo", incident: incident, word: "照片", photo: dataUrl});
    });
  }

  function readPhoto(file, givePhoto) {
    var picture = new Image(), url = URL.createObjectURL(file);
    picture.onload = function () {
      if (!turnsPhotos()) {
        var reader = new FileReader();
        reader.onload = function () { givePhoto(reader.result); };
        reader.readAsDataURL(file);
        URL.revokeObjectURL(url);
        return;
      }
      var scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
      var canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      URL.revokeObjectURL(url);
      givePhoto(canvas.toDataURL("image/jpeg", 0.85));
    };
    picture.onerror = function () {
      URL.revokeObjectURL(url);
      toast("这个文件不是照片；请重新拍照或选择", true);
    };
    picture.src = url;
  }

  // -- showing --------------------------------------------------------------------

  function show(said) {
    var isFirst = !officer || officer.id !== said.officer.id;
    tag = said.tag;
    officer = said.officer;
    dispositions = said.dispositions;
    incidents = said.incidents;
    if (isFirst) { restoreQueue(); }
    tasks.show(said.tasks, said.results);
    visits.show(said.places, said.topics, said.outcomes);
    render();
    tasks.readOpen();
    if (isFirst) { send(); }
  }

  // A card for each row by its id, in their order; what stays is not touched.
  function arrange(box, cards, rows, id, make, fill) {
    var seen = {};
    rows.forEach(function (each, place) {
      seen[each[id]] = true;
      var card = cards[each[id]];
      if (!card) { card = cards[each[id]] = make(each); }
      if (box.children[place] !== card) { box.insertBefore(card, box.children[place] || null); }
      fill(card, each);
    });
    Object.keys(cards).forEach(function (gone) {
      if (!seen[gone]) { box.removeChild(cards[gone]); delete cards[gone]; }
    });
  }

  function render() {
    arrange(by("incidents"), cards, incidents, "incident", newCard, fill);
    tasks.render();
    visits.render();
    var running = incidents.filter(function (each) { return each.running; }).length;
    say(by("count"), running ? String(running) : "");
    by("empty").hidden = !officer || incidents.length > 0;
    if (officer && !isOut) {
      say(by("empty"), "现在没有派给您的警情。\n有新的会自己出现在这里。");
      say(by("owner"), "警号 " + officer.number);
    }
    by("footer").hidden = !officer;
    tick();
  }

  function newCard(each) {
    var card = document.importNode(by("card").content, true).querySelector("article");
    var form = part(card, "answer"), field = card.querySelector("textarea");
    var select = card.querySelector("select");
    var file = card.querySelector("input");
    field.id = "text-" + each.incident;
    part(card, "asks").htmlFor = field.id;
    select.id = "result-" + each.incident;
    part(card, "result-label").htmlFor = select.id;
    field.value = kept("draft:" + each.incident);
    field.addEventListener("input", function () { keep("draft:" + each.incident, field.value); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      answer(each.incident, field, select);
    });
    file.addEventListener("change", function () {
      if (file.files.length) { takePhoto(each.incident, file.files[0]); }
      file.value = "";
    });
    part(card, "copy").addEventListener("click", function () {
      copy(part(card, "place").textContent);
    });
    part(card, "badge").appendChild(badge(each.level));
    STEPS.forEach(function (step) { part(card, "steps").appendChild(stepButton(each, step)); });
    return card;
  }

  function stepButton(each, step) {
    var button = document.createElement("button");
    button.type = "button";
    button.setAttribute("data-step", step[0]);
    button.appendChild(document.createElement("span"));
    button.appendChild(document.createElement("small"));
    button.firstChild.textContent = step[1];
    button.addEventListener("click", function () {
      // Two touches of an impatient thumb are one.
      if (waitsFor(current(each.incident).assignment, step[0])) { return; }
      var item = {kind: "stamp", assignment: current(each.incident).assignment,
        incident: each.incident, milestone: step[0], word: step[1]};
      offerUndo(item, step[1] + "…");
      give(item);
    });
    return button;
  }

  function current(incident) {
    return incidents.filter(function (each) { return each.incident === incident; })[0];
  }

  function waitsFor(assignment, milestone) {
    return queue.filter(function (each) {
      return each.kind === "stamp" && each.assignment === assignment &&
        each.milestone === milestone;
    })[0];
  }

  function fill(card, each) {
    card.setAttribute("aria-label", each.number + " " + each.category);
    say(part(card, "category"), each.category);
    say(part(card, "role"), each.role_name);
    say(part(card, "number"), each.number);
    say(part(card, "received"), "接警 " + each.received);
    say(part(card, "place"), each.place || "没有地址");
    part(card, "copy").hidden = !each.place;
    say(part(card, "narrative"), each.narrative || "没有警情内容");
    fillCall(part(card, "call"), each.phone);
    fillSteps(card, each);
    fillList(part(card, "notes"), each.notes, note);
    fillCautions(card, each);
    var given = part(card, "given");
    given.hidden = !each.feedback;
    say(given, "已反馈：" + each.feedback);
    fillAnswer(card, each);
  }

  function fillCall(link, phone) {
    link.hidden = !phone;
    if (!phone) { link.removeAttribute("href"); say(link, ""); return; }
    link.href = "tel:" + phone.replace(/[^0-9+]/g, "");
    say(link, "拨打报警人　" + phone);
  }

  function fillSteps(card, each) {
    var furthest = -1, place;
    STEPS.forEach(function (step, at) { if (each.moments[step[0]]) { furthest = at; } });
    var buttons = part(card, "steps").children;
    for (place = 0; place < buttons.length; place++) {
      var step = STEPS[place], moment = each.moments[step[0]], button = buttons[place];
      var waits = waitsFor(each.assignment, step[0]);
      button.disabled = !waits && (!each.running || place <= furthest);
      button.className = waits ? "waits" :
        (each.running && place === furthest + 1 ? "next" : "");
      say(button.lastChild, moment ? "✓ " + moment : (waits ? (waits.since < +new Date() - UNSENT_MS ? "未送达" : "发送中…") : ""));
    }
  }

  function fillList(list, rows, make) {
    var made = JSON.stringify(rows);
    if (list.getAttribute("data-made") === made) { return; }
    list.setAttribute("data-made", made);
    list.textContent = "";
    rows.forEach(function (row) {
      var item = document.createElement("li");
      make(row).forEach(function (piece) {
        var element = document.createElement(piece[0]);
        element.textContent = piece[1];
        item.appendChild(element);
      });
      list.appendChild(item);
    });
  }

  function note(row) { return [["time", row.at], ["span", row.text]]; }

  function fillCautions(card, each) { fillList(part(card, "cautions"), each.cautions, caution); }

  function caution(row) {
    var about = [row.about, row.check].filter(function (each) { return each; }).join("；");
    return [["strong", "注意　" + row.name], ["span", row.text], ["small", about]];
  }

  function fillAnswer(card, each) {
    var isLead = each.role === "lead", select = card.querySelector("select");
    say(part(card, "asks"), isLead ? "处置反馈" : "追加记录（您是协办，由主办反馈）");
    say(part(card, "send"), isLead ? "提交反馈" : "提交记录");
    select.hidden = part(card, "result-label").hidden = !isLead;
    var made = JSON.stringify(dispositions);
    if (select.getAttribute("data-made") !== made) {
      select.setAttribute("data-made", made);
      select.textContent = "";
      [{id: "", name: "由指挥室选定"}].concat(dispositions).forEach(function (one) {
        var option = document.createElement("option");
        option.value = one.id;
        option.textContent = one.name;
        select.appendChild(option);
      });
      select.value = each.disposition || "";
    }
    var waiting = queue.filter(function (one) {
      return one.incident === each.incident && one.kind === "photo";
    }).length;
    var said = each.photos ? "照片 " + each.photos + " 张" : "";
    if (waiting) { said += (said ? "，" : "") + waiting + " 张正在发送"; }
    say(part(card, "photos"), said);
  }

  function answer(incident, field, select) {
    var text = field.value.replace(/^\s+|\s+$/g, "");
    if (!text) {
      toast("请先写明处置情况", true);
      field.focus();
      return;
    }
    field.value = "";
    keep("draft:" + incident, "");
    give({kind: "feedback", incident: incident, text: text, word: "反馈",
      disposition: select.value ? Number(select.value) : null});
  }

  function badge(level) {
    var space = "http://www.w3.org/2000/svg";
    var svg = document.createElementNS(space, "svg");
    var shape, points = {
      diamond: "16,1 31,16 16,31 1,16",
      triangle: "16,2 31,29 1,29",
      square: "3,3 29,3 29,29 3,29"
    }[level.shape];
    svg.setAttribute("viewBox", "0 0 32 32");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", level.name);
    if (points) {
      shape = document.createElementNS(space, "polygon");
      shape.setAttribute("points", points);
    } else {
      shape = document.createElementNS(space, "circle");
      ["cx", "cy"].forEach(function (name) { shape.setAttribute(name, "16"); });
      shape.setAttribute("r", "14");
    }
    shape.setAttribute("class", "level-" + level.number);
    var letter = document.createElementNS(space, "text");
    letter.setAttribute("x", "16");
    letter.setAttribute("y", level.shape === "triangle" ? "25" : "21");
    letter.textContent = level.letter;
    svg.appendChild(shape);
    svg.appendChild(letter);
    return svg;
  }

  function copy(text) {
    // The modern clipboard is closed to pages without TLS, so the old way.
    var field = document.createElement("textarea");
    field.value = text;
    field.setAttribute("readonly", "");
    field.setAttribute("aria-hidden", "true");
    document.body.appendChild(field);
    field.select();
    field.setSelectionRange(0, text.length);
    var isDone = false;
    try { isDone = document.execCommand("copy"); } catch (fault) { isDone = false; }
    document.body.removeChild(field);
    toast(isDone ? "地址已复制" : "没有复制成功；请长按地址自己复制", !isDone);
  }

  function toast(text, isRefusal) {
    clearTimeout(toastTimer);
    say(by("toast"), text);
    by("toast").className = isRefusal ? "bar refused" : "bar";
    by("toast").hidden = false;
    toastTimer = setTimeout(hideToast, isRefusal ? 8000 : 3000);
  }
  function hideToast() { by("toast").hidden = true; }

  function offerUndo(item, text) {
    undoing = item;
    undoUntil = now() + UNDO_S * 1000;
    say(by("done"), text);
    tick();
  }

  function tick() {
    var age = heardAt ? now() - heardAt : 0, element = by("age");
    if (!isOut && heardAt) {
      var seconds = Math.floor(age / 1000);
      element.className = age > OLD_MS ? "old" : "";
      say(element, age > OLD_MS ? "未连接，数据是 " + seconds + " 秒前的" :
        (seconds < 2 ? "刚刚更新" : seconds + " 秒前更新"));
    } else if (!isOut && now() > OLD_MS) {
      element.className = "old";
      say(element, "连不上指挥室");
    }
    var waiting = queue.filter(function (each) { return +new Date() - each.since > UNSENT_MS; });
    by("unsent").hidden = !waiting.length;
    say(by("unsent"), "未送达 " + waiting.length + " 项：" +
      waiting.map(function (each) { return each.word; }).join("、") + "。网络恢复后自动发送");
    if (waiting.length) {
      incidents.forEach(function (each) { fillSteps(cards[each.incident], each); });
    }
    var left = undoing ? Math.ceil((undoUntil - now()) / 1000) : 0;
    if (left <= 0) { undoing = null; }
    by("undoing").hidden = !undoing;
    say(by("undo"), "撤销 " + left);
  }

  // -- coming and going -------------------------------------------------------------

  function leave(sentence) {
    isOut = true;
    tag = "";
    incidents = [];
    officer = null;
    tasks.show([], []);
    visits.show([], [], []);
    render();
    undoing = null;
    hideToast();
    by("unsent").hidden = true;
    by("age").className = "";
    say(by("age"), "");
    by("empty").hidden = false;
    say(by("empty"), sentence || "请用指挥室给您的链接或二维码打开本页");
  }

  function enter() {
    var token = location.hash.slice(1);
    if (!token) { poll(); return; }
    ask("POST", "/api/enter", JSON.stringify({token: token}), SEND_MS, function (status, said) {
      if (status === 200) {
        // The link has done its work: it stays neither in the bar nor in the history.
        history.replaceState(null, "", "/");
        poll();
      } else if (status === 0 || status === 429 || status >= 500) {
        say(by("age"), "连不上指挥室，正在重试…");
        setTimeout(enter, 3000);
      } else { leave(said.sentence); }
    });
  }

  by("undo").addEventListener("click", undo);
  by("leave").addEventListener("click", function () {
    if (queue.length && !confirm("还有未送达的内容，退出后会丢失。确定退出吗？")) { return; }
    ask("POST", "/api/leave", "{}", SEND_MS, function (status) {
      if (status === 200) { forget(); queue = []; leave("已退出。再次使用请打开指挥室给您的链接。"); }
      else { toast("没有退出成功；请稍后再试", true); }
    });
  });
  document.addEventListener("visibilitychange", poll);
  window.addEventListener("online", function () { retryMs = 2000; send(); poll(); });
  window.addEventListener("hashchange", function () {
    if (location.hash.length > 1) { isOut = false; enter(); }
  });
  setInterval(tick, 500);
  enter();
}());
