import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker';
import { createRoot } from 'react-dom/client';
import { examples } from './examples.js';
import { examplesPlugin } from './examples-plugin.js';

// Not graphiql/style.css: it repeats Monaco's sheet and carries 360 KB of Latin fonts as data: URLs, which the policy refuses.
// Not graphiql/setup-workers/vite: the same three workers, with a console line for each.
const workers: Readonly<Record<string, new () => Worker>> = { json: JsonWorker, graphql: GraphQLWorker };
window.MonacoEnvironment = { getWorker: (_id, label) => new (workers[label] ?? EditorWorker)() };

const fetcher: GraphiQLProps['fetcher'] = async (request, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...options?.headers },
    body: JSON.stringify(request),
  });
  return response.json();
};

/** A query that a page of ours hands over, behind the #. */
const handed = new URLSearchParams(window.location.hash.slice(1));
const query = handed.get('query');
const given = query === null ? {} : { initialQuery: query, initialVariables: handed.get('variables') ?? '' };

// Tabs of an earlier visit, kept in localStorage, win over these. The first one must need no variables: GraphiQL 5 drops them.
const exampleTabs = examples.map((example) => ({ query: example.query, variables: example.variables ?? null }));
const defaultTabs = query === null ? exampleTabs : [{ query, variables: handed.get('variables') }, ...exampleTabs];

const root = document.getElementById('graphiql');
if (root === null) throw new Error('index.html: expected an element with the id "graphiql", found none.');
createRoot(root).render(
  <GraphiQL {...given} fetcher={fetcher} defaultTabs={defaultTabs} plugins={[examplesPlugin, HISTORY_PLUGIN]}>
    <GraphiQL.Logo>
      <a className="graphiql-logo-link" href="cookbook.html">
        Cookbook
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
