import { nameless } from '../../model/definition/entity-properties.js';
import { defineEntity } from '../../model/definition/node.js';
import { oneOf, partialDate } from '../../model/definition/property.js';
import { OrganizationKind } from '../../domain/vocabulary.js';

export const organization = defineEntity({
  label: 'Organization',
  plural: 'organizations',
  description: 'A company, university, institute, group, government body or other partner.',
  words: { zh: '机构', en: 'Organisation' },
  example: 'ecnu-affiliated-primary',
  properties: {
    nameless,
    organizationKind: oneOf('What kind of organisation it is.', OrganizationKind, {
      words: { zh: '类别', en: 'Kind' },
      required: true,
      factual: true,
    }),
    dissolved: partialDate('When it was dissolved.', { words: { zh: '撤销时间', en: 'Dissolved' }, factual: true }),
  },
  filters: ['organizationKind'],
});
