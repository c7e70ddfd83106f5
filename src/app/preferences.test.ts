import { describe, expect, it } from 'vitest';
import { roomyPanels } from './preferences.ts';

const panels = { palette: true, inspector: true, dock: true };

describe('the first time the page is opened', () => {
  it('leaves a projector (1280 × 720) to the drawing', () => {
    expect(roomyPanels({ panels }, 1280, 720).panels).toEqual({
      palette: true,
      inspector: false,
      dock: false,
    });
  });

  it('shows every panel where there is room', () => {
    expect(roomyPanels({ panels }, 1920, 1080).panels).toEqual(panels);
  });
});
