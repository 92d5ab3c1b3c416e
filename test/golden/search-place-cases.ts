/** As CASES: names with their place, what the context finds, codes, and slips by how much of a name they leave. */
export const PLACE_CASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'a name with its place before it': {
    济南市历下区: ['district:lixia'],
    济南历下: ['district:lixia'],
    山东省寿光市: ['district:shouguang'],
    枣庄市市中区: ['district:zaozhuang-shizhong'],
    '济南市 市中区': ['district:jinan-shizhong'],
    山东省潍坊市坊子区: ['district:fangzi'],
    坊子教育局: ['organization:fangzi-education-bureau'],
    潍坊市坊子区教育和体育局: ['organization:fangzi-education-bureau'],
    濰坊市坊子區教育局: ['organization:fangzi-education-bureau'],
    坊子区人工智能教育研究院: ['organization:fangzi-ai-education-research-institute'],
    山东省临沂市临沂高新区龙湖小学: ['school:longhu-primary'],
    潍坊市市委: ['organization:weifang-party-committee'],
    坊子智慧: ['program:fangzi-smart-kindergartens', 'program:fangzi-smart-campus', 'program:fangzi-smart-education'],
    '第 35 中学 临沂': ['organization:linyi-no-35-middle-school'],
    潍坊市市中区: [],
    济南市坊子区: [],
  },
  'what it is joined to, where it is, or what is said of it': {
    '坊子 科大讯飞': ['organization:iflytek', 'program:fangzi-subject-bases'],
    坊子科大讯飞: ['organization:iflytek', 'program:fangzi-subject-bases'],
    '潍坊 投资': ['metric:school-construction-investment'],
    'AI 学校 潍坊': ['metric:ai-demonstration-schools'],
    'Lixia, Jinan': ['district:lixia'],
    'Fangzi iFlytek': ['organization:iflytek', 'program:fangzi-subject-bases'],
    'School 临沂 高级中学': ['school:linyi-hightech-senior-high'],
  },
  // Names with the very word come first, then what has another word for it.
  'another word for what a name has': {
    投资: ['metric:school-construction-investment', 'metric:programme-cost', 'metric:education-funds-allocated'],
    资金: ['metric:education-special-bonds', 'program:fangzi-bond-funding'],
    '濰坊 投資': ['metric:school-construction-investment', 'metric:programme-cost', 'metric:education-special-bonds'],
    // A name with the word that is in Weifang, then what has one of both in its name.
    '潍坊 资金': ['program:fangzi-bond-funding', 'school:weifang-hongxin', 'metric:education-special-bonds'],
    'Weifang investment': ['metric:school-construction-investment'],
  },
  'a code, or its beginning': {
    370704: ['district:fangzi'],
    37130: ['district:linyi'],
  },
  'a slip in a name comes first where it leaves most of the name': {
    Huawai: ['organization:huawei-aiwei'],
    'Weifang Univercity': ['organization:weifang-university', 'program:fangzi-weifang-university-cooperation'],
    'Huawai Aiwei': ['organization:huawei-aiwei'],
  },
};
