/** Within a number: 6所 does not stand in 16所, nor 三年 in 十三年. */
const WITHIN_NUMBER =
  /(?<=[\d０-９.．万亿])(?=[\d０-９])|(?<=[\d０-９])(?=[.．][\d０-９])|(?<=[〇零一二三四五六七八九十百千万亿])(?=[〇零一二三四五六七八九十百千万亿])/uy;
function cuts(paragraph: string, at: number): boolean {
  WITHIN_NUMBER.lastIndex = at;
  return WITHIN_NUMBER.test(paragraph);
}

/** Every place in a paragraph where a form stands, and not as a part of a longer number. */
export function printedPlaces(paragraph: string, printed: string): readonly number[] {
  const form = printed.normalize('NFC');
  const found: number[] = [];
  for (let at = paragraph.indexOf(form); at !== -1; at = paragraph.indexOf(form, at + 1))
    if (!cuts(paragraph, at) && !cuts(paragraph, at + form.length)) found.push(at);
  return found;
}
