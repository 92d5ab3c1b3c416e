import type { DisputedRelation, Named, Relation, SentencedRelation } from '../api/fragments.js';
import { useNames, useSpeech } from '../shell/language.js';
import { useTerm } from '../shell/vocabulary.js';
import { EntityLink } from './links.js';
import { SaidOtherwise } from './said-otherwise.js';
import { SourceChips } from './source-chip.js';
import { useSpan } from './span.js';

type End = Relation['from'];
export const isNamed = (end: End): end is End & Named => 'name' in end;
export const endId = (end: End): string => (isNamed(end) ? end.id : '');

/** What one says of a relationship beside its type: the role, the words of the source, who holds it. */
function useQualities(): (relation: Relation) => string {
  const term = useTerm();
  const { say } = useSpeech();
  return ({ role, mode, award, heldBy, participation, occurrence }) =>
    [
      role === null ? null : term('PartnerRole', role),
      award === null || award === 'GRANTED' ? null : term('Award', award),
      heldBy === null || heldBy === 'SELF' ? null : term('HeldBy', heldBy),
      participation === null ? null : term('Participation', participation),
      mode === null ? null : say(`原文“${mode}”`, `printed as “${mode}”`),
      occurrence,
    ]
      .filter((part) => part !== null)
      .join(' · ');
}

const wordsOf = (relation: Relation): readonly string[] =>
  [relation.from, relation.to].flatMap((end) => (isNamed(end) ? [end.name] : []));

/** Who states a relationship, who denies it, and what they say differently of it. */
function Sources({ of: relation }: { readonly of: DisputedRelation }) {
  const { say } = useSpeech();
  return (
    <>
      <SourceChips evidence={relation.evidence} words={wordsOf(relation)} />
      {relation.denials.length === 0 ? null : (
        <>
          {' '}
          <strong>{say('有来源否认：', 'Denied by:')}</strong>{' '}
          <SourceChips evidence={relation.denials} words={wordsOf(relation)} />
        </>
      )}
      <SaidOtherwise of={relation} words={wordsOf(relation)} />
    </>
  );
}

/** The relationships of one type: what is at the other end, in which role, when, and who says so. */
export function RelationTable({
  relations,
  of,
}: {
  readonly relations: readonly DisputedRelation[];
  readonly of: string;
}) {
  const { say } = useSpeech();
  const qualities = useQualities();
  const span = useSpan();
  const dated = relations.some((relation) => span(relation) !== null);
  const qualified = relations.some((relation) => qualities(relation) !== '');
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{say('名称', 'Name')}</th>
          {qualified ? <th scope="col">{say('角色', 'Role')}</th> : null}
          {dated ? <th scope="col">{say('时期', 'Period')}</th> : null}
          <th scope="col">{say('出处', 'Source')}</th>
        </tr>
      </thead>
      <tbody>
        {relations.map((relation) => {
          const other = endId(relation.from) === of ? relation.to : relation.from;
          return (
            <tr key={relation.id}>
              <th scope="row">{isNamed(other) ? <EntityLink entity={other} second /> : null}</th>
              {qualified ? <td className="muted words">{qualities(relation)}</td> : null}
              {dated ? (
                <td data-short="true">
                  {span(relation) ?? <span className="muted">{say('时间未注明', 'dates not stated')}</span>}
                </td>
              ) : null}
              <td>
                <Sources of={relation} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface Sentenced {
  readonly relation: SentencedRelation;
  /** The place in a source where one reads it, which needs no chip there. */
  readonly at?: string;
}

/** A relationship as the sentence that the API makes of it, with its source; the names in it lead to their pages. */
export function RelationSentence({ relation, at }: Sentenced) {
  const { say } = useSpeech();
  const names = useNames();
  const ends = [relation.from, relation.to].filter(isNamed);
  if (ends.length < 2) return null;
  const elsewhere = relation.evidence.filter(({ source, locator }) => `${source.id}#${locator}` !== at);
  const parts = partsOf(
    say(relation.zh, relation.en),
    ends.map((end) => ({ end, name: names(end).first.text })),
  );
  return (
    <span className="sentence">
      {parts.map((part, index) =>
        typeof part === 'string' ? (
          spaced(part).replace(OPENING, '')
        ) : (
          <EntityLink key={part.id} entity={part} before={openingOf(parts[index - 1])} />
        ),
      )}{' '}
      <SourceChips evidence={elsewhere} words={wordsOf(relation)} />
    </span>
  );
}

/** Between a Chinese word and a name with its mark there is a space; beside a quotation mark there is none. */
const spaced = (text: string): string => text.replace(/^(?=\p{Script=Han})|(?<=\p{Script=Han})$/gu, ' ');
/** The quotation mark at the end of a part, which stays on the line of the name behind it. */
const OPENING = /[“《]$/u;
const openingOf = (part: Part | undefined): string => (typeof part === 'string' ? (OPENING.exec(part)?.[0] ?? '') : '');

/** Inside its own marks a sentence writes those of a name in their other form, which is as long. */
const withOtherMarks = (text: string): string =>
  text.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('《', '〈').replaceAll('》', '〉');

interface NamedEnd {
  readonly end: Named;
  readonly name: string;
}
type Part = string | Named;

/** A sentence in parts: each end where its name stands, the longer name first, since it may hold the other one. */
const partsOf = (sentence: string, ends: readonly NamedEnd[]): readonly Part[] =>
  [...ends]
    .sort((one, other) => other.name.length - one.name.length)
    .reduce<readonly Part[]>(
      (parts, { end, name }) => {
        const placeIn = (part: Part): number =>
          typeof part === 'string' ? withOtherMarks(part).indexOf(withOtherMarks(name)) : -1;
        const index = parts.findIndex((part) => placeIn(part) >= 0);
        const text = parts[index];
        if (typeof text !== 'string') return parts;
        const at = placeIn(text);
        return [
          ...parts.slice(0, index),
          text.slice(0, at),
          end,
          text.slice(at + name.length),
          ...parts.slice(index + 1),
        ];
      },
      [sentence],
    );
