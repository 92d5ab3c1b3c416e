import { describe, expect, test } from '@jest/globals';
import { HETERONYMS, pinyinOf } from '../../src/seed/load/pinyin.js';

describe('pinyin', () => {
  test.each([
    ['单县', 'shàn xiàn', 'sx'],
    ['菏泽市单县', 'hé zé shì shàn xiàn', 'hzssx'],
    ['济宁市', 'jǐ níng shì', 'jns'],
    ['济南市', 'jǐ nán shì', 'jns'],
    ['乐陵市', 'lào líng shì', 'lls'],
    ['昌乐县', 'chāng lè xiàn', 'clx'],
    // 市长 is a mayor, zhǎng; not here.
    ['济南市长清区', 'jǐ nán shì cháng qīng qū', 'jnscqq'],
    ['济南市济阳区', 'jǐ nán shì jǐ yáng qū', 'jnsjyq'],
    ['临沂一中', 'lín yí yī zhōng', 'lyyz'],
    ['济宁市任城区', 'jǐ níng shì rén chéng qū', 'jnsrcq'],
    ['牟平区', 'mù píng qū', 'mpq'],
    ['莘县', 'shēn xiàn', 'sx'],
    ['东阿县', 'dōng ē xiàn', 'dex'],
    ['坊子区', 'fāng zǐ qū', 'fzq'],
    ['吕剧', 'lǚ jù', 'lj'],
    ['中小学校长', 'zhōng xiǎo xué xiào zhǎng', 'zxxxz'],
    ['华为爱维互联网公司', 'huá wéi ài wéi hù lián wǎng gōng sī', 'hwawhlwgs'],
    ['楹联+书法校本课程', 'yíng lián + shū fǎ xiào běn kè chéng', 'yl+sfxbkc'],
  ])('of %s is %s, %s', (name, pinyin, pinyinInitials) => {
    expect(pinyinOf(name)).toEqual({ pinyin, pinyinInitials });
  });

  test('leaves what is not Chinese as it is, initials in small letters', () => {
    expect(pinyinOf('2020年PPP项目')).toEqual({ pinyin: '2020 nián PPP xiàng mù', pinyinInitials: '2020npppxm' });
    expect(pinyinOf('Huawei')).toEqual({ pinyin: 'Huawei', pinyinInitials: 'huawei' });
  });

  test.each(Object.entries(HETERONYMS))('reads %s as %s, alone and within a longer name', (name, spoken) => {
    const initials = spoken
      .split(' ')
      .map((syllable) => syllable.normalize('NFD').charAt(0))
      .join('');
    expect(pinyinOf(name)).toEqual({ pinyin: spoken, pinyinInitials: initials });
    expect(pinyinOf(`山东${name}小学`)).toEqual({
      pinyin: `shān dōng ${spoken} xiǎo xué`,
      pinyinInitials: `sd${initials}xx`,
    });
  });

  test('has one syllable for each character of a table entry', () => {
    for (const [name, spoken] of Object.entries(HETERONYMS)) expect(spoken.split(' ')).toHaveLength(name.length);
  });
});
