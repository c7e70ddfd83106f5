/** What the parts of a random design ask of the whole: its sites, their AS numbers, and who has which of a crowd of prefixes. */
import type { DesignParts } from './design-parts.ts';
import { crowdPrefixes, NO_STRAIN } from './design-strain.ts';
import type { Loose } from './sketch.ts';

export class DesignPlan {
  readonly parts: DesignParts;
  readonly siteCount: number;
  private readonly crowd: typeof NO_STRAIN.crowd;

  constructor(parts: DesignParts, { crowd } = NO_STRAIN) {
    this.parts = parts;
    this.crowd = crowd;
    this.siteCount = parts.twoSites ? 2 : 1;
  }

  asOf(site: number): number {
    return site === 0 ? 64_496 : this.parts.secondSiteAs;
  }

  siteOf(circuit: DesignParts['circuits'][number]): number {
    return circuit.site % this.siteCount;
  }

  /** What a site has of the crowd. */
  crowdAt(site: number): readonly string[] {
    const { crowd } = this;
    if (!crowd) return [];
    return crowdPrefixes(crowd).filter(
      (_, index, { length }) =>
        this.siteCount === 1 || (index / length) * 100 < crowd.firstSites === (site === 0),
    );
  }

  crowdAdverts(family: 4 | 6): readonly Loose[] {
    const { crowd } = this;
    if (crowd?.family !== family) return [];
    return crowdPrefixes(crowd).map((prefix) => ({ prefix, link: crowd.link }));
  }
}
