/** The tabs that GraphiQL opens with. No DOM here: a test validates and runs every one of them. */
export interface Example {
  readonly title: string;
  /** The title in Chinese. */
  readonly chinese: string;
  readonly query: string;
  readonly variables?: string;
}

/** The entities the examples ask about, in one place because seeds may rename them. */
export const ids = {
  county: 'district:fangzi',
  city: 'district:weifang',
  zone: 'district:linyi-hightech-zone',
  company: 'organization:huawei-aiwei',
  university: 'organization:weifang-university',
  source: 'source:fangzi-2021-12-16',
} as const;

export const example = (title: string, chinese: string, operation: string, variables?: unknown): Example => ({
  title,
  chinese,
  query: `# ${title}\n# ${chinese}\n\n${operation.trim()}\n`,
  ...(variables === undefined ? {} : { variables: JSON.stringify(variables, null, 2) }),
});
