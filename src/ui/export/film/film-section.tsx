/** A flow as a moving picture: as SVG at once, as video in a worker with its progress and a way to stop. */

import { useEffect, useMemo, useRef, useState } from 'react';
import { t } from '#base/t.ts';
import type { FilmPart } from '#drawing/film/film.ts';
import { MOST_CHAPTERS } from '#drawing/film/story-film.ts';
import type { ThemeName } from '#drawing/svg/colours.ts';
import { findSecrets, textWithoutSecrets } from '#interop/secrets/find-secrets.ts';
import type { FlowId } from '#model/ids.ts';
import { shownTime } from '#ui/panels/fields/quantities.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { PLAIN, themeNow } from '../picture-now.ts';
import { plainName, saveFile, saveText } from '../save-file.ts';
import { useEncodesVideo } from './encodes-video.ts';
import { estimatedBytes, sizeWords } from './estimated-size.ts';
import type { VideoFormat } from './film-job.ts';
import { type FilmPicture, filmNow, movingSvg, type Shown } from './film-now.ts';
import type { VideoMaking } from './make-video.ts';
import { type StoryStates, useStoryStates } from './story-states.ts';

const PARTS: readonly { readonly part: FilmPart; readonly name: string }[] = [
  { part: 'both', name: t`There and back` },
  { part: 'there', name: t`There` },
  { part: 'back', name: t`Back` },
];
const SPEEDS = [0.25, 0.5, 1, 2, 4];
const SCALES = [1, 2];
const THEMES: readonly { readonly theme: ThemeName; readonly name: string }[] = [
  { theme: 'light', name: t`Light` },
  { theme: 'dark', name: t`Dark` },
  { theme: 'projector', name: t`Projector` },
];

interface Making {
  readonly format: VideoFormat;
  readonly done: number;
  readonly of: number;
}

export function FilmSection({ leaveOutSecrets }: { readonly leaveOutSecrets: boolean }) {
  const editor = useEditorStore();
  const document = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const selectedFlow = useEditor((state) => state.selectedFlow);
  const flows = report?.flows.filter(({ forward }) => forward.hops.length > 0) ?? [];
  const [chosenFlow, setFlow] = useState<FlowId | null>(selectedFlow);
  const story = useStoryStates();
  const [wanted, setWanted] = useState<Shown>('story');
  const encodes = useEncodesVideo();
  const show = story && story.states.length > 1 ? wanted : null;
  const [part, setPart] = useState<FilmPart>('both');
  const [speed, setSpeed] = useState(1);
  const [theme, setTheme] = useState<ThemeName>(themeNow);
  const [caption, setCaption] = useState(true);
  const [scale, setScale] = useState(1);
  const [making, setMaking] = useState<Making | null>(null);
  const [said, setSaid] = useState('');
  const [preview, setPreview] = useState(false);
  const running = useRef<VideoMaking | null>(null);
  const flow = (flows.find((one) => one.flow === chosenFlow) ?? flows[0])?.flow ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another design or answer makes another film
  const shown = useMemo(
    () =>
      flow === null
        ? null
        : filmNow(editor, flow, { ...PLAIN, theme, caption, leaveOutSecrets }, { part, speed }, story, show),
    [editor, document, report, flow, theme, caption, leaveOutSecrets, part, speed, story, show],
  );
  const moving = useMemo(() => shown && movingSvg(shown), [shown]);
  const name = filmName(document.flows[flow as FlowId]?.name ?? 'flow');

  function filmName(of: string): string {
    const secrets = leaveOutSecrets ? findSecrets(document) : [];
    return plainName(`${textWithoutSecrets(document.name, secrets)} ${textWithoutSecrets(of, secrets)}`);
  }

  async function saveVideo(picture: FilmPicture, format: VideoFormat): Promise<void> {
    setSaid('');
    setMaking({ format, done: 0, of: 0 });
    try {
      const { makeVideo } = await import('./make-video.ts');
      running.current = makeVideo(picture, format, scale, (done, of) => setMaking({ format, done, of }));
      const video = await running.current.video;
      saveFile(`${name}.${format}`, video);
      setSaid(t`Saved, ${sizeWords(video.size)}`);
    } catch (cause) {
      setSaid(cause instanceof Error ? cause.message : String(cause));
    } finally {
      running.current = null;
      setMaking(null);
    }
  }

  return (
    <section className="share-section" aria-labelledby="share-film">
      <h3 id="share-film">{t`Moving picture of a flow`}</h3>
      {shown && moving ? (
        <>
          <div className="share-choices">
            <Choice label={t`Flow`} value={flow ?? ''} set={(value) => setFlow(value as FlowId)}>
              {flows.map((one) => [one.flow, document.flows[one.flow]?.name ?? one.flow] as const)}
            </Choice>
            {story && story.states.length > 1 && (
              <Choice
                label={t`Shows`}
                value={String(wanted ?? 'now')}
                set={(value) => setWanted(shownOf(value))}
              >
                {statesToShow(story)}
              </Choice>
            )}
            <Choice label={t`Way`} value={part} set={(value) => setPart(value as FilmPart)}>
              {PARTS.map((one) => [one.part, one.name] as const)}
            </Choice>
            <Choice label={t`Speed`} value={String(speed)} set={(value) => setSpeed(Number(value))}>
              {SPEEDS.map((one) => [String(one), `${one}×`] as const)}
            </Choice>
            <Choice label={t`Film colours`} value={theme} set={(value) => setTheme(value as ThemeName)}>
              {THEMES.map((one) => [one.theme, one.name] as const)}
            </Choice>
            <Choice label={t`Resolution`} value={String(scale)} set={(value) => setScale(Number(value))}>
              {SCALES.map(
                (one) =>
                  [
                    String(one),
                    t`${one}×, ${Math.round(moving.width * one)} by ${Math.round(moving.height * one)}`,
                  ] as const,
              )}
            </Choice>
            <label>
              <input
                type="checkbox"
                checked={caption}
                onChange={(event) => setCaption(event.currentTarget.checked)}
              />
              {t`Each step in words`}
            </label>
          </div>
          <p className="share-note">{t`${shown.seconds.toFixed(1)} seconds, then it begins anew. SVG ${sizeWords(moving.svg.length)}; WebM about ${sizeWords(estimatedBytes('webm', shown, moving, scale))}, GIF about ${sizeWords(estimatedBytes('gif', shown, moving, scale))}. The SVG moves in browsers and on web slides, a GIF in all slides and documents.`}</p>
          {encodes === false && (
            <p className="share-note">{t`This browser encodes no video, so it makes no WebM. A GIF shows the same.`}</p>
          )}
          {preview && <FilmPreview svg={moving.svg} />}
          <div className="share-row">
            <button
              type="button"
              className="text-button outlined"
              aria-expanded={preview}
              onClick={() => setPreview(!preview)}
            >
              {preview ? t`Hide it` : t`Show it here`}
            </button>
            <button
              type="button"
              className="text-button outlined"
              onClick={() => {
                saveText(`${name}.svg`, moving.svg, 'image/svg+xml');
                setSaid(t`Saved`);
              }}
            >{t`Save moving SVG`}</button>
            {(['webm', 'gif'] as const).map((format) => (
              <button
                key={format}
                type="button"
                className="text-button outlined"
                aria-disabled={making !== null || (format === 'webm' && encodes === false)}
                onClick={() => {
                  if (making === null && !(format === 'webm' && encodes === false))
                    void saveVideo(shown, format);
                }}
              >{t`Save ${format === 'webm' ? 'WebM' : 'GIF'}`}</button>
            ))}
            {making && (
              <>
                <progress
                  aria-label={t`Making the ${making.format === 'webm' ? 'WebM' : 'GIF'}`}
                  value={making.done}
                  max={Math.max(1, making.of)}
                />
                <span className="share-note figures">
                  {making.of > 0 ? t`Frame ${making.done} of ${making.of}` : t`Drawing`}
                </span>
                <button
                  type="button"
                  className="text-button outlined"
                  onClick={() => running.current?.stop()}
                >{t`Stop`}</button>
              </>
            )}
            <span className="share-note" role="status">
              {said}
            </span>
          </div>
        </>
      ) : (
        <p className="share-note">{t`No flow has a path yet whose packets could be shown.`}</p>
      )}
    </section>
  );
}

/** `story`, `now`, or the number of a state. */
const shownOf = (value: string): Shown =>
  value === 'story' ? 'story' : value === 'now' ? null : Number(value);

function statesToShow({
  timeline,
  states,
}: StoryStates): readonly (readonly [value: string, name: string])[] {
  const { length } = timeline.moments;
  return [
    [
      'story',
      length > MOST_CHAPTERS
        ? t`The story: its first ${MOST_CHAPTERS} moments of ${length}`
        : t`The whole story`,
    ],
    ['0', t`Before anything fails`],
    ...timeline.moments
      .slice(0, states.length - 1)
      .map(({ atMs, title }, index) => [String(index + 1), t`After ${shownTime(atMs)}: ${title}`] as const),
    ['now', t`As it is in the end`],
  ];
}

/** Only when asked for, since it moves for as long as it is there. */
function FilmPreview({ svg }: { readonly svg: string }) {
  const url = useMemo(() => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })), [svg]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img className="share-preview" src={url} alt={t`The film as it will be saved`} />;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly children: readonly (readonly [value: string, name: string])[];
}

function Choice({ label, value, set, children }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        {children.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
