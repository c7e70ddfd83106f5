/** To the clipboard, as an image that other programs take. */
import { t } from '#base/t.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { type PictureChoice, pictureNow } from './picture-now.ts';
import { rasterOf } from './raster.ts';

/** @returns What to tell the user. */
export async function copyPicture(editor: EditorStore, choice: PictureChoice): Promise<string> {
  try {
    // The promise itself, since Safari wants to be asked while the click lasts.
    const picture = rasterOf(pictureNow(editor, choice), 2);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return t`Copied`;
  } catch {
    return t`This browser does not let the page copy images. Save the picture instead.`;
  }
}
