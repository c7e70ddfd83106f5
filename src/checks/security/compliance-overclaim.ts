import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const securityComplianceOverclaim: Check = {
  id: 'security/compliance-overclaim',
  severity: 'info',
  title: t`A claim about compliance`,
  facts: ['ER-380'],
  run: ({ document }) => {
    const claims = (text: string) =>
      text
        .split(/[.;\n]/)
        .some(
          (sentence) =>
            /express\s?route|private (line|connection|circuit)/i.test(sentence) &&
            /complian|regulat|law\b|legal|gdpr|hipaa|audit/i.test(sentence) &&
            /requir|must|mandat|demand|need/i.test(sentence) &&
            !/\b(not|no|never|nor|neither|without|hardly)\b|n['’]t\b/i.test(sentence),
        );
    const noted = [
      ...Object.values(document.nodes),
      ...Object.values(document.zones),
      ...Object.values(document.flows),
    ].filter(({ notes }) => claims(notes));
    const say = (where: string) =>
      t`${where} say that compliance requires ExpressRoute, and few regulations forbid the internet: they ask for protection in transit.`;
    const circuits = Object.values(document.nodes).filter(({ kind }) => kind === 'circuit');
    return [
      ...noted.map(({ id, name }) => ({
        message: say(t`The notes of ${name}`),
        advice: t`Check the text of the regulation.`,
        about: [id],
      })),
      ...(claims(document.notes) && circuits.length > 0
        ? [
            {
              message: say(t`The notes of the design`),
              advice: t`Check the text of the regulation.`,
              about: circuits.map(({ id }) => id),
            },
          ]
        : []),
    ];
  },
};
