/** The drawing. React Flow holds the camera, the handles and the drag; the document says what is there. */

import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  PanOnScrollMode,
  ReactFlow,
  ReactFlowProvider,
  useStore,
} from '@xyflow/react';
import { lazy, type PointerEvent, useMemo, useRef, useState } from 'react';
import { t } from '#base/t.ts';
import { pathMembership } from '#drawing/path/path-membership.ts';
import { sceneOf } from '#drawing/scene/scene.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { SceneContext } from '#ui/canvas/scene-context.ts';
import { LatePart } from '#ui/components/late-part.tsx';
import { useFetched } from '#ui/components/use-fetched.ts';
import { type EditorStore, useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { ARIA_LABELS } from './aria-labels.ts';
import { Attachments } from './attachments.tsx';
import { MAX_ZOOM, MIN_ZOOM } from './camera.ts';
import { CanvasControls } from './canvas-controls.tsx';
import { type CanvasSessionStore, useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';
import { ConnectionLine } from './connection-line.tsx';
import { FarLayer } from './far/far-layer.tsx';
import { FOCUS_PLACE, FocusPlace } from './focus-place.tsx';
import { NO_HANDS } from './hands.ts';
import { Lettering } from './lettering.tsx';
import { LinkLayer } from './links/link-layer.tsx';
import { SinglePointsOnLinks } from './links/single-points-on-links.tsx';
import { MarqueeFrame } from './marquee-frame.tsx';
import { nodeTypes } from './node-types.ts';
import { OverlaysWhenWanted } from './overlays/overlays-when-wanted.tsx';
import { PacketLayer } from './path/packet-layer.tsx';
import { type CanvasNode, createProjection } from './projection.ts';
import { useCanvasName } from './use-canvas-name.ts';
import { useFit } from './use-fit.ts';
import { useKeepInView } from './use-keep-in-view.ts';
import { useReducedMotion } from './use-reduced-motion.ts';
import { useWindow } from './use-window.ts';
import { walkingOrder } from './walking-order.ts';

// A path is there only when the engine has answered: it is fetched meanwhile.
const PathLayer = lazy(async () => ({ default: (await import('./path/path-layer.tsx')).PathLayer }));
// The picture does not wait for what changes it.
const fetchHands = async () => (await import('./canvas-hands.tsx')).CanvasHands;
const CanvasTools = lazy(async () => ({ default: (await import('./canvas-tools.tsx')).CanvasTools }));
const CanvasPlaques = lazy(async () => ({ default: (await import('./canvas-tools.tsx')).CanvasPlaques }));
const QuickAddMenu = lazy(async () => ({ default: (await import('./quick-add.tsx')).QuickAddMenu }));
const PasteDialog = lazy(async () => ({
  default: (await import('./clipboard/paste-dialog.tsx')).PasteDialog,
}));

const MapView = lazy(async () => ({ default: (await import('./map/map-view.tsx')).MapView }));

export function Canvas() {
  return (
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>
  );
}

function Drawing() {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const document = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const selection = useEditor((state) => state.selection);
  const tool = useEditor((state) => state.tool.type);
  const wheelZooms = useEditor((state) => state.settings.wheelZooms);
  const flowReport = useEditor(
    (state) => state.report?.flows.find(({ flow }) => flow === state.selectedFlow) ?? null,
  );
  const moved = useCanvasSession((state) => state.moved);
  const bends = useCanvasSession((state) => state.bends);
  const focused = useCanvasSession((state) => state.focused);
  const quickAdd = useCanvasSession((state) => state.quickAdd !== null);
  const hovered = useCanvasSession((state) => state.hovered);
  const renaming = useCanvasSession((state) => state.renaming);
  const pasting = useCanvasSession((state) => state.pasting !== null);
  const view = useCanvasSession((state) => state.view);
  const gridShown = useCanvasSession((state) => state.gridShown);
  const labelsTooSmall = useStore((state) => state.transform[2] < LABELS_FROM);
  const window = useWindow(Object.keys(document.nodes).length);
  const still = useReducedMotion();
  const [touch, setTouch] = useState(false);

  const scene = useMemo(() => sceneOf(document, moved, bends), [document, moved, bends]);
  const sceneNow = useRef(scene);
  sceneNow.current = scene;
  const membership = useMemo(() => flowReport && pathMembership(flowReport), [flowReport]);
  useFit(sceneNow);
  const frameElement = useRef<HTMLDivElement>(null);
  const CanvasHands = useFetched(fetchHands);
  const [hands, setHands] = useState(NO_HANDS);
  const listening = useScreen((screen) => screen.listening);
  useKeepInView(sceneNow);

  const name = useCanvasName();
  const [projection] = useState(createProjection);
  const held = useMemo(() => {
    const inHand = moved.size <= MANY_IN_HAND ? [...moved.keys()] : [];
    return [...inHand, ...[hovered, renaming].filter((id) => id !== null)];
  }, [moved, hovered, renaming]);
  const nodes = projection.nodesOf({
    document,
    report,
    scene,
    window,
    selection,
    focused,
    held,
    membership,
    targets: hands.targets,
  });

  return (
    <SceneContext value={scene}>
      <section
        className="canvas"
        // Places are places, in whichever direction one reads.
        dir="ltr"
        aria-label={t`Canvas`}
        // It is drawn before it can be touched.
        aria-busy={hands === NO_HANDS || !listening}
        data-tool={tool}
        data-view={view}
        data-many={selection.length > 1 || undefined}
        data-far={labelsTooSmall || undefined}
        onPointerDown={hands.onPointerDown}
        onPointerDownCapture={(event: PointerEvent) => setTouch(event.pointerType === 'touch')}
        onPointerMove={hands.onPointerMove}
      >
        <h2 className="sr-only">{t`Drawing`}</h2>
        <ReactFlow<CanvasNode>
          inert={view === 'map'}
          aria-label={name}
          ariaLabelConfig={ARIA_LABELS}
          aria-activedescendant={FOCUS_PLACE}
          tabIndex={0}
          onFocus={() => startAt(editor, session)}
          nodesFocusable={false}
          nodes={nodes}
          edges={NO_EDGES}
          nodeTypes={nodeTypes}
          {...hands.flow}
          connectionMode={ConnectionMode.Loose}
          connectionLineComponent={ConnectionLine}
          connectOnClick={false}
          connectionRadius={0}
          elementsSelectable={false}
          panOnDrag={tool === 'hand' ? true : MIDDLE_BUTTON}
          panOnScroll={!wheelZooms}
          panOnScrollSpeed={1}
          panOnScrollMode={PanOnScrollMode.Free}
          zoomOnScroll={wheelZooms}
          zoomOnDoubleClick={false}
          multiSelectionKeyCode={null}
          selectionKeyCode={null}
          deleteKeyCode={null}
          autoPanOnNodeDrag={!still}
          autoPanOnConnect={!still}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          elevateNodesOnSelect={false}
          elevateEdgesOnSelect={false}
          disableKeyboardA11y
          attributionPosition="top-right"
          nodeDragThreshold={touch ? TOUCH_THRESHOLD : MOUSE_THRESHOLD}
        >
          {gridShown && <Background variant={BackgroundVariant.Dots} gap={16} size={1} color="var(--grid)" />}
          <Lettering />
          <Attachments window={window} />
          <FarLayer window={window} />
          <LinkLayer window={window} membership={membership} hands={hands.links} />
          <LatePart>
            <PathLayer />
          </LatePart>
          {!window.far && <SinglePointsOnLinks />}
          <PacketLayer />
          <OverlaysWhenWanted />
          <FocusPlace />
          <LatePart>
            <CanvasTools />
          </LatePart>
          {CanvasHands && (
            <CanvasHands scene={sceneNow} frame={frameElement} far={window.far} onChange={setHands} />
          )}
        </ReactFlow>
        <MarqueeFrame element={frameElement} />
        {view === 'map' && (
          <LatePart>
            <MapView />
          </LatePart>
        )}
        <CanvasControls />
        <LatePart>
          <CanvasPlaques />
        </LatePart>
        <LatePart>
          {quickAdd && <QuickAddMenu />}
          {pasting && <PasteDialog />}
        </LatePart>
      </section>
    </SceneContext>
  );
}

/** Below this zoom the labels of links are no longer read, and only in the way. */
const LABELS_FROM = 0.5;
/** In pixels, before a press becomes a drag. */
const MOUSE_THRESHOLD = 4;
const TOUCH_THRESHOLD = 6;
/** More things in the hand are seen again when they are let go, where the drawing is one picture. */
const MANY_IN_HAND = 200;

// Made once: React Flow compares by identity.
const NO_EDGES: never[] = [];
const MIDDLE_BUTTON = [1];

/** The keyboard comes in where it was, else at what is selected, else at the beginning. */
function startAt(editor: EditorStore, session: CanvasSessionStore): void {
  session.setState({ keyboardIn: 'canvas' });
  const { document, selection } = editor.getState();
  const { focused } = session.getState();
  const order = walkingOrder(document);
  if (focused !== null && order.includes(focused)) return;
  session.setState({ focused: selection[0] ?? order[0] ?? null });
}
