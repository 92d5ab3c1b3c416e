import { example, ids, type Example } from './example.js';
import { factExamples } from './fact-examples.js';

// GraphiQL names a tab after the first "query Name" on a line that does not begin with "#": indented comments avoid it.
export const examples: readonly Example[] = [
  ...factExamples,
  example(
    'Several nodes at once by id, and how each is connected',
    '按 id 一次读取多个对象及其关系',
    `
# The ids are under Variables, below. id 写在下方的 Variables 中
query ById($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Entity {
      kind
      label(language: EN) { text language }
      relationCounts { type direction count }
      relations(first: 10) {
        nodes {
          type
          role
          from { id ... on Entity { name } }
          to { id ... on Entity { name } }
          evidence { locator source { title } }
        }
      }
    }
    ... on Source { title publisher publishedOn url }
  }
}`,
    { ids: [ids.university, ids.county, ids.source] },
  ),
  example(
    'Which id does a name have here? In any script',
    '它在图谱里叫什么？用任何写法查找 id',
    `
query Find {
  # 中文、繁體、English, pinyin or initials: each finds it. 各种写法都能找到
  search(query: "zhaopin jiaoshi", first: 5) { totalCount facets { kind count } nodes { id kind name nameEn } }
  resolve(names: ["坊子", "Weifang University", "科大訊飛"]) {
    name
    match { id name }
    candidates { score entity { id name } }
  }
}`,
  ),
  example(
    'Which county recruited the most teachers, and how did that change?',
    '哪个区县招聘的教师最多？各年如何变化？每个数字要注意什么？',
    `
query Recruiting {
  # Districts of one level, and what was achieved: a city or a plan would stand above them all. 同一层级、已实现的数字
  ranking(metric: "metric:teachers-recruited", within: "${ids.city}", level: COUNTY, statuses: [ACTUAL], first: 10) {
    edges {
      rank
      node { name nameEn }
      figure {
        # What to know before the figure is used. 使用前须知
        notes { text }
        observation { value period asPrinted evidence { locator source { title } } }
      }
    }
    # How many of the counties have a figure. 有数据的区县数
    coverage { expected present }
  }
  timeline(metric: "metric:teachers-recruited", entities: ["${ids.county}"], statuses: [ACTUAL]) {
    points { notes { text } observation { value period evidence { locator } } }
  }
}`,
  ),
  example(
    'What is in the graph, and what do its words mean?',
    '图谱里有什么？各个词是什么意思？',
    `
query Scope {
  overview {
    counts { kind count }
    relationCounts { type count }
    sources
    firstYear
    lastYear
    release
  }
  metrics(first: 100) {
    totalCount
    nodes { id name nameEn unit direction definitionEn }
  }
  # Every enum value, in Chinese and English. 每个枚举值的中英文
  vocabulary { enum value zh en }
}`,
  ),
];
