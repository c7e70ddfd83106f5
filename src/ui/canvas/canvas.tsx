/** The drawing. React Flow holds the camera, the handles and the marquee; the document says what is there. */
import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  type EdgeChange,
  type NodeChange,
  PanOnScrollMode,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import { type DragEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ElementId } from '#model/ids.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { connectTo } from './actions.ts';
import { Attachments } from './attachments.tsx';
import { CanvasBanner } from './canvas-banner.tsx';
import { CanvasControls } from './canvas-controls.tsx';
import {
  CanvasSessionContext,
  createCanvasSession,
  useCanvasSession,
  useCanvasSessionStore,
} from './canvas-session.ts';
import { ConnectionLine } from './connection-line.tsx';
import { ContextMenu } from './context-menu.tsx';
import { edgeTypes, nodeTypes } from './node-types.ts';
import { PacketLayer } from './path/packet-layer.tsx';
import { PathLayer } from './path/path-layer.tsx';
import { pathMembership } from './path/path-membership.ts';
import { PathMembershipProvider } from './path-membership-context.ts';
import { PALETTE_DRAG, placeItem } from './placing.ts';
import { type CanvasEdge, type CanvasNode, createProjection } from './projection.ts';
import { RenameField } from './rename-field.tsx';
import { SceneContext, sceneOf } from './scene/scene.ts';
import { SelectionBar } from './selection-bar.tsx';
import { targetOf } from './targets.ts';
import { useAnswerHandle } from './use-canvas-handle.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useConnecting } from './use-connecting.ts';
import { useDragging } from './use-dragging.ts';
import { useFit } from './use-fit.ts';

export function Canvas() {
  const [session] = useState(createCanvasSession);
  return (
    <CanvasSessionContext value={session}>
      <ReactFlowProvider>
        <Drawing />
      </ReactFlowProvider>
    </CanvasSessionContext>
  );
}

function Drawing() {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const flow = useReactFlow();
  const document = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const selection = useEditor((state) => state.selection);
  const tool = useEditor((state) => state.tool);
  const flowReport = useEditor(
    (state) => state.report?.flows.find(({ flow: id }) => id === state.selectedFlow) ?? null,
  );
  const far = useStore((state) => state.transform[2] < FAR);
  const moved = useCanvasSession((state) => state.moved);
  const focused = useCanvasSession((state) => state.focused);

  const scene = useMemo(() => sceneOf(document, moved), [document, moved]);
  const sceneNow = useRef(scene);
  sceneNow.current = scene;
  const membership = useMemo(() => flowReport && pathMembership(flowReport), [flowReport]);
  const { targets, onConnectStart, onConnectEnd } = useConnecting(editor, session);
  const { onNodesChange, finish, cancel } = useDragging(editor, session, sceneNow);
  const onKeyDown = useCanvasKeys({ editor, session, scene });
  const onMove = useFit();
  useAnswerHandle(editor, session, sceneNow);

  const [projection] = useState(createProjection);
  const stop =
    focused !== null && (scene.boxes.has(focused) || scene.links.has(focused as never))
      ? focused
      : (Object.keys(document.nodes)[0] ?? null);
  const drawing = { document, report, scene, selection, focused: stop, membership, targets };
  const nodes = projection.nodesOf(drawing);
  const edges = projection.edgesOf(drawing);

  useEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isField(event.target)) return;
      if (cancel()) return;
      const state = editor.getState();
      if (state.tool.type !== 'select') state.setTool({ type: 'select' });
      else if (state.selection.length > 0) state.select([]);
      session.setState({ lane: null, aim: null });
    };
    window.addEventListener('keydown', onEscape);
    return () => window.removeEventListener('keydown', onEscape);
  }, [editor, session, cancel]);

  const onSelectChanges = (changes: readonly (NodeChange<CanvasNode> | EdgeChange<CanvasEdge>)[]) => {
    const picked = changes.filter((change) => change.type === 'select');
    if (picked.length === 0) return;
    const next = new Set<string>(editor.getState().selection);
    for (const { id, selected } of picked) {
      if (selected) next.add(id);
      else next.delete(id);
    }
    editor.getState().select([...next] as ElementId[]);
    const { lane } = session.getState();
    if (lane && !next.has(lane.circuit)) session.setState({ lane: null });
  };

  const onClickThing = (event: MouseEvent, id: string) => {
    const { tool: held } = editor.getState();
    if (held.type === 'connect' && Object.hasOwn(document.nodes, id))
      connectTo({ editor, session }, id as never);
    else if (held.type === 'place') place(event);
    session.setState({ focused: id, ...((event.target as Element).closest('.lane') ? {} : { lane: null }) });
  };

  const place = (event: { clientX: number; clientY: number }) => {
    const { tool: held, setTool } = editor.getState();
    if (held.type !== 'place') return;
    const done = placeItem(
      editor,
      held.item,
      flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }),
    );
    if (done) setTool({ type: 'select' });
  };

  const openMenu = (event: MouseEvent | globalThis.MouseEvent, id: string) => {
    event.preventDefault();
    const lane = (event.target as Element).closest<HTMLElement>('.lane')?.dataset.lane;
    const target = targetOf(document, id);
    if (!target) return;
    const part = target.type === 'node' && (lane === 'primary' || lane === 'secondary') ? { part: lane } : {};
    editor.getState().select([id as ElementId]);
    session.setState({
      focused: id,
      menu: { target: { ...target, ...part } as typeof target, at: { x: event.clientX, y: event.clientY } },
    });
  };

  const onDrop = (event: DragEvent) => {
    const item = event.dataTransfer.getData(PALETTE_DRAG);
    if (!item) return;
    event.preventDefault();
    placeItem(editor, item, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
  };

  const devices = Object.keys(document.nodes).length;
  const links = Object.keys(document.links).length;
  const hand = tool.type === 'hand';

  return (
    <PathMembershipProvider value={membership}>
      <SceneContext value={scene}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the things inside, which have roles */}
        <section
          className="canvas"
          aria-label="Canvas"
          data-tool={tool.type}
          data-many={selection.length > 1 || undefined}
          data-far={far || undefined}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const id = (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset.id;
            if (id && session.getState().focused !== id) session.setState({ focused: id });
          }}
        >
          <ReactFlow<CanvasNode, CanvasEdge>
            aria-label={`Topology, ${count(devices, 'device')}, ${count(links, 'link')}`}
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            onNodesChange={(changes) => {
              onSelectChanges(changes);
              onNodesChange(changes);
            }}
            onEdgesChange={onSelectChanges}
            onNodeDragStop={finish}
            onSelectionDragStop={finish}
            onNodeClick={(event, { id, type }) => {
              onClickThing(event, id);
              if (type === 'zone') selectZone(event, id);
            }}
            onEdgeClick={(event, { id }) => onClickThing(event, id)}
            onNodeDoubleClick={(_, { id }) => session.setState({ renaming: id })}
            onEdgeDoubleClick={(_, { id }) => session.setState({ renaming: id })}
            onNodeContextMenu={(event, { id }) => openMenu(event, id)}
            onEdgeContextMenu={(event, { id }) => openMenu(event, id)}
            onPaneContextMenu={(event) => event.preventDefault()}
            onPaneClick={place}
            onConnectStart={onConnectStart}
            onConnectEnd={onConnectEnd}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes(PALETTE_DRAG)) return;
              event.preventDefault();
              event.dataTransfer.dropEffect = 'copy';
            }}
            onDrop={onDrop}
            onMove={onMove}
            connectionMode={ConnectionMode.Loose}
            connectionLineComponent={ConnectionLine}
            connectOnClick={false}
            connectionRadius={0}
            selectionMode={SelectionMode.Partial}
            selectionOnDrag={!hand}
            panOnDrag={hand ? true : [1]}
            panOnScroll
            panOnScrollMode={PanOnScrollMode.Free}
            zoomOnDoubleClick={false}
            multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
            selectionKeyCode={null}
            deleteKeyCode={null}
            snapToGrid
            snapGrid={SNAP}
            minZoom={0.15}
            maxZoom={2.5}
            elevateNodesOnSelect={false}
            elevateEdgesOnSelect={false}
            disableKeyboardA11y
            nodeDragThreshold={4}
          >
            <Background variant={BackgroundVariant.Dots} gap={16} size={1} color="var(--grid)" />
            <Attachments />
            <PathLayer />
            <PacketLayer />
            <RenameField />
            <SelectionBar />
          </ReactFlow>
          <CanvasBanner />
          <CanvasControls />
          <ContextMenu />
          <Announcer />
        </section>
      </SceneContext>
    </PathMembershipProvider>
  );

  function selectZone(event: MouseEvent, id: string) {
    const { select, toggleSelected } = editor.getState();
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(id as ElementId);
    else select([id as ElementId]);
  }
}

/** Below this zoom the labels of links are no longer read, and only in the way. */
const FAR = 0.5;

const SNAP: [number, number] = [8, 8];

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

function Announcer() {
  const said = useCanvasSession((state) => state.said);
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {said}
    </p>
  );
}
