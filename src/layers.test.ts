import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLE, violations } from '../scripts/layers.mjs';

const src = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(src);
const readme = readFileSync(path.join(src, 'README.md'), 'utf8');
const folders = Object.keys(TABLE) as (keyof typeof TABLE)[];

describe('the import table', () => {
  it('is kept by every file of src', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll(path.sep, '/'))
      .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file));
    expect(files.length).toBeGreaterThan(30); // a check that reads nothing would pass
    expect(files.flatMap((file) => violations(file, readFileSync(path.join(src, file), 'utf8')))).toEqual([]);
  });

  it('is the one that README.md tells, row for row', () => {
    const rows = [...readme.matchAll(/^\| `(\w+)\/` \|.*\| ([^|]*) \|$/gm)].map(
      ([, folder = '', may = '']) => {
        const [values = '', types = ''] = may.split('types of ');
        const named = (text: string) => [...text.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
        const row = may.startsWith('everything but')
          ? folders.filter((each) => each !== folder && !named(may).includes(each))
          : [...named(values), ...named(types).map((each) => `types of ${each}`)];
        return [folder, row.sort()];
      },
    );
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(Object.entries(TABLE).map(([folder, row]) => [folder, [...row].sort()])),
    );
  });

  it('has a path alias for each folder', () => {
    const { imports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(Object.keys(imports).sort()).toEqual(folders.map((folder) => `#${folder}/*`).sort());
  });

  it.each([
    ['model/a.ts', "import { decide } from '#sim/bgp/decide.ts';"],
    ['model/a.ts', "import type { Report } from '#sim/report/report.ts';"],
    ['sim/bgp/a.ts', "import { check } from '../../checks/registry.ts';"],
    ['sim/bgp/a.ts', "const late = () => import('#ui/panels/late.ts');"],
    ['sim/a.ts', "let view: import('#ui/canvas/view.ts').View;"],
    ['sim/a.ts', "export { Canvas } from '#ui/canvas/canvas.tsx';\nexport const a = 1;"],
    ['sim/a.ts', 'const late = (name: string) => import(name);'],
    ['sim/a.ts', "import { useState } from 'react';"],
    ['sim/a.ts', "import { readFileSync } from 'node:fs';"],
    ['sim/a.ts', "import { r0Variants } from './scenarios/designs.ts';"],
    ['app/start.tsx', "import { simulate } from '#sim/simulate.ts';"],
    ['app/start.tsx', "import type { Report } from '#sim/report/report.ts';"],
    ['ui/panels/a.tsx', "import { simulate } from '#sim/simulate.ts';"],
    ['ui/panels/a.tsx', "import { type Report } from '#sim/report/report.ts';"],
    ['ui/panels/a.tsx', "import { ReactFlow } from '@xyflow/react';"],
    ['ui/panels/a.tsx', "import type { Node } from '@xyflow/react';"],
    ['ui/a.tsx', "import { dispatch } from '../editor/store.ts';"],
    ['ui/a.tsx', "import secret from '../../package.json';"],
    ['ui/a.tsx', 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;'],
    ['ui/a.ts', "export const write = (p: Element) => { p.innerHTML = '<b>x</b>'; };"],
    ['ui/a.ts', "export const write = (p: Element) => { p['outerHTML'] = '<b>x</b>'; };"],
    ['model/index.ts', "export * from './ids.ts';\nexport { VERSION } from './document.ts';"],
    ['elsewhere/a.ts', 'export const a = 1;'],
  ])('refuses in %s: %s', (file, code) => {
    expect(violations(file, code)).toHaveLength(1);
  });

  it.each([
    ['ui/panels/a.tsx', "import type { Report } from '#sim/report/report.ts';"],
    ['ui/canvas/a.tsx', "import { ReactFlow } from '@xyflow/react';"],
    ['simclient/a.ts', "import { simulate } from '#sim/simulate.ts';"],
    ['simclient/a.ts', "import url from './engine.worker.ts?worker&url';"],
    ['sim/bgp/a.ts', "import { decide } from '../decision/decide.ts';\nexport const a = decide;"],
    ['sim/scenarios/a.ts', "import { design } from '#templates/design.ts';"],
    ['model/a.ts', "import * as v from 'valibot';\nexport const a = v.string();"],
    ['ui/a.tsx', "export const A = () => <p title='innerHTML'>innerHTML</p>;"],
  ])('admits in %s: %s', (file, code) => {
    expect(violations(file, code)).toEqual([]);
  });
});

describe('README.md', () => {
  it('tells the place of every folder', () => {
    const inner = folders.flatMap((folder) =>
      readdirSync(path.join(src, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${folder}/${name}`),
    );
    expect(inner.length).toBeGreaterThan(30);
    // Rules and templates stand in folders by group, which are told as one.
    const isTold = (folder: string) =>
      readme.includes(`\`${folder}/\``) || readme.includes(`\`${path.dirname(folder)}/<group>/\``);
    expect(inner.filter((folder) => !isTold(folder))).toEqual([]);
  });
});

/** The linter's own copy of the table is tried on every pair of folders, in a folder of its own with our configuration. */
describe('the linter', () => {
  let place: string;
  beforeAll(() => {
    place = mkdtempSync(path.join(tmpdir(), 'handoff-lint-'));
    cpSync(path.join(root, 'package.json'), path.join(place, 'package.json'));
    const {
      vcs: _,
      $schema: __,
      ...config
    } = JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8'));
    writeFileSync(path.join(place, 'biome.json'), JSON.stringify(config));
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('forbids what the table forbids, and every relative way across', () => {
    const planted: string[] = [];
    const forbidden: string[] = [];
    for (const from of folders) {
      for (const to of folders) {
        if (from === to) continue;
        for (const [form, where] of [
          [`#${to}/x.ts`, `alias-${to}.ts`],
          [`../${to}/x.ts`, `near-${to}.ts`],
          [`../../${to}/x.ts`, `deep/far-${to}.ts`],
        ] as const) {
          const file = `src/${from}/${where}`;
          planted.push(file);
          const row: readonly string[] = TABLE[from];
          const mayAtAll = row.includes(to) || row.includes(`types of ${to}`);
          if (!(mayAtAll && form.startsWith('#'))) forbidden.push(file);
          mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
          writeFileSync(path.join(place, file), `import '${form}';\n`);
        }
      }
    }
    expect(forbidden.length).toBeGreaterThan(100);
    expect(lint('style/noRestrictedImports')).toEqual(forbidden.sort());
  });

  it('keeps React Flow inside ui/canvas', () => {
    const plant = (file: string) => {
      mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
      writeFileSync(path.join(place, file), "import '@xyflow/react';\n");
    };
    rmSync(path.join(place, 'src'), { recursive: true });
    for (const file of ['src/ui/canvas/a.ts', 'src/ui/panels/b.ts', 'src/app/c.ts', 'src/editor/d.ts'])
      plant(file);
    expect(lint('style/noRestrictedImports')).toEqual([
      'src/app/c.ts',
      'src/editor/d.ts',
      'src/ui/panels/b.ts',
    ]);
  });

  it('finds clocks, chance and orders of the machine in the engine', () => {
    rmSync(path.join(place, 'src'), { recursive: true });
    for (const [file, code] of [
      ['src/sim/b.ts', 'export const chance = Math.random();\n'],
      ['src/sim/c.ts', "export const order = 'a'.localeCompare('b');\n"],
    ] as const) {
      mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
      writeFileSync(path.join(place, file), code);
    }
    writeFileSync(path.join(place, 'src/sim/d.ts'), 'export const now = Date.now();\n');
    expect(lint('nursery/noJsRestrictedProperties')).toEqual(['src/sim/b.ts', 'src/sim/c.ts']);
    expect(lint('style/noRestrictedGlobals')).toEqual(['src/sim/d.ts']);
  });

  /** Files in which this rule, with our options, found something. */
  function lint(rule: string): string[] {
    const bin = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
    let out: string;
    try {
      out = execFileSync(
        process.execPath,
        [bin, 'lint', `--only=${rule}`, '--reporter=json', '--max-diagnostics=none', 'src'],
        { cwd: place, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      );
    } catch (failure) {
      out = (failure as { stdout: string }).stdout;
    }
    const { diagnostics } = JSON.parse(out) as {
      diagnostics: { category: string; location: { path: string | { file: string } } }[];
    };
    const files = diagnostics
      .filter((d) => d.category === `lint/${rule}`)
      .map(({ location }) => (typeof location.path === 'string' ? location.path : location.path.file));
    return [...new Set(files)].sort();
  }
});
