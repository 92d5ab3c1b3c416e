import { Fragment } from 'react';
import { EntityLink } from '../../parts/links.js';
import { KindMark, kindOf } from '../../parts/kind-mark.js';
import { SourceChips } from '../../parts/source-chip.js';
import { counted } from '../../parts/number-words.js';
import { useTitle } from '../../parts/title.js';
import { useNames, useSpeech, Words } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { EntityFacts } from './facts.js';
import type { EntityNode } from './page.js';

interface Given {
  readonly entity: EntityNode;
  /** The values of the properties that only things of its kind have. */
  readonly own: Readonly<Record<string, unknown>>;
}

/** The mark, the name in both languages, one sentence, the properties. */
export function EntityHead({ entity, own }: Given) {
  const { say, language } = useSpeech();
  const term = useTerm();
  const { first, second } = useNames()(entity);
  const summary = language === 'en' ? (entity.summaryEn ?? entity.summary) : entity.summary;
  useTitle(first.text);
  const ancestors = 'ancestors' in entity ? entity.ancestors : [];
  return (
    <>
      <p className="crumb">
        {ancestors.length === 0
          ? term('EntityKind', entity.kind)
          : ancestors.map((ancestor, index) => (
              <Fragment key={ancestor.id}>
                {index === 0 ? '' : ' / '}
                <EntityLink entity={ancestor} />
              </Fragment>
            ))}
      </p>
      <h1>
        <KindMark kind={kindOf(entity.id)} />
        <Words of={first} />{' '}
        {second === null ? null : (
          <small>
            <Words of={second} />
          </small>
        )}
      </h1>
      <p className="lead">
        {summary === null ? null : <span lang={summary === entity.summary ? 'zh' : 'en'}>{summary} </span>}
        <SourceChips evidence={entity.evidence.slice(0, 3)} words={[entity.name]} />
      </p>
      {entity.nameSource === 'COMPOSED' ? (
        <p className="muted">
          {say(
            '名称由原文词语拼成，不是原文的专名。',
            'The name is composed of words of the source; it is not printed there as a name.',
          )}
        </p>
      ) : null}
      <AnswerLine of={entity} />
      <EntityFacts of={entity} own={own} />
    </>
  );
}

/** How much there is of an organisation, and how many documents say so. */
function AnswerLine({ of: entity }: { readonly of: EntityNode }) {
  const { say } = useSpeech();
  if (!('districts' in entity)) return null;
  const count = (type: string): number =>
    entity.relationCounts.find((one) => one.type === type && one.direction === 'OUT')?.count ?? 0;
  const documents = count('REPORTED_IN');
  const parts: readonly (readonly [number, string, string])[] = [
    [entity.districts.totalCount, '个地区', 'places'],
    [count('PARTNERS_IN'), '个项目', 'programmes'],
    [documents, '份文件', 'documents'],
  ];
  return (
    <div className="answer-line">
      {parts.map(([number, zh, en]) => (
        <span key={en}>
          <b>{number}</b> {say(zh, counted(number, en))}
        </span>
      ))}
      {documents === 1 ? (
        <div className="muted">{say('只有一份文件说到它。', 'One document alone names it.')}</div>
      ) : null}
    </div>
  );
}
