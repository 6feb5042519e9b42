/* Reading aloud, by a voice of the device. It says everything that can be seen and is needed: text, questions,
   answers, buttons; nothing that is hidden. While it is on, one tap on a sentence says that sentence; the sheet
   that the tap opens is read as well. The text goes to no other company. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const bar = document.querySelector(".aloud");
  const toggle = document.querySelector("[data-tool=speak]");
  if (!bar || !toggle) return;
  const root = document.documentElement;
  const main = document.getElementById("main");
  const sheet = document.getElementById("sheet");
  const speech = "speechSynthesis" in window ? window.speechSynthesis : null;
  const button = (name) => bar.querySelector(`[data-aloud="${name}"]`);
  const SPEEDS = [0.6, 0.75, 0.95, 1.2, 1.5];
  const NORMAL = 2;
  /* what is said in one breath: the nearest of these around the words */
  const BREATHS = ".s, button, a.main-button, a.second-button, a.choice, a.small-button, label, legend, summary, h1, h2, h3, p, li, dt, dd, figcaption, q";
  const PRESSED = "button, summary, a.main-button, a.second-button, a.choice, a.small-button";
  /* below a piece of the text: the ways to mark it; a tap on the sentence itself does the same */
  const SKIPPED = ".aloud, .marks .mark-button, .marks form, [aria-hidden=true], script, style, template, option, noscript";

  const kept = {
    get(name) { try { return localStorage.getItem("panel-" + name) || ""; } catch { return ""; } },
    set(name, value) { try { localStorage.setItem("panel-" + name, value); } catch { /* for this page */ } },
  };
  let speed = kept.get("speed") === "" ? NORMAL : Math.min(SPEEDS.length - 1, Math.max(0, Number(kept.get("speed")) || 0));
  let on = false;
  let queue = [];
  /* the place in the text, and whether it was said to its end */
  let last = null;
  let ended = false;

  /* --- voices --- */

  const base = (language) => language.toLowerCase().split(/[-_]/)[0];
  /* only a voice of the device itself: others send the text to another company */
  const voice = (language) => speech && speech.getVoices().find((one) => one.localService && base(one.lang) === base(language));
  const languageOf = (element) => (element.closest("[lang]") || root).lang || root.lang;
  const ready = () => new Promise((done) => {
    if (!speech || speech.getVoices().length) return done();
    speech.addEventListener("voiceschanged", done, { once: true });
    setTimeout(done, 800);
  });

  function tellOfVoices() {
    const text = document.querySelector(".text");
    const speaks = [root.lang, text ? languageOf(text) : root.lang].map((language) => Boolean(voice(language)));
    const missing = speaks.includes(false);
    const recorded = document.querySelector("audio[data-recorded]");
    bar.classList.toggle("mute", !speaks.includes(true));
    button("no-voice").hidden = !missing;
    button("recorded").hidden = !(missing && recorded);
  }

  /* --- what there is to say --- */

  const seen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
  const breathOf = (element) => element.closest(BREATHS) || element.parentElement;
  const inText = (element) => main.contains(element) && !(sheet && sheet.contains(element));
  const keyOf = (element) =>
    element.matches(".s") && element.closest(".piece") ? `${element.closest(".piece").id} ${element.dataset.s}` : element;

  /* pieces in reading order, each `{ key, elements, words }`: words that are on the screen, and no others */
  function pieces(within) {
    const found = new Map();
    const add = (element, words, around = element) => {
      const key = keyOf(element);
      const piece = found.get(key) || { key, elements: [], words: "" };
      if (!piece.elements.includes(element)) piece.elements.push(element);
      /* what stands on a line of its own is said after a breath */
      const apart = piece.words && words.trim() && getComputedStyle(around).display !== "inline";
      piece.words += apart && !/[.!?:,]\s*$/.test(piece.words) ? `, ${words}` : words;
      found.set(key, piece);
    };
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      if (node.matches(SKIPPED) || !seen(node) || (node.matches(".unseen") && !node.closest(PRESSED))) return NodeFilter.FILTER_REJECT;
      return node.matches("textarea, img") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    });
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.TEXT_NODE) {
        const around = node.parentElement;
        const breath = breathOf(around);
        if (!around.matches("textarea") && (node.data.trim() || found.has(keyOf(breath)))) add(breath, node.data, around);
      } else {
        const words = node.matches("img") ? node.alt : node.value;
        if (words.trim()) add(node, words);
      }
    }
    return [...found.values()].filter((piece) => /[\p{L}\p{N}]/u.test(piece.words));
  }

  /* who hears it does not see what is a button, an answer or a place to write */
  function kindOf(element) {
    if (element.matches(PRESSED)) return bar.dataset.sayButton;
    const control = element.matches("label") && element.control;
    if (!control) return "";
    if (control.matches("textarea")) return bar.dataset.sayWrite;
    return control.checked ? bar.dataset.sayChosen : bar.dataset.sayChoice;
  }

  const sayingOf = ({ elements: [element], words }) => `${kindOf(element)} ${words.replace(/\s+/g, " ").trim()}`.trim();

  const everything = () => pieces(sheet && sheet.open ? sheet : main);

  /* --- saying it --- */

  const light = (piece, lit) => piece && piece.elements.forEach((element) => element.classList.toggle("said", lit));

  function show() {
    const speaking = queue.length > 0;
    toggle.setAttribute("aria-pressed", on);
    bar.hidden = !on;
    root.classList.toggle("listens", on);
    button("pause").hidden = !speaking;
    button("play").hidden = speaking;
    button("slower").setAttribute("aria-disabled", speed === 0);
    button("faster").setAttribute("aria-disabled", speed === SPEEDS.length - 1);
  }

  function hush() {
    light(queue[0], false);
    queue = [];
    if (speech) speech.cancel();
    show();
  }

  function say(list) {
    hush();
    document.querySelectorAll("audio").forEach((one) => one.pause());
    queue = list;
    next();
  }

  function next() {
    show();
    const piece = queue[0];
    if (!piece) return;
    if (inText(piece.elements[0])) [last, ended] = [piece.key, false];
    const language = languageOf(piece.elements[0]);
    const spoken = voice(language);
    const done = () => {
      if (queue[0] !== piece) return;
      light(piece, false);
      if (piece.key === last) ended = true;
      queue.shift();
      next();
    };
    if (!spoken) return done();
    const words = new SpeechSynthesisUtterance(sayingOf(piece));
    words.voice = spoken;
    words.lang = spoken.lang; /* not every device knows "nl-x-simple" */
    words.rate = SPEEDS[speed];
    words.onend = words.onerror = done;
    light(piece, true);
    piece.elements[0].scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    speech.speak(words);
  }

  /* from where the last one was; else from what is on the screen */
  function onward() {
    const all = everything();
    if (sheet && sheet.open) return all;
    const at = all.findIndex((piece) => piece.key === last);
    const from = ended ? at + 1 : at;
    if (at >= 0) return all.slice(from < all.length ? from : 0);
    const visible = all.findIndex((piece) => piece.elements[0].getBoundingClientRect().bottom > 0);
    return all.slice(scrollY < 100 ? 0 : Math.max(0, visible));
  }

  async function turn(wanted) {
    on = wanted;
    kept.set("aloud", on ? "on" : "");
    if (!on) return hush();
    show();
    await ready();
    tellOfVoices();
    say(onward());
  }

  function pace(step) {
    speed = Math.min(SPEEDS.length - 1, Math.max(0, speed + step));
    kept.set("speed", speed);
    if (queue.length) say(queue); else show();
  }

  toggle.addEventListener("click", () => turn(!on));
  button("play").addEventListener("click", () => say(onward()));
  button("pause").addEventListener("click", hush);
  button("slower").addEventListener("click", () => pace(-1));
  button("faster").addEventListener("click", () => pace(1));
  button("off").addEventListener("click", () => { turn(false); toggle.focus(); });
  button("recorded").addEventListener("click", () => {
    hush();
    const recorded = document.querySelector("audio[data-recorded]");
    recorded.scrollIntoView({ block: "center" });
    recorded.focus();
    recorded.play();
  });

  /* one tap says one sentence, one answer, one line: whatever is under the finger */
  document.addEventListener("click", (event) => {
    if (!on || bar.contains(event.target) || toggle.contains(event.target) || event.target.closest("audio")) return;
    if (event.target.closest(PRESSED)) return;
    const element = event.target.closest(BREATHS);
    if (element && inText(element)) [last, ended] = [keyOf(element), true]; /* the sheet says it */
    const within = sheet && sheet.open ? sheet : main;
    if (!element || !within.contains(element) || (within === sheet && !sheet.dataset.heard)) return;
    const piece = pieces(within).find((one) => one.key === keyOf(element) || one.elements.includes(element));
    if (piece) say([piece]);
  });

  /* the sheet: the bar goes along, since nothing outside can be reached; each of its questions is said */
  if (sheet) {
    const home = bar.parentElement;
    let shown = "";
    new MutationObserver(() => {
      if (!sheet.open) {
        if (bar.parentElement !== home) home.append(bar);
        if (shown) hush();
        shown = "";
        delete sheet.dataset.heard;
        return;
      }
      if (bar.parentElement === home) sheet.append(bar);
      const part = [...sheet.querySelectorAll("[data-part]")].filter(seen).map((one) => one.dataset.part).join();
      if (!on || !part || part === shown) return;
      const all = pieces(sheet);
      say(shown ? all.filter((piece) => !piece.elements[0].closest(".quoted")) : all);
      shown = part;
      setTimeout(() => { if (sheet.open) sheet.dataset.heard = "1"; });
    }).observe(sheet, { attributes: true, subtree: true, attributeFilter: ["open", "hidden"] });
    const listen = sheet.querySelector("[data-listen]");
    if (listen) {
      listen.hidden = false;
      listen.addEventListener("click", async () => {
        on = true;
        kept.set("aloud", "on");
        await ready();
        tellOfVoices();
        say(pieces(sheet));
      });
    }
  }

  /* a browser lets no page speak before it is touched: the bar is there, and says how to begin */
  on = kept.get("aloud") === "on";
  toggle.hidden = false;
  if (on) ready().then(tellOfVoices);
  show();
  addEventListener("pagehide", () => speech && speech.cancel());
  if (speech) speech.addEventListener("voiceschanged", () => { if (on) tellOfVoices(); });
});
