/** Every property a user can edit changes a result, or says in its schema that it does not. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { documentSchema } from '#model/format/document-schema.ts';
import type { ServicePrefix } from '#model/kinds/service.ts';
import { simulate } from '#sim/simulate.ts';
import { effects } from './effects/effects.ts';
import { editableProperties } from './properties.ts';
import { unread } from './unread.ts';

const properties = editableProperties();
const said = new Map(properties.map(({ path, says }) => [path, says]));

/** A small world, in which Microsoft advertises one prefix for Power Platform in Europe, and nothing else. */
const catalogue: Catalogue = {
  ...baseCatalogue,
  servicePrefixes: (service, region, cloud) =>
    service === 'power-platform' && region === 'europe' && cloud === 'commercial'
      ? ([
          { prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] },
        ] as unknown as readonly ServicePrefix[])
      : undefined,
};

const reports = new Map<TopologyDocument, string>();
function reportOf(document: TopologyDocument): string {
  const known = reports.get(document);
  if (known) return known;
  const valid = v.parse(documentSchema, document);
  const report = JSON.stringify(simulate(valid, catalogue));
  reports.set(document, report);
  return report;
}

describe('nothing is decorative', () => {
  it('finds the properties in the schemas, arrays and variants and all', () => {
    const paths = properties.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'circuit.links[].customerEdge',
        'host.leaves.rules[].pattern',
        'peering.sessions[].ipv6.subnet',
        'cable.importRules[][].prefixes[].upTo',
        'failure.of.group',
        'settings.criticality',
        'box.x',
      ]),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('every property has a design in which it matters, or a schema that says it does not', () => {
    expect(
      properties.filter(({ path, says }) => !(path in effects) && says === '').map(({ path }) => path),
    ).toEqual([]);
  });

  it('every entry of the two tables is a property', () => {
    const named = [...Object.keys(effects), ...Object.keys(unread)];
    expect(named.filter((path) => !said.has(path))).toEqual([]);
  });

  it.each(Object.entries(effects))('%s changes the report', (_, { design, change }) => {
    expect(reportOf(change(design))).not.toBe(reportOf(design));
  });

  it('what changes no report says whether it is documentation, or which check looks at it', () => {
    const words =
      /^(Documentation only|Changes a finding only: [a-z]+\/[a-z0-9-]+(, [a-z]+\/[a-z0-9-]+)*|Changes nothing .+)\.$/;
    const silent = properties.filter(({ path }) => !(path in effects));
    expect(silent.filter(({ says }) => !words.test(says)).map(({ path }) => path)).toEqual([]);
    // And the other way: nothing that changes a result says that it is for people only.
    const modest = Object.keys(effects).filter((path) =>
      /^(Documentation|Changes a finding)/.test(said.get(path) ?? ''),
    );
    expect(modest).toEqual([]);
  });

  it('what says that it changes no report has a change to show it', () => {
    expect(Object.keys(unread).sort()).toEqual(
      properties
        .map(({ path }) => path)
        .filter((path) => !(path in effects))
        .sort(),
    );
  });

  it.each(Object.entries(unread))('%s does not change the report', (_, { design, change }) => {
    const after = change(design);
    expect(JSON.stringify(after)).not.toBe(JSON.stringify(design));
    expect(reportOf(after)).toBe(reportOf(design));
  });
});
