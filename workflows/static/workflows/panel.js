/* The panel pages work without this. With it: larger letters, more contrast, reading aloud; marking by a tap is in
   panel-marks.js, and that nothing is lost in panel-kept.js. Nothing is asked of any other site. */
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

  /* --- larger letters, more contrast, reading aloud --- */

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
    if ("speechSynthesis" in window) speaking(button("speak"));
  }

  function speaking(button) {
    const speech = window.speechSynthesis;
    let queue = [];
    /* only a voice of the device itself: others send the text to another company */
    const voice = (language) => speech.getVoices().find((one) =>
      one.localService && one.lang.toLowerCase().split(/[-_]/)[0] === language.split("-")[0]);
    const language = (element) => (element.closest("[lang]") || root).lang || root.lang;
    const offer = () => { button.hidden = !voice(root.lang) && !voice(language(document.querySelector(".text") || root)); };
    const light = (elements, on) => elements.forEach((element) => element.classList.toggle("said", on));
    const stop = () => {
      if (queue.length) light(queue[0], false);
      queue = [];
      speech.cancel();
      button.setAttribute("aria-pressed", "false");
    };
    const next = () => {
      if (!queue.length) return stop();
      const elements = queue[0];
      const words = new SpeechSynthesisUtterance(elements.map((element) => element.textContent).join(""));
      words.lang = language(elements[0]);
      words.voice = voice(words.lang) || null;
      if (words.voice) words.lang = words.voice.lang; /* not every device knows "nl-x-simple" */
      words.rate = 0.95;
      words.onend = words.onerror = () => {
        if (queue[0] !== elements) return;
        light(elements, false);
        queue.shift();
        next();
      };
      if (!words.voice) return words.onend();
      light(elements, true);
      elements[0].scrollIntoView({ block: "center", behavior: still() ? "auto" : "smooth" });
      speech.speak(words);
    };
    button.addEventListener("click", () => {
      if (queue.length) return stop();
      queue = pieces();
      button.setAttribute("aria-pressed", "true");
      speech.cancel();
      next();
    });
    addEventListener("pagehide", stop);
    speech.addEventListener("voiceschanged", offer);
    offer();
  }

  /* what is read aloud: sentence by sentence where there are sentences, else heading, text and answers */
  function pieces() {
    const found = new Map();
    const parts = "h1, h2, h3, p, legend, li, .choice, .found-sentence, .field > label, .s";
    for (const element of document.querySelectorAll(`main :is(${parts})`)) {
      if (element.closest(".marks, .unseen, dialog, [hidden]") || !element.getClientRects().length) continue;
      if (element.matches(".s")) {
        const key = `${element.closest(".piece").id} ${element.dataset.s}`;
        found.set(key, [...(found.get(key) || []), element]);
      } else if (!element.querySelector(`.s, ${parts}`) && element.textContent.trim()) {
        found.set(element, [element]);
      }
    }
    return [...found.values()];
  }

  /* a form that the browser kept as it was would seem to come from another device: ask for it anew */
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.querySelector("[name=made_from]")) location.reload();
  });

  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  /* --- an older browser hides no question that belongs to another answer: panel.css asks it in vain --- */

  function hideWhatIsNotAsked() {
    if (CSS.supports("selector(:has(*))")) return;
    const answers = {
      "when-yes": ["yes"], "when-no": ["no"], "when-minus": ["minus"], "when-unknown-word": ["unknown_word"],
      "when-not-yes": ["no", "yes_with_tip"],
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
