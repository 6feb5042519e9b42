/* The translation editor knows the language that is written, but not its direction: the text fields and what
   was translated run from right to left for the languages that do. Spelling is checked in the language, too. */

(() => {
  const rightToLeft = document.currentScript.dataset.rightToLeft.split(" ");

  document.addEventListener("DOMContentLoaded", () => {
    const editor = document.querySelector(".js-translation-editor[data-props]");
    if (!editor) return;
    const { code } = JSON.parse(editor.dataset.props).locale;
    const direction = rightToLeft.includes(code.split("-")[0]) ? "rtl" : "ltr";
    editor.dataset.direction = direction;
    editor.addEventListener("focusin", ({ target }) => {
      if (target.matches("textarea")) Object.assign(target, { lang: code, dir: direction });
    });
  });
})();
