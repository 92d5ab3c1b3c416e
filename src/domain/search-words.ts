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
