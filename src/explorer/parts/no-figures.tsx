import { useSpeech } from '../shell/language.js';

/** Documents that tell of programmes and partners alone. */
export function NoFigures() {
  const { say } = useSpeech();
  return <p className="empty">{say('这些文件没有给出数据。', 'These documents give no figures.')}</p>;
}
