/** The link to the design on screen. */
import { designFragment } from '#interop/link/design-link.ts';
import { findSecrets, withoutSecrets } from '#interop/secrets/find-secrets.ts';
import type { EditorStore } from '#ui/use-editor.tsx';

export interface LinkChoice {
  /** It opens where this screen is: the flow, its step, and what is selected. */
  readonly withPlace: boolean;
  readonly leaveOutSecrets: boolean;
}

export async function linkNow(
  editor: EditorStore,
  { withPlace, leaveOutSecrets }: LinkChoice,
): Promise<string> {
  const { document, selectedFlow, selection, time } = editor.getState();
  const sent = leaveOutSecrets ? withoutSecrets(document, findSecrets(document)) : document;
  const fragment = await designFragment(sent, {
    flow: withPlace ? selectedFlow : null,
    step: withPlace && time > 0 ? time : null,
    element: withPlace ? (selection[0] ?? null) : null,
  });
  return `${window.location.href.replace(/#.*$/s, '')}${fragment}`;
}
