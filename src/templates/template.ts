/** A design to start from, and what a person needs to know to choose it. */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { type DesignText, design } from './design.ts';

export const GROUPS = [
  'Power Platform',
  'Resilience',
  'Private peering',
  'Internet and security',
  'What goes wrong',
  'Figures',
] as const;
export type TemplateGroup = (typeof GROUPS)[number];

/** As they are read. */
export const GROUP_WORDS: Readonly<Record<TemplateGroup, string>> = {
  'Power Platform': t`Power Platform`,
  Resilience: t`Resilience`,
  'Private peering': t`Private peering`,
  'Internet and security': t`Internet and security`,
  'What goes wrong': t`What goes wrong`,
  Figures: t`Figures`,
};

export interface AboutTemplate {
  readonly id: string;
  readonly name: string;
  readonly group: TemplateGroup;
  /** What the design is for, in one sentence. */
  readonly goal: string;
  /** Where to look once it is open, in one to three sentences. */
  readonly lookAt: string;
  /** Something in it does not work, so that it can be found and mended. */
  readonly broken?: boolean;
}

export interface Template extends AboutTemplate {
  readonly make: () => TopologyDocument;
}

/** The name and the notes of the document are those of the template. */
export function template(about: AboutTemplate, content: () => Omit<DesignText, 'name' | 'notes'>): Template {
  return { ...about, make: () => design({ name: about.name, notes: about.lookAt, ...content() }) };
}
