/** The scene of the canvas, for what is drawn in it and over it. */
import { createContext, useContext } from 'react';
import { EMPTY_SCENE, type Scene } from '#drawing/scene/scene.ts';

export const SceneContext = createContext<Scene>(EMPTY_SCENE);

export const useScene = (): Scene => useContext(SceneContext);
