/** Designs to start from. To add one: a function that makes it, and a line here. */
import type { TopologyDocument } from '#model/document.ts';
import {
  bothPeerings,
  microsoftPeering,
  noDirectLink,
  onlineServicesToExternalService,
  onPremisesToOnlineServices,
} from './figures.ts';
import { r0 } from './r0.ts';
import { realPrefixes } from './real-prefixes.ts';

export interface Template {
  readonly id: string;
  readonly name: string;
  /** What to look at, in a sentence. */
  readonly about: string;
  readonly make: () => TopologyDocument;
}

const template = (id: string, make: () => TopologyDocument): Template => {
  const { name, notes } = make();
  return { id, name, about: notes, make };
};

export const templates: readonly Template[] = [
  template('r0', r0),
  template('fig-1', onPremisesToOnlineServices),
  template('fig-2', onlineServicesToExternalService),
  template('fig-3', microsoftPeering),
  template('fig-4', bothPeerings),
  template('fig-5', noDirectLink),
  template('real-prefixes', realPrefixes),
];
