import type { KeyboardEvent, ReactNode } from 'react';
import { useSpeech } from '../../shell/language.js';
import { KEYS, type Moves } from './moving.js';

interface Given {
  readonly nodes: number;
  readonly moves: Moves;
  readonly children: ReactNode;
}

/** A picture that can be moved, with the keys and the buttons for those who do not drag. */
export function Movable({ nodes, moves, children }: Given) {
  const { say } = useSpeech();
  const press = (event: KeyboardEvent): void => {
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move(moves);
  };
  const buttons: readonly (readonly [sign: string, words: string, move: () => void])[] = [
    ['+', say('放大', 'Closer'), moves.closer],
    ['−', say('缩小', 'Farther'), moves.farther],
    ['⤢', say('显示全图', 'The whole picture'), moves.fit],
  ];
  return (
    <div
      className="movable"
      role="group"
      tabIndex={0}
      onKeyDown={press}
      aria-label={say(
        `${nodes} 个点的关系图；方向键移动，加减键缩放，0 键显示全图；下面的表格内容相同`,
        `Picture of ${nodes} things; arrow keys move it, + and - zoom, 0 shows all; the table below says the same`,
      )}
    >
      {children}
      <div className="zoom">
        {buttons.map(([sign, words, move]) => (
          <button key={sign} type="button" aria-label={words} title={words} onClick={move}>
            {sign}
          </button>
        ))}
      </div>
    </div>
  );
}
