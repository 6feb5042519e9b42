/* Marking by a tap on a sentence, or by selecting words. Places are those of the text that was sent, which the server
   wrote beside each sentence: what a browser makes of the words on the screen moves no mark. */
"use strict";

(() => {
  const root = document.documentElement;

  document.addEventListener("DOMContentLoaded", () => {
    const text = document.querySelector("[data-marking]");
    const sheet = document.getElementById("sheet");
    if (text && sheet && sheet.showModal && window.panelKept) marking(text, sheet);
  });

  /* the words as they were sent; a place is counted in characters, as on the server: an emoji is one */
  const sent = new WeakMap();
  const length = (words) => [...words].length;
  const remember = (part) => part.querySelectorAll(".s").forEach((span) => sent.set(span, span.textContent));
  const at = (span) => Number(span.dataset.at);
  const end = (span) => Number(span.dataset.end);
  const words = (span) => sent.get(span) ?? span.textContent;
  const isChanged = (span) => span.textContent !== words(span) || length(words(span)) !== end(span) - at(span);

  function marking(text, sheet) {
    const form = sheet.querySelector("form");
    const chips = sheet.querySelector(".chips");
    const back = sheet.querySelector("[data-back]");
    let place = null;
    root.classList.add("taps");
    remember(text);

    const path = ({ piece, start, end: until }) => `lezen/${piece.id.slice(2)}/${start}-${until}/`;
    /* each part has a name, which is said; the sentence is said with it */
    const part = (name) => {
      sheet.querySelectorAll("[data-part]").forEach((one) => { one.hidden = one.dataset.part !== name; });
      back.hidden = name === "kind";
      sheet.setAttribute("aria-labelledby", `sheet-${name}`);
      document.getElementById(`sheet-${name}`).focus();
    };
    const open = (found) => {
      place = found;
      sheet.querySelector(".quoted").replaceChildren(...found.shown);
      sheet.querySelector("[data-more]").href = `${location.pathname.replace(/lezen\/$/, "")}${path(found)}`;
      sheet.showModal();
      part("kind");
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
      if (event.target.closest("[data-more]") && !navigator.onLine) return sheet.close(); /* the page says why */
      if (event.target === sheet || (pressed && "close" in pressed.dataset)) return sheet.close();
      if (!pressed) return;
      const { kind, reason, word } = pressed.dataset;
      if (pressed === back) part("kind");
      else if (word) keep({ ...place, start: Number(word), end: Number(word) + length(pressed.textContent) }, "unknown_word");
      else if (reason !== undefined) keep(place, "minus", reason);
      else if (kind === "minus") part("minus");
      else if (kind === "unknown_word") ask();
      else if (kind === "fact") further("?soort=fact");
      else if (kind) keep(place, kind);
    });
    sheet.addEventListener("close", () => place.piece.focus({ preventScroll: true }));

    /* the page about this place: what is the matter with a fact, and which source says so, is asked there */
    function further(chosen) {
      const more = sheet.querySelector("[data-more]");
      more.href += chosen;
      more.click();
    }

    function ask() {
      const known = wordsIn(place);
      if (!known) return location.assign(sheet.querySelector("[data-more]").href);
      chips.replaceChildren(...known.map(({ word, at: from }) => {
        const chip = document.createElement("button");
        chip.type = "button";
        chip.className = "chip";
        chip.textContent = word;
        chip.dataset.word = from;
        return chip;
      }));
      if (known.length === 1) chips.firstChild.click(); else part("unknown_word");
    }

    async function keep(found, kind, reason = "") {
      const before = found.piece.querySelector(`[data-place="${found.start}-${found.end}"] [name=made_from]`);
      sheet.setAttribute("aria-busy", "true");
      const fields = [["kind", kind], ["reason", reason], ["made_from", before ? before.value : ""]];
      if (await window.panelKept.mark(path(found), fields) === "lost") show(found, kind);
      sheet.removeAttribute("aria-busy");
      sheet.close();
    }

    /* without a connection a mark is seen, too; the page says that it is not sent yet */
    function show(found, kind) {
      for (const span of found.piece.querySelectorAll(".s")) {
        if (at(span) < found.end && end(span) > found.start) span.className = `s ${kind}`;
      }
    }

    document.addEventListener("kept-mark", ({ detail }) => {
      const page = new DOMParser().parseFromString(detail.html, "text/html");
      const piece = document.getElementById(`p-${detail.path.split("/")[1]}`);
      if (!piece) return;
      piece.replaceChildren(...page.getElementById("piece").childNodes);
      remember(piece);
      document.getElementById("mark-count").replaceWith(page.getElementById("mark-count"));
      document.getElementById("said").textContent = document.getElementById("words-kept").content.textContent;
    });
  }

  function sentence(element) {
    const piece = element.closest(".piece");
    const parts = [...piece.querySelectorAll(`[data-s="${element.dataset.s}"]`)];
    return { piece, start: Math.min(...parts.map(at)), end: Math.max(...parts.map(end)), shown: parts.map(inItsDirection) };
  }

  /* a number in a text from right to left keeps its own order in the quote, too */
  function inItsDirection(part) {
    const isolated = part.closest("bdi");
    if (!isolated) return words(part);
    const copy = document.createElement("bdi");
    copy.dir = isolated.dir;
    copy.textContent = words(part);
    return copy;
  }

  function selected() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.toString().trim()) return null;
    const range = selection.getRangeAt(0);
    const spanAt = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement.closest(".s") : null);
    const [first, last] = [spanAt(range.startContainer), spanAt(range.endContainer)];
    if (!first || !last || first.closest(".piece") !== last.closest(".piece")) return null;
    /* other words than were sent have no place of their own: their sentence has */
    if (isChanged(first) || isChanged(last)) return first.dataset.s === last.dataset.s ? sentence(first) : null;
    const within = (span, node, offset) => {
      const upTo = document.createRange();
      upTo.setStart(span, 0);
      upTo.setEnd(node, offset);
      return at(span) + length(upTo.toString());
    };
    const shown = selection.toString();
    const start = within(first, range.startContainer, range.startOffset) + length(shown) - length(shown.trimStart());
    const until = within(last, range.endContainer, range.endOffset) - (length(shown) - length(shown.trimEnd()));
    return until > start ? { piece: first.closest(".piece"), start, end: until, shown: [shown.trim()] } : null;
  }

  /* the words of a place, with where they begin; null when they are not those that were sent */
  function wordsIn({ piece, start, end: until }) {
    const spans = [...piece.querySelectorAll(".s")].filter((span) => at(span) < until && end(span) > start);
    if (spans.some((span) => length(words(span)) !== end(span) - at(span))) return null;
    const plain = spans.flatMap((span) => [...words(span)].map((character, number) => ({ character, at: at(span) + number })));
    const found = [];
    let open = null;
    for (const { character, at: here } of plain.filter((one) => one.at >= start && one.at < until)) {
      if (/[\p{L}\p{M}\p{N}’'-]/u.test(character)) {
        if (open && here === open.at + length(open.word)) open.word += character;
        else found.push(open = { word: character, at: here });
      } else open = null;
    }
    return found;
  }
})();
