import { example, ids, type Example } from './example.js';

/** What happens where, who does it and who says so. */
export const factExamples: readonly Example[] = [
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
        # The upper end, if the source gives a range. 区间的上限
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
];
