/** A row of a table by its columns. */
export type Row = Readonly<Record<string, string>>;
export interface Said {
  readonly id: string;
}
export interface Figure {
  readonly observation: {
    readonly id: string;
    readonly value: number;
    readonly unit: string;
    readonly status: string;
    readonly asPrinted: string;
    readonly period: string | null;
    readonly metric: Said;
    readonly about: Said;
    readonly evidence: readonly { readonly locator: string; readonly link: string | null; readonly source: Said }[];
  };
  readonly zh: readonly { readonly text: string }[];
  readonly en: readonly { readonly text: string }[];
  readonly reports: readonly Said[];
  readonly alternatives: readonly Said[];
}
/** What is asked of a figure that a table has too. */
export const FIGURE = `{
  observation {
    id value unit status asPrinted period metric { id } about { id } evidence { locator link source { id } }
  }
  zh: notes { text(language: ZH) } en: notes { text(language: EN) } reports { id } alternatives { id }
}`;

export const NOTES = '{ zh: text(language: ZH) en: text(language: EN) }';
export type Notes = readonly { readonly zh: string; readonly en: string }[];
/** What a row says of what there is instead of a figure. */
export const noFigure = (notes: Notes): Row => ({
  ...{ id: '', value: '', sourceId: '', figureNotes: notes.map(({ zh }) => zh).join('') },
  figureNotesEn: notes.map(({ en }) => en).join(' '),
});

/** What a row says of the figure that the API gives, and must say alike. */
export const said = ({ observation, zh, en, reports, alternatives }: Figure): Row => {
  const sources = [...new Set(observation.evidence.map(({ source }) => source.id))];
  return {
    ...{ id: observation.id, value: String(observation.value), unit: observation.unit, status: observation.status },
    ...{ asPrinted: observation.asPrinted, period: observation.period ?? '' },
    ...{ metricId: observation.metric.id, aboutId: observation.about.id, sourceId: sources.join(';') },
    sourceLocators: sources
      .map((id) =>
        observation.evidence
          .filter(({ source }) => source.id === id)
          .map(({ locator }) => locator)
          .join(' '),
      )
      .join(';'),
    sourceLink: sources.map((id) => observation.evidence.find(({ source }) => source.id === id)?.link ?? '').join(';'),
    ...{ figureNotes: zh.map(({ text }) => text).join(''), figureNotesEn: en.map(({ text }) => text).join(' ') },
    reportIds: reports.map(({ id }) => id).join(';'),
    alternativeIds: alternatives.map(({ id }) => id).join(';'),
  };
};
