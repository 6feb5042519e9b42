/* Pasting into a text: the server says what the clipboard holds (lists, headings, whole paragraphs, links without
 * tracking), and what the editor must look at. Rich text fields get all of it, fields of one line a line.
 *
 * What comes from a rich text field of ours, a single web address, and short plain words are pasted as always.
 */
(() => {
  "use strict";
  const { url, failed, picture } = JSON.parse(document.currentScript.dataset.paste);
  const OWN = /data-(?:editor|offset-key|draftjs-conductor-fragment)=/;
  const ADDRESS = /^\s*(?:https?:\/\/|mailto:)\S+\s*$/i;
  const PLAIN = /^[\w .,;:!?'"()/@+-]*$/;
  const PICTURE_DATA = /src\s*=\s*(["'])data:[^"']*\1/g; // not sent along: it is not taken anyway
  const FIELDS = 'form[data-edit-form] input[type="text"][name], form[data-edit-form] textarea[name]';

  const ask = async (html, text) => {
    const token = document.querySelector('input[name="csrfmiddlewaretoken"]').value;
    const response = await fetch(url, {
      method: "POST",
      headers: { "X-CSRFToken": token, "X-Requested-With": "XMLHttpRequest" },
      body: JSON.stringify({ html: html.replace(PICTURE_DATA, 'src=""'), text }),
    });
    const isJson = response.headers.get("Content-Type")?.includes("json");
    const answer = isJson ? await response.json() : {};
    if (response.ok && answer.content) return answer;
    return answer.error ? { advice: [answer.error] } : Promise.reject(new Error(response.statusText));
  };

  const stop = (event) => { event.preventDefault(); event.stopPropagation(); };

  const inserted = (editorState, content) => {
    const { EditorState, Modifier } = window.DraftJS;
    const selection = editorState.getSelection();
    const changed = Modifier.replaceWithFragment(editorState.getCurrentContent(), selection, content.getBlockMap());
    return EditorState.push(editorState, changed, "insert-fragment");
  };

  const plainContent = (text) => window.DraftJS.ContentState.createFromText(text, /\r?\n/);

  /* By editor: Draftail may make its controls anew when the text changes, and what was said has to stay. */
  const told = new WeakMap();

  /* A class: Draftail calls a control as a function, inside a component of its own, where no hook works. */
  class Paste extends window.React.Component {
    constructor(props) {
      super(props);
      this.state = { advice: [] };
      this.place = window.React.createRef();
      this.onPaste = this.onPaste.bind(this);
    }

    componentDidMount() {
      this.editor = this.place.current.closest("[data-draftail-editor]");
      this.editor.addEventListener("paste", this.onPaste, true);
      this.setState({ advice: told.get(this.editor) ?? [] });
    }

    componentWillUnmount() { this.editor.removeEventListener("paste", this.onPaste, true); }

    async onPaste(event) {
      const html = event.clipboardData.getData("text/html");
      const text = event.clipboardData.getData("text/plain");
      this.tell([]);
      if (!html && !text) {
        if (event.clipboardData.files.length) { stop(event); this.tell([picture]); }
        return;
      }
      if (OWN.test(html) || ADDRESS.test(text) || (!html && PLAIN.test(text))) return;
      stop(event);
      try {
        const answer = await ask(html, text);
        this.tell(answer.advice);
        if (answer.content?.blocks.some((block) => block.text)) this.put(window.DraftJS.convertFromRaw(answer.content));
      } catch {
        this.tell([failed]);
        this.put(plainContent(text));
      }
    }

    tell(advice) {
      told.set(this.editor, advice);
      this.setState({ advice });
    }

    put(content) { this.props.onChange(inserted(this.props.getEditorState(), content)); }

    render() {
      const create = window.React.createElement;
      const line = (sentence) => create("p", { key: sentence, className: "help-block help-warning" }, sentence);
      return create("div", { ref: this.place, role: "status", className: "paste-advice" }, this.state.advice.map(line));
    }
  }

  const control = (props) => window.React.createElement(Paste, props);
  window.draftail.registerPlugin({ type: "paste", meta: control }, "controls");

  document.addEventListener("paste", async (event) => {
    const field = event.target;
    const text = event.clipboardData.getData("text/plain");
    if (!field.matches?.(FIELDS) || PLAIN.test(text)) return;
    stop(event);
    let line = text.replace(/\s+/g, " ");
    try { line = (await ask("", text)).line ?? ""; } catch { /* the words alone */ }
    field.focus();
    // it can be undone, and whoever listens to the field hears it
    document.execCommand("insertText", false, line);
  }, true);
})();
