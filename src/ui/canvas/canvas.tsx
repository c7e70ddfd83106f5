/** The drawing. React Flow holds the camera, the handles and the marquee; the document says what is there. */
import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  PanOnScrollMode,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useStore,
} from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { pathMembership } from '#drawing/path/path-membership.ts';
import { sceneOf } from '#drawing/scene/scene.ts';
import { SceneContext } from '#ui/canvas/scene-context.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { Announcer } from './announcer.tsx';
import { Attachments } from './attachments.tsx';
import { CanvasBanner } from './canvas-banner.tsx';
import { CanvasControls } from './canvas-controls.tsx';
import { useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';
import { ConnectionLine } from './connection-line.tsx';
import { ContextMenu } from './context-menu.tsx';
import { edgeTypes, nodeTypes } from './node-types.ts';
import { PacketLayer } from './path/packet-layer.tsx';
import { PathLayer } from './path/path-layer.tsx';
import { type CanvasEdge, type CanvasNode, createProjection } from './projection.ts';
import { RenameField } from './rename-field.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useCanvasEvents } from './use-canvas-events.ts';
import { useAnswerHandle } from './use-canvas-handle.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useConnecting } from './use-connecting.ts';
import { useDragging } from './use-dragging.ts';
import { useEscape } from './use-escape.ts';
import { useFit } from './use-fit.ts';

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
  const flowReport = useEditor(
    (state) => state.report?.flows.find(({ flow }) => flow === state.selectedFlow) ?? null,
  );
  const moved = useCanvasSession((state) => state.moved);
  const focused = useCanvasSession((state) => state.focused);
  const far = useStore((state) => state.transform[2] < FAR);

  const scene = useMemo(() => sceneOf(document, moved), [document, moved]);
  const sceneNow = useRef(scene);
  sceneNow.current = scene;
  const membership = useMemo(() => flowReport && pathMembership(flowReport), [flowReport]);
  const events = useCanvasEvents({ editor, session });
  const { targets, onConnectStart, onConnectEnd } = useConnecting(editor, session);
  const dragging = useDragging(editor, session, sceneNow);
  const onKeyDown = useCanvasKeys({ editor, session, scene });
  const onMove = useFit();
  useEscape({ editor, session }, dragging.cancel);
  useAnswerHandle(editor, session, sceneNow);

  const [projection] = useState(createProjection);
  const drawing = { document, report, scene, selection, focused, membership, targets };
  const nodes = projection.nodesOf(drawing);
  const edges = projection.edgesOf(drawing);

  const onNodesChange = useCallback(
    (changes: Parameters<typeof dragging.onNodesChange>[0]) => {
      events.onSelectChanges(changes);
      dragging.onNodesChange(changes);
    },
    [events, dragging],
  );

  return (
    <SceneContext value={scene}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the things inside, which have roles */}
      <section
        className="canvas"
        aria-label="Canvas"
        data-tool={tool}
        data-many={selection.length > 1 || undefined}
        data-far={far || undefined}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const id = (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset.id;
          if (id && session.getState().focused !== id) session.setState({ focused: id });
        }}
      >
        <ReactFlow<CanvasNode, CanvasEdge>
          aria-label={`Topology, ${countOf(document.nodes, 'device')}, ${countOf(document.links, 'link')}`}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onNodesChange}
          onEdgesChange={events.onSelectChanges}
          onNodeDragStop={dragging.finish}
          onSelectionDragStop={dragging.finish}
          onNodeClick={events.onNodeClick}
          onEdgeClick={events.onEdgeClick}
          onPaneClick={events.onPaneClick}
          onNodeDoubleClick={events.onDoubleClick}
          onEdgeDoubleClick={events.onDoubleClick}
          onNodeContextMenu={events.onContextMenu}
          onEdgeContextMenu={events.onContextMenu}
          onPaneContextMenu={events.onPaneContextMenu}
          onDragOver={events.onDragOver}
          onDrop={events.onDrop}
          onConnectStart={onConnectStart}
          onConnectEnd={onConnectEnd}
          onMove={onMove}
          connectionMode={ConnectionMode.Loose}
          connectionLineComponent={ConnectionLine}
          connectOnClick={false}
          connectionRadius={0}
          selectionMode={SelectionMode.Partial}
          selectionOnDrag={tool !== 'hand'}
          panOnDrag={tool === 'hand' ? true : MIDDLE_BUTTON}
          panOnScroll
          panOnScrollMode={PanOnScrollMode.Free}
          zoomOnDoubleClick={false}
          multiSelectionKeyCode={ADDING_KEYS}
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
  );
}

/** Below this zoom the labels of links are no longer read, and only in the way. */
const FAR = 0.5;

// Made once: React Flow compares by identity.
const SNAP: [number, number] = [8, 8];
const MIDDLE_BUTTON = [1];
const ADDING_KEYS = ['Shift', 'Meta', 'Control'];

function countOf(parts: Readonly<Record<string, unknown>>, word: string): string {
  const n = Object.keys(parts).length;
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
