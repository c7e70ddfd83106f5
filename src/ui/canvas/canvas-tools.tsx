/** What lies over the drawing only while something is being done to it. Fetched with the hands. */
import { AlongMenu } from './along-menu.tsx';
import { BackToContent } from './back-to-content.tsx';
import { CanvasBanner } from './canvas-banner.tsx';
import { CanvasNotice } from './canvas-notice.tsx';
import { useCanvasSession } from './canvas-session.ts';
import { DragOverlay } from './dragging/drag-overlay.tsx';
import { LayoutBar } from './layout/layout-bar.tsx';
import { LinkHandles } from './links/link-handles.tsx';
import { Minimap } from './minimap.tsx';
import { RenameField } from './rename-field.tsx';
import { SelectionBar } from './selection-bar.tsx';

/** In the drawing. */
export const CanvasTools = () => (
  <>
    <DragOverlay />
    <LinkHandles />
    <RenameField />
    <SelectionBar />
  </>
);

/** Over it. */
export const CanvasPlaques = () => (
  <>
    <WhereOneIs />
    <CanvasBanner />
    <CanvasNotice />
    <AlongMenu />
    <LayoutBar />
  </>
);

/** The map of the earth needs neither. */
function WhereOneIs() {
  const onEarth = useCanvasSession((state) => state.view === 'map');
  return onEarth ? null : (
    <>
      <Minimap />
      <BackToContent />
    </>
  );
}
