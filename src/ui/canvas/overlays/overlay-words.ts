import type { Overlay } from '#editor/editor-state.ts';

export const OVERLAY_WORDS: Readonly<Record<Overlay, string>> = {
  addresses: 'Addresses',
  sessions: 'Sessions',
  as: 'AS boundaries',
  owners: 'Owners',
  media: 'Media',
  load: 'Load',
  latency: 'Latency',
  loss: 'Loss',
};
