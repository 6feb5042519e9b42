/* The side panel "Readability" of the editor: asks the server for a report on the form as it is now, shows it,
 * leads to a hard piece and puts a plainer word in its place. Nothing is saved by it.
 */
(() => {
  "use strict";
  const LOOK_EVERY = 200; // ms between two looks at the form
  const PAUSE = 350; // ms without a change before the server is asked
  const RETRY = 5000;
  const { Reader, place, highlight, CURRENT } = window.readabilityText;
  const [SENTENCE, WORD] = ["readability-sentence", "readability-word"];
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
  // the server counts characters (code points), a browser UTF-16 units
  const units = (text, characters) => Array.from(text).slice(0, characters).join("").length;

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
          headers: { "X-CSRFToken": this.reader.value("csrfmiddlewaretoken"), "X-Requested-With": "XMLHttpRequest" },
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
      const { headline, target, details, advice, groups, marks, tone } = this.answer;
      this.tell("level", headline).dataset.level = tone ?? "";
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
      const items = numbers.map((same) => this.item(same.map((number) => marks[number]), `m${same[0]}`));
      details.append(make("summary", "", `${title} (${numbers.flat().length})`), list(items));
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
        this.uncover();
        this.jump(places[at]);
      });
      const told = make("p", "readability__text", first.effect ? `${first.text} (${first.effect})` : first.text);
      item.append(jump, told);
      if (!first.severity) return item;
      item.dataset.severity = first.severity;
      told.prepend(make("strong", "", `${first.severityText}: `));
      if (!this.config.locked) {
        const current = () => places[Math.max(at, 0)];
        item.append(...first.alternatives.map((word) => this.replaceButton(current, word, key)));
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

    /** On a small screen the panel lies over the text: close it. */
    uncover() {
      if (innerWidth < 800) document.querySelector("[data-form-side-close-button]")?.click();
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
