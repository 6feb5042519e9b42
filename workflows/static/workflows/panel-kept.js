/* Nothing is lost: what somebody fills in stays on this device until we have it, at most 24 hours, and comes back
   behind the same link alone. What could not be sent is sent again by itself. Without this the pages work, too. */
"use strict";

(() => {
  const root = document.body; /* it is there: this script is deferred */
  const { link = "", shelf = "" } = root.dataset;
  const PREFIX = "panel-kept-", DAY = 86_400_000, PATIENCE = 20_000, PAUSE = 10_000;

  /* the time of the server: the clock of a phone may be wrong */
  const opened = Date.now();
  const now = () => Number(root.dataset.now) * 1000 + Math.max(performance.now(), Date.now() - opened);

  /* --- what this device keeps: for each page what was filled in; only in memory where storage is full or forbidden --- */

  const memory = new Map();
  const stored = (name = PREFIX + shelf) => {
    try {
      const found = Object.entries(JSON.parse(localStorage.getItem(name)) || {});
      return new Map(found.filter(([, entry]) => entry && Array.isArray(entry.fields)));
    } catch { return new Map(); }
  };
  const store = (entries, name = PREFIX + shelf) => {
    if (entries.size) localStorage.setItem(name, JSON.stringify(Object.fromEntries(entries)));
    else localStorage.removeItem(name);
  };
  const entries = () => shelf ? new Map([...stored(), ...memory]) : new Map();
  const drop = (path) => {
    memory.delete(path);
    const rest = stored();
    if (rest.delete(path)) try { store(rest); } catch { /* it ends after 24 hours */ }
  };
  const put = (path, entry) => {
    if (!shelf) return;
    drop(path);
    const made = { ...entry, at: now() };
    try { store(stored().set(path, made)); } catch { memory.set(path, made); }
  };

  /* too old, or of somebody who stopped meanwhile: gone; whatever the link, every page of ours clears */
  const clear = () => {
    try {
      for (const name of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
        const ended = link && name.startsWith(PREFIX + link) && name !== PREFIX + shelf;
        const fresh = [...stored(name)].filter(([, { at }]) => now() - at < DAY);
        store(new Map(ended ? [] : fresh.map(([path, entry]) => [path, { ...entry, at: Math.min(entry.at, now()) }])), name);
      }
    } catch { /* nothing is kept here */ }
  };
  clear();
  if (!link) return;

  /* --- sending --- */

  let signal, base;
  const refused = new Set();
  const say = (what, path) => {
    signal.replaceChildren(signal.dataset[what] || "");
    if (!path) return;
    const look = document.createElement("a");
    look.href = base + path;
    look.textContent = signal.dataset.look;
    signal.append(" ", look);
  };

  /* Resolves to "kept", "lost" (no answer: try again) or "refused" (the page has something to say about it). */
  async function deliver(path, fields, { piece = false, last = false } = {}) {
    const body = new URLSearchParams([...fields, ["csrfmiddlewaretoken", signal.dataset.csrf]]);
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const headers = { "X-Keep": "1", ...(piece ? { "X-Piece": "1" } : {}) };
      const answer = await fetch(base + path, { method: "POST", body, headers, keepalive: last, signal: stop.signal });
      if ([429, 502, 503, 504].includes(answer.status)) return { state: "lost" };
      const text = await answer.text();
      if (answer.ok && piece && text.includes('id="piece"')) return { state: "kept", html: text };
      return answer.ok && text.startsWith("{") ? { state: "kept", ...JSON.parse(text) } : { state: "refused" };
    } catch {
      return { state: "lost" };
    } finally {
      clearTimeout(timer);
    }
  }

  /* the way of a browser without scripts: the answer is a page, which says kindly what is the matter */
  function natively(path, fields) {
    const form = document.createElement("form");
    form.method = "post";
    form.action = base + path + location.search;
    for (const [name, value] of [...fields, ["csrfmiddlewaretoken", signal.dataset.csrf]]) {
      const field = document.createElement("textarea");
      field.name = name;
      field.value = value;
      form.append(field);
    }
    form.hidden = true;
    document.body.append(form);
    form.submit();
  }

  /* a mark by a tap, for panel-marks.js */
  async function mark(path, fields) {
    put(path, { fields, send: fields, piece: true });
    const answer = await deliver(path, fields, { piece: true });
    if (answer.state === "refused") natively(path, fields); else told(path, answer);
    return answer.state;
  }

  function told(path, { state, html }) {
    if (state === "lost") return say(memory.size ? "open" : "waiting");
    drop(path);
    if (html) document.dispatchEvent(new CustomEvent("kept-mark", { detail: { path, html } }));
    say("");
  }

  window.panelKept = { mark };

  /* what was sent in vain goes again: when the page comes, when the connection is back, and now and then */
  let busy = false;
  async function again() {
    if (busy || document.visibilityState === "hidden") return;
    busy = true;
    try { await sendAll(); } finally { busy = false; }
  }

  async function sendAll() {
    for (const [path, entry] of entries()) {
      if (!entry.send || refused.has(path)) continue;
      if (form && path === form.path && form.pressed) { await form.go(); continue; }
      const piece = Boolean(entry.piece && document.querySelector("[data-marking]"));
      const answer = await deliver(path, entry.send, { piece });
      if (answer.state === "refused" || answer.cut) {
        refused.add(path);
        say("unsent", path);
      } else if (answer.state === "lost") {
        told(path, answer);
        break;
      } else if (JSON.stringify(entries().get(path)) === JSON.stringify(entry)) {
        told(path, answer);
        say("sent");
        if (form && path === form.path) form.now(answer.madeFrom);
      }
    }
  }

  /* --- the form on this page --- */

  let form = null;

  function keeping(element) {
    const path = new URL(element.action).pathname.slice(base.length);
    const early = element.dataset.keep === "early" && element.querySelector("textarea");
    const typed = (one) => one.name && one.type !== "submit" && one.name !== "csrfmiddlewaretoken"
      && (!["radio", "checkbox"].includes(one.type) || one.checked);
    const seen = (one) => one.type === "hidden" || (one.closest("label") || one).getClientRects().length > 0;
    const pairs = (wanted) => [...element.elements].filter((one) => typed(one) && wanted(one)).map((one) => [one.name, one.value]);
    const same = (fields) => {
      const said = (list) => JSON.stringify(list.filter(([name, value]) => value && name !== "made_from").sort());
      return said(fields) === said(pairs(() => true));
    };
    const made = element.elements.made_from;
    const self = { path, pressed: null, go, now: (from) => { made.value = from; } };
    let last = early && early.value, gone = false;

    const before = entries().get(path);
    if (element.dataset.typed !== undefined) put(path, { fields: pairs(() => true) });
    else if (before && same(before.send || before.fields)) drop(path);
    else if (before) {
      for (const one of element.elements) {
        const found = before.fields.filter(([name]) => name === one.name);
        if (["radio", "checkbox"].includes(one.type)) one.checked = found.some(([, value]) => value === one.value);
        else if (found.length && one.type !== "submit" && one.name) one.value = found[0][1];
      }
      element.dispatchEvent(new Event("change", { bubbles: true }));
    }

    element.addEventListener("input", () => {
      self.pressed = null;
      say("");
      put(path, { fields: pairs(() => true) });
    });

    element.addEventListener("submit", (event) => {
      event.preventDefault();
      const { submitter } = event;
      self.pressed = [...pairs(seen), ...(submitter && submitter.name ? [[submitter.name, submitter.value]] : [])];
      go();
    });

    async function go() {
      if (element.ariaBusy) return;
      if (document.querySelector("[data-holds]")) { /* it would be lost with this page: see voice.js */
        self.pressed = null;
        put(path, { fields: pairs(() => true) });
        return say("recording");
      }
      const fields = self.pressed;
      put(path, { fields: pairs(() => true), send: fields });
      element.ariaBusy = "true";
      const answer = await deliver(path + location.search, fields);
      element.ariaBusy = null;
      if (self.pressed !== fields) return; /* changed meanwhile: the button is pressed once more */
      if (answer.state === "lost") return told(path, answer);
      gone = true;
      if (answer.state === "refused" || answer.cut) return natively(path, fields);
      told(path, answer);
      location.assign(answer.next);
    }

    /* words are sent, too, when somebody leaves without pressing the button */
    document.addEventListener("visibilitychange", async () => {
      if (document.visibilityState !== "hidden" || !early || gone || self.pressed || early.value === last) return;
      last = early.value;
      const sent = pairs(() => true);
      const answer = await deliver(path, pairs(seen), { last: true });
      if (answer.state !== "kept") { last = null; return; }
      made.value = answer.madeFrom;
      if (same(sent)) drop(path); else put(path, { fields: pairs(() => true) });
    });
    return self;
  }

  document.addEventListener("DOMContentLoaded", () => {
    signal = document.getElementById("signal");
    if (!signal) return; /* a page from which nothing is sent */
    base = signal.dataset.base;
    const element = document.querySelector("form[data-keep]");
    if (element && shelf) {
      form = keeping(element);
      (element.querySelector(".go-on") || element.querySelector(".main-button")).before(signal);
    }
    const here = entries().get(location.pathname.slice(base.length));
    const words = document.getElementById("words-here");
    if (here && words) {
      words.querySelector("textarea").value = here.fields.filter(([name]) => ["word", "note", "text", "comment"].includes(name))
        .map(([, value]) => value).join("\n");
      words.hidden = !words.querySelector("textarea").value;
    }

    /* without a connection a page that is left does not come back */
    const stay = (event) => {
      if (navigator.onLine || event.defaultPrevented) return;
      event.preventDefault();
      say("later");
    };
    document.addEventListener("submit", stay);
    document.addEventListener("click", (event) => {
      const way = event.target.closest("a[href]");
      if (way && way.pathname !== location.pathname) stay(event);
    });

    addEventListener("online", () => {
      if (signal.textContent === signal.dataset.later) say("");
      again();
    });
    document.addEventListener("recording", () => say(""));
    document.addEventListener("visibilitychange", again);
    setInterval(again, PAUSE);
    again();
  });
})();
