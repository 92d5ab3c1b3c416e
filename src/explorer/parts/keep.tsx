import { useSpeech } from '../shell/language.js';
import { useKept } from '../shell/kept.js';

/** Puts a figure on the reader's list, or takes it off. `what` names the figure for those who do not see its row. */
export function Keep({
  id,
  what,
  words = false,
}: {
  readonly id: string;
  readonly what: string;
  readonly words?: boolean;
}) {
  const { say } = useSpeech();
  const kept = useKept();
  const has = kept.has(id);
  const action = has ? say('从清单去掉', 'Take off the list') : say('收入清单', 'Keep in the list');
  const disabled = !has && kept.full;
  return (
    <button
      type="button"
      className="quiet keep"
      aria-pressed={has}
      aria-label={`${say('收入清单', 'Keep in the list')}: ${what}`}
      title={disabled ? say('清单已满', 'The list is full') : action}
      disabled={disabled}
      onClick={() => kept.toggle(id)}
    >
      {has ? '★' : '☆'} {words ? action : ''}
    </button>
  );
}
