/* The panel pages work without this. With it: larger letters, more contrast, marking by a tap, and words that are
   kept when the page is left. Reading aloud is in panel-aloud.js. Nothing is asked of any other site. */
"use strict";

(() => {
  const root = document.documentElement;
  const SIZES = 4;

  /* what a reader chose stays on this device; where the browser keeps nothing, it holds for this page */
  const choice = {
    get(name) { try { return localStorage.getItem("panel-" + name) || ""; } catch { return ""; } },
    set(name, value) { try { localStorage.setItem("panel-" + name, value); } catch { /* kept for this page */ } },
  };
  const look = { size: Math.min(SIZES, Math.max(1, Number(choice.get("size")) || 1)), contrast: choice.get("contrast") };
  const show = () => {
    root.dataset.size = look.size;
    root.classList.toggle("contrast", look.contrast === "more");
  };
  show();

  document.addEventListener("DOMContentLoaded", () => {
    tools();
    keepWords();
    const text = document.querySelector("[data-marking]");
    const sheet = document.getElementById("sheet");
    if (text && sheet && sheet.showModal) marking(text, sheet);
  });

  /* --- larger letters, more contrast --- */

  function tools() {
    const bar = document.querySelector(".tools");
    if (!bar) return;
    const button = (name) => bar.querySelector(`[data-tool="${name}"]`);
    const resize = (step) => () => {
      look.size = Math.min(SIZES, Math.max(1, look.size + step));
      choice.set("size", look.size);
      refresh();
    };
    const refresh = () => {
      show();
      button("smaller").setAttribute("aria-disabled", look.size === 1);
      button("larger").setAttribute("aria-disabled", look.size === SIZES);
      button("contrast").setAttribute("aria-pressed", look.contrast === "more");
    };
    button("smaller").addEventListener("click", resize(-1));
    button("larger").addEventListener("click", resize(1));
    button("contrast").addEventListener("click", () => {
      look.contrast = look.contrast === "more" ? "" : "more";
      choice.set("contrast", look.contrast);
      refresh();
    });
    refresh();
    bar.hidden = false;
  }

  /* a form that the browser kept as it was would seem to come from another device: ask for it anew */
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.querySelector("[name=made_from]")) location.reload();
  });

  /* --- words are kept when somebody leaves without pressing the button --- */

  function keepWords() {
    const form = document.querySelector("form[data-keep]");
    const box = form && form.querySelector("textarea");
    if (!box) return;
    let kept = box.value;
    form.addEventListener("submit", () => { kept = null; });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "hidden" || kept === null || box.value === kept) return;
      kept = box.value;
      fetch(location.href, { method: "POST", body: new FormData(form), keepalive: true, headers: { "X-Keep": "1" } })
        .then((answer) => { if (!answer.ok) throw new Error(answer.status); return answer.text(); })
        .then((made) => { form.elements.made_from.value = made; })
        .catch(() => { kept = ""; });
    });
  }

  /* --- marking by a tap on a sentence, or by selecting words --- */

  function marking(text, sheet) {
    const form = sheet.querySelector("form");
    const chips = sheet.querySelector(".chips");
    const part = (name) => sheet.querySelectorAll("[data-part]").forEach((one) => { one.hidden = one.dataset.part !== name; });
    let place = null;
    root.classList.add("taps");

    const address = ({ piece, start, end }) => `${location.pathname}${piece.id.slice(2)}/${start}-${end}/`;
    const open = (found) => {
      place = found;
      sheet.querySelector(".quoted").replaceChildren(...found.shown);
      sheet.querySelector("[data-more]").href = address(found);
      part("kind");
      sheet.showModal();
    };

    text.addEventListener("click", (event) => {
      if (event.target.closest("a, button, summary") || selected()) return;
      const element = event.target.closest(".s");
      if (element) open(sentence(element));
    });
    text.addEventListener("pointerup", () => setTimeout(() => {
      const found = selected();
      if (found) { getSelection().removeAllRanges(); open(found); }
    }));

    sheet.addEventListener("click", (event) => {
      const pressed = event.target.closest("button");
      if (event.target === sheet || (pressed && "close" in pressed.dataset)) return sheet.close();
      if (!pressed) return;
      const { kind, reason, word } = pressed.dataset;
      if (word) keep({ ...place, start: Number(word), end: Number(word) + [...pressed.textContent].length }, "unknown_word");
      else if (reason !== undefined) keep(place, "minus", reason);
      else if (kind === "minus") part("minus");
      else if (kind === "unknown_word") ask();
      else if (kind) keep(place, kind);
    });

    function ask() {
      chips.replaceChildren(...words(place).map(({ word, at }) => {
        const chip = document.createElement("button");
        chip.type = "button";
        chip.className = "chip";
        chip.textContent = word;
        chip.dataset.word = at;
        return chip;
      }));
      const only = chips.children.length === 1;
      if (only) chips.firstChild.click(); else part("unknown_word");
    }

    async function keep(found, kind, reason = "") {
      const body = new FormData(form);
      body.append("kind", kind);
      body.append("reason", reason);
      const before = found.piece.querySelector(`[data-place="${found.start}-${found.end}"] [name=made_from]`);
      body.append("made_from", before ? before.value : "");
      sheet.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(address(found), { method: "POST", body, headers: { "X-Piece": "1" } });
        if (!answer.ok) throw new Error(answer.status);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        found.piece.replaceChildren(...page.getElementById("piece").childNodes);
        document.getElementById("mark-count").replaceWith(page.getElementById("mark-count"));
        sheet.close();
        found.piece.focus({ preventScroll: true });
        document.getElementById("said").textContent = document.getElementById("words-kept").content.textContent;
      } catch {
        location.href = address(found); /* the page says kindly what is the matter */
      } finally {
        sheet.removeAttribute("aria-busy");
      }
    }
  }

  /* places are counted in characters of the plain text, as on the server: an emoji is one */
  const length = (words) => [...words].length;

  function sentence(element) {
    const piece = element.closest(".piece");
    const parts = [...piece.querySelectorAll(`[data-s="${element.dataset.s}"]`)];
    const start = Number(parts[0].dataset.at);
    const last = parts[parts.length - 1];
    return { piece, start, end: Number(last.dataset.at) + length(last.textContent), shown: parts.map(inItsDirection) };
  }

  /* a number in a text from right to left keeps its own order in the quote, too */
  function inItsDirection(part) {
    const isolated = part.closest("bdi");
    if (!isolated) return part.textContent;
    const copy = document.createElement("bdi");
    copy.dir = isolated.dir;
    copy.textContent = part.textContent;
    return copy;
  }

  function selected() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.toString().trim()) return null;
    const range = selection.getRangeAt(0);
    const at = (node, offset) => {
      const span = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".s");
      return span && node.nodeType === Node.TEXT_NODE ? { span, at: Number(span.dataset.at) + length(node.data.slice(0, offset)) } : null;
    };
    const from = at(range.startContainer, range.startOffset);
    const to = at(range.endContainer, range.endOffset);
    if (!from || !to) return null;
    const piece = from.span.closest(".piece");
    const words = selection.toString();
    const start = from.at + length(words) - length(words.trimStart());
    const end = to.at - (length(words) - length(words.trimEnd()));
    return piece === to.span.closest(".piece") && end > start ? { piece, start, end, shown: [words.trim()] } : null;
  }

  function words({ piece, start, end }) {
    const plain = [...piece.querySelectorAll(".s")].flatMap((span) =>
      [...span.textContent].map((character, number) => ({ character, at: Number(span.dataset.at) + number })));
    const inside = plain.filter(({ at }) => at >= start && at < end);
    const found = [];
    let open = null;
    for (const { character, at } of inside) {
      if (/[\p{L}\p{M}\p{N}’'-]/u.test(character)) {
        if (open && at === open.at + length(open.word)) open.word += character;
        else found.push(open = { word: character, at });
      } else open = null;
    }
    return found;
  }
})();
