/* Where text stands in the editor's form: reading it, finding a piece again, colouring it, typing a word over it.
 *
 * It knows the form by the names of its fields and Draftail by what it stores (the JSON in its hidden input) and
 * by the keys in its HTML. Where these are not as expected it answers null or false, and readability.js says so.
 * It never writes into a stored value itself: a word is typed as a person would type it, so that Undo works.
 */
window.readabilityText = (() => {
  "use strict";
  const LISTS = { "unordered-list-item": "list_item", "ordered-list-item": "list_item" };
  const CURRENT = "readability-current";
  const later = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

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
      try { stored = JSON.parse(field.value)?.blocks ?? []; } catch { /* empty, or no longer Draftail's JSON */ }
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
        const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
        this.editor(piece).dispatchEvent(paste);
        await later(60);
      }
      return there();
    },
  };

  /** Colour pieces of text without touching them; a browser that cannot do this still selects them. */
  const highlight = (name, ranges) => CSS.highlights?.set(name, new Highlight(...ranges));

  return { Reader, place, highlight, CURRENT };
})();
