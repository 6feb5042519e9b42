/* The side panel "Readability" of the editor: reads the form as it is now, asks the server for a report, shows
 * it, leads to a hard piece and puts a plainer word in its place.
 *
 * It knows the form by the names of its fields and Draftail by what it stores (the JSON in its hidden input) and
 * by the keys in its HTML. Where these are not as expected it leaves out what it cannot do and says so; it never
 * writes into a stored value itself: words are typed into the field as a person would, so that Undo works.
 */
(() => {
  "use strict";
  const LOOK_EVERY = 200; // ms between two looks at the form
  const PAUSE = 350; // ms without a change before the server is asked
  const RETRY = 5000;
  const LISTS = { "unordered-list-item": "list_item", "ordered-list-item": "list_item" };
  const [SENTENCE, WORD, CURRENT] = ["readability-sentence", "readability-word", "readability-current"];
  const HIGHLIGHTS = { long_sentence: SENTENCE, hard_word: WORD, rare_word: WORD, nominalisation: WORD };

  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  const button = (className, text, key, onClick) => {
    const element = make("button", className, text);
    Object.assign(element, { type: "button", onclick: onClick });
    element.dataset.key = key;
    return element;
  };
  const list = (items, tag = "ul") => {
    const element = make(tag, "readability__list");
    element.append(...items);
    return element;
  };
  const later = (time) => new Promise((resolve) => { setTimeout(resolve, time); });
  // the server counts characters (code points), a browser UTF-16 units
  const units = (text, characters) => Array.from(text).slice(0, characters).join("").length;

  class Reader {
    constructor(form, places) { this.form = form; this.places = places; }
    value(name) { return this.form.elements.namedItem(name)?.value ?? ""; }
    audience() { return [...this.form.querySelectorAll("[name=audience]:checked")].map((box) => box.value); }

    /** All pieces of text in the order of the form: where each stands, its kind and its text. */
    pieces() {
      const found = [];
      for (const field of this.form.querySelectorAll('[name="title"],[name="summary"],[name^="body-"]')) {
        const kind = this.kindOf(field.name);
        if (kind && field.type === "hidden") found.push(...this.rich(field, kind));
        else if (kind) found.push({ field, kind, text: field.value, start: 0 });
      }
      return found.filter((piece) => piece.text.trim()).map((piece, number) => ({ ...piece, id: `t${number}` }));
    }

    kindOf(name) {
      if (name === "title") return "heading";
      if (name === "summary") return "paragraph";
      const parts = /^body-(\d+)-value(?:-(.+))?$/.exec(name);
      if (!parts || this.value(`body-${parts[1]}-deleted`)) return null;
      const path = [this.value(`body-${parts[1]}-type`)];
      for (const part of (parts[2] ?? "").split("-")) {
        if (/^\d+$/.test(part)) {
          if (this.value(`body-${parts[1]}-value-${part}-deleted`)) return null;
          path.push("*");
        } else if (part && part !== "value") path.push(part);
      }
      return this.places[path.join(".")] ?? null;
    }

    rich(field, kind) {
      let stored = [];
      try { stored = JSON.parse(field.value)?.blocks ?? []; } catch { /* an empty field, or no longer Draftail's JSON */ }
      return stored.filter((block) => block.type !== "atomic").flatMap((block) => {
        let start = 0;
        return block.text.split("\n").map((text) => {
          const piece = { field, key: block.key, start, text, kind: LISTS[block.type] ?? kind };
          start += text.length + 1;
          return piece;
        });
      });
    }
  }

  /** Where a piece of text stands on the page. Every method answers false or null when it cannot. */
  const place = {
    editor: (piece) => piece.field.parentElement.querySelector('[role="textbox"],[contenteditable="true"]'),
    range(piece, from, to) {
      const block = this.editor(piece)?.querySelector(`[data-block][data-offset-key^="${CSS.escape(piece.key)}-"]`);
      if (!block) return null;
      const range = document.createRange();
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT,
        (node) => (node.parentElement.closest("[data-text]") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP));
      let passed = 0;
      let begun = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.data.length;
        if (!begun && from < passed + length) { range.setStart(node, from - passed); begun = true; }
        if (begun && to <= passed + length) { range.setEnd(node, to - passed); return range; }
        passed += length;
      }
      return null;
    },
    /** Open the tab and the block in which an element stands. */
    reveal(element) {
      for (let hidden = element.closest("[hidden]"); hidden; hidden = hidden.parentElement.closest("[hidden]")) {
        if (hidden.id) document.querySelector(`[aria-controls="${CSS.escape(hidden.id)}"]`)?.click();
      }
    },

    select(piece, from, to, quote) {
      const rich = Boolean(piece.key);
      const target = rich ? this.editor(piece) : piece.field;
      if (!target?.isConnected) return false;
      this.reveal(target);
      const range = rich ? this.range(piece, from, to) : null;
      (range?.startContainer.parentElement ?? target).scrollIntoView({ block: "center" });
      target.focus({ preventScroll: true });
      if (rich ? range?.toString() !== quote : target.value.slice(from, to) !== quote) return false;
      if (rich) {
        getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
        highlight(CURRENT, [range]);
      } else target.setSelectionRange(from, to);
      return true;
    },

    async type(piece, from, text) {
      const there = () => (piece.key ? this.range(piece, from, from + text.length)?.toString()
        : piece.field.value.slice(from, from + text.length)) === text;
      await later(60); // Draftail takes over a selection a moment after it was made
      // deprecated, but the one way to type into a field that every browser can undo
      document.execCommand("insertText", false, text);
      await later(60);
      if (!there() && piece.key) {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        this.editor(piece).dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        await later(60);
      }
      return there();
    },
  };

  /** Colour pieces of text without touching them; a browser that cannot do this still selects them. */
  const highlight = (name, ranges) => CSS.highlights?.set(name, new Highlight(...ranges));

  const withCapitals = (word, example) => {
    if (example.length > 1 && example === example.toUpperCase()) return word.toUpperCase();
    return example[0] === example[0].toUpperCase() ? word[0].toUpperCase() + word.slice(1) : word;
  };

  class Panel {
    constructor(root, form, config) {
      this.root = root;
      this.config = config;
      this.words = config.words;
      this.reader = new Reader(form, config.places);
      this.open = new Set([0, 1]); // the first two groups
      this.seen = this.asked = null;
      this.changedAt = 0;
      setInterval(() => this.look(), LOOK_EVERY);
    }

    part(name) { return this.root.querySelector(`[data-readability-${name}]`); }

    look() {
      if (this.root.offsetParent === null || document.hidden) { this.clear(); return; }
      const pieces = this.reader.pieces();
      const now = JSON.stringify([this.reader.audience(), pieces.map(({ id, kind, text }) => [id, kind, text])]);
      if (now !== this.seen) {
        this.changedAt = this.seen ? Date.now() : 0; // the first report is made at once
        this.seen = now;
        this.clear();
      }
      if (now !== this.asked && Date.now() - this.changedAt >= PAUSE) {
        this.asked = now;
        this.ask(pieces);
      } else if (now === this.asked && !this.painted && this.answer) this.paint();
    }

    async ask(pieces) {
      this.request?.abort();
      this.request = new AbortController();
      try {
        const response = await fetch(this.config.url, {
          method: "POST",
          signal: this.request.signal,
          headers: { "Content-Type": "application/json", "X-CSRFToken": this.reader.value("csrfmiddlewaretoken"), "X-Requested-With": "XMLHttpRequest" },
          body: JSON.stringify({ language: this.config.language, article: this.config.article,
            audience: this.reader.audience(), blocks: pieces.map(({ id, kind, text }) => ({ id, kind, text })) }),
        });
        const answer = response.headers.get("Content-Type")?.includes("json") ? await response.json() : {};
        if (!response.ok) throw new Error(answer.error ?? this.words[response.status === 403 ? "signedOut" : "failed"]);
        this.pieces = new Map(pieces.map((piece) => [piece.id, piece]));
        this.answer = answer;
        if (this.failed) this.say("");
        this.failed = false;
        this.show();
      } catch (error) {
        if (error.name === "AbortError") return;
        this.failed = true;
        this.say(error instanceof TypeError ? this.words.failed : error.message);
        setTimeout(() => { this.asked = null; }, RETRY);
      }
    }

    /** Say it only when it is new: a screen reader reads aloud what changes. */
    tell(name, text) {
      const element = this.part(name);
      element.hidden = !text;
      if (element.textContent !== text) element.textContent = text;
      return element;
    }

    say(text) { this.tell("notice", text); }
    show() {
      const { headline, target, details, advice, groups, marks, level } = this.answer;
      this.tell("level", headline).dataset.level = level ?? "";
      this.tell("target", target.text).dataset.state = target.state;
      this.part("details").replaceChildren(...details.map((line) => make("p", "", line)));
      const focused = this.root.contains(document.activeElement) && document.activeElement.dataset.key;
      this.part("advice").replaceChildren(...(advice.length ? [make("h3", "readability__title", this.words.best),
        list(advice.map((one, number) => this.item([one], `a${number}`)), "ol")] : []));
      this.part("marks").replaceChildren(...(groups.length || !this.answer.words || this.answer.score === null
        ? groups.map((group, number) => this.group(group, number, marks))
        : [make("p", "", this.words.nothing)]));
      if (focused) this.root.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
      this.paint();
    }

    group({ title, marks: numbers }, index, marks) {
      const details = make("details", "readability__group");
      details.open = this.open.has(index);
      details.addEventListener("toggle", () => this.open[details.open ? "add" : "delete"](index));
      details.append(make("summary", "", `${title} (${numbers.flat().length})`), list(numbers.map((same) => this.item(same.map((number) => marks[number]), `m${same[0]}`))));
      return details;
    }

    /** One piece, or the same word in several places: a next click leads to the next place. */
    item(places, key) {
      const [first] = places;
      let at = -1;
      const item = make("li", "readability__mark");
      const times = places.length > 1 ? ` ${places.length}×` : "";
      const jump = button("readability__quote", `“${first.quote}”${times}`, key, () => {
        at = (at + 1) % places.length;
        this.jump(places[at]);
      });
      const told = make("p", "readability__text", first.effect ? `${first.text} (${first.effect})` : first.text);
      item.append(jump, told);
      if (!first.severity) return item;
      item.dataset.severity = first.severity;
      told.prepend(make("strong", "", `${first.severityText}: `));
      if (!this.config.locked) {
        for (const word of first.alternatives) item.append(this.replaceButton(() => places[Math.max(at, 0)], word, key));
      }
      return item;
    }

    replaceButton(current, word, key) {
      const fitting = () => withCapitals(word, current().quote);
      const text = this.words[current().exact ? "replace" : "offer"].replace("%s", fitting());
      return button("readability__replace button button-small button-secondary", text, `${key}-${word}`,
        () => this.replace(current(), fitting()));
    }

    bounds(mark) {
      const piece = this.pieces.get(mark.block);
      return [piece, piece.start + units(piece.text, mark.start), piece.start + units(piece.text, mark.end)];
    }

    jump(mark) {
      const found = place.select(...this.bounds(mark), mark.quote);
      this.say(found ? "" : this.words.moved);
      return found;
    }
    async replace(mark, text) {
      if (!this.jump(mark)) return;
      const [piece, from] = this.bounds(mark);
      const done = await place.type(piece, from, text);
      if (done && !mark.exact) place.select(piece, from, from + text.length, text);
      this.say(this.words[done ? (mark.exact ? "replaced" : "check") : "notReplaced"].replace("%s", text));
    }

    paint() {
      const ranges = { [SENTENCE]: [], [WORD]: [] };
      for (const mark of this.answer.marks) {
        const [piece, from, to] = this.bounds(mark);
        const name = mark.kind === "long_sentence" && mark.severity === "tip" ? "" : HIGHLIGHTS[mark.kind];
        const range = name && piece.key && piece.field.isConnected && place.range(piece, from, to);
        if (range) ranges[name].push(range);
      }
      Object.entries(ranges).forEach(([name, found]) => highlight(name, found));
      this.painted = true;
    }

    clear() {
      if (!this.painted) return;
      [SENTENCE, WORD, CURRENT].forEach((name) => highlight(name, []));
      this.painted = false;
    }
  }

  const start = () => {
    const root = document.querySelector("[data-readability]");
    const form = document.querySelector("[data-edit-form]");
    const config = document.getElementById("readability-config");
    if (root && form && config) new Panel(root, form, JSON.parse(config.textContent));
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
