/* The list below each rich text field from which an editor picks what every region has of its own.
 *
 * What is picked comes in as its token, where the cursor is. The tokens and their names come with this script's own
 * tag, so that nothing inline has to run.
 */
(() => {
  "use strict";
  const { label, items } = JSON.parse(document.currentScript.dataset.placeholders);
  const SENTENCE_ENDS = /(^|[.!?…]\s+)$/;

  /** The token, with a capital where a sentence begins. */
  const written = (token, before) => (SENTENCE_ENDS.test(before) ? `{${token[1].toUpperCase()}${token.slice(2)}` : token);

  const inserted = (editorState, token) => {
    const { EditorState, Modifier } = window.DraftJS;
    const selection = editorState.getSelection();
    const content = editorState.getCurrentContent();
    const before = content.getBlockForKey(selection.getStartKey()).getText().slice(0, selection.getStartOffset());
    const text = written(token, before);
    const changed = Modifier.replaceText(content, selection, text, editorState.getCurrentInlineStyle());
    const next = EditorState.push(editorState, changed, "insert-characters");
    return EditorState.forceSelection(next, changed.getSelectionAfter());
  };

  const Placeholders = ({ getEditorState, onChange }) => {
    const create = window.React.createElement;
    const pick = (event) => { if (event.target.value) onChange(inserted(getEditorState(), event.target.value)); };
    const options = items.map(({ token, name }) => create("option", { key: token, value: token }, name));
    return create("select", { className: "placeholders", "aria-label": label, value: "", onChange: pick },
      create("option", { value: "" }, label), ...options);
  };

  window.draftail.registerPlugin({ type: "placeholders", meta: Placeholders }, "controls");
})();
