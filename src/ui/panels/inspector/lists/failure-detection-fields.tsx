import { t } from '#base/t.ts';
import type { FailureDetection } from '#model/policy.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { Pair } from '#ui/components/form/section.tsx';
import { MillisecondsField, SecondsField, WholeField } from '../../fields/value-fields.tsx';
import type { FormProps } from '../form-props.ts';

/** How the far end's loss is noticed. @source ER-270 to ER-275 */
export function FailureDetectionFields({ value, change }: FormProps<FailureDetection>) {
  const { bfd, keepaliveSeconds, holdSeconds } = value;
  return (
    <>
      <CheckField
        label={t`BFD`}
        value={bfd.enabled}
        commit={(enabled) => change({ bfd: { ...bfd, enabled } })}
        hint={
          bfd.enabled
            ? t`Notices a silent failure within ${bfd.intervalMs * bfd.multiplier} ms.`
            : t`Notices a silent failure when the hold timer runs out.`
        }
      />
      {bfd.enabled && (
        <Pair>
          <MillisecondsField
            label={t`BFD interval`}
            path="bfd.intervalMs"
            min={10}
            max={60_000}
            value={bfd.intervalMs}
            commit={(intervalMs) => change({ bfd: { ...bfd, intervalMs } })}
          />
          <WholeField
            label={t`BFD multiplier`}
            path="bfd.multiplier"
            min={1}
            max={255}
            value={bfd.multiplier}
            commit={(multiplier) => change({ bfd: { ...bfd, multiplier } })}
          />
        </Pair>
      )}
      <Pair>
        <SecondsField
          label={t`Keepalive`}
          path="keepaliveSeconds"
          value={keepaliveSeconds}
          commit={(next) => change({ keepaliveSeconds: next })}
        />
        <SecondsField
          label={t`Hold time`}
          path="holdSeconds"
          value={holdSeconds}
          commit={(next) => change({ holdSeconds: next })}
        />
      </Pair>
    </>
  );
}
