import { t } from '#base/t.ts';
import { Section } from '#ui/components/form/section.tsx';
import { FailureControls } from '../failures/failure-controls.tsx';
import type { FailableThing } from '../failures/failure-targets.ts';

/** "Fail it" for a thing and its parts. */
export function FailureSection({ things }: { readonly things: readonly FailableThing[] }) {
  return (
    <Section title={t`What if it fails`}>
      {things.map((thing) => (
        <FailureControls key={thing.name} thing={thing} />
      ))}
    </Section>
  );
}
