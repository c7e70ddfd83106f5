/**
 * The rule `peering/md5-invalid`, held against a key where it is typed: a key is a secret, so no design holds one, and no
 * finding could travel with it.
 *
 * @source ER-117
 * @returns What is wrong, in a sentence that never repeats the key; null: nothing.
 */

import { counted } from '#base/counted.ts';
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
export function md5KeyFault(key: string): string | null {
  if (/^[A-Za-z0-9]{1,25}$/.test(key)) return null;
  return t`The MD5 key may have at most 25 letters and digits (ER-117). This one has ${listed(faults(key))}, and was not kept. Choose another.`;
}

function faults(key: string): readonly string[] {
  const long =
    [...key].length > 25 ? [counted([...key].length, { one: '# character', other: '# characters' })] : [];
  return /^[A-Za-z0-9]*$/.test(key) ? long : [...long, t`a sign that is neither a plain letter nor a digit`];
}
