import { err, ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import { TextField } from '#ui/components/form/text-field.tsx';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly commit: (value: number) => string | null;
}

/** A number that need not be whole; its bounds are those of the design's format. */
export function NumberOf({ label, value, commit }: Props) {
  return (
    <TextField
      label={label}
      path={label}
      value={value}
      show={String}
      parse={(text) =>
        /^\s*\d+([.,]\d+)?\s*$/.test(text)
          ? ok(Number(text.replace(',', '.')))
          : err(t`Write a number, like 80.`)
      }
      commit={commit}
    />
  );
}
