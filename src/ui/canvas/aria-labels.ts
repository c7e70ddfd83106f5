import type { AriaLabelConfig } from '@xyflow/react';
import { t } from '#base/t.ts';

const NODE = t`Arrow keys go from thing to thing. Enter selects, M moves, Delete removes, Escape goes back.`;
const LINK = t`Enter selects the link, Delete removes it, Escape goes back.`;

/** What React Flow says of its own. It reads `default` where keys are off and `keyboardDisabled` where they are on: both say the same. */
export const ARIA_LABELS: Partial<AriaLabelConfig> = {
  'node.a11yDescription.default': NODE,
  'node.a11yDescription.keyboardDisabled': NODE,
  'edge.a11yDescription.default': LINK,
  'handle.ariaLabel': t`Port`,
};
