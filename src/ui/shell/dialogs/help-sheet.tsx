/** All keys on one page: to be searched, and to be printed for the wall. */

import { Printer } from 'lucide-react';
import { useState } from 'react';
import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import { keyText } from '#ui/actions/key-text.ts';
import { isSingleKey } from '#ui/actions/keys.ts';
import { userActions } from '#ui/actions/registry.ts';
import { useActionContext, useScreen } from '#ui/actions/use-action-context.ts';
import { ACTION_GROUP_WORDS, ACTION_GROUPS, labelOf } from '#ui/actions/user-action.ts';
import { Dialog } from '#ui/components/dialog.tsx';
import { rank } from '#ui/components/rank.ts';
import { useEditor } from '#ui/use-editor.tsx';

export function HelpSheet() {
  const contextNow = useActionContext();
  const close = useScreen((screen) => screen.close);
  const singleKeys = useEditor((state) => state.settings.singleKeys);
  const [text, setText] = useState('');
  const [context] = useState(contextNow);
  const rows = userActions
    .map((action) => ({
      ...action,
      label: labelOf(action, context),
      keys: action.keys.filter((keys) => singleKeys || !isSingleKey(keys)),
    }))
    .filter(({ keys }) => keys.length > 0);
  const found = rank(text, rows, ({ label, group, keys }) => ({
    label,
    more: `${group} ${keys.map((one) => keyText(one)).join(' ')}`,
  }));
  return (
    <Dialog title={t`Keyboard shortcuts`} onClose={close}>
      <div className="help-bar">
        <input
          type="search"
          aria-label={t`Find a shortcut`}
          placeholder={t`Find a shortcut…`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <button type="button" className="text-button outlined" onClick={() => window.print()}>
          <Printer size={16} aria-hidden="true" />
          {t`Print`}
        </button>
      </div>
      <div className="help-groups">
        {ACTION_GROUPS.map((group) => {
          const actions = found.filter((row) => row.group === group);
          return (
            actions.length > 0 && (
              <section key={group} aria-label={ACTION_GROUP_WORDS[group]}>
                <h3>{ACTION_GROUP_WORDS[group]}</h3>
                <dl>
                  {actions.map(({ id, label, keys }) => (
                    <div key={id}>
                      <dt>{label}</dt>
                      <dd>
                        {keys.map((one) => (
                          <kbd key={one}>{keyText(one)}</kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          );
        })}
      </div>
      <p role="status" className={found.length === 0 ? 'pick-count' : 'sr-only'}>
        {found.length === 0
          ? t`No shortcut is called that.`
          : counted(found.length, { one: '# shortcut', other: '# shortcuts' })}
      </p>
      <p className="dialog-note">{t`Letters work where your own keyboard has them. ${
        singleKeys
          ? t`Shortcuts of a single key can be switched off in the settings.`
          : t`Shortcuts of a single key are switched off in the settings.`
      }`}</p>
    </Dialog>
  );
}
