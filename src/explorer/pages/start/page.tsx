import type { ResultOf } from 'gql.tada';
import { useQuery } from 'urql';
import { Answered } from '../../parts/answers.js';
import { Go } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { SourceLine } from '../../parts/source-line.js';
import { useTitle } from '../../parts/title.js';
import { useKinds } from '../../shell/kinds.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { SearchBox } from '../../shell/search-box.js';
import { isWide } from '../../shell/width.js';
import { CoverageTable } from './coverage-table.js';
import { KindsMap } from './kinds-map.js';
import { StartDetailsQuery, StartQuery, StartSizesQuery } from './queries.js';
import { questionsOf, sizesAsked } from './questions.js';

/** Question, search box, questions from the data, what the graph is made of, where it has figures, who says so. */
export function StartPage() {
  const { say } = useSpeech();
  const names = useNames();
  useTitle(null);
  const kinds = useKinds();
  const [start, again] = useQuery({ query: StartQuery });
  const [sizes] = useQuery({
    query: StartSizesQuery,
    variables: sizesAsked(start.data),
    pause: !start.data,
  });
  const [details, detailsAgain] = useQuery({ query: StartDetailsQuery });
  const counts = new Map(kinds.map(({ kind, count }) => [kind.toUpperCase(), count]));
  return (
    <>
      <Lead counts={counts} />
      <SearchBox large />
      <div className="columns">
        <Section title={say('可以直接问的问题', 'Questions to begin with')}>
          <Answered answer={start} again={again} rows={isWide() ? 9 : 15}>
            {(data) => (
              <ol className="lines">
                {questionsOf({ ...data, counts }, sizes.data, say, names).map(({ words, to, size }) => (
                  <li key={to} className="pair">
                    <Go to={to}>{words}</Go>
                    <em>{size}</em>
                  </li>
                ))}
              </ol>
            )}
          </Answered>
        </Section>
        <Section title={say('图里有什么', 'What is in it')}>
          <KindsMap kinds={kinds} joined={details.data?.overview.relationKinds ?? []} />
        </Section>
      </div>
      <Answered answer={details} again={detailsAgain}>
        {(data) => (
          <>
            <Section title={say('哪里、哪年有数据', 'Which places have figures, and for when')}>
              <CoverageTable
                years={(data.observationGroups?.nodes ?? []).flatMap(({ year }) => year ?? [])}
                counties={data.districts?.totalCount ?? 0}
              />
            </Section>
            <Documents of={data.sources} />
          </>
        )}
      </Answered>
    </>
  );
}

function Lead({ counts }: { readonly counts: ReadonlyMap<string, number> }) {
  const { say } = useSpeech();
  const [sources, programs, organizations, figures] = ['SOURCE', 'PROGRAM', 'ORGANIZATION', 'OBSERVATION'].map(
    (kind) => counts.get(kind) ?? '…',
  );
  // There may be none: then nothing is said of them.
  const [figuresZh, figuresEn] = figures === 0 ? ['', ''] : [`、${figures} 个数据`, `, ${figures} figures`];
  return (
    <>
      <h1>{say('谁在哪里办了什么教育项目，谁说的？', 'Who runs which programme where, and who says so?')}</h1>
      <p className="lead">
        {say(
          `${sources} 份公开文件里的 ${programs} 个项目、${organizations} 家机构${figuresZh}。`,
          `${programs} programmes, ${organizations} organisations${figuresEn} from ${sources} documents. `,
        )}
        {figures === 0
          ? say('每条关系都注明出处的段落。', 'Each relationship names its paragraph.')
          : say('每个数据、每条关系都注明出处的段落。', 'Each figure and each relationship names its paragraph.')}
      </p>
    </>
  );
}

function Documents({ of: sources }: { readonly of: ResultOf<typeof StartDetailsQuery>['sources'] }) {
  const { say } = useSpeech();
  return (
    <Section title={say('文件', 'Documents')} count={sources?.totalCount ?? 0}>
      <ul className="lines">
        {sources?.nodes.map((source) => (
          <SourceLine key={source.id} source={source} />
        ))}
      </ul>
    </Section>
  );
}
