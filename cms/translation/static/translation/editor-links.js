/* wagtail-localize's editor is one React component; beside it, not in it, stand two links of ours. */
(() => {
  const script = document.currentScript;
  const show = () => {
    const editor = document.querySelector('.js-translation-editor');
    if (!editor) return;
    const { links } = JSON.parse(editor.dataset.props);
    const found = /translate\/(\d+)\//.exec(links.downloadPofile);
    if (!found) return;
    const bar = document.createElement('nav');
    bar.className = 'w-flex w-flex-wrap w-gap-2 w-px-5 w-py-3';
    ['help', 'files'].forEach((name) => {
      const link = document.createElement('a');
      link.className = 'button button-secondary button-small';
      link.href = script.dataset[name].replace('/0/', `/${found[1]}/`);
      link.textContent = script.dataset[`${name}Label`];
      bar.append(link);
    });
    editor.before(bar);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
  else show();
})();
