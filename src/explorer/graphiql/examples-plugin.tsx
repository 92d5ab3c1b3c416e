import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { documents } from './documents.js';
import { examples } from './examples.js';
import type { Example } from './example.js';

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M9 6h12M9 12h12M9 18h12M3.5 6h1M3.5 12h1M3.5 18h1" strokeLinecap="round" />
    </svg>
  );
}

/** Opens an example as it was written: its tab if there is one that nobody changed, else a new one. */
function useOpen(): (example: Example) => void {
  const { addTab, changeTab, setVisiblePlugin } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(({ tabs, queryEditor, variableEditor }) => ({
    tabs,
    queryEditor,
    variableEditor,
  }));
  return ({ query, variables = '' }) => {
    const open = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
    if (open >= 0) changeTab(open);
    else {
      addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
    }
    // On a narrow page the list covers the query.
    if (window.matchMedia('(max-width: 760px)').matches) setVisiblePlugin(null);
    queryEditor?.focus();
  };
}

function Examples() {
  const open = useOpen();
  return (
    <section className="examples">
      <h2>Examples 示例</h2>
      <p>
        Each opens as it was written; what you have changed stays in its tab.
        每个示例都按原样打开，你改过的内容保留在原标签页。
      </p>
      <ul>
        {examples.map((example) => (
          <li key={example.title}>
            <button type="button" onClick={() => open(example)}>
              {example.title}
              <span lang="zh">{example.chinese}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2>To read 文档</h2>
      <ul>
        {documents.map(({ name, title, about }) => (
          <li key={name}>
            <a href={`${name}.html`} target="_blank">
              {title}
              <span>{about}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The panel of the examples and of the pages to read. */
export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: Examples };
