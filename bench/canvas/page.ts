/**
 * The page that `run.mjs` measures, in one of two shapes: our canvas with packets drawn by their worker, or React Flow as
 * it comes, with its own animated edges. The same nodes, links and places in both.
 */
import { Background, type Edge, type Node, ReactFlow } from '@xyflow/react';
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { NOTHING_MOVED } from '#drawing/scene/boxes.ts';
import { type Curve, samplesOf } from '#drawing/scene/curve.ts';
import { sceneOf } from '#drawing/scene/scene.ts';
import { openEditor } from '#editor/open-editor.ts';
import type { LinkId } from '#model/ids.ts';
import type { SimulationClient } from '#simclient/client.ts';
import { openLibrary } from '#storage/open-library.ts';
import { Canvas } from '#ui/canvas/canvas.tsx';
import type { PacketPlan } from '#ui/canvas/path/packet-plan.ts';
import { openPacketStage, type PacketStage } from '#ui/canvas/path/packet-stage.ts';
import { EditorProvider } from '#ui/use-editor.tsx';
import '#ui/theme/index.css';
import { grid } from './grid.ts';

const PACKETS = 500;
const design = grid();
const scene = sceneOf(design, NOTHING_MOVED);
const root = document.getElementById('root') as HTMLElement;
root.style.cssText = 'position:fixed;inset:0';

/** The engine is not what is measured here. */
const silent: SimulationClient = {
  simulate() {},
  retry() {},
  stop() {},
  ask: () => Promise.reject(new Error('Nobody is asked here.')),
  onStatus: () => () => {},
  dispose() {},
};

const noProof = { ask() {}, stop() {} };

interface Shape {
  /** 500 things in motion, or none. */
  move(on: boolean): void;
}

async function ours(): Promise<Shape> {
  const editor = await openEditor(
    silent,
    { intents: noProof, sweep: noProof },
    await openLibrary(),
    () => design,
  );
  // biome-ignore lint/correctness/noChildrenProp: the provider's type asks for them
  const screen = createElement(EditorProvider, { store: editor, children: createElement(Canvas) });
  createRoot(root).render(createElement(StrictMode, null, screen));
  let stage: PacketStage | null = null;
  return {
    move(on) {
      stage?.close();
      stage = null;
      if (!on) return;
      const host = document.createElement('div');
      host.className = 'packet-layer';
      host.style.zIndex = '20';
      document.querySelector('.react-flow')?.append(host);
      stage = openPacketStage(host, () => {});
      stage.send({ type: 'camera', camera: cameraNow() });
      stage.send({
        type: 'look',
        look: { ink: '#0f172a', paper: '#ffffff', fault: '#b91c1c', still: false },
      });
      stage.send({ type: 'plan', plan: plan() });
      stage.send({ type: 'clock', clock: { time: 0, playing: true, speed: 1 } });
    },
  };
}

/** One packet on each of the first 500 links, under way for the whole measurement. */
function plan(): PacketPlan {
  const steps = 20;
  const tracks = (Object.keys(design.links) as LinkId[]).slice(0, PACKETS).map((id, index) => ({
    reply: index % 2 === 1,
    number: 1,
    start: 0,
    end: steps,
    line: samplesOf(scene.links.get(id) as Curve),
    fatal: false,
  }));
  return { tracks, end: steps, lingers: [] };
}

function cameraNow() {
  const viewport = document.querySelector('.react-flow__viewport') as HTMLElement;
  const { a, e, f } = new DOMMatrix(getComputedStyle(viewport).transform);
  return { x: e, y: f, zoom: a, width: innerWidth, height: innerHeight, pixelRatio: devicePixelRatio };
}

async function reactFlow(): Promise<Shape> {
  const nodes: Node[] = Object.values(design.nodes).map(({ id, name }) => {
    const { x, y, width, height } = scene.boxes.get(id) as {
      x: number;
      y: number;
      width: number;
      height: number;
    };
    return { id, position: { x, y }, data: { label: name }, width, height };
  });
  const edges = (animated: boolean): Edge[] =>
    Object.values(design.links).map(({ id, ends: [source, target] }, index) => ({
      id,
      source,
      target,
      animated: animated && index < PACKETS,
    }));
  const react = createRoot(root);
  const show = (animated: boolean) =>
    react.render(
      createElement(
        StrictMode,
        null,
        createElement(
          ReactFlow,
          { nodes, edges: edges(animated), fitView: true, minZoom: 0.1, panOnScroll: true },
          createElement(Background),
        ),
      ),
    );
  show(false);
  return { move: show };
}

const shape = await (location.hash === '#react-flow' ? reactFlow() : ours());

/** Runs for that long; panning sends one wheel event a frame, to and fro. Resolves to the number of frames. */
async function frames(milliseconds: number, panning: boolean): Promise<number> {
  const pane = document.querySelector('.react-flow__pane') as HTMLElement;
  const until = performance.now() + milliseconds;
  let count = 0;
  while (performance.now() < until) {
    await new Promise(requestAnimationFrame);
    count += 1;
    if (!panning) continue;
    const deltaX = count % 40 < 20 ? 6 : -6;
    const [clientX, clientY] = [innerWidth / 2, innerHeight / 2];
    pane.dispatchEvent(
      new WheelEvent('wheel', { deltaX, deltaY: 0, clientX, clientY, bubbles: true, cancelable: true }),
    );
  }
  return count;
}

Object.assign(globalThis, { bench: { move: shape.move, frames } });
