/* The panel pages work without this. With it: larger letters and more contrast; marking by a tap is in panel-marks.js,
   that nothing is lost in panel-kept.js, reading aloud in panel-aloud.js. Nothing is asked of any other site. */
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
    document.getElementById("more-contrast").media = look.contrast === "more" ? "all" : "(prefers-contrast: more)";
  };
  show();

  document.addEventListener("DOMContentLoaded", () => {
    tools();
    hideWhatIsNotAsked();
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

  /* --- an older browser hides no question that belongs to another answer: panel.css asks it in vain --- */

  function hideWhatIsNotAsked() {
    if (CSS.supports("selector(:has(*))")) return;
    const answers = {
      "when-yes": ["yes"], "when-no": ["no"], "when-minus": ["minus"], "when-unknown-word": ["unknown_word"],
      "when-fact": ["fact"], "when-not-yes": ["no", "yes_with_tip"],
    };
    const refresh = () => {
      for (const [name, values] of Object.entries(answers)) {
        for (const field of document.getElementsByClassName(name)) {
          field.hidden = !values.some((value) => document.querySelector(`.question [value="${value}"]:checked`));
        }
      }
    };
    document.addEventListener("change", refresh);
    refresh();
  }
})();
