type Words = readonly [zh: string, en: string];

/** What stands above the things at the other end of a relationship, seen from either end. */
const HEADINGS: Readonly<Record<string, { readonly OUT: Words; readonly IN: Words }>> = {
  PARTNERS_IN: { OUT: ['参与合作的项目', 'Programmes it is a partner in'], IN: ['合作方', 'Partners'] },
  PARTNERS_WITH: { OUT: ['直接合作的对象', 'Works with directly'], IN: ['直接合作方', 'Direct partners'] },
  IMPLEMENTED_IN: { OUT: ['实施地区', 'Where it runs'], IN: ['在这里实施的项目', 'Programmes here'] },
  PARTICIPATES_IN: { OUT: ['参加的项目', 'Programmes it takes part in'], IN: ['参加的学校', 'Schools that take part'] },
  AWARDED_TO: { OUT: ['获得者', 'Held by'], IN: ['荣誉与认定', 'Recognitions'] },
  GRANTED_BY: { OUT: ['授予机构', 'Granted by'], IN: ['授予的荣誉', 'Recognitions it granted'] },
  LOCATED_IN: { OUT: ['所在地区', 'Located in'], IN: ['位于这里的机构和学校', 'Organisations and schools here'] },
  OTHER_LOCATED_IN: {
    OUT: ['曾位于或另说位于', 'Located before, or as others say'],
    IN: ['曾在这里的', 'Here before, or as others say'],
  },
  PART_OF: { OUT: ['隶属于', 'Part of'], IN: ['下辖或组成部分', 'Its parts'] },
  OTHER_PART_OF: {
    OUT: ['曾隶属或另说隶属于', 'Part of before, or as others say'],
    IN: ['曾属于这里的', 'Its parts before, or as others say'],
  },
  PAIRED_WITH: { OUT: ['结对', 'Paired with'], IN: ['结对', 'Paired with'] },
  OPERATES: { OUT: ['所办学校', 'Schools it operates'], IN: ['办学机构', 'Operated by'] },
  MEMBER_OF: { OUT: ['加入的集团', 'Member of'], IN: ['成员学校', 'Member schools'] },
  ESTABLISHES: { OUT: ['设立', 'Establishes'], IN: ['由哪个项目设立', 'Established by'] },
  UNDER: { OUT: ['依据的政策', 'Policies it is under'], IN: ['依据它的项目和政策', 'What is under it'] },
  ISSUED_IN: { OUT: ['发布地区', 'Issued in'], IN: ['在这里发布的政策', 'Policies issued here'] },
  REPLACES: { OUT: ['所取代的', 'What it replaces'], IN: ['取代它的', 'What replaces it'] },
  ISSUED_BY: { OUT: ['发布机构', 'Issued by'], IN: ['发布的政策', 'Policies it issued'] },
};

/** The relationships between entities, in the order in which a page shows them. */
export const ENTITY_RELATIONS = Object.keys(HEADINGS) as readonly (keyof typeof HEADINGS)[];

export function headingOf(type: string, direction: 'OUT' | 'IN'): Words {
  return HEADINGS[type]?.[direction] ?? [type, type];
}
