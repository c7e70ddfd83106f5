/** What happens to a network from outside, in the words of the design. */
import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Failure, FailureTarget } from '#model/failure.ts';
import type { Moment } from '#model/failure-times.ts';
import { inTime } from './in-time.ts';

/** `Circuit A, primary link, fails. CE1 is back.` */
export function momentWords(document: TopologyDocument, catalogue: Catalogue, moment: Moment): string {
  const say = (words: (failure: Failure) => string) => (id: Moment['begun'][number]) => {
    const failure = document.failures[id];
    return failure ? `${subject(document, catalogue, failure.of)} ${words(failure)}.` : '';
  };
  return [...moment.begun.map(say(beginning)), ...moment.over.map(say(ending))].join(' ');
}

function beginning({ effect, silent }: Failure): string {
  switch (effect?.type) {
    case 'loss':
      return t`loses ${effect.percent} % of its packets`;
    case 'delay':
      return t`adds ${inTime(effect.ms)} each way`;
    case 'rate':
      return t`carries no more than ${effect.mbps} Mbps`;
    case 'drain':
      return t`is drained for maintenance`;
    case 'flap':
      return t`goes down`;
    case undefined:
      return silent ? t`fails silently` : 'fails';
  }
}

function ending({ effect }: Failure): string {
  if (effect?.type === 'drain') return t`is drained no more`;
  return !effect || effect.type === 'flap' ? t`is back` : t`is as it was`;
}

function subject(document: TopologyDocument, catalogue: Catalogue, of: FailureTarget): string {
  switch (of.type) {
    case 'node': {
      const node = document.nodes[of.node];
      const half = node?.kind === 'peering' ? 'session' : 'link';
      return of.part === 'all' ? (node?.name ?? '') : `${node?.name ?? ''}, ${of.part} ${half},`;
    }
    case 'link': {
      const link = document.links[of.link];
      return link?.name || (link?.ends.map((end) => document.nodes[end]?.name ?? '').join(' to ') ?? '');
    }
    case 'zone':
      return document.zones[of.zone]?.name ?? '';
    case 'location':
      return t`Peering location ${catalogue.location(of.location)?.name ?? of.location}`;
    case 'physical-group':
      return t`Physical group ${of.group}`;
    case 'region':
      return t`Region ${catalogue.azureRegion(of.region)?.name ?? of.region}`;
  }
}
