/** One template: its picture, what it is for, and where to look. The whole card is the button. */

import { type KeyboardEvent, useId } from 'react';
import { t } from '#base/t.ts';
import type { Template } from '#templates/template.ts';
import { TemplatePicture } from './template-picture.tsx';
import { walkCards } from './walk-cards.ts';

interface Props {
  readonly template: Template;
  /** Whether Tab stops here. The arrow keys lead to the others. */
  readonly isStop: boolean;
  readonly onReach: () => void;
  readonly onOpen: () => void;
}

export function TemplateCard({ template, isStop, onReach, onOpen }: Props) {
  const about = useId();
  const { name, goal, broken } = template;
  return (
    <li>
      <button
        type="button"
        className="template-card"
        aria-label={broken ? t`${name}, broken on purpose` : name}
        aria-describedby={about}
        tabIndex={isStop ? 0 : -1}
        onFocus={onReach}
        onClick={onOpen}
        onKeyDown={(event: KeyboardEvent<HTMLButtonElement>) =>
          walkCards(event, event.currentTarget.closest('.templates'))
        }
      >
        <TemplatePicture template={template} />
        <strong>{name}</strong>
        <span id={about} className="template-goal">
          {goal}
        </span>
        {broken && <span className="template-broken">{t`Broken on purpose`}</span>}
      </button>
    </li>
  );
}
