import type { ResultOf } from 'gql.tada';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { Answered } from '../../parts/answers.js';
import { EntityLink } from '../../parts/links.js';
import { MOST_STEPS, pathQuestion } from '../../parts/path-question.js';
import { PickOne } from '../../parts/pick-one.js';
import { RelationSentence, isNamed } from '../../parts/relations.js';
import { Section } from '../../parts/section.js';
import { TakeAway } from '../../parts/take-away.js';
import { useTitle } from '../../parts/title.js';
import { withQuery } from '../../shell/addresses.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { PathsQuery } from './queries.js';
import { PathPicture } from './picture.js';

const PLACES = ['PART_OF', 'OTHER_PART_OF', 'LOCATED_IN', 'OTHER_LOCATED_IN'];
export type Path = NonNullable<ResultOf<typeof PathsQuery>['paths']>['paths'][number];

/** How two things are connected: sentences first, each with its source, then a picture. */
export function PathsPage() {
  const [search] = useSearchParams();
  const [from, to] = [search.get('from'), search.get('to')];
  return from === null || to === null ? <Choice /> : <Connection from={from} to={to} />;
}

function Choice() {
  const { say } = useSpeech();
  useTitle(say('路径', 'Paths'));
  return (
    <div className="text">
      <h1>{say('两者怎样相连？', 'How are two things connected?')}</h1>
      <p className="lead">
        {say('选两个地区、机构、学校或项目。', 'Choose two places, organisations, schools or programmes.')}
      </p>
      <div className="filters">
        <PickOne name="from" label={say('从', 'From')} />
        <PickOne name="to" label={say('到', 'To')} />
      </div>
    </div>
  );
}

function Connection({ from, to }: { readonly from: string; readonly to: string }) {
  const { say } = useSpeech();
  const names = useNames();
  const variables = pathQuestion(from, to);
  const [answer, again] = useQuery({ query: PathsQuery, variables });
  const [one, other] = (answer.data?.ends ?? []).map((end) => (end && 'name' in end ? names(end).first.text : null));
  const title = one && other ? say(`${one} 与 ${other}`, `${one} and ${other}`) : say('路径', 'Paths');
  useTitle(title);
  return (
    <div className="text">
      <h1>{title}</h1>
      <Answered answer={answer} again={again}>
        {({ paths }) => (
          <Section
            title={say('怎样相连', 'How they are connected')}
            count={paths?.paths.length ?? 0}
            aside={
              <TakeAway
                query={PathsQuery}
                variables={variables}
                picture="paths"
                files={{ GEXF: withQuery('/export/graph.gexf', { ids: `${from},${to}`, depth: 2 }) }}
              />
            }
          >
            {paths === null || paths.paths.length === 0 ? (
              <p className="empty">
                {say(
                  `文件里没有不超过 ${MOST_STEPS} 步的联系。`,
                  `The documents say nothing that connects them within ${MOST_STEPS} steps.`,
                )}
              </p>
            ) : (
              <ol className="paths" id="paths">
                {paths.paths.map((path) => (
                  <li key={path.relations.map(({ id }) => id).join()}>
                    <PathSentences path={path} />
                  </li>
                ))}
              </ol>
            )}
            {paths?.truncated ? <p className="muted">{say('可能还有别的路径。', 'There may be more paths.')}</p> : null}
          </Section>
        )}
      </Answered>
    </div>
  );
}

function PathSentences({ path }: { readonly path: Path }) {
  const { say } = useSpeech();
  const onlyPlaces = path.relations.every(({ type }) => PLACES.includes(type));
  return (
    <>
      {onlyPlaces ? (
        <p className="muted">
          {say('只因为位置相连：', 'Connected only by where they lie: ')}
          {path.nodes
            .slice(1, -1)
            .map((node) =>
              'name' in node && isNamed(node as never) ? <EntityLink key={node.id} entity={node} /> : null,
            )}
        </p>
      ) : null}
      <PathPicture path={path} />
      <ul className="facts-read">
        {path.relations.map((relation) => (
          <li key={relation.id}>
            <RelationSentence relation={relation} />
          </li>
        ))}
      </ul>
    </>
  );
}
