/** Beside every list of steps: why at this hop, or what an event of the control plane led to. */
import { eventShown } from '#editor/event-shown.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { EventPanel } from '../timeline/event-panel.tsx';
import { WhyPanel } from '../why/why-panel.tsx';
import './steps.css';

export function StepPane() {
  const atEvent = useEditor((state) => eventShown(state) !== null);
  return <aside className="step-pane scroll-cue-y">{atEvent ? <EventPanel /> : <WhyPanel />}</aside>;
}
