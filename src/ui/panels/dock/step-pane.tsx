/** Beside every list of steps: why at this hop, or what an event of the control plane led to. */
import { useEditor } from '#ui/use-editor.tsx';
import { EventPanel } from '../timeline/event-panel.tsx';
import { WhyPanel } from '../why/why-panel.tsx';
import './steps.css';

export function StepPane() {
  const atEvent = useEditor((state) => state.event !== null && state.story !== null);
  return <aside className="step-pane">{atEvent ? <EventPanel /> : <WhyPanel />}</aside>;
}
