import { Go } from '../parts/links.js';
import { useTitle } from '../parts/title.js';
import { useSpeech } from '../shell/language.js';

/** An address that leads nowhere, or an id that the graph does not have. */
export function NothingPage({ id }: { readonly id?: string }) {
  const { say } = useSpeech();
  useTitle(say('没有这一页', 'Nothing here'));
  return (
    <div className="text">
      <h1>{say('没有这一页', 'There is nothing here')}</h1>
      <p className="lead">
        {typeof id === 'string' ? (
          <>
            {say('图谱里没有 ', 'The graph does not have ')}
            <code>{id}</code>
            {say('。', '.')}
          </>
        ) : (
          say('地址可能写错了，或者数据已经更新。', 'The address may be mistyped, or the data have changed.')
        )}
      </p>
      <p>
        <Go to="/">{say('回到首页', 'To the start page')}</Go>
      </p>
    </div>
  );
}
