/** The scene of the canvas, for what is drawn in it and over it. */
import { createContext, useContext } from 'react';
import type { Scene } from '#drawing/scene/scene.ts';

const EMPTY: Scene = { boxes: new Map(), links: new Map(), lane: () => null };

export const SceneContext = createContext<Scene>(EMPTY);

export const useScene = (): Scene => useContext(SceneContext);
