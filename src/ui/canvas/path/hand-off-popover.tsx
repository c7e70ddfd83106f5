/** What a flag says when it is opened: who hands to whom, why this way, what protects the packet from here, the source. */

import type { ComponentProps } from 'react';
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import { ownerWord } from '#drawing/path/words.ts';
import type { HandOff } from '#sim/report/report.ts';
import { goToStep } from '#ui/panels/playback/moves.ts';
import { useEditorStore } from '#ui/use-editor.tsx';
import { FlagPopover } from './flag-popover.tsx';

interface Props {
  /** Equal-cost twins, or one. */
  readonly handoffs: readonly HandOff[];
  /** Of the first of them in the report. */
  readonly index: number;
  readonly title?: string;
  readonly lead?: string;
  readonly trigger: ComponentProps<typeof FlagPopover>['trigger'];
}

export function HandOffPopover({ handoffs, index, title, lead, trigger }: Props) {
  const store = useEditorStore();
  const [first, ...twins] = handoffs;
  if (!first) return null;
  return (
    <FlagPopover
      title={title ?? titleOf(first)}
      trigger={trigger}
      onOpen={() => goToStep(store, { type: 'handoff', index })}
    >
      {lead && <p>{lead}</p>}
      <dl>
        <dt>{t`Who hands to whom`}</dt>
        <dd>
          {first.who}
          {twins.length > 0 && t` The same at ${listed([...new Set(twins.map((twin) => twin.at.label))])}.`}
        </dd>
        <dt>{t`Route chosen by`}</dt>
        <dd>{first.chosenBy}</dd>
        <dt>{t`Protected from here by`}</dt>
        <dd>{first.protectedBy}</dd>
        <dt>{t`Source`}</dt>
        <dd className="path-facts">{first.facts.join(', ')}</dd>
      </dl>
    </FlagPopover>
  );
}

function titleOf({ from, to, edge, direction }: HandOff): string {
  const owners = from === to ? ownerWord[from] : t`${ownerWord[from]} to ${ownerWord[to]}`;
  const whose = edge ? t`Microsoft edge: ${owners}` : owners;
  const text = direction === 'return' ? t`${whose}, reply` : whose;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
