/**
 * The page that `run.mjs` measures: our canvas with a design of two hundred things, and over it as many packets as it is
 * told, by our own packet layer or as SVG that the browser animates. The same envelopes, on the same ways, as fast.
 */
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Crowd, REPLY } from '#drawing/packets/crowd.ts';
import { crowdOfReport } from '#drawing/packets/crowd-of-report.ts';
import { ENVELOPE, envelopeColours } from '#drawing/packets/envelope-shape.ts';
import { STEP_SECONDS } from '#drawing/packets/packet-frame.ts';
import { pathSceneOf } from '#drawing/path/path-scene-of.ts';
import { NOTHING_MOVED } from '#drawing/scene/boxes.ts';
import { sceneOf } from '#drawing/scene/scene.ts';
import { openEditor } from '#editor/open-editor.ts';
import { openLibrary } from '#storage/open-library.ts';
import { createScreen } from '#ui/actions/screen.ts';
import { ActionContextProvider } from '#ui/actions/use-action-context.ts';
import { Canvas } from '#ui/canvas/canvas.tsx';
import { CanvasSessionContext, createCanvasSession } from '#ui/canvas/canvas-session.ts';
import { EditorProvider } from '#ui/use-editor.tsx';
import '#ui/theme/index.css';
import { noProvers, silentEngine } from '../silent-engine.ts';
import { many } from './many.ts';

const root = document.getElementById('root') as HTMLElement;
root.style.cssText = 'position:fixed;inset:0';

const { document: design, report } = many(200);

const editor = await openEditor(silentEngine, noProvers, await openLibrary(), () => design);
editor.setState({ report, reportRevision: editor.getState().revision, selectedFlow: null });
const [session, screen] = [createCanvasSession(), createScreen()];
const context = () => ({ editor, session, screen, canvas: null, target: null });
const canvas = createElement(
  ActionContextProvider,
  { value: context as never },
  createElement(CanvasSessionContext, { value: session }, createElement(Canvas)),
);
createRoot(root).render(
  // biome-ignore lint/correctness/noChildrenProp: the provider's type asks for them
  createElement(StrictMode, null, createElement(EditorProvider, { store: editor, children: canvas })),
);

const SVG = 'http://www.w3.org/2000/svg';

/** What the browser is given to animate: an envelope for each packet of the crowd, on the way that it takes. */
function animated(count: number): SVGSVGElement {
  const crowd = crowdOfReport(design, report, pathSceneOf(sceneOf(design, NOTHING_MOVED), design), count);
  const { a, e, f } = new DOMMatrix(
    getComputedStyle(document.querySelector('.react-flow__viewport') as Element).transform,
  );
  const style = getComputedStyle(document.documentElement);
  const [ink, paper] = ['--text', '--ground'].map((name) => style.getPropertyValue(name).trim()) as [
    string,
    string,
  ];
  const svg = document.createElementNS(SVG, 'svg');
  svg.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;pointer-events:none';
  const sheet = svg.appendChild(document.createElementNS(SVG, 'g'));
  sheet.setAttribute('transform', `translate(${e} ${f}) scale(${a})`);
  for (const { route, seconds, offset, reply } of packetsOf(crowd)) {
    const group = sheet.appendChild(document.createElementNS(SVG, 'g'));
    const { fill, line, fold } = envelopeColours(reply, false, { ink, paper, fault: ink });
    for (const [d, colours] of [
      [ENVELOPE.body, { fill: 'none', stroke: paper, 'stroke-width': ENVELOPE.halo }],
      [ENVELOPE.body, { fill, stroke: line, 'stroke-width': ENVELOPE.edge }],
      [ENVELOPE.flap, { fill: 'none', stroke: fold, 'stroke-width': ENVELOPE.fold }],
    ] as const) {
      const part = group.appendChild(document.createElementNS(SVG, 'path'));
      for (const [name, value] of Object.entries({ d, ...colours })) part.setAttribute(name, String(value));
    }
    const motion = group.appendChild(document.createElementNS(SVG, 'animateMotion'));
    for (const [name, value] of Object.entries({
      path: route,
      dur: `${seconds}s`,
      begin: `-${offset}s`,
      repeatCount: 'indefinite',
    }))
      motion.setAttribute(name, value);
  }
  return svg;
}

function* packetsOf(crowd: Crowd) {
  for (const [stream, count] of crowd.counts.entries()) {
    const steps = crowd.steps[stream] as number;
    for (let packet = 0; packet < count; packet += 1) {
      const first =
        (crowd.firstRow[stream] as number) + ((packet * 37) % (crowd.routes[stream] as number)) * steps;
      const tracks = [...new Set(crowd.rows.slice(first, first + steps))].filter((track) => track >= 0);
      const points = tracks.flatMap((track) =>
        Array.from(
          { length: (crowd.firstLeg[track + 1] as number) - (crowd.firstLeg[track] as number) },
          (_, leg) => {
            const at = ((crowd.firstLeg[track] as number) + leg) * 4;
            return `${crowd.legs[at]} ${crowd.legs[at + 1]}`;
          },
        ),
      );
      yield {
        route: `M${points.join('L')}`,
        seconds: steps * STEP_SECONDS,
        offset: ((packet * steps) / count) * STEP_SECONDS,
        reply: ((crowd.look[tracks[0] as number] as number) & REPLY) !== 0,
      };
    }
  }
}

let drawn: SVGSVGElement | null = null;

Object.assign(globalThis, {
  bench: {
    nodes: () => Object.keys(design.nodes).length,
    ready: () => {
      const viewport = document.querySelector('.react-flow__viewport');
      return viewport !== null && new DOMMatrix(getComputedStyle(viewport).transform).a < 0.9;
    },
    ours: (count: number) => editor.getState().setCrowd(count),
    svg(count: number) {
      drawn?.remove();
      drawn = count > 0 ? document.body.appendChild(animated(count)) : null;
    },
    shown: () => document.querySelector('.crowd-note')?.textContent ?? '',
    /** Frames that the page itself shows in that time. */
    async frames(ms: number) {
      const until = performance.now() + ms;
      let frames = 0;
      while (performance.now() < until) {
        await new Promise(requestAnimationFrame);
        frames += 1;
      }
      return frames;
    },
  },
});
