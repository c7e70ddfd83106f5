/** Designs to start from, by group, each with a picture of itself. One is opened as a design of its own. */

import { useEffect, useRef, useState } from 'react';
import { t } from '#base/t.ts';
import { templates } from '#templates/registry.ts';
import { GROUP_WORDS, GROUPS, type Template, type TemplateGroup } from '#templates/template.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { Dialog } from '#ui/components/dialog.tsx';
import { rank } from '#ui/components/rank.ts';
import { useEditorStore } from '#ui/use-editor.tsx';
import { TemplateCard } from './template-card.tsx';
import { walkCards } from './walk-cards.ts';
import '#ui/theme/templates.css';

export function TemplatesDialog() {
  const editor = useEditorStore();
  const close = useScreen((screen) => screen.close);
  const find = useRef<HTMLInputElement>(null);
  // The browser would give the keyboard to the first button of a dialog.
  useEffect(() => find.current?.focus(), []);
  const [wanted, setWanted] = useState('');
  const [only, setOnly] = useState<TemplateGroup | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const found = rank(wanted, templates, words).filter(({ group }) => only === null || group === only);
  const groups = GROUPS.map((group) => ({
    group,
    members: found.filter((each) => each.group === group),
  })).filter(({ members }) => members.length > 0);
  // One of them takes the keyboard when Tab comes by: the one last walked to, or the first.
  const order = groups.flatMap(({ members }) => members);
  const stop = order.some(({ id }) => id === at) ? at : order[0]?.id;
  const open = (template: Template) => void editor.getState().openDocument(template.make()).then(close);
  return (
    <Dialog title={t`Start from a template`} look="wide" onClose={close}>
      <div className="templates">
        <div className="templates-bar">
          <input
            type="search"
            ref={find}
            aria-label={t`Find a template`}
            placeholder={t`Find by words, like “VPN” or “firewall”…`}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              const best = rank(wanted, order, words)[0];
              if (event.key === 'Enter' && wanted.trim() !== '' && best) open(best);
              if (event.key === 'ArrowDown') walkCards(event, event.currentTarget.closest('.templates'));
            }}
          />
          <fieldset className="templates-groups">
            <legend className="sr-only">{t`Group`}</legend>
            <GroupButton name={t`All`} pressed={only === null} onPress={() => setOnly(null)} />
            {GROUPS.map((group) => (
              <GroupButton
                key={group}
                name={GROUP_WORDS[group]}
                pressed={only === group}
                onPress={() => setOnly(only === group ? null : group)}
              />
            ))}
          </fieldset>
        </div>
        {groups.map(({ group, members }) => (
          <section key={group} aria-label={GROUP_WORDS[group]}>
            <h3>{GROUP_WORDS[group]}</h3>
            <ul className="template-cards">
              {members.map((template) => (
                <TemplateCard
                  key={template.id}
                  template={template}
                  isStop={template.id === stop}
                  onReach={() => setAt(template.id)}
                  onOpen={() => open(template)}
                />
              ))}
            </ul>
          </section>
        ))}
        <p className="templates-count" role="status">
          {order.length === 0
            ? t`No template has these words.`
            : t`${order.length} of ${templates.length} templates. Each opens as a new design; the one you have open is kept.`}
        </p>
      </div>
    </Dialog>
  );
}

const words = ({ name, goal, lookAt, group }: Template) => ({
  label: name,
  more: `${group} ${goal} ${lookAt}`,
});

interface GroupProps {
  readonly name: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

const GroupButton = ({ name, pressed, onPress }: GroupProps) => (
  <button type="button" className="templates-group" aria-pressed={pressed} onClick={onPress}>
    {name}
  </button>
);
