import { afterAll, expect } from '@jest/globals';
import { builtService } from '../support/built-service.js';
import { LAPTOP, testPages } from '../support/explorer.js';
import { at, DOCUMENTS, edge, source } from '../support/second-documents.js';
import { packageOf, removeFolders, type Content } from '../support/small-package.js';

const partner = edge('organization:heyun', 'program:yunhe-ai', { role: 'TECHNOLOGY' });
/** A clarification denies a partnership; a notice of a month later retracts it. */
const CLARIFIED: Content = {
  ...source('yunhe-2025', '关于不实报道的澄清', '2025-05-01'),
  'nodes/organizations.csv': at('yunhe-2025#p1', { id: 'organization:heyun' }),
  'nodes/programs.csv': at('yunhe-2025#p2', { id: 'program:yunhe-ai' }),
  'edges/partners-in.csv': at('yunhe-2025#p2', { ...partner, denies: 'true' }),
};
const NOTICE: Content = {
  'nodes/sources.csv': [
    ...(CLARIFIED['nodes/sources.csv'] ?? []),
    ...(source('yunhe-2026', '撤回声明', '2026-03')['nodes/sources.csv'] ?? []),
  ],
  'edges/derived-from.csv': [{ from: 'source:yunhe-2026', to: 'source:yunhe-2025', derivation: 'RETRACTION' }],
};
/** Another document says that the second partnership began in 2021; that of 2023 says 2022. */
const OTHERWISE: Content = {
  ...source('yunhe-2027', '合作十年', '2027-01-01'),
  'nodes/organizations.csv': at('yunhe-2027#p1', { id: 'organization:heyun' }),
  'nodes/programs.csv': at('yunhe-2027#p1', { id: 'program:yunhe-ai' }),
  'edges/partners-in.csv': at('yunhe-2027#p1', { ...partner, occurrence: '2022', since: '2021' }),
};
const service = builtService({
  EDUGRAPH_PACKAGES: [...DOCUMENTS, CLARIFIED, NOTICE, OTHERWISE].map(packageOf).join(','),
});
afterAll(removeFolders);

testPages(
  'who denies a relationship stands beside who states it, with a mark and, in the panel, a month if it was retracted',
  [service, LAPTOP],
  async (page, go) => {
    await go('/program/yunhe-ai?lang=en');
    const denied = page
      .locator('tr', { hasText: '禾云科技公司' })
      .filter({ hasText: /Denied by:|有来源否认：/ })
      .first();
    await denied.waitFor();
    const chips = await denied.locator('.chip').allInnerTexts();
    expect(chips.map((chip) => /retracted|已撤回/.test(chip))).toEqual([...chips.slice(1).map(() => false), true]);
    await denied.locator('.chip').last().click();
    await page
      .getByRole('dialog')
      .getByText(/^(Retracted \(2026-03\)|已撤回（2026-03）)$/)
      .waitFor();
    await go('/source/yunhe-2025');
    const passage = page.locator('#at-p2');
    await passage.getByText(/denied by a source that was retracted|否认它的来源已撤回/).waitFor();
  },
);

testPages(
  'what sources say differently of a relationship stands in its row, each value with who says it',
  [service, LAPTOP],
  async (page, go) => {
    await go('/organization/heyun?lang=en');
    const said = page.locator('td > div', { hasText: /Sources differ:|来源说法不一：/ });
    await said.first().waitFor();
    const values = await said.first().locator('span:has(> .chips)').allInnerTexts();
    const inShort = values.map((value) => value.replaceAll(/\s+/g, ' ').trim());
    expect(inShort).toEqual([
      expect.stringMatching(/^(since 2021 \(used now\)|2021 起 （现在采用）) .*2027 · p1$/),
      expect.stringMatching(/^(since 2022|2022 起) .*2023 · p3$/),
    ]);
    expect(await said.count()).toBe(1);
  },
);

testPages(
  'documents without a figure: the start page asks nothing that has no answer, and says what there is not',
  [service, LAPTOP],
  async (page, go) => {
    await go('/?lang=en');
    await page.getByText('These documents give no figures.').waitFor();
    const questions = await page.locator('main ol.lines li').allInnerTexts();
    expect(questions.some((question) => question.includes('Who works with'))).toBe(true);
    expect(questions.filter((question) => /\b0 (?:figures|claims)/.test(question))).toEqual([]);
    expect(await page.locator('main .lead').innerText()).toMatch(/^2 programmes, 4 organisations from \d+ documents/);
    // No years to name between the documents and the licence.
    expect(await page.locator('footer').innerText()).toMatch(/\d+ documents ·\s+CC BY 4.0/);
    // Sources that give no figures do not agree on any.
    await go('/disagreements?lang=en');
    await page.locator('main').getByText('These documents give no figures.').waitFor();
  },
);

testPages(
  'of what sources say otherwise of a thing, what is used now comes first, each value with who gives it',
  [service, LAPTOP],
  async (page, go) => {
    await go('/district/yunhe?lang=en');
    const rows = page.locator('section', { hasText: 'Former values, and what others say' }).locator('tbody tr');
    await rows.first().waitFor();
    const said = await rows.evaluateAll((all) =>
      all.map((row) => [row.querySelector('th, td')?.textContent, row.textContent?.includes('used now')] as const),
    );
    const firsts = said.filter(([property], index) => said[index - 1]?.[0] !== property);
    expect(firsts).toEqual(['Division code', 'Year of the code', 'Name'].map((property) => [property, true]));
    expect(said).toHaveLength(6);
  },
);
