import { defineEntity } from '../../model/node-definition.js';
import { oneOf } from '../../model/property.js';
import { OrganizationKind } from '../../model/vocabulary.js';

export const organization = defineEntity({
  label: 'Organization',
  plural: 'organizations',
  description: 'A company, university, institute, group, government body or other partner.',
  words: { zh: '机构', en: 'Organisation' },
  properties: { organizationKind: oneOf('What kind of organisation it is.', OrganizationKind, { required: true }) },
  filters: ['organizationKind'],
});
