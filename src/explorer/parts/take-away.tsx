import { stringifyDocument, type TypedDocumentNode } from 'urql';
import { useState } from 'react';
import { csvOf, zipOf, type Parameters, type Table } from '../shell/addresses.js';
import { useHere } from '../shell/here.js';
import { useSpeech, type Language } from '../shell/language.js';
import { CopyButton, Panel } from './panel.js';
import { TakePicture } from './take-picture.js';

interface Given {
  /** The table that one sees: its name in the export, and what is asked of it. */
  readonly table?: readonly [name: Table, parameters: Parameters];
  /** Addresses of the export, by the name of their format. */
  readonly files?: Readonly<Record<string, string>>;
  /** The id of the element that can be taken along as a picture. */
  readonly picture?: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- any operation can be shown
  readonly query: TypedDocumentNode<any, any>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What one sees, to take along: files, and the query behind it. */
export function TakeAway({ table, files = {}, picture, query, variables }: Given) {
  const { say, language } = useSpeech();
  const [shown, setShown] = useState(false);
  const page = useHere()({ lang: language });
  return (
    <div className="take-away">
      {Object.entries({ ...(table ? filesOf(table, language, page) : {}), ...files }).map(([name, address]) => (
        <a key={name} href={address} download>
          {name}
        </a>
      ))}
      {picture === undefined ? null : <TakePicture of={picture} />}
      <button type="button" className="link" onClick={() => setShown(true)}>
        {say('查询', 'Query')}
      </button>
      {shown ? (
        <QueryPanel text={stringifyDocument(query)} variables={variables} close={() => setShown(false)} />
      ) : null}
    </div>
  );
}

/** The table in the words of the page, alone and with its papers. */
const filesOf = ([name, parameters]: NonNullable<Given['table']>, lang: Language, page: string) => ({
  CSV: csvOf(name, { ...parameters, lang }),
  ZIP: zipOf(name, { ...parameters, lang }, page),
});

const PIECES = ['GraphQL', 'curl', 'Python', 'R', 'JavaScript'] as const;

function piece(name: (typeof PIECES)[number], origin: string, query: string, variables: object): string {
  const body = JSON.stringify({ query: query.replace(/\s+/g, ' ').trim(), variables });
  if (name === 'curl')
    return `curl '${origin}/graphql' -H 'content-type: application/json' \\\n  -d '${body.replaceAll("'", "'\\''")}'`;
  if (name === 'Python')
    return [
      'import json, urllib.request',
      `body = json.dumps(json.loads(r'''${body}''')).encode()`,
      `request = urllib.request.Request('${origin}/graphql', body, {'content-type': 'application/json'})`,
      'print(json.load(urllib.request.urlopen(request))["data"])',
    ].join('\n');
  if (name === 'R')
    return [
      'library(httr2)',
      `body <- r"----(${body})----"`,
      `answer <- request("${origin}/graphql") |>`,
      '  req_body_raw(body, type = "application/json") |>',
      '  req_perform() |>',
      '  resp_body_string()',
      'str(jsonlite::fromJSON(answer)$data)',
    ].join('\n');
  if (name === 'JavaScript')
    return [
      `const answer = await fetch('${origin}/graphql', {`,
      "  method: 'POST',",
      "  headers: { 'content-type': 'application/json' },",
      `  body: JSON.stringify(${body}),`,
      '});',
      'console.log((await answer.json()).data);',
    ].join('\n');
  return `${query.trim()}\n\n# ${JSON.stringify(variables)}`;
}

/** The query with its variables behind the #, where no server and no log reads it. */
const graphiqlOf = (query: string, variables: object): string =>
  `/graphiql/#${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) }).toString()}`;

interface Shown {
  readonly text: string;
  readonly variables: object;
  readonly close: () => void;
}

function QueryPanel({ text, variables, close }: Shown) {
  const { say } = useSpeech();
  const [name, setName] = useState<(typeof PIECES)[number]>('GraphQL');
  const code = piece(name, window.location.origin, text, variables);
  return (
    <Panel title={say('这一页背后的查询', 'The query behind this page')} close={close}>
      <div className="choices" role="group" aria-label={say('语言', 'Language')}>
        {PIECES.map((other) => (
          <button key={other} type="button" aria-pressed={other === name} onClick={() => setName(other)}>
            {other}
          </button>
        ))}
      </div>
      <pre tabIndex={0}>{code}</pre>
      <p>
        <CopyButton text={code} />{' '}
        <a href={graphiqlOf(text, variables)}>{say('在 GraphiQL 中打开', 'Open in GraphiQL')}</a>
      </p>
    </Panel>
  );
}
