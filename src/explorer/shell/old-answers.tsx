import { useSyncExternalStore } from 'react';
import { oldAnswers } from '../api/last-answers.js';
import { useSpeech } from './language.js';

/** Reads the page again if the service answers. */
async function again(): Promise<void> {
  const answer = await fetch('/readyz').catch(() => null);
  if (answer?.ok) window.location.reload();
}

/** Says so if the service does not answer, and what one sees was read before. */
export function OldAnswers() {
  const { say, language } = useSpeech();
  const old = useSyncExternalStore(oldAnswers.subscribe, oldAnswers.now);
  if (old === null) return null;
  const releases = old.releases.join(say('、', ', '));
  const at = new Date(old.at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <p className="notice" role="status">
      <strong>{say('服务没有回答。', 'The service does not answer.')}</strong>{' '}
      {say(`这里显示的是 ${at} 读到的数据`, `This is what was read on ${at}`)}
      {releases === '' ? '' : say(`（版本 ${releases}）`, ` (release ${releases})`)}
      {say('。', '.')}{' '}
      <button type="button" className="link" onClick={() => void again()}>
        {say('再试一次', 'Try again')}
      </button>
    </p>
  );
}
