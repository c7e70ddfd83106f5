// Records what FRR makes of labs: `node scripts/record-labs.mjs LAB.json …` writes `../results/ID.frr.json` beside each.
//
// Needs Linux, root, and the packages `frr` and `iproute2`; no network. Each router is a set of daemons in a network namespace
// of its own. Answers are taken when nothing has moved for some seconds.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { answersOf } from './labs/frr-answers.mjs';
import { FrrLab } from './labs/frr-lab.mjs';

/** Longer than a route map takes to act and a refused neighbour takes to try again. */
const QUIET_MS = 5000;
const MOST_MS = 180_000;

async function settled(running) {
  const start = performance.now();
  let moved = start;
  let last = '';
  while (performance.now() - start < MOST_MS) {
    await pause(1000);
    const asked = performance.now();
    const now = JSON.stringify(answersOf(running));
    if (now === last && asked - moved >= QUIET_MS) return JSON.parse(now);
    if (now !== last) moved = performance.now();
    last = now;
  }
  throw new Error('It does not settle.');
}

async function record(file) {
  const text = readFileSync(file, 'utf8');
  const lab = JSON.parse(text);
  const running = new FrrLab(lab);
  try {
    running.start();
    const steps = [{ step: 0, name: 'start', events: [], ...(await settled(running)) }];
    for (const [i, step] of (lab.steps ?? []).entries()) {
      for (const event of step.do) running.apply(event);
      steps.push({ step: i + 1, name: step.name, events: step.do, ...(await settled(running)) });
    }
    const version = execFileSync('/usr/lib/frr/bgpd', ['--version'], { encoding: 'utf8' }).split('\n')[0];
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
    const result = {
      format: 'oracle-result/1',
      lab: lab.id,
      lab_digest: digest,
      daemon: 'frr',
      daemon_version: version.replace('bgpd version', 'FRR'),
      steps,
    };
    const target = path.join(path.dirname(file), '..', 'results', `${lab.id}.frr.json`);
    writeFileSync(target, `${JSON.stringify(result, null, 1)}\n`);
    console.log(target);
  } finally {
    running.stop();
  }
}

for (const file of process.argv.slice(2)) await record(path.resolve(file));
