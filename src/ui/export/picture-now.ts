/** The picture of what is on screen: the same design, the same answer, the same flow. */

import type { ThemeName } from '#drawing/svg/colours.ts';
import { type DrawnPicture, drawSvg, type Picture } from '#drawing/svg/draw-svg.ts';
import { findSecrets, withoutSecrets } from '#interop/secrets/find-secrets.ts';
import { writeDocument } from '#model/format/write-document.ts';
import type { EditorStore } from '#ui/use-editor.tsx';

export interface PictureChoice {
  readonly theme: ThemeName;
  readonly background: boolean;
  readonly caption: boolean;
  /** The design inside the picture, so that it opens again. */
  readonly embed: boolean;
  readonly leaveOutSecrets: boolean;
}

export const PLAIN: PictureChoice = {
  theme: 'light',
  background: true,
  caption: true,
  embed: false,
  leaveOutSecrets: true,
};

export const pictureNow = (editor: EditorStore, choice: PictureChoice): DrawnPicture =>
  drawSvg(shownPicture(editor, choice));

/** What is drawn, and how. */
export function shownPicture(editor: EditorStore, choice: PictureChoice): Picture {
  const { document, report, selectedFlow } = editor.getState();
  const secrets = choice.leaveOutSecrets ? findSecrets(document) : [];
  const shown = withoutSecrets(document, secrets);
  return {
    document: shown,
    // Its sentences use the names that the user gave.
    report: report && withoutSecrets(report, secrets),
    flow: selectedFlow,
    theme: choice.theme,
    background: choice.background,
    caption: choice.caption,
    embed: choice.embed ? writeDocument(shown) : null,
  };
}

/** As the screen is now. */
export const themeNow = (): ThemeName => {
  const { theme } = window.document.documentElement.dataset;
  return theme === 'dark' || theme === 'projector' ? theme : 'light';
};
