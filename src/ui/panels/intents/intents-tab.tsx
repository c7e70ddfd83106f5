/** What the design must do, in sentences, each held against every failure it speaks of after every edit. */
import { useRef, useState } from 'react';
import { t } from '#base/t.ts';
import type { IntentId } from '#model/ids.ts';
import type { Intent } from '#model/intent.ts';
import { printIntent } from '#model/sentence/print-intent.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { Head, Nothing } from '../dock/table-parts.tsx';
import { locationName } from '../fields/catalogue-choices.ts';
import { InGoodOrder } from '../sweep/in-good-order.tsx';
import { AddIntent } from './add-intent.tsx';
import { CheckState } from './check-state.tsx';
import { intentOrder, keptOrder } from './intent-order.ts';
import { IntentRow } from './intent-row.tsx';

const COLUMNS = [
  { name: t`Verdict`, className: 'w-28' },
  { name: t`Intent`, className: 'w-2/5' },
  { name: t`What breaks it` },
  { name: t`Change`, hidden: true },
];

export function IntentsTab() {
  const document = useEditor((state) => state.document);
  const verdicts = useEditor((state) => state.proof.verdicts);
  const intents = Object.values<Intent>(document.intents);
  const [open, setOpen] = useState<ReadonlySet<IntentId>>(new Set());
  const [isInside, setInside] = useState(false);
  const order = useRef<readonly IntentId[]>([]);
  const wanted = intentOrder(intents, verdicts);
  const isHeld = isInside || intents.some(({ id }) => open.has(id));
  order.current = isHeld ? keptOrder(order.current, wanted) : wanted;
  const toggle = (id: IntentId) =>
    setOpen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 px-4 py-2">
        <AddIntent />
        <CheckState />
        {intents.length > 0 && <InGoodOrder />}
      </div>
      {intents.length === 0 ? (
        <Nothing>{t`There is no intent yet. An intent says what a flow must do, such as “Every flow survives any one failure”, and is checked after every edit.`}</Nothing>
      ) : (
        <table
          className="w-full min-w-3xl border-separate border-spacing-0"
          onFocus={() => setInside(true)}
          onBlur={({ currentTarget, relatedTarget }) => setInside(currentTarget.contains(relatedTarget))}
        >
          <caption className="sr-only">{t`All intents and their verdicts`}</caption>
          <Head columns={COLUMNS} />
          <tbody>
            {order.current.map((id) => {
              const intent = document.intents[id];
              return (
                intent && (
                  <IntentRow
                    key={id}
                    intent={intent}
                    sentence={printIntent(document, intent, locationName)}
                    isOpen={open.has(id)}
                    onToggle={() => toggle(id)}
                  />
                )
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
