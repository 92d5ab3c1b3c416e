const wordsIn = (line: string): readonly string[] => line.split(' ');

/** Words that documents use for one thing: what has one in a name is found by the others too, below all names. */
export const SAME_IN_SEARCH: readonly (readonly string[])[] = [
  ['投资', '投入', '资金', '经费', 'investment', 'funding', 'funds'],
];

/** Words that stand in the names of very many schools and districts: to look for them first would find most of them. */
export const IN_MANY_NAMES: ReadonlySet<string> = new Set([
  ...['教育', '学校', '幼儿园', '小学', '中学', '初中', '高中', '实验', '中心', '学院', '大学', '街道', '教育局'],
  ...['education', 'school', 'kindergarten', 'primary', 'middle', 'high', 'college', 'university', 'experimental'],
  ...['district', 'county', 'city', 'province', 'bureau', 'center', 'centre', 'jiaoyu', 'xuexiao', 'xiaoxue'],
  ...['zhongxue', 'youeryuan', 'gaozhong', 'chuzhong', 'daxue', 'xueyuan'],
]);

/** Words of a question that name nothing: what is left without them is looked for. */
export const SAYING_NOTHING: ReadonlySet<string> = new Set(
  [
    'how much many what which who whom whose where when why is are was were be been do does did done has',
    'have had can there the a an any all of in on at to for by from with into between about and or it its',
    'they their this that these those me show tell list find give please get work works worked working',
    'together total so as than most more year years run runs running connected related involved use uses',
    'used make makes made number amount per each every go goes went partner partners partnership partnerships',
    'cooperate cooperates cooperation collaborate collaborates collaboration highest lowest least figure figures',
    'other others compare compares compared comparing comparison vs versus',
  ].flatMap(wordsIn),
);
/** The same in Chinese, where no space parts them: the longer ones first. */
export const SAYING_NOTHING_ZH: readonly string[] = [
  '有没有 为什么 怎么样 有多少 有哪些 有哪几 是不是 合作伙伴 合作方 多少 哪些 哪几 哪个 哪家 哪所 哪里 哪年',
  '怎样 怎么 如何 什么 是否 为何 分别 一共 总共 请问 合作 之间 每个 每名 每位 每天 几所 几个 几家 几名 几项',
  '几台 几套 几间 几次 几年 几包 什么时候 何时 哪一年 哪一个 哪一所 最多 最少 最高 最低 各县市区 各区县 各县区 各地区',
  '各地 各市 各区 各县 相连 有关 关系 联系 比较 对比 相比 互相 相互 了 的 吗 呢 谁 哪',
].flatMap(wordsIn);

/** What lists one thing after another, beside the gaps between Chinese characters: 招聘教师和新增学位. */
export const LISTING: ReadonlySet<string> = new Set(['和', '与', 'and', 'or', 'vs', 'versus']);
/** What stands in a question that compares or lists: a comma in it lists places too. */
export const COMPARING: ReadonlySet<string> = new Set([
  ...LISTING,
  ...wordsIn('compare compares compared comparing comparison with than between against differ differs difference'),
  ...['比', '跟', '同', '及', '或'],
]);

/** Words by which a question asks what sources contradict. */
export const DISAGREEING: readonly string[] = [
  'contradict contradicts contradicted contradicting contradiction contradictions contradictory disagree disagrees',
  'disagreeing disagreement disagreements conflict conflicts conflicting inconsistent inconsistency inconsistencies',
  'discrepancy discrepancies differ differs differing 矛盾 冲突 不一致 不符 对不上 分歧 出入 说法不同 说法不一',
].flatMap(wordsIn);

/** Forms of words that no rule of endings makes. */
export const OTHER_FORMS: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
]);

/** Words by which a question asks for money, whatever a metric calls it. */
export const MONEY: ReadonlySet<string> = new Set([
  ...SAME_IN_SEARCH.flat(),
  ...['money', 'invest', 'invests', 'invested', 'investing', 'investments', 'fund', 'funded', 'spend', 'spends'],
  ...['spent', 'spending', 'cost', 'costs', 'budget', 'yuan', '多少钱', '花费', '花了', '拨款', '预算', '出资'],
]);

/** Words by which a question asks for a share, and not for money, whatever it is a share of. */
export const SHARES: readonly string[] = [
  ...['percentage', 'percent', 'share', 'proportion', 'ratio'],
  ...['比例', '占比', '比重', '百分比'],
];

/** Words that may stand in the name of any metric: by themselves they ask for no figures. */
export const IN_ANY_METRIC: readonly string[] = [
  ...['programme', 'program', 'project', 'policy', 'organisation', 'organization', 'company', 'new'],
  ...['项目', '工程', '政策', '机构', '单位', '企业', '公司', '人数', '数量', '数据', '情况'],
  ...SHARES,
];

/** Words that mean the same where metrics are asked for, whichever of them their names have. */
export const SAME_IN_METRICS: readonly (readonly string[])[] = [
  ['老师', '教师'],
  ['牛奶', '鲜奶'],
  ['student', 'pupil'],
  ['budget', 'expenditure', 'spending'],
  ['预算', '支出'],
  SHARES,
];
