/** The tables of opencc-js, which come without types: `萬 万|與 与|…`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
