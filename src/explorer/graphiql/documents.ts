/** The documents of docs/ that a user of the API reads: each is a page beside GraphiQL. */
export const documents = [
  {
    name: 'cookbook',
    title: 'Cookbook',
    about: 'Questions of a policy researcher with their answers. 研究者的问题与答案',
  },
  { name: 'exports', title: 'Exports', about: 'Tables and graphs to download. 下载表格与图谱' },
  {
    name: 'figures',
    title: 'Figures',
    about: 'How figures are ranked, compared and added up. 数据如何排序、比较与求和',
  },
  { name: 'clients', title: 'Clients', about: 'From your own program. 在自己的程序中使用' },
  { name: 'errors', title: 'Errors', about: 'What each error means. 每个错误的含义' },
  { name: 'limits', title: 'Limits', about: 'How large a question may be. 查询的限度' },
] as const;
