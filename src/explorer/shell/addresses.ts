/** The address of a node's page: its id with a slash. */
export const addressOf = (id: string): string => `/${id.replace(':', '/')}`;

export const KINDS = ['district', 'school', 'organization', 'program', 'policy', 'recognition', 'metric'] as const;
export type Kind = (typeof KINDS)[number];

/** The plural of a kind, which is the address of its list. */
export const LIST_OF: Readonly<Record<Kind | 'source', string>> = {
  district: 'districts',
  school: 'schools',
  organization: 'organizations',
  program: 'programs',
  policy: 'policies',
  recognition: 'recognitions',
  metric: 'metrics',
  source: 'sources',
};

/** An address with parameters; what is empty is left out. */
export function withQuery(
  path: string,
  parameters: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
