/** The tabs that GraphiQL opens with. No DOM here: a test validates and runs every one of them. */
export interface Example {
  readonly title: string;
  readonly query: string;
  readonly variables?: string;
}

/** The entities the examples ask about, in one place because seeds may rename them. */
const ids = {
  county: 'district:fangzi',
  city: 'district:weifang',
  zone: 'district:linyi-hightech-zone',
  company: 'organization:huawei-aiwei',
  university: 'organization:weifang-university',
  source: 'source:fangzi-2021-12-16',
} as const;

const example = (title: string, chinese: string, operation: string, variables?: unknown): Example => ({
  title,
  query: `# ${title}\n# ${chinese}\n\n${operation.trim()}\n`,
  ...(variables === undefined ? {} : { variables: JSON.stringify(variables, null, 2) }),
});

// GraphiQL names a tab after the first "query Name" on a line that does not begin with "#": indented comments avoid it.
export const examples: readonly Example[] = [
  example(
    "Who partners in this district's programmes, in which role, and who says so?",
    '谁参与了这个区的教育项目，以什么角色，出自哪份材料？',
    `
# Ctrl-Enter runs it. 按 Ctrl-Enter 运行
query WhoPartners {
  district(id: "${ids.county}") {
    name
    nameEn
    programs(first: 20, filter: { partners: { some: {} } }) {
      totalCount
      nodes {
        name
        nameEn
        category
        partners(first: 10) {
          edges {
            role
            mode
            node { name nameEn }
            # The source and the paragraph in it. 出处及其段落
            evidence { locator source { title publishedOn } }
          }
        }
      }
    }
  }
}`,
  ),
  example(
    'The figures of Linyi High-tech Zone, each with its source',
    '临沂高新区的各项数据，每一项都注明出处',
    `
query Figures {
  district(id: "${ids.zone}") {
    name
    nameEn
    observations(first: 50) {
      totalCount
      nodes {
        metric { name nameEn }
        value
        # The upper end, where the source gives a range. 区间的上限
        upper
        unit
        qualifier
        # Achieved, or only planned? 是已实现，还是计划？
        status
        period
        asPrinted
        evidence {
          locator
          source { title publisher publishedOn url }
        }
      }
    }
  }
}`,
  ),
  example(
    "What did Huawei's affiliate do, and where?",
    '华为的关联公司做了什么，在哪里做的？',
    `
query WhatTheyDid {
  organization(id: "${ids.company}") {
    name
    nameEn
    organizationKind
    programs(first: 20) {
      edges {
        role
        mode
        since
        node {
          name
          nameEn
          summaryEn
          districts(first: 5) { nodes { name nameEn } }
        }
        evidence { locator source { title } }
      }
    }
    districts(first: 20) {
      nodes { name nameEn ancestors { name nameEn } }
    }
  }
}`,
  ),
  example(
    'Every programme of a city and of the districts in it, page by page',
    '一个市及其所辖区县的全部项目，逐页读取',
    `
query WholeCity {
  district(id: "${ids.city}") {
    name
    ancestors { name }
    # For the next page: after: "<endCursor>". 下一页：把 endCursor 填入 after
    programs(first: 10, includeDescendants: true) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        name
        nameEn
        category
        status
        starts
        ends
        districts(first: 5) { nodes { name } }
      }
    }
  }
}`,
  ),
  example(
    'Which schools are there, and who runs them?',
    '有哪些学校，由谁举办或运营？',
    `
query Schools {
  schools(first: 20) {
    totalCount
    nodes {
      name
      nameEn
      stage
      ownership
      status
      district { name nameEn }
      operators(first: 5) {
        edges {
          since
          node { name nameEn }
          evidence { locator source { title } }
        }
      }
    }
  }
}`,
  ),
  example(
    'Which honours were won or only aimed at, by whom, and under which policies?',
    '获得了哪些荣誉，还有哪些只是目标？由谁获得？依据哪些政策？',
    `
query Honours {
  recognitions(first: 20) {
    nodes {
      name
      nameEn
      scope
      grantor
      holders(first: 5) {
        edges {
          # GRANTED or AIMED_AT. 已获得，或仅为目标
          award
          heldBy
          node { kind name nameEn }
        }
      }
    }
  }
  policies(first: 10) {
    nodes {
      name
      nameEn
      policyKind
      issuedOn
      programs(first: 5) { nodes { name } }
    }
  }
}`,
  ),
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
    'Who recruited the most teachers, how did that change, and what is there to know about each figure?',
    '谁招聘的教师最多？各年如何变化？每个数字要注意什么？',
    `
query Recruiting {
  ranking(metric: "metric:teachers-recruited", within: "${ids.city}", statuses: [ACTUAL, PLANNED], first: 10) {
    edges {
      rank
      node { name nameEn }
      figure {
        note
        observation { value status period asPrinted evidence { locator source { title } } }
      }
    }
    coverage { expected present }
  }
  timeline(metric: "metric:teachers-recruited", entities: ["${ids.county}"]) {
    points { note observation { value period evidence { locator } } }
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
