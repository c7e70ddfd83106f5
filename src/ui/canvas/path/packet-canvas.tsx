/**
 * Packets on their way, above the drawing.
 *
 * It reads play, pause, speed and time from the store outside React, and while playing writes the time back about ten
 * times a second.
 */
import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { NO_PACKETS } from '#drawing/packets/packet-plan.ts';
import { packetPlan } from '#drawing/packets/packet-tracks.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { useEditorStore } from '#ui/use-editor.tsx';
import { LAYER } from '../layers.ts';
import { CrowdNote } from './crowd-note.tsx';
import type { PacketCamera, PacketLook } from './packet-painter.ts';
import { openPacketStage, type PacketStage } from './packet-stage.ts';
import { useCrowd } from './use-crowd.ts';
import { useDrawnPath } from './use-path-drawing.ts';

export function PacketCanvas() {
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<PacketStage | null>(null);
  const store = useEditorStore();
  const flowStore = useStoreApi();
  const path = useDrawnPath();

  useEffect(() => {
    if (!host.current) return;
    const clock = followClock(store);
    const opened = openPacketStage(host.current, clock.told);
    stage.current = opened;
    const camera = (): PacketCamera => {
      const { transform, width, height } = flowStore.getState();
      return {
        x: transform[0],
        y: transform[1],
        zoom: transform[2],
        width,
        height,
        pixelRatio: devicePixelRatio,
      };
    };
    let last = camera();
    opened.send({ type: 'camera', camera: last });
    const stopCamera = flowStore.subscribe(() => {
      const next = camera();
      if (Object.entries(next).every(([key, value]) => last[key as keyof PacketCamera] === value)) return;
      last = next;
      opened.send({ type: 'camera', camera: next });
    });
    const stopLook = followLook(host.current, (look) => opened.send({ type: 'look', look }));
    const stopClock = clock.start(opened);
    return () => {
      stopCamera();
      stopLook();
      stopClock();
      opened.close();
      stage.current = null;
    };
  }, [store, flowStore]);

  useEffect(() => {
    stage.current?.send({ type: 'plan', plan: path ? packetPlan(path.flow, path.drawing) : NO_PACKETS });
  }, [path]);

  const crowd = useCrowd();
  useEffect(() => stage.current?.send({ type: 'crowd', crowd }), [crowd]);

  return (
    <>
      <div ref={host} className="packet-layer" style={{ zIndex: LAYER.packet }} aria-hidden="true" />
      <CrowdNote crowd={crowd} />
    </>
  );
}

/** Between the store's time and the painter's: whoever moved it last is right. */
function followClock(store: EditorStore) {
  let written: number | null = null;
  let pausing = false;
  return {
    told({ time, arrived }: { time: number; arrived: boolean }) {
      const state = store.getState();
      // While events of the control plane are played, packets wait.
      if (state.time < 0 || (!state.playing && !pausing)) return;
      pausing = false;
      written = time;
      state.setTime(time);
      if (arrived) state.setPlaying(false);
    },
    start(stage: PacketStage): () => void {
      const { time, playing, speed } = store.getState();
      stage.send({ type: 'clock', clock: { time: Math.max(0, time), playing: playing && time >= 0, speed } });
      return store.subscribe((now, before) => {
        const moved = now.time !== before.time && now.time !== written;
        if (!moved && now.playing === before.playing && now.speed === before.speed) return;
        pausing = before.playing && !now.playing && !moved;
        stage.send({
          type: 'clock',
          clock: {
            time: moved ? Math.max(0, now.time) : null,
            playing: now.playing && now.time >= 0,
            speed: now.speed,
          },
        });
      });
    },
  };
}

/** The worker cannot read the theme: it is told the colours, and whether things may move. */
function followLook(element: HTMLElement, send: (look: PacketLook) => void): () => void {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const tell = () => {
    const style = getComputedStyle(element);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    send({
      ink: colour('--text'),
      paper: colour('--ground'),
      fault: colour('--danger'),
      still: still.matches || document.documentElement.dataset.motion === 'reduced',
    });
  };
  tell();
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-motion'],
  });
  still.addEventListener('change', tell);
  dark.addEventListener('change', tell);
  return () => {
    observer.disconnect();
    still.removeEventListener('change', tell);
    dark.removeEventListener('change', tell);
  };
}
