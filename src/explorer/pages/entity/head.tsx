import { Fragment } from 'react';
import { Facts } from '../../parts/facts.js';
import { EntityLink } from '../../parts/links.js';
import { KindMark, kindOf } from '../../parts/kind-mark.js';
import { SourceChips } from '../../parts/source-chip.js';
import { counted } from '../../parts/number-words.js';
import { useSpan } from '../../parts/span.js';
import { useTitle } from '../../parts/title.js';
import { useNames, useSpeech, Words } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import type { EntityNode } from './page.js';

/** The properties of a kind, as words and values. */
function useFacts(entity: EntityNode): readonly (readonly [string, string])[] {
  const { say } = useSpeech();
  const term = useTerm();
  const span = useSpan();
  const facts: (readonly [string, string | null | undefined])[] = [];
  const termOf = (enumeration: string, value: string | null): string | null =>
    value === null ? null : term(enumeration, value);
  if ('level' in entity)
    facts.push(
      [say('级别', 'Level'), term('DistrictLevel', entity.level)],
      [say('区划代码', 'Division code'), entity.code],
    );
  if ('stage' in entity)
    facts.push(
      [say('学段', 'Stage'), termOf('SchoolStage', entity.stage)],
      [say('办学性质', 'Ownership'), termOf('Ownership', entity.ownership)],
      [say('状态', 'Status'), termOf('SchoolStatus', entity.schoolStatus)],
      [say('开办', 'Opened'), entity.opened],
      [say('停办时间', 'Closed'), entity.closed],
    );
  if ('organizationKind' in entity)
    facts.push(
      [say('类别', 'Kind'), term('OrganizationKind', entity.organizationKind)],
      [say('撤销时间', 'Dissolved'), entity.dissolved],
    );
  if ('category' in entity)
    facts.push(
      [say('领域', 'Field'), term('ProgramCategory', entity.category)],
      [say('状态', 'Status'), term('ProgramStatus', entity.programStatus)],
      [say('时间', 'Time'), span({ since: entity.starts, until: entity.ends })],
      [say('方式', 'Form, as printed'), entity.mode],
    );
  if ('policyKind' in entity)
    facts.push(
      [say('类别', 'Kind'), termOf('PolicyKind', entity.policyKind)],
      [say('状态', 'Status'), termOf('PolicyStatus', entity.policyStatus)],
      [say('发布', 'Issued'), entity.issuedOn],
      [say('有效期至', 'In force until'), entity.validUntil],
    );
  if ('recognitionKind' in entity)
    facts.push(
      [say('类别', 'Kind'), term('RecognitionKind', entity.recognitionKind)],
      [say('级别', 'Scope'), termOf('RecognitionScope', entity.scope)],
    );
  if (entity.aliases.length > 0) facts.push([say('又称', 'Also called'), entity.aliases.join(say('、', ', '))]);
  return facts.filter((fact): fact is readonly [string, string] => typeof fact[1] === 'string');
}

/** The mark, the name in both languages, one sentence, the properties. */
export function EntityHead({ entity }: { readonly entity: EntityNode }) {
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
      <Facts of={useFacts(entity)} />
    </>
  );
}

/** How much there is of an organisation, and how many documents say so. */
function AnswerLine({ of: entity }: { readonly of: EntityNode }) {
  const { say } = useSpeech();
  if (!('organizationKind' in entity)) return null;
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
