/**
 * Why Microsoft refuses a packet at the edge of a peering.
 *
 * @source ER-134, ER-156
 */
import { t } from '#base/t.ts';
import { covers, type IpAddress, isDocumentation, isPrivate } from '#model/addresses.ts';
import type { Station } from '#sim/compile/compiled.ts';

/** Only public sources inside a declared prefix enter a Microsoft peering. */
export function notAdmitted(station: Station, source: IpAddress): string | null {
  const { declared, exampleMode } = station.admits ?? { declared: [], exampleMode: true };
  if (isPrivate(source))
    return t`${source} is a private address, and Microsoft peering admits public sources only.`;
  if (!exampleMode && isDocumentation(source))
    return t`${source} is a documentation address, which no registry gives to anyone.`;
  if (!declared.some((prefix) => covers(prefix, source)))
    return t`${source} is in no prefix declared on the peering.`;
  return null;
}
