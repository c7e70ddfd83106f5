/**
 * The page that `run.mjs` measures, in one of two shapes: our canvas, or React Flow as it comes. The same nodes, links and
 * places in both; React Flow too is told the sizes, so that it need not measure them.
 */
import {
  applyNodeChanges,
  Background,
  type Edge,
  type Node,
  type NodeChange,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react';
import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { NOTHING_MOVED } from '#drawing/scene/boxes.ts';
import type { Rect } from '#drawing/scene/rect.ts';
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
import { grid } from './grid.ts';

const [, shape, size] = /^#(ours|react-flow)-(\d+)$/.exec(location.hash) ?? [];
const design = grid(Number(size));
const scene = sceneOf(design, NOTHING_MOVED);
const root = document.getElementById('root') as HTMLElement;
root.style.cssText = 'position:fixed;inset:0';

interface Shape {
  selectAll(): void;
  undo(): void;
}

/** The editor with the design in it, saved; what is measured is to draw it. */
async function ours(): Promise<() => Shape> {
  const editor = await openEditor(silentEngine, noProvers, await openLibrary(), () => design);
  const [session, screen] = [createCanvasSession(), createScreen()];
  const context = () => ({ editor, session, screen, canvas: null, target: null });
  const canvas = createElement(
    ActionContextProvider,
    { value: context as never },
    createElement(CanvasSessionContext, { value: session }, createElement(Canvas)),
  );
  // biome-ignore lint/correctness/noChildrenProp: the provider's type asks for them
  const page = createElement(EditorProvider, { store: editor, children: canvas });
  return () => {
    createRoot(root).render(createElement(StrictMode, null, page));
    return {
      selectAll() {
        const { nodes, links } = editor.getState().document;
        editor.getState().select([...Object.keys(nodes), ...Object.keys(links)] as never);
      },
      undo: () => editor.getState().undo(),
    };
  };
}

function reactFlow(): Shape {
  const nodes: Node[] = Object.values(design.nodes).map(({ id, name }) => {
    const { x, y, width, height } = scene.boxes.get(id) as Rect;
    return { id, position: { x, y }, data: { label: name }, width, height };
  });
  const edges: Edge[] = Object.values(design.links).map(({ id, ends: [source, target] }) => ({
    id,
    source,
    target,
  }));
  let flow: ReactFlowInstance | null = null;
  /** Its users keep the nodes, and undo by giving back what they kept. */
  const kept: Node[][] = [];
  let last = nodes;
  let show: (change: (nodes: Node[]) => Node[]) => void = () => {};
  function Drawing() {
    const [all, setAll] = useState(nodes);
    last = all;
    show = setAll;
    return createElement(
      ReactFlow,
      {
        nodes: all,
        edges,
        onNodesChange: (changes: NodeChange[]) => setAll((now) => applyNodeChanges(changes, now)),
        onNodeDragStart: () => kept.push(last),
        onInit: (made: ReactFlowInstance) => {
          flow = made;
        },
        fitView: true,
        minZoom: 0.01,
        panOnScroll: true,
      },
      createElement(Background),
    );
  }
  createRoot(root).render(createElement(StrictMode, null, createElement(Drawing)));
  return {
    selectAll: () => show((now) => now.map((node) => ({ ...node, selected: true }))),
    undo: () => flow && show((now) => kept.pop() ?? now),
  };
}

/** The design is there for both; what counts is from here on. */
let made: Shape | null = null;
const draw = shape === 'react-flow' ? reactFlow : await ours();
const open = () => {
  made = draw();
};

const frame = () => new Promise(requestAnimationFrame);
const pane = () => document.querySelector('.react-flow__pane') as HTMLElement;

/** As many steps of panning, one wheel event a frame, to and fro. */
async function pan(steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const deltaX = step % 20 < 10 ? 8 : -8;
    const [clientX, clientY] = [innerWidth / 2, innerHeight / 2];
    pane().dispatchEvent(
      new WheelEvent('wheel', { deltaX, deltaY: 0, clientX, clientY, bubbles: true, cancelable: true }),
    );
    await frame();
  }
  await frame();
}

/** A wheel with Ctrl at the middle of the view, until it stands at 100 % or so. */
async function zoomIn(): Promise<void> {
  for (let step = 0; step < 400 && zoom() < 0.95; step += 1) {
    const [clientX, clientY] = [innerWidth / 2, innerHeight / 2];
    pane().dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: -20,
        ctrlKey: true,
        clientX,
        clientY,
        bubbles: true,
        cancelable: true,
      }),
    );
    await frame();
  }
}

function zoom(): number {
  const viewport = document.querySelector('.react-flow__viewport');
  return viewport ? new DOMMatrix(getComputedStyle(viewport).transform).a : 1;
}

/** The middle of a device on the screen. */
function spot(id: string): { x: number; y: number } {
  const { a, e, f } = new DOMMatrix(
    getComputedStyle(document.querySelector('.react-flow__viewport') as Element).transform,
  );
  const box = scene.boxes.get(id) as Rect;
  return { x: e + (box.x + box.width / 2) * a, y: f + (box.y + box.height / 2) * a };
}

Object.assign(globalThis, {
  bench: {
    open,
    pan,
    zoomIn,
    zoom,
    spot,
    selectAll: () => made?.selectAll(),
    undo: () => made?.undo(),
    settle: async () => {
      await frame();
      await frame();
    },
  },
});
