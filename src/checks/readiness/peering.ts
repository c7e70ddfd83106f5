import { counted } from '#base/counted.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { unverifiable } from '../unverifiable.ts';
import { sayFew } from '../words.ts';
import type { Asked, LosesAlone, Seen, Told } from './point.ts';

export const peering: readonly (Told | Asked)[] = [
  {
    topic: t`Peering`,
    question: t`Is Microsoft peering there, with both sessions up and a filter for every region of the environment?`,
    checks: ['pp/needs-microsoft-peering', 'peering/', 'routefilter/', 'asn/', 'bgp/'],
    look({ document, report }) {
      const peerings = Object.values(document.nodes).filter(
        (node) => node.kind === 'peering' && node.type === 'microsoft',
      );
      const sessions = report.sessions.filter(({ peering }) => peerings.some(({ id }) => id === peering));
      const up = sessions.filter(({ state }) => state === 'established');
      return peerings.length === 0
        ? null
        : {
            because: t`${up.length} of ${counted(sessions.length, { one: '# session', other: '# sessions' })} of Microsoft peering are up.`,
            about: peerings.map(({ id }) => id),
            short: up.length < sessions.length || sessions.length === 0,
          };
    },
  },
  {
    topic: t`Peering`,
    question: t`Does everything leave with a public address that Microsoft admits and answers to?`,
    checks: ['nat/', 'prefix/'],
    look({ document }) {
      const peerings = Object.values(document.nodes).flatMap((node) =>
        node.kind === 'peering' && node.type === 'microsoft' ? [node] : [],
      );
      const silent = peerings.filter(({ adverts }) => adverts.length === 0);
      if (silent.length > 0)
        return {
          because: t`${sayFew(silent.map(({ name }) => name))} ${plural(silent.length, { one: 'advertises', other: 'advertise' })} nothing, so Microsoft answers nothing over ${plural(silent.length, { one: 'it', other: 'them' })}.`,
          about: silent.map(({ id }) => id),
          short: true,
        };
      return peerings.length === 0
        ? null
        : {
            because: t`Pools and published addresses are declared and advertised.`,
            about: peerings.map(({ id }) => id),
          };
    },
  },
  {
    topic: t`Peering`,
    question: t`What if a link, a building or a provider is lost?`,
    checks: ['ha/'],
    look({ document, alone }) {
      const circuits = Object.values(document.nodes).filter(({ kind }) => kind === 'circuit');
      const about = circuits.map(({ id }) => id);
      if (alone && alone.length > 0) return lostAlone(alone);
      if (circuits.length === 0 && alone === null) return null;
      return {
        because: alone
          ? t`Every single failure was tried, and none loses a flow that arrives in good order.`
          : t`The design checks know of no single failure that cuts the flows off. Every failure has not been tried.`,
        about,
      };
    },
  },
  {
    topic: t`Peering`,
    question: t`Has the provider confirmed diverse paths, a delivery date, and who answers at night?`,
    because: t`Contracts are not drawn.`,
  },
  {
    topic: t`Peering`,
    question: t`Is proof of ownership of every advertised prefix at hand?`,
    because: t`A registry is asked by Microsoft, not by a drawing.`,
  },
  ...unverifiable.map(({ question, because }): Asked => ({ topic: t`Peering`, question, because })),
];

/** What a sweep found tells more than the checks, which know circuits and places but not every box on the way. */
function lostAlone(alone: readonly LosesAlone[]): Seen {
  const flows = [...new Set(alone.flatMap((one) => one.flows))];
  return {
    because: t`${counted(flows.length, { one: '# flow is', other: '# flows are' })} lost when one thing alone fails: ${sayFew(alone.toSorted((a, b) => b.flows.length - a.flows.length).map(({ name }) => name))}.`,
    about: flows,
    risk: true,
  };
}
