/** Every change a user can make. To add one: a file beside this one, and a line here. */
import { acceptFinding } from './accept-finding.ts';
import { addFailure } from './add-failure.ts';
import { addFlow } from './add-flow.ts';
import { addIntent } from './add-intent.ts';
import { addNode } from './add-node.ts';
import { addRouteFilter } from './add-route-filter.ts';
import { addZone } from './add-zone.ts';
import { bendLink } from './bend-link.ts';
import { changeSettings } from './change-settings.ts';
import { clearFailures } from './clear-failures.ts';
import { collapseZone } from './collapse-zone.ts';
import type { Command } from './command.ts';
import { connect } from './connect.ts';
import { duplicateElements } from './duplicate-elements.ts';
import { expandZone } from './expand-zone.ts';
import { groupElements } from './group-elements.ts';
import { lockElements } from './lock-elements.ts';
import { moveElements } from './move-elements.ts';
import { moveIntoZone } from './move-into-zone.ts';
import { orderElements } from './order-elements.ts';
import { pasteElements } from './paste-elements.ts';
import { reconnectLink } from './reconnect-link.ts';
import { removeAndHeal } from './remove-and-heal.ts';
import { removeElements } from './remove-elements.ts';
import { removeFailure } from './remove-failure.ts';
import { removeIntent } from './remove-intent.ts';
import { renameDocument } from './rename-document.ts';
import { renameElement } from './rename-element.ts';
import { reopenFinding } from './reopen-finding.ts';
import { resizeZone } from './resize-zone.ts';
import { restoreVersion } from './restore-version.ts';
import { setServiceRegion } from './set-service-region.ts';
import { splitLink } from './split-link.ts';
import { ungroupZones } from './ungroup-zones.ts';
import { unlockElements } from './unlock-elements.ts';
import { updateFailure } from './update-failure.ts';
import { updateFlow } from './update-flow.ts';
import { updateIntent } from './update-intent.ts';
import { updateLink } from './update-link.ts';
import { updateNode } from './update-node.ts';
import { updateRouteFilter } from './update-route-filter.ts';
import { updateZone } from './update-zone.ts';
import { writeNotes } from './write-notes.ts';

export const commands: readonly Command<never>[] = [
  renameDocument,
  writeNotes,
  changeSettings,
  addZone,
  updateZone,
  resizeZone,
  addNode,
  updateNode,
  setServiceRegion,
  connect,
  updateLink,
  addFlow,
  updateFlow,
  addIntent,
  updateIntent,
  removeIntent,
  addRouteFilter,
  updateRouteFilter,
  addFailure,
  updateFailure,
  removeFailure,
  clearFailures,
  acceptFinding,
  reopenFinding,
  renameElement,
  moveElements,
  moveIntoZone,
  duplicateElements,
  removeElements,
  bendLink,
  collapseZone,
  expandZone,
  groupElements,
  ungroupZones,
  lockElements,
  unlockElements,
  orderElements,
  pasteElements,
  reconnectLink,
  removeAndHeal,
  splitLink,
  restoreVersion,
];
