import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { failureSchema } from '#model/failure.ts';
import { documentAt } from '#model/failure-times.ts';
import type { FlowId } from '#model/ids.ts';
import { simulate } from '#sim/simulate.ts';
import { timelineOf } from '#sim/timeline/timeline.ts';
import { r0 } from '#templates/r0.ts';
import type { Picture } from '../svg/draw-svg.ts';
import { animatedShots, stillsOf } from './animated-svg.ts';
import { filmAt } from './film.ts';
import { storyShots } from './story-film.ts';

const primary = { type: 'node', node: 'circuit-a', part: 'primary' };
const document: TopologyDocument = {
  ...r0(),
  failures: {
    f: v.parse(failureSchema, { id: 'f', of: primary, atMs: 5_000, untilMs: 60_000 }),
  } as TopologyDocument['failures'],
};
const pictureOf = (design: TopologyDocument): Picture => ({
  document: design,
  report: simulate(design, baseCatalogue),
  flow: 'users-to-env' as FlowId,
  theme: 'light',
  background: true,
  caption: true,
  embed: null,
});
const timeline = timelineOf(document, baseCatalogue);
const shots = storyShots(
  pictureOf({ ...document, failures: {} }),
  timeline.moments.map(({ atMs }) => pictureOf(documentAt(document, atMs))),
  timeline,
  { part: 'both', speed: 1 },
);

describe('a story of a link that fails and comes back', () => {
  const titles = shots.map(({ film }) => film.captions.map(({ title }) => title).join('\n'));

  it('shows before, the failure, after, the recovery, and after that', () => {
    expect(shots).toHaveLength(5);
    expect(titles[0]).toMatch(/^Before · 1\/14/);
    expect(titles[1]).toMatch(/^5 s · Circuit A, primary link, fails/);
    expect(titles[2]).toMatch(/^After [\d.]+ s · 1\/\d+/);
    expect(titles[3]).toMatch(/^60 s · Circuit A, primary link, is back/);
    expect(titles[4]).toMatch(/^After .* · 1\/14/);
  });

  it('says with the clock what is lost and what routers do meanwhile', () => {
    expect(titles[1]).toMatch(/5 s · 50 % of Users to environment is lost/);
    expect(titles[1]).toMatch(/5 s to 5\.9 s · Detection/);
    expect(titles[1]).toMatch(/· Re-convergence/);
    expect(titles[3]).toMatch(/60 s · Users to environment loses nothing/);
  });

  it('runs one after the other without a gap, and begins anew when the last is over', () => {
    for (const [index, { film }] of shots.entries()) {
      const films = shots.map((shot) => shot.film);
      expect(filmAt(films, film.starts)).toBe(index);
      expect(filmAt(films, film.starts + film.seconds - 0.001)).toBe(index);
      expect(film.starts + film.seconds).toBeCloseTo(shots[index + 1]?.film.starts ?? film.round, 9);
    }
  });

  it('draws the failed lane from the failure to the recovery, in one frame for all', () => {
    const stills = stillsOf(shots);
    expect(new Set(stills.map(({ width, height }) => `${width} ${height}`)).size).toBe(1);
    expect(stills.map(({ svg }) => /down|failed/.test(svg))).toEqual([false, true, true, false, false]);
  });

  it('is one file in which everything has its own name, and nothing comes from elsewhere', () => {
    const { svg } = animatedShots(shots);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|href|url\((?!#(s\d+-)?lanes-)|\son\w+=/,
    );
  });
});
