import { t } from '#base/t.ts';
import type { Overlay } from '#editor/editor-state.ts';

export const OVERLAY_WORDS: Readonly<Record<Overlay, string>> = {
  addresses: t`Addresses`,
  sessions: t`Sessions`,
  as: t`AS boundaries`,
  owners: t`Owners`,
  media: t`Media`,
  load: t`Load`,
  latency: t`Latency`,
  loss: t`Loss`,
};
